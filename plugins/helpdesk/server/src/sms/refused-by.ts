import { PostFailed, type PostAnswer } from '../platform/post-out';
import { SmsRefused } from './provider';

/** What a provider that speaks HTTP throws for an answer that is no success. */
export function refusedBy(
  { status, retryAfterMs }: PostAnswer,
  code: string | null,
  isAboutNumber = false
): SmsRefused {
  return new SmsRefused(status, code, retryAfterMs, isAboutNumber);
}

/** The same where there was no answer. */
export function refusedWithout(error: unknown): never {
  throw error instanceof PostFailed ? new SmsRefused(null, error.code) : error;
}
