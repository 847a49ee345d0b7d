import type { Core } from '@strapi/strapi';
import type { ContactActor } from '../access/actor';
import { DeskError, isDeskError } from '../errors';
import { loadCatalogue } from '../workflow/catalogue';
import type { Acted } from './find-repeat';
import { findTicket, type TicketLookup } from './find-ticket';
import { messageActionOf } from './message-action-of';
import { performAction, type PerformInput } from './perform-action';
import type { TicketRow } from './rows';

/** How often the state may change before the message under way gives up: each time somebody else was faster. */
const ROUNDS = 5;

/**
 * What a client writes, whatever state the ticket is in: the message is the action that the state has for it. Another
 * state at the moment of writing has another action, and the message is taken by that one.
 *
 * @throws DeskError NOT_FOUND, ACTION_NOT_ALLOWED_IN_STATE where no messages are taken, and what the action refuses.
 */
export async function takeClientMessage({
  strapi,
  actor,
  ticket: lookup,
  found = null,
  input,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
  ticket: TicketLookup;
  /** As the caller has just looked it up. */
  found?: TicketRow | null;
  input: Omit<PerformInput, 'version'>;
}): Promise<Acted> {
  for (let round = 1; ; round += 1) {
    const isLookedUp = found !== null && round === 1;
    const ticket = isLookedUp ? found : await findTicket({ strapi, actor, ticket: lookup });
    const action = messageActionOf(await loadCatalogue(strapi), ticket);
    try {
      // With none, a repeat is still answered like the first.
      return await performAction({
        strapi,
        actor,
        ticket: lookup,
        found: ticket,
        action: action ?? '',
        input: { ...input, version: null },
      });
    } catch (error) {
      if (!isDeskError(error)) throw error;
      if (action === null && error.code === 'ACTION_UNKNOWN') {
        throw new DeskError('ACTION_NOT_ALLOWED_IN_STATE');
      }
      if (error.code !== 'ACTION_NOT_ALLOWED_IN_STATE' || round === ROUNDS) throw error;
      const now = await findTicket({ strapi, actor, ticket: lookup });
      if (now.stateId === ticket.stateId) throw error;
    }
  }
}
