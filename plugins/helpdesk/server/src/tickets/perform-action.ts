import type { Core } from '@strapi/strapi';
import type { PerformBody, Performed } from '../../../contracts';
import type { Actor } from '../access/actor';
import { requireAssignable } from '../access/require-assignable';
import { mayPerform } from '../access/rules';
import { DeskError } from '../errors';
import { prepareNotices } from '../mail/prepare-notices';
import { loadDirectory, type Directory } from '../people/directory';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { sha256 } from '../platform/ids';
import { logEvent } from '../platform/log';
import { wakeOutbox } from '../platform/outbox';
import { loadCatalogue, type Catalogue, type CatalogueWorkflow } from '../workflow/catalogue';
import { decide, type Decision } from '../workflow/rules/decide';
import { claimFiles } from './claim-files';
import { describeChange } from './describe-change';
import { findRepeat } from './find-repeat';
import { findTicket, type TicketLookup } from './find-ticket';
import type { TicketRow } from './rows';
import { writeChange, type TicketPatch } from './write-change';

export interface PerformInput extends Omit<PerformBody, 'version' | 'fields'> {
  /** The version that the actor saw; null acts on whatever is there (a client's message, the system). */
  version: number | null;
  fields?: Record<string, unknown>;
}

/** How often an act without a version is decided anew when somebody else was faster. */
const ROUNDS = 20;

/**
 * The one way in which a ticket changes under its workflow.
 *
 * @throws DeskError NOT_FOUND, ACTION_NOT_ALLOWED, TICKET_CHANGED with `changed`, and the engine's refusals.
 */
export async function performAction(request: {
  strapi: Core.Strapi;
  actor: Actor;
  ticket: TicketLookup;
  action: string;
  input: PerformInput;
}): Promise<Performed> {
  for (let round = 1; ; round += 1) {
    const performed = await attempt(request);
    if (performed) return performed;
    if (request.input.version !== null || round === ROUNDS) throw await changedError(request);
  }
}

/** Loads, decides, writes. Null: somebody was faster. */
async function attempt({
  strapi,
  actor,
  ticket: lookup,
  action: actionKey,
  input,
}: Parameters<typeof performAction>[0]): Promise<Performed | null> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const clientId = sha256(`${ticket.id}:${input.clientId}`);
  const repeat = await findRepeat({ strapi, ticket, clientId, catalogue });
  if (repeat) return repeat;
  if (input.version !== null && input.version !== ticket.version) return null;

  const workflow = workflowOf(catalogue, ticket);
  const decision = decideOrThrow({
    ticket,
    actor,
    actionKey,
    input,
    catalogue,
    directory,
    workflow,
  });
  const chosen = input.assignee?.agent;
  if (chosen) {
    const agent = directory.agentByKey.get(chosen);
    const place = { workflowId: workflow.id, state: decision.state };
    await requireAssignable({ strapi, agent, ...place });
  }
  const patch = patchOf({ ticket, decision, workflow, directory });
  const action = workflow.document.actions.find((candidate) => candidate.key === actionKey) ?? null;
  const fileKeys = input.files ?? [];
  const outbox = await prepareNotices({
    strapi,
    notices: decision.notices,
    subject: {
      ticket: { ...ticket, ...patch },
      workflow: workflow.document,
      state: decision.state,
      action,
      actor,
      text: decision.text,
      fields: decision.entryFields,
      fileKeys,
      isInternal: decision.isInternal,
    },
  });
  const written = await inTransaction(strapi, async (trx) => {
    const change = await writeChange(trx, {
      ticket,
      patch,
      outbox,
      now: clock.now(),
      entry: {
        clientId,
        kind: 'action',
        actionKey,
        workflowVersion: workflow.version,
        actor,
        isInternal: decision.isInternal,
        text: decision.text,
        fields: decision.entryFields,
        origin: null,
      },
    });
    if (!change) return null;
    await claimFiles(trx, { fileKeys, ticketId: ticket.id, entryId: change.entryId, actor });
    return change;
  });
  if (!written) return findRepeat({ strapi, ticket, clientId, catalogue });
  wakeOutbox();
  const facts = { ticket: ticket.number, seq: written.seq, action: actionKey, by: actor.kind };
  logEvent(strapi, 'info', 'ticket.changed', facts);
  return {
    number: ticket.number,
    version: written.version,
    seq: written.seq,
    state: { workflow: workflow.key, key: decision.state },
    isRepeat: false,
  };
}

