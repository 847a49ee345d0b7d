import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SITE_LOCALES, type SiteLocale } from '../../../contracts';
import { packageRoot } from '../platform/package-root';

/** Texts by group and name. */
export type Texts = Record<string, Record<string, string>>;

const kept = new Map<SiteLocale, Texts>();

/** All texts of the pages in one language; every language has the same ones. */
export function textsOf(locale: SiteLocale): Texts {
  const known = kept.get(locale);
  if (known) return known;
  const file = path.join(packageRoot(), 'site', 'translations', `${locale}.json`);
  const texts: Texts = JSON.parse(readFileSync(file, 'utf8'));
  kept.set(locale, texts);
  return texts;
}

/** The languages with their own names, for the switch. */
export const LOCALE_NAMES: Record<SiteLocale, string> = { en: 'English', ur: 'اردو' };
export const LOCALES: readonly SiteLocale[] = SITE_LOCALES;

// First strong isolate and its end: a value of the other direction keeps its own order, also in plain text.
const ISOLATE = ['\u2068', '\u2069'] as const;

/** Puts values into `{name}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? `${ISOLATE[0]}${values[name]}${ISOLATE[1]}` : whole
  );
}
