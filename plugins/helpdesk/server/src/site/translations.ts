import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SITE_LOCALES, type SiteLocale, type SiteText } from '../../../contracts';
import { packageRoot } from '../platform/package-root';
import { withPlurals } from './rules/plural-forms';

/** Texts by group and name. */
export type Texts = Record<string, Record<string, string>>;

const kept = new Map<SiteLocale, Texts>();

/** All texts of the pages in one language, one file for each domain; every language has the same ones. */
export function textsOf(locale: SiteLocale): Texts {
  const known = kept.get(locale);
  if (known) return known;
  const folder = path.join(packageRoot(), 'site', 'translations', locale);
  const parts = readdirSync(folder)
    .sort()
    .map((file): Texts => readPart(path.join(folder, file)));
  const texts: Texts = Object.assign({}, ...parts);
  kept.set(locale, texts);
  return texts;
}

function readPart(file: string): Texts {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The languages with their own names, for the switch. */
export const LOCALE_NAMES: SiteText = {
  en: 'English',
  ur: 'اردو',
  bn: 'বাংলা',
  sw: 'Kiswahili',
  hi: 'हिन्दी',
  ru: 'Русский',
};
export const LOCALES: readonly SiteLocale[] = SITE_LOCALES;

// First strong isolate and its end: a value of the other direction keeps its own order, also in plain text.
const ISOLATE = ['\u2068', '\u2069'] as const;

/** Puts values into `{name}` of a text, numbers in the digits and with the words of its language. */
export function fill(text: string, values: Record<string, string | number>, locale = 'en'): string {
  const shown = (value: string | number) =>
    typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  return withPlurals(text, { locale, values }).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? `${ISOLATE[0]}${shown(values[name])}${ISOLATE[1]}` : whole
  );
}
