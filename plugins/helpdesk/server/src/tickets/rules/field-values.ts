import type { FieldType, FieldValue, FieldValues } from '../../../../contracts';

/*
 * Own fields are found by their values. A text is found by its beginning, folded like every text that is searched; a
 * choice and a tick by what they are; a number and a day also by from and to.
 *
 * Texts are kept in hexadecimal, so that their order is the same in every database, whatever it takes for the order of
 * letters, and a beginning is a range of an index.
 */

/** What is kept of one value. */
export interface ValueRow {
  field: string;
  value: string;
  /** Of a number, and of a day: days since 1970-01-01. */
  number: number | null;
}

/** One thing that a value may be; `from` and `to` belong to it. */
export type FieldTest =
  | { kind: 'is'; value: string }
  | { kind: 'begins'; value: string }
  | { kind: 'between'; from: number | null; to: number | null };

/** What makes the same of texts that a search takes for the same. */
export type Fold = (text: string) => string;

/** Half of it are the letters that are told apart. */
const HEX_MAX = 190;
const DAY_MS = 86_400_000;
const NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A row for each value, and for each choice of several. */
export function valueRows(fields: FieldValues, fold: Fold): ValueRow[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    partsOf(value).map((part) => ({
      field,
      value: hex(fold(String(part))),
      number: typeof part === 'number' ? part : dayNumber(String(part)),
    }))
  );
}

/** What the text of a filter asks for, one of it; null: it is nothing that such a field can have. */
export function fieldTests(type: FieldType, text: string, fold: Fold): FieldTest[] | null {
  const tests = text.split(',').map((part) => testOf(type, part.trim(), fold));
  return tests.every((test) => test !== null) ? tests : null;
}

/** What `fieldTests` takes. */
export function fieldHint(type: FieldType): string {
  if (type === 'number') return 'a number, or from..to';
  if (type === 'date') return 'a day as 2026-01-31, or from..to';
  return type === 'checkbox' ? 'true or false' : 'a text';
}

function testOf(type: FieldType, text: string, fold: Fold): FieldTest | null {
  switch (type) {
    case 'number':
      return between(text, (part) => (NUMBER.test(part) ? Number(part) : null));
    case 'date':
      return between(text, dayNumber);
    case 'checkbox':
      return ['true', 'false'].includes(text) ? { kind: 'is', value: hex(fold(text)) } : null;
    case 'choice':
    case 'choices':
      return { kind: 'is', value: hex(fold(text)) };
    case 'text':
    case 'longText':
      return { kind: 'begins', value: hex(fold(text)) };
    default:
      return type satisfies never;
  }
}

function between(text: string, read: (part: string) => number | null): FieldTest | null {
  const [first, last = first] = text.split('..');
  const [from, to] = [first, last].map((part) => (part === '' ? null : read(part)));
  const isRead = (part: string, value: number | null) => part === '' || value !== null;
  if (!isRead(first, from) || !isRead(last, to) || (from === null && to === null)) return null;
  if (from !== null && to !== null && from > to) return null;
  return { kind: 'between', from, to };
}

function partsOf(value: FieldValue): (string | number | boolean)[] {
  return Array.isArray(value) ? [...new Set(value)] : [value];
}

function dayNumber(text: string): number | null {
  if (!DAY.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  // JavaScript reads 30 February as 2 March.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text)) return null;
  return at / DAY_MS;
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex').slice(0, HEX_MAX);
}
