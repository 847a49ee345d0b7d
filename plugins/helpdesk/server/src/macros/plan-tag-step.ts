import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import type { TicketRow } from '../tickets/rows';

/** Would tags be changed? With everything that can refuse it but a race. */
export async function planTagStep(_request: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  add: readonly string[];
  remove: readonly string[];
}): Promise<{ isChange: boolean }> {
  throw new DeskError('UNAVAILABLE');
}
