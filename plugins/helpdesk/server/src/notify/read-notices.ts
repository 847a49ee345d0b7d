import type { Core } from '@strapi/strapi';
import { CALLING_EVENTS } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { tellNoticesChanged } from './notice-hints';
import { settleCalls } from './settle-calls';

/** Which of the agent's notices: some, those of a ticket up to an entry, or all. */
export type NoticesOf =
  | { keys: readonly string[] }
  | { ticketId: number; seq: number }
  | { all: true };

/**
 * Marks notices of this agent as read, and says so to their other panels. Others' and unknown ones are no harm. A chat
 * goes on calling though it was looked at, until somebody takes it.
 */
export async function readNotices({
  strapi,
  actor,
  of,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  of: NoticesOf;
}): Promise<void> {
  const unread = () => {
    const notices = database(strapi)('helpdesk_notices')
      .where({ agent_id: actor.id })
      .whereNull('read_at');
    if ('keys' in of) notices.whereIn('key', [...of.keys]);
    if ('ticketId' in of) notices.where({ ticket_id: of.ticketId }).where('seq', '<=', of.seq);
    return notices;
  };
  const read = await unread()
    .whereNotIn('event', [...CALLING_EVENTS])
    .update({ read_at: clock.now() });
  if (read > 0) tellNoticesChanged([actor.id]);
  const calling = await unread()
    .whereIn('event', [...CALLING_EVENTS])
    .distinct('ticket_id');
  for (const { ticket_id: ticketId } of calling) await settleCalls(strapi, Number(ticketId));
}
