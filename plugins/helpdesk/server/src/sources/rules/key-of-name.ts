import type { LocalizedText } from '../../../../contracts';
import { localize } from '../../workflow/rules/localize';

const LONGEST = 50;
/** Words that are addresses of the site beside its forms. */
const TAKEN: readonly string[] = ['sent'];

/*
 * A form or a chat is found under its name in small Latin letters, digits and hyphens: "Repair & return" is
 * `repair-return`. A name without any Latin letter is what it is, `form` or `chat`. Where the name is taken, a number
 * follows.
 */
export function keyOfName(name: LocalizedText, attempt: number, kind: string): string {
  const plain = localize(name, 'en')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const stem = /[a-z]/.test(plain) && !TAKEN.includes(plain) ? plain : `${kind}-${plain}`;
  const key = stem.replace(/-+$/, '');
  return attempt > 1 ? `${key}-${attempt}` : key;
}
