import { RTL_LANGUAGES, SITE_LOCALES, type SiteLocale } from '../../../../contracts';

/*
 * A page is shown in the language that its address names; else in the one that the visitor chose before; else in the
 * one that a known client writes in; else in the best of those that the browser asks for; else in English.
 */
export function pickLocale(wishes: {
  path: string | null;
  chosen: string | null;
  account: string | null;
  browser: string | null;
}): SiteLocale {
  for (const wish of [wishes.path, wishes.chosen, wishes.account, wishes.browser]) {
    const language = (wish ?? '').toLowerCase().split('-')[0];
    const found = SITE_LOCALES.find((locale) => locale === language);
    if (found) return found;
  }
  return 'en';
}

export function directionOf(locale: string): 'ltr' | 'rtl' {
  const language = locale.toLowerCase().split('-')[0];
  return RTL_LANGUAGES.some((rtl) => rtl === language) ? 'rtl' : 'ltr';
}
