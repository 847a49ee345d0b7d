import { REQUEST_LIMITS } from '../../../../contracts';
import { isBlank } from '../../workflow/rules/is-blank';

/*
 * A request says who asks, at which address an answer reaches them, what it is about in one line, and the question
 * itself. Where the owner asks for consent, it is given. Everything wrong is told at once, beside its field; spaces
 * around an answer and the line ends of different systems are no mistakes.
 */

export const REQUEST_FIELDS = ['name', 'email', 'subject', 'text', 'consent'] as const;
export type RequestField = (typeof REQUEST_FIELDS)[number];
export type RequestProblem = 'missing' | 'long' | 'characters' | 'address';

export interface RequestText {
  name: string;
  email: string;
  subject: string;
  text: string;
}

const NOT_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const NOT_IN_TEXT = /[^\P{Cc}\t\n]|\p{Cs}/u;
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN =
  /^([\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u;

export function checkRequest(
  fields: Record<string, string | undefined>,
  { asksConsent }: { asksConsent: boolean }
): { request: RequestText; problems: Partial<Record<RequestField, RequestProblem>> } {
  const request = {
    name: line(fields.name),
    email: line(fields.email),
    subject: line(fields.subject),
    text: (fields.text ?? '').replace(/\r\n?/g, '\n').trim(),
  };
  const found: [RequestField, RequestProblem | null][] = [
    ['name', wrongText(request.name, REQUEST_LIMITS.name, NOT_IN_LINE)],
    ['email', wrongAddress(request.email)],
    ['subject', wrongText(request.subject, REQUEST_LIMITS.subject, NOT_IN_LINE)],
    ['text', wrongText(request.text, REQUEST_LIMITS.text, NOT_IN_TEXT)],
    ['consent', asksConsent && !fields.consent ? 'missing' : null],
  ];
  const problems = Object.fromEntries(found.filter(([, problem]) => problem !== null));
  return { request, problems };
}

/** Addresses of people: no comments, quotes, lists or names, which mail programs read in different ways. */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && local.length <= 64 && LOCAL.test(local) && DOMAIN.test(domain);
}

function line(given: string | undefined): string {
  return (given ?? '').replace(/[\t\r\n]+/g, ' ').trim();
}

function wrongText(text: string, maxLength: number, forbidden: RegExp): RequestProblem | null {
  if (isBlank({ format: 'text', body: text })) return 'missing';
  if (text.length > maxLength) return 'long';
  return forbidden.test(text) ? 'characters' : null;
}

function wrongAddress(text: string): RequestProblem | null {
  if (text === '') return 'missing';
  if (text.length > REQUEST_LIMITS.email) return 'long';
  return isAddress(text) ? null : 'address';
}
