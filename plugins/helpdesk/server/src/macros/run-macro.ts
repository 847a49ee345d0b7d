import type { Core } from '@strapi/strapi';
import type { MacroRun, RunMacroBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { findTicket, type TicketLookup } from '../tickets/find-ticket';
import { loadCatalogue } from '../workflow/catalogue';
import { loadWorld } from './load-world';
import { findMacro } from './macro-rows';
import { findProblems } from './rules/find-problems';
import { runSteps } from './run-steps';

/**
 * Runs a macro on a ticket: all of it, or as far as nobody comes in between.
 *
 * @throws DeskError NOT_FOUND for a ticket or a macro that this agent may not see or that is for another workflow;
 *   MACRO_INCOMPLETE, and what `runSteps` refuses.
 */
export async function runMacro({
  strapi,
  actor,
  ticket: lookup,
  macro: key,
  input: { clientId, version },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  macro: string;
  input: Pick<RunMacroBody, 'clientId'> & { version: number | null };
}): Promise<MacroRun> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const macro = await findMacro(strapi, actor, key);
  const { workflowById } = await loadCatalogue(strapi);
  const isForHere =
    macro.workflow === null || macro.workflow === workflowById.get(ticket.workflowId)?.key;
  if (!isForHere) throw new DeskError('NOT_FOUND', {}, 'The macro is for another workflow.');
  if (findProblems(macro, await loadWorld(strapi)).length > 0) {
    throw new DeskError('MACRO_INCOMPLETE', { hint: 'Mend the macro where macros are edited.' });
  }
  const at = { strapi, actor, ticket: { id: ticket.id } };
  return runSteps({ ...at, steps: macro.steps, clientId, version });
}
