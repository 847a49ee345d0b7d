import type { FieldValue, WorkflowField } from '../../../../contracts';

/** Longest values of the two text fields, in UTF-16 units. */
export const FIELD_LENGTHS = { text: 255, longText: 10_000 } as const;

// Control characters and lone surrogates are refused by PostgreSQL in JSON; tabs and, in long texts, line breaks stay.
const NOT_IN_TEXT = /[^\P{Cc}\t]|\p{Cs}/u;
const NOT_IN_LONG_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/**
 * Every field takes one kind of answer: a short text of one line, a long text, a finite number, a tick, a real day of
 * the calendar, one choice of a list or several different ones. What it would take is told when something else comes.
 *
 * @returns what would be accepted, or null when the value is fine. Whether it is required is not asked here.
 */
export function fieldProblem(
  field: Pick<WorkflowField, 'type' | 'options'>,
  value: unknown
): string | null {
  switch (field.type) {
    case 'text':
      return isText(value, FIELD_LENGTHS.text, NOT_IN_TEXT)
        ? null
        : `Give one line of at most ${FIELD_LENGTHS.text} characters.`;
    case 'longText':
      return isText(value, FIELD_LENGTHS.longText, NOT_IN_LONG_TEXT)
        ? null
        : `Give a text of at most ${FIELD_LENGTHS.longText} characters.`;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'Give a number.';
    case 'checkbox':
      return typeof value === 'boolean' ? null : 'Give true or false.';
    case 'date':
      return isCalendarDate(value) ? null : 'Give a day of the calendar as YYYY-MM-DD.';
    case 'choice':
      return isOption(field, value) ? null : `Give one of: ${optionKeys(field)}.`;
    case 'choices':
      return Array.isArray(value) &&
        value.every((item) => isOption(field, item)) &&
        new Set(value).size === value.length
        ? null
        : `Give a list of different ones of: ${optionKeys(field)}.`;
    default:
      return unknownType(field.type);
  }
}

/** An unticked box, an empty line and an empty list are no answer; 0 is one. */
export function isUnanswered(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null;
}

/** Narrows what `fieldProblem` found nothing against. */
export function isFieldValue(
  field: Pick<WorkflowField, 'type' | 'options'>,
  value: unknown
): value is FieldValue {
  return fieldProblem(field, value) === null;
}

function isText(value: unknown, maxLength: number, forbidden: RegExp): boolean {
  return typeof value === 'string' && value.length <= maxLength && !forbidden.test(value);
}

function isCalendarDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  // JavaScript reads 30 February as 2 March, so the day is compared with what it was read as.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function isOption(field: Pick<WorkflowField, 'options'>, value: unknown): boolean {
  return field.options.some((option) => option.key === value);
}

function optionKeys(field: Pick<WorkflowField, 'options'>): string {
  return field.options.map((option) => option.key).join(', ');
}

function unknownType(type: never): string {
  return `The type ${String(type)} is not known.`;
}
