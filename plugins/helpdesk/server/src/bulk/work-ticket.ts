import type { Core } from '@strapi/strapi';
import type { BulkFailure, BulkWhat, MacroStop } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError, isDeskError } from '../errors';
import { runMacro } from '../macros/run-macro';
import { runSteps } from '../macros/run-steps';
import { stepsDone } from '../macros/steps-done';
import { database } from '../platform/database';
import { errorTrace } from '../platform/error-trace';
import { sha256 } from '../platform/ids';
import { findTicket } from '../tickets/find-ticket';
import { followTicket } from '../tickets/follow-ticket';
import { markRead } from '../tickets/mark-read';
import { loadCatalogue } from '../workflow/catalogue';

/** Somebody else may be faster again and again, where nothing says which version is meant. */
const ROUNDS = 5;

interface Work {
  strapi: Core.Strapi;
  actor: AgentActor;
  /** Of the bulk action: what is done with a ticket has an id made from it. */
  key: string;
  what: BulkWhat;
  number: number;
  version: number | null;
}

/** Does it with one ticket, by the same operation as alone. @returns why it could not be done; null: it was. */
export async function workTicket(work: Work): Promise<BulkFailure | null> {
  const { strapi, number } = work;
  try {
    await attempt(work);
    return null;
  } catch (error) {
    if (isDeskError(error) && (await wasDone(work))) return null;
    if (isDeskError(error)) return { number, ...reasonOf(error) };
    strapi.log.error(`helpdesk event=bulk.failed ticket=${number}: ${errorTrace(error)}`);
    return { number, ...reasonOf(new DeskError('UNEXPECTED')) };
  }
}

async function attempt(work: Work): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      await once(work);
      return;
    } catch (error) {
      const isLost = isDeskError(error) && error.code === 'TICKET_CHANGED';
      if (!isLost || work.version !== null || round === ROUNDS) throw error;
    }
  }
}

async function once({ strapi, actor, key, what, number, version }: Work): Promise<void> {
  const ticket = { number };
  const clientId = idOf({ key, number });
  switch (what.kind) {
    case 'read': {
      const { lastSeq } = await findTicket({ strapi, actor, ticket });
      await markRead({ strapi, actor, ticket, seq: what.isRead ? lastSeq : 0 });
      return;
    }
    case 'follow':
      await followTicket({ strapi, actor, ticket, follow: what.follow });
      return;
    case 'macro': {
      const input = { clientId, version };
      await runMacro({ strapi, actor, ticket, macro: what.macro, input });
      return;
    }
    case 'action': {
      const { workflow, ...step } = what;
      const { workflowId } = await findTicket({ strapi, actor, ticket });
      const { workflowByKey } = await loadCatalogue(strapi);
      if (workflowByKey.get(workflow)?.id !== workflowId) throw new DeskError('ACTION_UNKNOWN');
      await runSteps({ strapi, actor, ticket, steps: [step], clientId, version });
      return;
    }
    case 'assign':
    case 'tag':
      await runSteps({ strapi, actor, ticket, steps: [what], clientId, version });
      return;
    default:
      what satisfies never;
  }
}

function idOf({ key, number }: Pick<Work, 'key' | 'number'>): string {
  return sha256(`${key}:${number}`);
}

/**
 * By a worker that is gone and did not come to keep it: what was done may have taken the ticket out of the agent's
 * sight, or to a state in which it cannot be done again.
 */
async function wasDone({ strapi, key, what, number }: Work): Promise<boolean> {
  if (!['assign', 'tag', 'action'].includes(what.kind)) return false;
  const ticket = await database(strapi)('helpdesk_tickets').where({ number }).first('id');
  if (!ticket) return false;
  const at = { ticketId: Number(ticket.id), clientId: idOf({ key, number }), of: 1 };
  return (await stepsDone(strapi, at)).count === 1;
}

/** Of a macro the step that refuses; messages of refusals carry no text of a ticket. */
function reasonOf({ code, message, details }: DeskError): Omit<BulkFailure, 'number'> {
  // `runSteps` alone writes it.
  const stop = details.macro as MacroStop | undefined;
  if (!stop) return { code, message, step: null };
  return { code: stop.code, message: stop.message, step: stop.of > 1 ? stop.step : null };
}
