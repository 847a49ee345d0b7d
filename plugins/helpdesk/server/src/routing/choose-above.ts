import type { Core } from '@strapi/strapi';
import { NEXT_LINE, type EpochMs } from '../../../contracts';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import type { TicketRow } from '../tickets/rows';
import { choosePerson, type Choice } from './choose-person';
import { mayBeResponsible } from './load-people';
import { readDistribution } from './read-distribution';
import { routingTicket } from './routing-ticket';
import { lineAbove, presentLine } from './rules/hand-up';

/** Who gets a ticket that is handed up. */
export interface HandUp extends Choice {
  /** False: nobody is above, and it stays with whoever has it. */
  isMoved: boolean;
  /** Line that it lies with from now on; null: with none. */
  line: number | null;
}

/**
 * Whom of the next line of support a ticket goes to. Decides and writes nothing; see `choosePerson`. Limits and the
 * time to answer are those of the ticket's source.
 */
export async function chooseAbove({
  strapi,
  ticket,
  state,
  now,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  /** Key of the state that it comes to. */
  state: string;
  now: EpochMs;
}): Promise<HandUp> {
  const { workflowId, teamId, assigneeId } = ticket;
  const { agentById } = await loadDirectory(strapi);
  const place = { workflowId, state, teamId, client: { id: ticket.contactId } };
  const present = presentLine({ ...ticket, assignee: agentById.get(assigneeId ?? 0) ?? null });
  const line = lineAbove(present, await mayBeResponsible(strapi, place));
  if (line === null) {
    const because = { strategy: NEXT_LINE, occasion: 'handed-up', reason: 'top' } as const;
    return {
      isMoved: false,
      agentId: assigneeId,
      line: ticket.line,
      because: { ...because, detail: String(present), load: null, dueAt: null },
      seen: 0,
    };
  }
  const source = await database(strapi)('helpdesk_sources')
    .select('key', 'distribution')
    .where({ id: ticket.sourceId })
    .first();
  const choice = await choosePerson({
    strapi,
    distribution: readDistribution(source?.distribution),
    place,
    // A rule by lines asks for nothing of it.
    ticket: await routingTicket({ strapi, ticket, source: String(source?.key ?? ''), page: null }),
    occasion: 'handed-up',
    line,
    now,
  });
  return { ...choice, isMoved: true, line };
}
