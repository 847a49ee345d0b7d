import type { Core } from '@strapi/strapi';
import type {
  EntryText,
  EntryView,
  FieldValues,
  FileView,
  Origin,
  WorkflowDocument,
} from '../../../contracts';
import type { Actor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { database, readBoolean, readJson, readNumber } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import type { FieldNames } from './open-input';
import { refOf } from './refs';
import type { TicketRow } from './rows';
import { seenNumbers } from './seen-numbers';

export interface HistoryRange {
  after?: number;
  before?: number;
}

/** An entry on its way to a client. */
export interface ClientHistoryEntry extends EntryView {
  /** One of the reader's contacts wrote it. */
  isMine: boolean;
  /** Of a message of the reader: the id that their window made for it. */
  clientRef: string | null;
  /** The one that it was written under, which says what of it is a client's; null: it is not known any more. */
  workflow: WorkflowDocument | null;
}

/** Entries in one answer. */
export const HISTORY_PAGE = 200;

/**
 * Entries of a ticket, oldest first: the newest page, those after a sequence number, or the page before one.
 * The caller has checked that the reader may see the ticket; other tickets are named only where they may see them too.
 */
export async function readHistory({
  actor,
  ...request
}: {
  strapi: Core.Strapi;
  actor: Actor;
  ticket: TicketRow;
  range: HistoryRange;
}): Promise<EntryView[]> {
  const { rows, views } = await read({ ...request, isForClient: false });
  const entries = rows.map(views);
  const numbers = entries.flatMap(({ other }) => other ?? []);
  const seen = await seenNumbers({ strapi: request.strapi, actor, numbers });
  return entries.map((entry) => ({
    ...entry,
    other: entry.other !== null && seen.has(entry.other) ? entry.other : null,
  }));
}

/** The same without internal entries, and of the others without what is not the client's. */
export async function readClientHistory({
  ownIds,
  ...request
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  range: HistoryRange;
  /** The reader's contacts. */
  ownIds: readonly number[];
}): Promise<ClientHistoryEntry[]> {
  const { rows, views } = await read({ ...request, isForClient: true });
  const workflowOf = await workflows(request);
  return rows.map((row) => ({
    ...views(row),
    workflow: workflowOf(row) ?? null,
    origin: null,
    subject: null,
    routing: null,
    tags: null,
    other: null,
    timed: null,
    alarm: null,
    ...ownerOf(row, ownIds),
  }));
}

function ownerOf(row: Record<string, unknown>, ownIds: readonly number[]) {
  const isMine = row.actor_kind === 'contact' && ownIds.includes(Number(row.actor_contact_id));
  return { isMine, clientRef: isMine && row.client_ref ? String(row.client_ref) : null };
}

async function read({
  strapi,
  ticket,
  range,
  isForClient,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  range: HistoryRange;
  isForClient: boolean;
}) {
  const db = database(strapi);
  const isForward = range.after !== undefined;
  const query = db('helpdesk_entries as e')
    .leftJoin('helpdesk_entry_texts as t', 't.entry_id', 'e.id')
    .select('e.*', 't.format', 't.body', 't.fields', 't.field_names', 't.origin', 't.subject')
    .select('t.rating', 't.routing', 't.tags', 't.timed', 't.alarm')
    .select('t.quote_seq', 't.deleted_at')
    .where('e.ticket_id', ticket.id)
    .orderBy('e.seq', isForward ? 'asc' : 'desc')
    .limit(HISTORY_PAGE);
  if (range.after !== undefined) query.where('e.seq', '>', range.after);
  if (range.before !== undefined) query.where('e.seq', '<', range.before);
  if (isForClient) query.where('e.is_internal', false);
  const rows: Record<string, unknown>[] = await query;
  if (!isForward) rows.reverse();

  const ids = rows.map((row) => Number(row.id));
  const [files, mailed, present] = await Promise.all([
    filesByEntry(strapi, ids),
    isForClient ? new Map<number, EntryView['mailed']>() : mailedByEntry(strapi, ids),
    presenter({ strapi, ticket }),
  ]);
  const views = (row: Record<string, unknown>): EntryView =>
    present(row, files.get(Number(row.id)) ?? [], mailed.get(Number(row.id)) ?? []);
  return { rows, views };
}

/** The workflow under which an entry was written: what was merged in may come from another one. */
async function workflows({ strapi, ticket }: { strapi: Core.Strapi; ticket: TicketRow }) {
  const catalogue = await loadCatalogue(strapi);
  return (row: Record<string, unknown>): WorkflowDocument | undefined => {
    const stateId = Number(row.before_state_id ?? row.after_state_id);
    const isMergedIn = readNumber(row.from_number) !== null;
    const known = catalogue.stateById.get(stateId)?.workflowId;
    const workflowId = known ?? (isMergedIn ? undefined : ticket.workflowId);
    return catalogue.workflowById.get(workflowId ?? 0)?.document;
  };
}

async function presenter({ strapi, ticket }: { strapi: Core.Strapi; ticket: TicketRow }) {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const workflowOf = await workflows({ strapi, ticket });
  const stateKey = (id: unknown) => catalogue.stateById.get(Number(id))?.key ?? null;
  const agent = (id: unknown) => refOf(directory.agentById, readNumber(id));
  const team = (id: unknown) => refOf(directory.teamById, readNumber(id));
  return (
    row: Record<string, unknown>,
    files: FileView[],
    mailed: EntryView['mailed']
  ): EntryView => {
    const { actions = [] } = workflowOf(row) ?? {};
    const action = actions.find((candidate) => candidate.key === row.action_key);
    const values = readJson<FieldValues>(row.fields, {});
    const asked = readJson<FieldNames>(row.field_names, {});
    return {
      seq: Number(row.seq),
      // Only writeEntry writes these two, from closed lists.
      kind: String(row.kind) as EntryView['kind'],
      at: Number(row.at),
      actor: {
        kind: String(row.actor_kind) as EntryView['actor']['kind'],
        name: String(row.actor_name),
      },
      action: row.action_key
        ? { key: String(row.action_key), name: action?.name ?? { en: String(row.action_key) } }
        : null,
      before: {
        state: stateKey(row.before_state_id),
        assignee: agent(row.before_assignee_id),
        team: team(row.before_team_id),
      },
      after: {
        state: stateKey(row.after_state_id) ?? '',
        assignee: agent(row.after_assignee_id),
        team: team(row.after_team_id),
      },
      isInternal: readBoolean(row.is_internal),
      text: readText(row),
      fields: Object.entries(values).map(([key, value]) => {
        const field = asked[key] ?? action?.fields.find((candidate) => candidate.key === key);
        return {
          key,
          name: field?.name ?? { en: key },
          type: field?.type ?? 'text',
          value,
          options: field?.options ?? [],
        };
      }),
      files: isDeleted(row) ? [] : files,
      mailed,
      origin: readJson<Origin | null>(row.origin, null),
      subject: readJson<EntryView['subject']>(row.subject, null),
      rating: readJson<EntryView['rating']>(row.rating, null),
      routing: readJson<EntryView['routing']>(row.routing, null),
      tags: readJson<EntryView['tags']>(row.tags, null),
      other: readNumber(row.other_number),
      from: readNumber(row.from_number),
      timed: readJson<EntryView['timed']>(row.timed, null),
      alarm: readJson<EntryView['alarm']>(row.alarm, null),
      quote: readNumber(row.quote_seq),
      isDeleted: isDeleted(row),
      deletes: readNumber(row.deletes_seq),
    };
  };
}

function isDeleted(row: Record<string, unknown>): boolean {
  return readNumber(row.deleted_at) !== null;
}

function readText(row: Record<string, unknown>): EntryText | null {
  if (row.body === null || row.body === undefined) return null;
  return { format: row.format === 'html' ? 'html' : 'text', body: String(row.body) };
}

async function filesByEntry(strapi: Core.Strapi, ids: number[]): Promise<Map<number, FileView[]>> {
  const rows = await database(strapi)('helpdesk_attachments')
    .select('entry_id', 'key', 'name', 'mime', 'size')
    .whereIn('entry_id', ids)
    .orderBy('id');
  const files = new Map<number, FileView[]>();
  for (const { entry_id: entryId, key, name, mime, size } of rows) {
    const list = files.get(Number(entryId)) ?? [];
    files.set(Number(entryId), [...list, { key, name, mime, size: Number(size) }]);
  }
  return files;
}

async function mailedByEntry(
  strapi: Core.Strapi,
  ids: number[]
): Promise<Map<number, EntryView['mailed']>> {
  const rows = await database(strapi)('helpdesk_outbox_items')
    .select('entry_id', 'recipient', 'status')
    .whereIn('entry_id', ids)
    .where({ kind: 'mail' })
    .orderBy('id');
  const mailed = new Map<number, EntryView['mailed']>();
  for (const row of rows) {
    const status = row.status === 'sent' || row.status === 'dead' ? row.status : 'waiting';
    const list = mailed.get(Number(row.entry_id)) ?? [];
    mailed.set(Number(row.entry_id), [...list, { to: String(row.recipient), status }]);
  }
  return mailed;
}
