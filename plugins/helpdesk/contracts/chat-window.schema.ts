import { z } from '@strapi/utils';
import { CHAT_AWAY_MODES, CHAT_FACES, CHAT_SIDES } from './chat';
import { chatPerson, chatStatus } from './chat.schema';
import { FORM_KNOWN_FIELDS } from './forms';
import { fieldValue, languageTag } from './forms.schema';
import { searchedText } from './faq-search.schema';
import { keyText } from './common.schema';
import { FIELD_TYPES } from './workflow';

export const chatWindowQuery = z.strictObject({ locale: languageTag.optional() });

export const chatWindow = z.object({
  source: z.string(),
  locale: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  title: z.string(),
  greeting: z.string(),
  greetingAway: z.string(),
  launcher: z.string(),
  colour: z.string(),
  side: z.enum(CHAT_SIDES),
  distance: z.object({ side: z.number().int(), bottom: z.number().int() }),
  face: z.enum(CHAT_FACES),
  company: z.object({ name: z.string(), logoUrl: z.string().nullable() }),
  people: z.array(chatPerson),
  status: chatStatus,
  away: z.enum(CHAT_AWAY_MODES),
  form: z.string().nullable(),
  questionnaire: z.array(
    z.object({
      key: z.string(),
      known: z.enum(FORM_KNOWN_FIELDS).nullable(),
      label: z.string(),
      hint: z.string(),
      type: z.enum(FIELD_TYPES),
      required: z.boolean(),
      options: z.array(z.object({ key: z.string(), name: z.string() })),
      default: fieldValue.nullable(),
    })
  ),
  consent: z.string().nullable(),
  suggestsFaq: z.boolean(),
  files: z.object({ bytes: z.number().int(), count: z.number().int() }),
  helpUrl: z.string().nullable(),
});

export const chatArticle = z.object({
  key: z.string(),
  question: z.string(),
  html: z.string(),
  url: z.string().nullable(),
});

export const articlesQuery = z.strictObject({ q: searchedText, locale: languageTag.optional() });
export const articleParams = z.object({ source: keyText, key: keyText });

/** With `{ long: true }` the long puzzle, for those who cannot see a picture. */
export const chatChallengeBody = z.strictObject({ long: z.boolean().optional() });
