import type { Core } from '@strapi/strapi';
import { TAGS_PER_TICKET_MAX } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayTag } from '../access/rules';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { planTags } from '../tagging/rules/plan-tags';
import type { TicketRow } from '../tickets/rows';

interface KnownTag {
  id: number;
  key: string;
}

/** The tags of the desk and those on one ticket, which steps change in turn. */
export interface TagsInHand {
  known: readonly KnownTag[];
  on: readonly KnownTag[];
}

export async function loadTagsInHand(strapi: Core.Strapi, ticketId: number): Promise<TagsInHand> {
  const db = database(strapi);
  const rows = await db('helpdesk_tags').select('id', 'key');
  const links = await db('helpdesk_ticket_tags').where({ ticket_id: ticketId }).select('tag_id');
  const known = rows.map((row) => ({ id: Number(row.id), key: String(row.key) }));
  const onIds = new Set(links.map((row) => Number(row.tag_id)));
  return { known, on: known.filter(({ id }) => onIds.has(id)) };
}

/**
 * The tags after a step, with everything that can refuse it but a race.
 *
 * @throws DeskError NOT_ALLOWED, TAG_UNKNOWN, TOO_MANY_TAGS
 */
export function planTagStep({
  actor,
  ticket,
  state,
  tags: { known, on },
  add,
  remove,
}: {
  actor: AgentActor;
  ticket: TicketRow;
  /** Key of the ticket's state. */
  state: string;
  tags: TagsInHand;
  add: readonly string[];
  remove: readonly string[];
}): { isChange: boolean; tags: TagsInHand } {
  if (!mayTag({ actor, ticket, workflowId: ticket.workflowId, state })) {
    throw new DeskError('NOT_ALLOWED');
  }
  const named = (keys: readonly string[]) => known.filter(({ key }) => keys.includes(key));
  if (named(add).length < add.length) throw new DeskError('TAG_UNKNOWN');
  const plan = planTags({ has: on, add: named(add), remove: named(remove).map(({ id }) => id) });
  if (plan.isTooMany) {
    throw new DeskError('TOO_MANY_TAGS', { hint: `At most ${TAGS_PER_TICKET_MAX} on a ticket.` });
  }
  const isChange = plan.added.length + plan.removed.length > 0;
  return { isChange, tags: { known, on: plan.after } };
}
