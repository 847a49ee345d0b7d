import type { FieldValues } from '../../../../contracts';
import { readJson, type Db } from '../../platform/database';
import { searchWords } from '../../platform/fold-text';
import { htmlToText } from '../../platform/safe-html';
import type { FieldNames } from '../open-input';
import { engineOf } from './engine';
import { lockHeads } from './lock-heads';
import type { IndexRow } from './search-engine';

/** No more of one entry is searched: no person wrote it. */
const WORDS_MAX = 20_000;
const LETTERS_MAX = 200_000;

const COLUMNS = {
  id: 'e.id',
  ticketId: 'e.ticket_id',
  seq: 'e.seq',
  number: 'k.number',
  subject: 'k.subject',
  name: 'c.name',
  email: 'c.email',
  phone: 'c.phone',
  company: 'c.company',
  format: 'x.format',
  body: 'x.body',
  fields: 'x.fields',
  names: 'x.field_names',
  change: 'x.subject',
};

/**
 * Writes the index of these entries anew, from what the database has of them. Each carries the head of its ticket
 * (subject, number, contact), so that the words of a search may stand in either. To be called in the transaction
 * that writes an entry, when all of it is written.
 *
 * An entry without words of its own has no row; the first one always has.
 *
 * @param mayHaveFiles false: it is new, and files are bound to it later, with an index of their own.
 */
export async function indexEntries(
  db: Db,
  entryIds: readonly number[],
  { mayHaveFiles = true }: { mayHaveFiles?: boolean } = {}
): Promise<void> {
  if (entryIds.length === 0) return;
  await lockHeads(db, entryIds);
  const entries = await db('helpdesk_entries as e')
    .join('helpdesk_tickets as k', 'k.id', 'e.ticket_id')
    .leftJoin('helpdesk_contacts as c', 'c.id', 'k.contact_id')
    .leftJoin('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .select(COLUMNS)
    .whereIn('e.id', [...entryIds]);
  const names = mayHaveFiles ? await fileNames(db, entryIds) : new Map<number, string[]>();
  const rows = entries.flatMap((entry) => rowOf(entry, names.get(Number(entry.id)) ?? []));
  await engineOf(db).write(db, rows);
}

function rowOf(entry: Record<string, unknown>, files: readonly string[]): IndexRow[] {
  const own = [...textsOf(entry), ...files];
  if (own.length === 0 && Number(entry.seq) > 1) return [];
  const text = [...headOf(entry), ...own].join('\n').slice(0, LETTERS_MAX);
  const words = searchWords(text).slice(0, WORDS_MAX);
  return [{ entryId: Number(entry.id), ticketId: Number(entry.ticketId), words }];
}

function headOf({ number, subject, name, email, phone, company }: Record<string, unknown>) {
  // As one number too, however it was parted when it was written down.
  const digits = String(phone ?? '').replace(/\D+/g, '');
  return [number, subject, name, email, phone, digits, company].map((part) => String(part ?? ''));
}

function textsOf({ format, body, fields, names, change }: Record<string, unknown>): string[] {
  const text = String(body ?? '');
  const given = readJson<FieldValues>(fields, {});
  const values = Object.values(given).flat();
  const subjects = Object.values(readJson<Record<string, string>>(change, {}));
  return [
    format === 'html' ? htmlToText(text) : text,
    ...values.filter((value) => typeof value !== 'boolean').map(String),
    ...chosenNames(given, readJson<FieldNames>(names, {})),
    ...subjects,
  ].filter((part) => part !== '');
}

/** Of a choice its names in every language: its value is a key that nobody reads. */
function chosenNames(values: FieldValues, names: FieldNames): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const chosen = [value].flat();
    const options = names[key]?.options.filter((option) => chosen.includes(option.key)) ?? [];
    return options.flatMap(({ name }) => Object.values(name).filter((text) => text !== undefined));
  });
}

async function fileNames(db: Db, entryIds: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await db('helpdesk_attachments')
    .select('entry_id', 'name')
    .whereIn('entry_id', [...entryIds]);
  const names = new Map<number, string[]>();
  for (const row of rows) {
    const entryId = Number(row.entry_id);
    names.set(entryId, [...(names.get(entryId) ?? []), String(row.name)]);
  }
  return names;
}
