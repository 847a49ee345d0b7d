import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { NOTICE_EVENTS, type NoticePage, type NoticeRow } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { loadDirectory } from '../people/directory';
import { database, readNumber } from '../platform/database';
import { readCursor, writeCursor } from '../platform/keyset';
import { loadCatalogue } from '../workflow/catalogue';
import { withNoticeDefaults } from './rules/preferences-defaults';

const PAGE_SIZE = 20;
/** The number on the bell is exact up to here. */
const UNREAD_MAX = 99;
const ORDER = 'newest';

/** A page of what the agent was told, newest first: only of tickets that the agent may still see. */
export async function listNotices({
  strapi,
  actor,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: { after?: string; unread?: 'true' };
}): Promise<NoticePage> {
  const shown = await shownNotices(strapi, actor);
  const page = shown()
    .select('n.*', 't.number', 't.subject')
    .orderBy([
      { column: 'n.at', order: 'desc' },
      { column: 'n.id', order: 'desc' },
    ])
    .limit(PAGE_SIZE + 1);
  if (query.unread) page.whereNull('n.read_at');
  if (query.after) {
    const { at, id } = readCursor(ORDER, query.after);
    page.where((older) =>
      older.where('n.at', '<', at).orWhere((same) => same.where('n.at', at).where('n.id', '<', id))
    );
  }
  const rows = await page;
  const unread = await shown().whereNull('n.read_at').select('n.id').limit(UNREAD_MAX);
  const last = rows[PAGE_SIZE - 1];
  return {
    notices: rows.slice(0, PAGE_SIZE).map(toNotice),
    after:
      rows.length > PAGE_SIZE
        ? writeCursor(ORDER, { at: Number(last.at), id: Number(last.id) })
        : null,
    unread: unread.length,
  };
}

/** The agent's notices, of kinds shown in the panel and tickets that may be seen. */
async function shownNotices(
  strapi: Core.Strapi,
  actor: AgentActor
): Promise<() => Knex.QueryBuilder> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const stored = directory.agentById.get(actor.id)?.noticePreferences ?? null;
  const { events } = withNoticeDefaults(stored);
  const isVisible = whereVisible({ actor, catalogue, table: 't' });
  return () =>
    database(strapi)('helpdesk_notices as n')
      .join('helpdesk_tickets as t', 't.id', 'n.ticket_id')
      .where('n.agent_id', actor.id)
      .whereIn(
        'n.event',
        NOTICE_EVENTS.filter((event) => events[event].app)
      )
      .where(isVisible);
}

export function toNotice(row: Record<string, unknown>): NoticeRow {
  return {
    key: String(row.key),
    // Written by `writeAgentNotices` alone.
    event: String(row.event) as NoticeRow['event'],
    ticket: { number: Number(row.number), subject: String(row.subject) },
    by: {
      kind: String(row.actor_kind) as NoticeRow['by']['kind'],
      name: String(row.actor_name ?? ''),
    },
    at: Number(row.at),
    isRead: readNumber(row.read_at) !== null,
  };
}
