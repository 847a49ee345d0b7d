import { SITE_LOCALES, type ChatSettings, type FormField } from '../../../contracts';
import { ownLabel } from '../forms/form-settings';
import { textsOf } from '../site/translations';

/**
 * What a chat is until its owner says something else, and what it is made of where a document lacks a part. Empty
 * texts are said in our own words by the window.
 */
export function completeChatSettings(stored: Partial<ChatSettings>): ChatSettings {
  return { ...CHAT_DEFAULTS, questionnaire: defaultQuestions(), ...stored };
}

const CHAT_DEFAULTS: Omit<ChatSettings, 'questionnaire'> = {
  title: {},
  greeting: {},
  greetingAway: {},
  launcher: {},
  colour: null,
  side: 'end',
  distance: { side: 20, bottom: 20 },
  face: 'person',
  away: 'chat',
  form: null,
  consent: null,
  suggestsFaq: true,
  replyMinutes: null,
  state: null,
  assignee: null,
  allowedOrigins: [],
  showsDeleted: true,
  mailAfterMinutes: 15,
};

function defaultQuestions(): FormField[] {
  return [question('name'), question('email')];
}

function question(known: 'name' | 'email'): FormField {
  const label = SITE_LOCALES.map((locale) => [locale, ownLabel(known, textsOf(locale))]);
  return {
    known,
    key: known,
    label: Object.fromEntries(label),
    hint: {},
    type: 'text',
    required: true,
    options: [],
    default: null,
  };
}
