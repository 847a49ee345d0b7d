import { headerText } from './header-text';

/** Shorter settings (a port, "ssl") are no secrets, and would be found in any text. */
const SECRET_MIN = 4;
/** The column's width. */
const ANSWER_MAX = 255;

/*
 * What a mail server said is shown to people who look after the outbox, so that they can ask their provider about it.
 * Servers repeat what they were told: names and passwords of the transport are blotted out, also in the form in which
 * SMTP sends them.
 */
export function serverAnswer(answer: string, secrets: readonly string[]): string {
  const hidden = secrets
    .filter((secret) => secret.length >= SECRET_MIN)
    .flatMap((secret) => [secret, toBase64(secret), encodeURIComponent(secret)]);
  // Longest first: one secret may begin with another.
  const shown = hidden
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, '***'), answer);
  return headerText(shown, ANSWER_MAX);
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text))).replace(/=+$/, '');
}

/** All texts below keys that name a secret, at any depth of a transport's options. */
export function secretsIn(options: unknown, isSecret = false): string[] {
  if (typeof options === 'string') return isSecret ? [options] : [];
  if (typeof options !== 'object' || options === null) return [];
  return Object.entries(options).flatMap(([key, value]) =>
    secretsIn(value, isSecret || /auth|pass|secret|token|key|user|credential/i.test(key))
  );
}
