import type { Core } from '@strapi/strapi';
import { loadRights } from '../access/load-rights';
import { readerActor } from '../access/reader-actor';
import { mayReach } from '../access/visibility';
import type { DirectoryAgent } from '../people/directory';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';

/** Answers for each agent whether a mail may tell of this ticket: only those have it who may also open it. */
export async function readersOfTicket(
  strapi: Core.Strapi,
  ticket: TicketRow
): Promise<(agent: DirectoryAgent) => boolean> {
  const [rights, catalogue] = [await loadRights(strapi), await loadCatalogue(strapi)];
  return (agent) => {
    const actor = readerActor(rights, agent);
    return actor !== null && mayReach({ actor, ticket, catalogue });
  };
}
