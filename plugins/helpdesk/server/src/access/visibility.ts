import type { Knex } from 'knex';
import type { Catalogue } from '../workflow/catalogue';
import type { Actor, TicketPlace } from './actor';
import { seenStates } from './rules';

/** May this actor know that the ticket exists? */
export function mayReach({
  actor,
  ticket,
  catalogue,
}: {
  actor: Actor;
  ticket: TicketPlace;
  catalogue: Catalogue;
}): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'contact') {
    if (!actor.contactIds.includes(ticket.contactId)) return false;
    return actor.ticketIds === null || actor.ticketIds.includes(ticket.id);
  }
  const seen = seenStates(actor, catalogue);
  if (seen.all.includes(ticket.stateId)) return true;
  const isMine = ticket.assigneeId === actor.id;
  if (isMine && seen.own.includes(ticket.stateId)) return true;
  const isMyTeams = ticket.teamId !== null && actor.teamIds.includes(ticket.teamId);
  return (isMine || isMyTeams) && seen.team.includes(ticket.stateId);
}

/** The same rule as a condition on helpdesk_tickets (or its alias). */
export function whereVisible({
  actor,
  catalogue,
  table = 'helpdesk_tickets',
}: {
  actor: Actor;
  catalogue: Catalogue;
  table?: string;
}): (query: Knex.QueryBuilder) => void {
  return (query) => {
    if (actor.kind === 'system') return;
    if (actor.kind === 'contact') {
      query.whereIn(`${table}.contact_id`, [...actor.contactIds]);
      if (actor.ticketIds) query.whereIn(`${table}.id`, [...actor.ticketIds]);
      return;
    }
    const seen = seenStates(actor, catalogue);
    const mine = [...seen.own, ...seen.team];
    const teamIds = [...actor.teamIds];
    query.where((any) => {
      any.whereIn(`${table}.state_id`, seen.all);
      // Without these branches where they add nothing: an OR costs the database its index.
      if (mine.length > 0) {
        any.orWhere((own) =>
          own.where(`${table}.assignee_id`, actor.id).whereIn(`${table}.state_id`, mine)
        );
      }
      if (seen.team.length > 0 && teamIds.length > 0) {
        any.orWhere((team) =>
          team.whereIn(`${table}.team_id`, teamIds).whereIn(`${table}.state_id`, seen.team)
        );
      }
    });
  };
}
