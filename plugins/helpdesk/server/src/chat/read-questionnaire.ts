import type { ChatStartBody, FieldValues } from '../../../contracts';
import { DeskError } from '../errors';
import { problemText } from '../forms/request-page';
import { checkAnswers, type KnownAnswers } from '../forms/rules/check-answers';
import { namesOf } from '../forms/submit-request';
import { pickLocale } from '../site/rules/pick-locale';
import type { FieldNames } from '../tickets/open-input';
import type { ChatSource } from './read-chat-source';

/** What a visitor said before the first message. */
export interface Questionnaire {
  known: KnownAnswers;
  /** Kept with the request: own fields, and what a known contact typed of themselves. */
  values: FieldValues;
  names: FieldNames;
}

/**
 * The answers, by the rules of every form. Whoever has answered before may leave them out, and agree no second time.
 *
 * @throws DeskError INPUT_INVALID by field (`fields.email`), in the reader's language.
 */
export function readQuestionnaire(
  { settings }: ChatSource,
  { fields: given = {}, consent, locale }: ChatStartBody,
  { isKnown }: { isKnown: boolean }
): Questionnaire {
  const isLeftOut = isKnown && Object.keys(given).length === 0;
  const asked = isLeftOut ? [] : settings.questionnaire;
  const answers = checkAnswers({
    fields: asked,
    given: new Map(Object.entries(given)),
    fileCount: 0,
    consent: settings.consent === null || isLeftOut ? 'not asked' : consent ? 'given' : 'missing',
  });
  const problems = Object.entries(answers.problems);
  if (problems.length > 0) {
    const site = pickLocale({ path: locale ?? null, chosen: null, account: null, browser: null });
    throw new DeskError('INPUT_INVALID', {
      hint: `Fields of this chat: ${settings.questionnaire.map(({ key }) => key).join(', ')}.`,
      fields: Object.fromEntries(
        problems.map(([key, problem]) => [
          key === 'consent' ? key : `fields.${key.slice(0, 60)}`,
          problemText(site, key, problem),
        ])
      ),
    });
  }
  const { email, phone, company } = answers.known;
  // A contact that is known is left as it is, so what was typed now is kept with the request.
  const typed = Object.entries({ ...(isKnown ? { email } : {}), phone, company });
  const values = {
    ...answers.own,
    ...Object.fromEntries(typed.filter(([, value]) => value !== '')),
  };
  const names = namesOf(asked.filter(({ key }) => Object.hasOwn(values, key)));
  return { known: answers.known, values, names };
}
