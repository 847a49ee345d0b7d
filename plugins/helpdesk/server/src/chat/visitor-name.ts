import type { SiteText } from '../../../contracts';
import { pickLocale } from '../site/rules/pick-locale';

const VISITOR: SiteText = {
  en: 'Visitor',
  ur: 'مہمان',
  bn: 'দর্শনার্থী',
  sw: 'Mgeni',
  hi: 'आगंतुक',
  ru: 'Посетитель',
};

/** What somebody is called who was not asked for a name: four letters tell them from the next. */
export function visitorName(locale: string, key: string): string {
  const site = pickLocale({ path: locale, chosen: null, account: null, browser: null });
  return `${VISITOR[site]} ${key.slice(0, 4).toUpperCase()}`;
}