function decideOrThrow({
  ticket,
  actor,
  actionKey,
  input,
  catalogue,
  directory,
  workflow,
}: {
  ticket: TicketRow;
  actor: Actor;
  actionKey: string;
  input: PerformInput;
  catalogue: Catalogue;
  directory: Directory;
  workflow: CatalogueWorkflow;
}): Decision {
  const state = catalogue.stateById.get(ticket.stateId)?.key ?? '';
  const right = { ticket, workflowId: workflow.id, state, action: actionKey };
  if (actor.kind === 'agent' && !mayPerform({ ...right, actor })) {
    throw new DeskError('ACTION_NOT_ALLOWED');
  }
  const { refusal, decision } = decide({
    workflow: workflow.document,
    ticket: {
      state,
      assignee: keyOf(directory.agentById, ticket.assigneeId),
      team: keyOf(directory.teamById, ticket.teamId),
      fields: ticket.fields,
    },
    action: actionKey,
    actor: actor.kind === 'agent' ? { kind: 'agent', key: actor.key } : { kind: actor.kind },
    input: {
      text: input.text,
      fields: input.fields,
      fileCount: input.files?.length ?? 0,
      assignee: input.assignee,
    },
  });
  if (refusal) {
    const { code, message, ...details } = refusal;
    throw new DeskError(code, details, message);
  }
  return decision;
}

function patchOf({
  ticket,
  decision,
  workflow,
  directory,
}: {
  ticket: TicketRow;
  decision: Decision;
  workflow: CatalogueWorkflow;
  directory: Directory;
}): TicketPatch {
  const now = clock.now();
  const state = workflow.states.find((candidate) => candidate.key === decision.state);
  if (!state) throw new DeskError('ACTION_NOT_ALLOWED_IN_STATE');
  const isOver = state.category === 'closed' || state.category === 'trash';
  const waitingSince = {
    keep: ticket.waitingSince,
    clear: null,
    set: ticket.waitingSince ?? now,
  }[decision.waiting];
  return {
    stateId: state.id,
    assigneeId: idOf(directory.agentByKey, decision.assignee),
    teamId: idOf(directory.teamByKey, decision.team),
    fields: decision.fields,
    waitingSince,
    closedAt: isOver ? (ticket.closedAt ?? now) : null,
  };
}

export function workflowOf(catalogue: Catalogue, ticket: TicketRow): CatalogueWorkflow {
  const workflow = catalogue.workflowById.get(ticket.workflowId);
  if (!workflow) throw new DeskError('NOT_FOUND');
  return workflow;
}

function keyOf(known: ReadonlyMap<number, { key: string }>, id: number | null): string | null {
  return id === null ? null : (known.get(id)?.key ?? null);
}

/** An unknown key is refused: a workflow may name somebody who is gone. */
function idOf(known: ReadonlyMap<string, { id: number }>, key: string | null): number | null {
  if (key === null) return null;
  const found = known.get(key);
  if (!found) throw new DeskError('ASSIGNEE_NOT_ACCEPTED');
  return found.id;
}

async function changedError({
  strapi,
  actor,
  ticket: lookup,
}: Parameters<typeof performAction>[0]): Promise<DeskError> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const changed = await describeChange({ strapi, ticket });
  return new DeskError('TICKET_CHANGED', { changed, hint: 'Look at the change and send again.' });
}
