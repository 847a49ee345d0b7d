import type { NoticeEvent } from '../../../../contracts';
import { directionOf } from '../../mail/rules/reader-language';
import { EVENT_TEXTS } from '../../notify/rules/digest-texts';
import { localize } from '../../workflow/rules/localize';
import { smsLength } from './sms-length';
import { TEST_TEXT, WITHOUT_NAME } from './sms-texts';

/*
 * An SMS to an agent says what happened, who waits or acted, the number of the ticket and where to read on, in the
 * agent's language, and is one SMS as it is paid for. Where that is too long, the name is cut, then left out; where the
 * link alone leaves no room for words, the words go without it. Nothing that the client wrote stands in it: of a name
 * only letters are taken, so that it holds no link and no number to call.
 */

const NAME_MAX = 24;
const NAME_SHORT = 12;
const LEFT_TO_RIGHT = '\u200e';

export function writeSms({
  event,
  number,
  name,
  locale,
  link,
}: {
  /** `test`: an agent tries whether SMS reach them. */
  event: NoticeEvent | 'test';
  number: number | null;
  /** Who waits, or acted. */
  name: string;
  /** Of the agent. */
  locale: string | null;
  link: string;
}): string {
  if (event === 'test') {
    const words = localize(TEST_TEXT, locale);
    const whole = `${words}\n${link}`;
    return smsLength(whole).parts === 1 ? whole : words;
  }
  const isRtl = directionOf(languageOf(locale)) === 'rtl';
  const ticket = number === null ? '' : ` ${isRtl ? LEFT_TO_RIGHT : ''}#${number}`;
  const named = (given: string, max: number) => {
    const shown = onlyLetters(given, max);
    return shown === ''
      ? localize(WITHOUT_NAME[event], locale)
      : localize(EVENT_TEXTS[event], locale).replace('{name}', shown);
  };
  const bare = localize(WITHOUT_NAME[event], locale);
  const names = [name, withoutAccents(name)];
  const tries = [NAME_MAX, NAME_SHORT]
    .flatMap((max) => names.map((given) => named(given, max)))
    .concat(bare)
    .map((words) => `${words}${ticket}\n${link}`);
  return tries.find((text) => smsLength(text).parts === 1) ?? `${bare}${ticket}`;
}

/** The language that `localize` finds, as far as the direction needs it. */
function languageOf(locale: string | null): string {
  const base = (locale ?? 'en').toLowerCase().replace(/-.*/, '');
  return base in TEST_TEXT ? base : 'en';
}

/** `Zoë` is in the alphabet of GSM as `Zoe`; scripts that are not in it at all stay as they are. */
function withoutAccents(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return smsLength(plain).isGsm ? plain : name;
}

/** Without marks that a telephone would make a link or a number of. */
function onlyLetters(name: string, max: number): string {
  const plain = name
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[^\p{L}\p{M}\p{Join_Control}'-]+/gu, ' ')
    .trim();
  const letters = [...plain];
  if (letters.length <= max) return plain;
  // At the end of a word, if one ends not too early.
  const cut = letters.slice(0, max + 1).join('');
  const end = cut.lastIndexOf(' ');
  return (end > max / 2 ? cut.slice(0, end) : letters.slice(0, max).join('')).trim();
}
