import type { Core } from '@strapi/strapi';
import type { MacroStep, MacroStop, Performed } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError, isDeskError } from '../errors';
import { tagTicket } from '../tagging/tag-ticket';
import { assignTicket } from '../tickets/assign-ticket';
import { describeChange } from '../tickets/describe-change';
import { findTicket, type TicketLookup } from '../tickets/find-ticket';
import { performAction } from '../tickets/perform-action';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import type { ReadyStep } from './ready-step';
import { simulateSteps } from './simulate-steps';
import { stepId, stepsDone } from './steps-done';

interface Request {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  steps: readonly MacroStep[];
  /** Made by the client; each step has an id of its own made from it. */
  clientId: string;
  /** The version that the actor saw; null: whatever is there. */
  version: number | null;
}

/**
 * Does steps one after the other by the operations that do each alone. All are decided before the first is written,
 * so that a step that cannot be done refuses them all. The same request again goes on after the last step that it did.
 *
 * @throws DeskError NOT_FOUND; TICKET_CHANGED where nothing was done; MACRO_REFUSED with the step and why, nothing was
 *   done; MACRO_STOPPED with the step before which somebody came in between, the ones before it were done.
 */
export async function runSteps(request: Request): Promise<Performed> {
  const { strapi, actor, steps, version } = request;
  const ticket = await findTicket({ strapi, actor, ticket: request.ticket });
  const earlier = await stepsDone(strapi, {
    ticketId: ticket.id,
    clientId: request.clientId,
    of: steps.length,
  });
  if (earlier.count === steps.length) return presentRun(strapi, ticket, earlier.version, true);
  if (earlier.count > 0 && earlier.version !== ticket.version) {
    throw stopped(await changedError(request, ticket), { step: earlier.count, of: steps.length });
  }
  if (earlier.count === 0 && version !== null && version !== ticket.version) {
    throw await changedError(request, ticket);
  }
  const left = steps.slice(earlier.count);
  const simulation = await simulateSteps({ strapi, actor, ticket, steps: left });
  const { refusal } = simulation;
  if (refusal) {
    const step = earlier.count + refusal.step;
    const stop = stopOf(refusal.error, { step, of: steps.length });
    throw new DeskError(earlier.count > 0 ? 'MACRO_STOPPED' : 'MACRO_REFUSED', { macro: stop });
  }
  let present = ticket.version;
  for (const [index, { ready, after }] of simulation.steps.entries()) {
    const step = earlier.count + index;
    try {
      present = await performStep({ ...request, ticket, ready, step, version: present });
    } catch (error) {
      if (!isDeskError(error) || step === 0) throw error;
      throw stopped(error, { step, of: steps.length });
    }
    // Not every step asks for a version: who came in between is noticed before the next one at the latest.
    if (present !== after.version && step < steps.length - 1) {
      throw stopped(await changedError(request, ticket), { step: step + 1, of: steps.length });
    }
  }
  return presentRun(strapi, await findAgain(request, ticket), present, false);
}

async function performStep({
  strapi,
  actor,
  ticket: { id },
  ready,
  step,
  version,
  clientId: runId,
}: Omit<Request, 'ticket' | 'version'> & {
  ticket: TicketRow;
  ready: ReadyStep;
  step: number;
  version: number;
}): Promise<number> {
  const at = { strapi, actor, ticket: { id } };
  const clientId = stepId(runId, step);
  switch (ready.kind) {
    case 'assign': {
      if (!ready.isChange) return version;
      const { agent, team } = ready;
      return (await assignTicket({ ...at, input: { version, clientId, agent, team } })).version;
    }
    case 'tag': {
      const { add, remove } = ready;
      return (await tagTicket({ ...at, input: { clientId, add, remove } })).version;
    }
    case 'action': {
      const { action, input } = ready;
      return (await performAction({ ...at, action, input: { ...input, version, clientId } }))
        .version;
    }
    default:
      return ready satisfies never;
  }
}

/** As it stands after the last step, which may have taken it out of sight: then as it was before. */
async function findAgain({ strapi, actor }: Request, ticket: TicketRow): Promise<TicketRow> {
  try {
    return await findTicket({ strapi, actor, ticket: { id: ticket.id } });
  } catch (error) {
    if (isDeskError(error)) return ticket;
    throw error;
  }
}

async function presentRun(
  strapi: Core.Strapi,
  ticket: TicketRow,
  version: number,
  isRepeat: boolean
): Promise<Performed> {
  const { stateById, workflowById } = await loadCatalogue(strapi);
  return {
    number: ticket.number,
    version,
    seq: version,
    state: {
      workflow: workflowById.get(ticket.workflowId)?.key ?? '',
      key: stateById.get(ticket.stateId)?.key ?? '',
    },
    isRepeat,
  };
}

async function changedError({ strapi, actor }: Request, { id }: TicketRow): Promise<DeskError> {
  const ticket = await findTicket({ strapi, actor, ticket: { id } });
  const changed = await describeChange({ strapi, ticket });
  return new DeskError('TICKET_CHANGED', { changed, hint: 'Look at the change and send again.' });
}

function stopped(error: DeskError, at: { step: number; of: number }): DeskError {
  const { changed } = error.details;
  return new DeskError('MACRO_STOPPED', { macro: stopOf(error, at), changed });
}

function stopOf(
  { code, message }: DeskError,
  { step, of }: { step: number; of: number }
): MacroStop {
  return { step: step + 1, of, code, message };
}
