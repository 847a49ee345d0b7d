import type { Core } from '@strapi/strapi';
import type { AgentRef, FollowerBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { followersOf } from '../mail/prepare-mails';
import { readersOfTicket } from '../mail/readers-of-ticket';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { findTicket, type TicketLookup } from './find-ticket';
import { deleteFollow, insertFollows } from './follow-ticket';
import { refOf } from './refs';

/**
 * An agent lets a colleague follow a ticket, or no longer. Only who may see it can follow it; whoever may not any
 * more can be taken off. Repeats are no harm.
 *
 * @throws DeskError NOT_FOUND, FOLLOWER_NOT_ACCEPTED.
 */
export async function letFollow({
  strapi,
  actor,
  ticket: lookup,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  input: FollowerBody;
}): Promise<{ followers: AgentRef[] }> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const directory = await loadDirectory(strapi);
  const colleague = directory.agentByKey.get(input.agent);
  const maySee = await readersOfTicket(strapi, ticket);
  const isAccepted = colleague && (!input.follow || (colleague.isActive && maySee(colleague)));
  if (!isAccepted) {
    throw new DeskError('FOLLOWER_NOT_ACCEPTED', {
      hint: 'Choose somebody who may see the ticket.',
    });
  }
  const db = database(strapi);
  if (input.follow) await insertFollows(db, { ticketId: ticket.id, agentIds: [colleague.id] });
  else await deleteFollow(db, { ticketId: ticket.id, agentId: colleague.id });
  const ids = await followersOf(strapi, ticket);
  return { followers: ids.flatMap((id) => refOf(directory.agentById, id) ?? []) };
}
