import {
  REQUEST_LIMITS,
  type FieldValues,
  type FormField,
  type FormKnownField,
} from '../../../../contracts';
import {
  FIELD_LENGTHS,
  fieldProblem,
  isFieldValue,
  isUnanswered,
} from '../../workflow/rules/field-value';
import { isBlank } from '../../workflow/rules/is-blank';
import { isAddress } from './is-address';

/*
 * A request answers what its form asks: everything that is required, everything in its own kind, and nothing that the
 * form does not ask. Where the owner asks for consent, it is given. Everything wrong is told at once, beside its
 * field; spaces around an answer and the line ends of different systems are no mistakes.
 */

export const ANSWER_PROBLEMS = [
  'missing',
  'long',
  'characters',
  'address',
  'number',
  'date',
  'choice',
  'field',
  'unknown',
] as const;
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number];

/** Answers to the fields that the desk itself knows; empty where nothing was said. */
export type KnownAnswers = Record<Exclude<FormKnownField, 'files'>, string>;

export interface Answers {
  known: KnownAnswers;
  own: FieldValues;
  /** By the key of the field, and `consent`. */
  problems: Record<string, AnswerProblem>;
}

const NOT_IN_LINE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const NOT_IN_TEXT = /[^\P{Cc}\t\n]|\p{Cs}/u;

export function checkAnswers({
  fields,
  given,
  fileCount,
  consent,
}: {
  fields: FormField[];
  /** By the key of the field. */
  given: ReadonlyMap<string, unknown>;
  fileCount: number;
  consent: 'given' | 'missing' | 'not asked';
}): Answers {
  const known: KnownAnswers = {
    name: '',
    email: '',
    phone: '',
    company: '',
    subject: '',
    text: '',
  };
  const own: [string, FieldValues[string]][] = [];
  const problems = new Map<string, AnswerProblem>();
  const tell = (key: string, problem: AnswerProblem | null) => {
    if (problem) problems.set(key, problem);
  };
  for (const field of fields) {
    const value = given.get(field.key);
    if (field.known === 'files') {
      tell('files', field.required && fileCount === 0 ? 'missing' : null);
    } else if (field.known) {
      const text = field.known === 'text' ? longText(value) : line(value);
      tell(field.key, wrongKnown(field.known, text, field.required));
      known[field.known] = text ?? '';
    } else {
      const answer = evened(field, value);
      tell(field.key, wrongOwn(field, answer));
      if (!isUnanswered(answer) && isFieldValue(field, answer)) own.push([field.key, answer]);
    }
  }
  const isAsked = (key: string) => fields.some((field) => field.key === key && key !== 'files');
  for (const key of given.keys()) tell(key, isAsked(key) ? null : 'unknown');
  tell('consent', consent === 'missing' ? 'missing' : null);
  return { known, own: Object.fromEntries(own), problems: Object.fromEntries(problems) };
}

function wrongKnown(
  known: keyof KnownAnswers,
  text: string | null,
  isRequired: boolean
): AnswerProblem | null {
  if (text === null) return 'field';
  if (isBlank({ format: 'text', body: text })) return isRequired ? 'missing' : null;
  if (text.length > REQUEST_LIMITS[known]) return 'long';
  if (known === 'email') return isAddress(text) ? null : 'address';
  return (known === 'text' ? NOT_IN_TEXT : NOT_IN_LINE).test(text) ? 'characters' : null;
}

function wrongOwn(field: FormField, value: unknown): AnswerProblem | null {
  const isMissing = isUnanswered(value) || value === false || isInvisible(value);
  if (isMissing && field.required) return 'missing';
  if (isUnanswered(value) || fieldProblem(field, value) === null) return null;
  switch (field.type) {
    case 'text':
    case 'longText':
      if (typeof value !== 'string') return 'field';
      return value.length > FIELD_LENGTHS[field.type] ? 'long' : 'characters';
    case 'number':
    case 'date':
      return field.type;
    case 'choice':
    case 'choices':
      return 'choice';
    default:
      return 'field';
  }
}

function isInvisible(value: unknown): boolean {
  return typeof value === 'string' && isBlank({ format: 'text', body: value });
}

/** Own texts as they are kept; other kinds as they came. */
function evened({ type }: FormField, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return type === 'longText' ? longText(value) : line(value);
}

/** Null for what is no text at all. */
function line(given: unknown): string | null {
  if (given === undefined || given === null) return '';
  return typeof given === 'string' ? given.replace(/[\t\r\n]+/g, ' ').trim() : null;
}

function longText(given: unknown): string | null {
  if (given === undefined || given === null) return '';
  return typeof given === 'string' ? given.replace(/\r\n?/g, '\n').trim() : null;
}
