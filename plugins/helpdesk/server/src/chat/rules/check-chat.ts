import { CHAT_KNOWN_FIELDS, type ChatSettings } from '../../../../contracts';
import { checkFields } from '../../forms/rules/check-fields';
import { normalOrigin } from './normal-origin';

/*
 * A chat is fit for use when its questionnaire can be answered before a word is written: of the fields that the desk
 * knows it asks for name, address, telephone and company alone, since the question itself is the first message and
 * files go with messages. The pages that may show it are named by their origins.
 */

/** @returns what is wrong by its path (`settings.questionnaire.1.known`); nothing for a chat that is fit. */
export function checkChat(
  { questionnaire, allowedOrigins }: Pick<ChatSettings, 'questionnaire' | 'allowedOrigins'>,
  { mostOwnFields }: { mostOwnFields: number }
): Record<string, string> {
  const place = 'settings.questionnaire';
  const problems = checkFields(questionnaire, { place, mostOwnFields });
  const asked: readonly string[] = CHAT_KNOWN_FIELDS;
  questionnaire.forEach(({ known }, at) => {
    if (known === null || asked.includes(known)) return;
    problems[`${place}.${at}.known`] = `A chat asks for: ${asked.join(', ')}, and your own fields.`;
  });
  allowedOrigins.forEach((origin, at) => {
    if (normalOrigin(origin) !== null) return;
    problems[`settings.allowedOrigins.${at}`] = 'An origin such as https://www.example.com';
  });
  return problems;
}
