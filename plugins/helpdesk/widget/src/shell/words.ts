import type { EpochMs, LocalizedText } from '../../../contracts';
import { dayOf } from '../rules/status-words';
import { fillWords, type Values } from '../rules/fill-words';
import type english from '../../words/en.json';

/** What the file of a language holds: our own words, and those that the pages of the site have already (see build.mjs). */
export type WordsFile = Omit<typeof english, 'codes'> & {
  codes: Record<string, string>;
  human: Record<
    'label' | 'hint' | 'alt' | 'again' | 'cannotSee' | 'checking' | 'long' | 'problem',
    string
  >;
  problems: Record<'missing' | 'address' | 'consent', string>;
  rate: Record<'title' | 'reason' | 'send' | 'thanks' | 'change', string>;
  scores: Record<'worst' | 'bad' | 'neutral' | 'good' | 'best', string>;
  offers: Record<'heading' | 'no', string>;
};
type Word = Exclude<
  { [K in keyof WordsFile]: WordsFile[K] extends string ? K : never }[keyof WordsFile],
  never
>;

/** The window's own words in one language, with its digits, times and days. */
export class Words {
  constructor(
    readonly file: WordsFile,
    readonly locale: string,
    readonly dir: 'ltr' | 'rtl'
  ) {}

  say(word: Word, values: Values = {}): string {
    return fillWords(this.file[word], values, this.locale);
  }

  /** What is said of a refusal. */
  refusal(code: string): string {
    const { codes } = this.file;
    return (Object.hasOwn(codes, code) ? codes[code] : undefined) ?? codes.other ?? '';
  }

  /** Of a text of the owner's, the one in this language. */
  own(text: LocalizedText): string {
    const pick = (key: string) => (Object.hasOwn(text, key) ? text[key] : undefined);
    return pick(this.locale) ?? pick('en') ?? Object.values(text)[0] ?? '';
  }

  time(at: EpochMs): string {
    return this.format(at, { timeStyle: 'short' });
  }

  /** Whole: for who wants to know exactly. */
  moment(at: EpochMs): string {
    return this.format(at, { dateStyle: 'full', timeStyle: 'medium' });
  }

  day(at: EpochMs, now: EpochMs): string {
    const day = dayOf(at);
    if (day === dayOf(now)) return this.file.today;
    // Noon is the same day's everywhere, whatever the clocks do at night.
    const noon = new Date(now).setHours(12, 0, 0, 0);
    if (day === dayOf(noon - 24 * 60 * 60_000)) return this.file.yesterday;
    const isThisYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
    return this.format(at, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(isThisYear ? {} : { year: 'numeric' }),
    });
  }

  /** A past moment, as short as it is clear. */
  when(at: EpochMs, now: EpochMs): string {
    // By itself: "1:12 AM" is read from left to right, also within a line that is not.
    const time = `\u2068${this.time(at)}\u2069`;
    return dayOf(at) === dayOf(now) ? time : `${this.day(at, now)}, ${time}`;
  }

  weekday(at: EpochMs, now: EpochMs): string {
    const isNear = at - now < 6 * 24 * 60 * 60_000;
    return this.format(at, isNear ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  }

  count(number: number): string {
    return new Intl.NumberFormat(this.locale).format(number);
  }

  percent(part: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent' }).format(part);
  }

  size(bytes: number): string {
    const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
    const step = Math.min(steps.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    return new Intl.NumberFormat(this.locale, {
      style: 'unit',
      unit: steps[step],
      unitDisplay: 'short',
      maximumFractionDigits: step > 1 ? 1 : 0,
    }).format(bytes / 1024 ** step);
  }

  private format(at: EpochMs, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, options).format(at);
  }
}
