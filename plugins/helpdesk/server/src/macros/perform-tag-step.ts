import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import type { TicketLookup } from '../tickets/find-ticket';

/** @returns the version of the ticket afterwards. */
export async function performTagStep(_request: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  clientId: string;
  add: string[];
  remove: string[];
}): Promise<number> {
  throw new DeskError('UNAVAILABLE');
}
