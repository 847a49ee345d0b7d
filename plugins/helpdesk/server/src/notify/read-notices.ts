import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { clock } from '../platform/clock';
import { database } from '../platform/database';

/** Which of the agent's notices: some, those of a ticket up to an entry, or all. */
export type NoticesOf =
  | { keys: readonly string[] }
  | { ticketId: number; seq: number }
  | { all: true };

/** Marks notices of this agent as read. Others' and unknown ones are no harm. */
export async function readNotices({
  strapi,
  actor,
  of,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  of: NoticesOf;
}): Promise<void> {
  const unread = database(strapi)('helpdesk_notices')
    .where({ agent_id: actor.id })
    .whereNull('read_at');
  if ('keys' in of) unread.whereIn('key', [...of.keys]);
  if ('ticketId' in of) unread.where({ ticket_id: of.ticketId }).where('seq', '<=', of.seq);
  await unread.update({ read_at: clock.now() });
}
