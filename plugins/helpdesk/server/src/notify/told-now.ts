import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  CALLING_EVENTS,
  NOTICE_EVENTS,
  type ChatCall,
  type NoticeEvent,
  type NoticePreferences,
  type ToldNews,
  type ToldNow,
} from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { openStates } from '../routing/load-people';
import { readSettings } from '../site/settings';
import { loadCatalogue } from '../workflow/catalogue';
import { toNotice } from './list-notices';
import { withNoticeDefaults } from './rules/preferences-defaults';
import { quietAt } from './rules/quiet-hours';
import { waysNow, type Moment } from './rules/ways-now';

const CALLS_MAX = 20;
const NEWS_MAX = 20;
const NEWS_MS = 2 * 60_000;

/** What the panel of this agent says aloud now: of tickets that they may see, in the ways that they want at this hour. */
export async function toldNow({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<ToldNow> {
  const { agentById } = await loadDirectory(strapi);
  const agent = agentById.get(actor.id);
  const preferences = withNoticeDefaults(agent?.noticePreferences ?? null);
  const { hours } = await readSettings(strapi);
  const quiet = quietAt(preferences.quiet, agent?.timeZone ?? hours.timeZone, clock.now());
  // Whoever has the panel before them and is online is there, at whatever hour.
  const isThere = agent?.availability === 'online';
  const reach = { preferences, moment: { isQuiet: quiet.isQuiet, isThere } };
  const calls = isThere ? await readCalls(strapi, actor, reach) : [];
  return { calls, news: await readNews(strapi, actor, reach) };
}

interface Reach {
  preferences: NoticePreferences;
  moment: Moment;
}

async function readCalls(
  strapi: Core.Strapi,
  actor: AgentActor,
  reach: Reach
): Promise<ChatCall[]> {
  const unread = await unreadOf(strapi, actor);
  const rows: Record<string, unknown>[] = await unread()
    .join('helpdesk_chats as h', 'h.ticket_id', 't.id')
    .join('helpdesk_contacts as c', 'c.id', 't.contact_id')
    .select({ contact: 'c.name', waiting_since: 't.waiting_since' })
    .whereIn('n.event', [...CALLING_EVENTS])
    .whereNotNull('t.waiting_since')
    .whereIn('t.state_id', await openStates(strapi))
    // As `isCalling` has it.
    .where((calling: Knex.QueryBuilder) =>
      calling.whereNull('h.accepted_at').orWhereRaw('h.accepted_at < n.at')
    )
    .where((mine: Knex.QueryBuilder) =>
      mine
        .where('n.event', 'chat-alarm')
        .orWhereNull('t.assignee_id')
        .orWhere('t.assignee_id', actor.id)
    )
    .orderBy(['t.waiting_since', 'n.id'])
    .limit(CALLS_MAX * 3);
  // One chat calls once: by what was told last.
  const byTicket = new Map(rows.map((row) => [Number(row.number), row]));
  return [...byTicket.values()].slice(0, CALLS_MAX).map((row) => ({
    ...toNews(row, reach),
    // The query asks for these alone.
    event: String(row.event) as ChatCall['event'],
    contact: String(row.contact ?? ''),
    since: Number(row.waiting_since),
  }));
}

async function readNews(strapi: Core.Strapi, actor: AgentActor, reach: Reach): Promise<ToldNews[]> {
  const isCall = (event: NoticeEvent) => CALLING_EVENTS.some((calling) => calling === event);
  const events = NOTICE_EVENTS.filter((event) => {
    const { browser, sound } = waysNow(reach.preferences, event, reach.moment);
    return !isCall(event) && (browser || sound !== 'off');
  });
  if (events.length === 0) return [];
  const unread = await unreadOf(strapi, actor);
  const rows: Record<string, unknown>[] = await unread()
    .where('n.at', '>', clock.now() - NEWS_MS)
    .whereIn('n.event', events)
    .orderBy([
      { column: 'n.at', order: 'desc' },
      { column: 'n.id', order: 'desc' },
    ])
    .limit(NEWS_MAX);
  return rows.reverse().map((row) => toNews(row, reach));
}

/** Unread notices of this agent, of tickets that they may still see. */
async function unreadOf(strapi: Core.Strapi, actor: AgentActor): Promise<() => Knex.QueryBuilder> {
  const catalogue = await loadCatalogue(strapi);
  // A query that a promise answered with would be run by it.
  return () =>
    database(strapi)('helpdesk_notices as n')
      .join('helpdesk_tickets as t', 't.id', 'n.ticket_id')
      .select('n.*', 't.number', 't.subject')
      .where('n.agent_id', actor.id)
      .whereNull('n.read_at')
      .where(whereVisible({ actor, catalogue, table: 't' }));
}

function toNews(row: Record<string, unknown>, { preferences, moment }: Reach): ToldNews {
  const { key, event, ticket, by, at } = toNotice(row);
  const { browser, sound } = waysNow(preferences, event, moment);
  return { key, event, ticket, by, at, browser, sound };
}
