import type { Core } from '@strapi/strapi';
import type { ChatList, ChatRow, ChatsQuery, VisitorPresence } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import { whereVisible } from '../../access/visibility';
import { loadDirectory, type Directory } from '../../people/directory';
import { database, readNumber } from '../../platform/database';
import { NOBODY_THERE, presencesOf } from '../presences-of';
import { refOf } from '../../tickets/refs';
import { TICKET_COLUMNS, toTicketRow } from '../../tickets/rows';
import { loadCatalogue, type Catalogue } from '../../workflow/catalogue';
import { countUnread } from './count-unread';
import { CHATS_MAX, findChats } from './find-chats';
import { lastMessages } from './last-messages';

const COLUMNS = TICKET_COLUMNS.map((column) => `k.${column}`);

/** The chats that an agent has before them. */
export async function readChats({
  strapi,
  actor,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: ChatsQuery;
}): Promise<ChatList> {
  const found = await findChats({ strapi, actor, query });
  const ids = found.slice(0, CHATS_MAX);
  if (ids.length === 0) return { chats: [], isCapped: false };
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const rows = await readRows({ strapi, actor, ids, catalogue });
  const places = rows.map((row) => ({
    id: Number(row.id),
    lastSeq: Number(row.last_seq),
    readSeq: Number(row.read_seq ?? 0),
  }));
  const [unread, messages, presences] = await Promise.all([
    countUnread(strapi, places),
    lastMessages(strapi, ids),
    presencesOf(strapi, ids),
  ]);
  const byId = new Map(
    rows.map((row) => {
      const id = Number(row.id);
      const told = {
        unread: unread.get(id) ?? 0,
        last: messages.get(id) ?? null,
        visitor: presences.get(id) ?? NOBODY_THERE,
      };
      return [id, toChatRow(row, { catalogue, directory, told })];
    })
  );
  return { chats: ids.flatMap((id) => byId.get(id) ?? []), isCapped: found.length > CHATS_MAX };
}

function readRows({
  strapi,
  actor,
  ids,
  catalogue,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ids: readonly number[];
  catalogue: Catalogue;
}): Promise<Record<string, unknown>[]> {
  return (
    database(strapi)('helpdesk_tickets as k')
      .leftJoin('helpdesk_contacts as c', 'c.id', 'k.contact_id')
      .leftJoin('helpdesk_sources as o', 'o.id', 'k.source_id')
      .leftJoin('helpdesk_chats as h', 'h.ticket_id', 'k.id')
      .leftJoin('helpdesk_read_marks as m', (mark) =>
        mark.on('m.ticket_id', 'k.id').andOnVal('m.agent_id', actor.id)
      )
      .select(COLUMNS)
      .select({ contact_key: 'c.key', contact_name: 'c.name', source_key: 'o.key' })
      .select({ read_seq: 'm.seq', accepted_at: 'h.accepted_at' })
      .whereIn('k.id', [...ids])
      // Between the two reads a ticket may have moved to where this agent does not see it.
      .where(whereVisible({ actor, catalogue, table: 'k' }))
  );
}

function toChatRow(
  row: Record<string, unknown>,
  {
    catalogue,
    directory,
    told,
  }: {
    catalogue: Catalogue;
    directory: Directory;
    told: { unread: number; last: ChatRow['last']; visitor: VisitorPresence };
  }
): ChatRow {
  const ticket = toTicketRow(row);
  return {
    number: ticket.number,
    key: ticket.key,
    contact: { key: String(row.contact_key ?? ''), name: String(row.contact_name ?? '') },
    source: String(row.source_key ?? ''),
    state: {
      workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
      key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    },
    assignee: refOf(directory.agentById, ticket.assigneeId),
    team: refOf(directory.teamById, ticket.teamId),
    version: ticket.version,
    lastSeq: ticket.lastSeq,
    readSeq: Number(row.read_seq ?? 0),
    waitingSince: ticket.waitingSince,
    dueAt: ticket.dueAt,
    acceptedAt: readNumber(row.accepted_at),
    ...told,
  };
}
