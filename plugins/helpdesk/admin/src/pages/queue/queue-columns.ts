import { QUEUE_COLUMNS } from '../../../../contracts/people';
import type { Lookups } from '../../../../contracts/tickets';

/*
 * Which columns the queue shows is each agent's own choice. The subject always stands: it is the way to the ticket.
 * A chosen own field that is no longer there is left out, not shown empty; the choice itself stays.
 */

export type KnownColumn = (typeof QUEUE_COLUMNS)[number];
export type OwnField = Lookups['fields'][number];
export type QueueColumn =
  | { id: string; kind: 'known'; name: KnownColumn }
  | { id: string; kind: 'field'; field: OwnField };

export const USUAL_COLUMNS: readonly string[] = [
  'number',
  'subject',
  'client',
  'state',
  'assignee',
  'waiting',
  'activity',
];
export const FIXED_COLUMN = 'subject';
/** The server keeps no more, and carries the values of no more fields. */
export const COLUMNS_MAX = 20;
export const OWN_FIELDS_MAX = 10;

const OWN = 'field:';
const OWN_ID = /^field:[a-z][a-z0-9-]{0,59}$/;

/** Every column that can be chosen here: ours first, then the owner's fields. */
export const allColumns = (fields: readonly OwnField[]): QueueColumn[] => [
  ...QUEUE_COLUMNS.map((name): QueueColumn => ({ id: name, kind: 'known', name })),
  ...fields
    .map((field): QueueColumn => ({ id: `${OWN}${field.key}`, kind: 'field', field }))
    .filter(({ id }) => OWN_ID.test(id)),
];

/** The columns to show, in order. */
export const shownColumns = (
  chosen: readonly string[] | null,
  fields: readonly OwnField[]
): QueueColumn[] => {
  const all = allColumns(fields);
  const ids = withFixed(chosen ?? USUAL_COLUMNS);
  return ids.flatMap((id) => all.find((column) => column.id === id) ?? []);
};

const withFixed = (ids: readonly string[]) =>
  ids.includes(FIXED_COLUMN) ? ids : [FIXED_COLUMN, ...ids];

/** `columns` of a query: the own fields whose values are needed. */
export const fieldsOf = (columns: readonly QueueColumn[]): string | undefined =>
  columns
    .flatMap((column) => (column.kind === 'field' ? column.field.key : []))
    .slice(0, OWN_FIELDS_MAX)
    .join(',') || undefined;

export type ColumnRefusal = 'fixed' | 'full' | 'fieldsFull' | null;

/** Why this column cannot be ticked or unticked now. */
export const columnRefusal = (chosen: readonly string[], id: string): ColumnRefusal => {
  if (id === FIXED_COLUMN) return 'fixed';
  if (chosen.includes(id)) return null;
  if (chosen.length >= COLUMNS_MAX) return 'full';
  const ownFields = chosen.filter((other) => other.startsWith(OWN)).length;
  return id.startsWith(OWN) && ownFields >= OWN_FIELDS_MAX ? 'fieldsFull' : null;
};

export const toggleColumn = (chosen: readonly string[], id: string): string[] => {
  if (columnRefusal(chosen, id) !== null) return [...chosen];
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
};

/** One place up (-1) or down (1); at either end nothing moves. */
export const moveColumn = (chosen: readonly string[], id: string, step: -1 | 1): string[] => {
  const from = chosen.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= chosen.length) return [...chosen];
  const moved = chosen.filter((other) => other !== id);
  moved.splice(to, 0, id);
  return moved;
};

/** What is kept: null for the usual ones, so that they can change with a later version. */
export const toPreference = (chosen: readonly string[]): string[] | null =>
  chosen.join() === USUAL_COLUMNS.join() ? null : [...chosen];
