import type { ChatSettings, ChatWindow, Settings, SiteLocale } from '../../../../contracts';
import { directionOf } from '../../site/rules/pick-locale';
import { localize } from '../../workflow/rules/localize';

/** Texts of ours in one language, by group and name. */
type Texts = Record<string, Record<string, string>>;

/*
 * The window in its reader's language: every text of the owner's as near to it as there is one, and where the owner
 * left one empty, our own. Without a colour it has the company's.
 */
export function presentWindow({
  source: { key, settings },
  company,
  reader: { locale, site },
  texts,
}: {
  source: { key: string; settings: ChatSettings };
  company: Settings['company'];
  reader: { locale: string; site: SiteLocale };
  texts: Texts;
}): Omit<ChatWindow, 'people' | 'status' | 'away' | 'form' | 'files' | 'helpUrl'> {
  const said = (text: ChatSettings['title']) => localize(text, locale);
  const { chatWindow } = texts;
  return {
    source: key,
    locale: site,
    dir: directionOf(site),
    title: said(settings.title) || chatWindow.title,
    greeting: said(settings.greeting) || chatWindow.greeting,
    greetingAway: said(settings.greetingAway) || chatWindow.greetingAway,
    launcher: said(settings.launcher),
    colour: settings.colour ?? company.colour,
    side: settings.side,
    distance: settings.distance,
    face: settings.face,
    company: { name: said(company.name), logoUrl: company.logoUrl },
    questionnaire: settings.questionnaire.map((field) => ({
      key: field.key,
      known: field.known,
      label: said(field.label) || (field.known ? texts.request[field.known] : field.key),
      hint: said(field.hint),
      type: field.known ? 'text' : field.type,
      required: field.required,
      options: field.options.map((option) => ({ key: option.key, name: said(option.name) })),
      default: field.default,
    })),
    consent: settings.consent ? said(settings.consent) : null,
    suggestsFaq: settings.suggestsFaq,
  };
}
