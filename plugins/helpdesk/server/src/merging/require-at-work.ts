import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import type { Directory } from '../people/directory';
import { requireNotHeld } from '../tickets/is-ticket-held';
import { offeredActions } from '../tickets/offer-actions';
import type { TicketRow } from '../tickets/rows';
import type { Catalogue } from '../workflow/catalogue';

/**
 * Whoever may do something to a ticket now may also say what belongs to it.
 *
 * @throws DeskError HELD_BY_ANOTHER, ACTION_NOT_ALLOWED
 */
export function requireAtWork(at: {
  actor: AgentActor;
  ticket: TicketRow;
  catalogue: Catalogue;
  directory: Directory;
}): void {
  requireNotHeld(at);
  if (offeredActions(at).length === 0) {
    throw new DeskError('ACTION_NOT_ALLOWED', {
      hint: `You may do nothing with #${at.ticket.number}; ask somebody who may.`,
    });
  }
}
