import type { EpochMs, MailReason } from '../../../../contracts';
import { classifyFailure, type Verdict } from '../../mail/rules/classify-failure';

/*
 * An SMS tells of something that waits now. One that did not leave is tried again after 15 seconds, then each time after
 * twice as long, five times in about four minutes, or when the provider says, if that is soon enough. After a quarter of
 * an hour it is of no use to anybody and laid aside. What the provider refuses for good is laid aside at once: the number,
 * or the whole of the request. A password that is refused, a limit and trouble of the provider's own may be mended.
 */

export const SMS_ATTEMPTS_MAX = 5;
export const SMS_LIFE_MS = 15 * 60_000;
const FIRST_DELAY_MS = 15_000;
/** The largest share that is added, so that what failed together does not come again together. */
const SPREAD = 0.25;

/** What a failed sending tells. */
export interface SmsFailure {
  status: number | null;
  code: string | null;
  isAboutNumber: boolean;
  /** The provider's own word; null: it says nothing. */
  isFinal: boolean | null;
}

export function judgeSms({ status, code, isAboutNumber, isFinal }: SmsFailure): Verdict {
  const judged = byAnswer(status, code, isAboutNumber);
  return isFinal === null ? judged : { ...judged, isFinal };
}

function byAnswer(status: number | null, code: string | null, isAboutNumber: boolean): Verdict {
  const because = (reason: MailReason, isFinal: boolean): Verdict => ({ reason, isFinal });
  if (status === null) return classifyFailure({ code, status: null, command: null });
  if (isAboutNumber) return because('recipient-refused', true);
  if (status === 401 || status === 403) return because('authentication', false);
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return because('temporary', false);
  }
  if (status >= 400) return because('content-refused', true);
  // It leads elsewhere, where nothing of ours is sent.
  return because('unknown', true);
}

/**
 * @param attempts made so far, from 1.
 * @param key of the item, hexadecimal.
 * @returns null: there is none.
 */
export function nextSmsAttempt({
  attempts,
  key,
  queuedAt,
  retryAfterMs,
  now,
}: {
  attempts: number;
  key: string;
  queuedAt: EpochMs;
  retryAfterMs: number | null;
  now: EpochMs;
}): EpochMs | null {
  if (attempts >= SMS_ATTEMPTS_MAX) return null;
  const share = Number.parseInt(key.slice(0, 8), 16) / 0xffffffff;
  const planned = FIRST_DELAY_MS * 2 ** (attempts - 1) * (1 + SPREAD * share);
  const at = now + Math.round(Math.max(planned, retryAfterMs ?? 0));
  return at < queuedAt + SMS_LIFE_MS ? at : null;
}
