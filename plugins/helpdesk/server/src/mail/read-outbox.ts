import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  OUTBOX_COUNT_MAX,
  OUTBOX_STATUSES,
  type OutboxKind,
  type OutboxPage,
  type OutboxQuery,
  type OutboxReason,
  type OutboxRow,
  type OutboxStatus,
} from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { database, readNumber } from '../platform/database';
import { readCursor, writeCursor } from '../platform/keyset';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { isSmsConfigured } from '../sms/load-provider';
import { maskPhone } from '../sms/rules/phone';
import { isMailConfigured } from './is-mail-configured';

const PAGE = 25;
const ORDER = 'outbox';

/** Outgoing mail and SMS, newest first, of the tickets that the agent may see. */
export async function readOutbox({
  strapi,
  actor,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: OutboxQuery;
}): Promise<OutboxPage> {
  const limit = query.limit ?? PAGE;
  const catalogue = await loadCatalogue(strapi);
  const list = visibleItems({ strapi, actor, catalogue }).select(OUTBOX_COLUMNS);
  if (query.status) list.where('o.status', query.status);
  if (query.after) list.where('o.id', '<', readCursor(ORDER, query.after).id);
  const found = await list.orderBy('o.id', 'desc').limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = Number(rows.at(-1)?.id);
  const counts = OUTBOX_STATUSES.map(async (status) => {
    const counted = await visibleItems({ strapi, actor, catalogue })
      .select('o.id')
      .where('o.status', status)
      .limit(OUTBOX_COUNT_MAX + 1);
    return [status, counted.length] as const;
  });
  return {
    items: rows.map((row: Record<string, unknown>) => presentItem({ strapi, actor, row })),
    after: found.length > limit ? writeCursor(ORDER, { at: last, id: last }) : null,
    // One pair for each of the closed list.
    counts: Object.fromEntries(await Promise.all(counts)) as Record<OutboxStatus, number>,
    isConfigured: isMailConfigured(strapi),
    hasSms: isSmsConfigured(strapi),
  };
}

export const OUTBOX_COLUMNS = [
  'o.id',
  'o.key',
  'o.kind',
  'o.agent_id',
  'o.status',
  'o.recipient',
  'o.subject',
  'o.queued_at',
  'o.sent_at',
  'o.next_at',
  'o.attempts',
  'o.reason',
  'o.error',
  't.number',
];

/** Items of tickets that the agent may see, and of none. The caller selects. */
export function visibleItems({
  strapi,
  actor,
  catalogue,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  catalogue: Catalogue;
}): Knex.QueryBuilder {
  return database(strapi)('helpdesk_outbox_items as o')
    .leftJoin('helpdesk_tickets as t', 't.id', 'o.ticket_id')
    .where((any) =>
      any
        .whereNull('o.ticket_id')
        .orWhere((of) => of.where(whereVisible({ actor, catalogue, table: 't' })))
    );
}

export function presentItem({
  strapi,
  actor,
  row,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  row: Record<string, unknown>;
}): OutboxRow {
  // All three are written from closed lists only.
  const kind = String(row.kind) as OutboxKind;
  const status = String(row.status) as OutboxStatus;
  const failed = row.reason === null ? null : (String(row.reason) as OutboxReason);
  const isWaiting = status === 'waiting';
  const isSetUp = kind === 'sms' ? isSmsConfigured(strapi) : isMailConfigured(strapi);
  const isHeld = isWaiting && !isSetUp;
  return {
    key: String(row.key),
    kind,
    status,
    to: kind === 'sms' ? phoneFor(actor, row) : String(row.recipient),
    subject: String(row.subject),
    ticket: readNumber(row.number),
    createdAt: Number(row.queued_at),
    sentAt: readNumber(row.sent_at),
    nextAt: isWaiting || status === 'leased' ? readNumber(row.next_at) : null,
    attempts: Number(row.attempts),
    reason: isHeld ? 'not-configured' : failed,
    error: row.error === null ? null : String(row.error),
  };
}

/** Numbers of colleagues are seen by those who see their profiles. */
function phoneFor(actor: AgentActor, row: Record<string, unknown>): string {
  const phone = String(row.recipient);
  const maySee = actor.permissions.has('settings.read') || actor.id === readNumber(row.agent_id);
  return maySee ? phone : maskPhone(phone);
}
