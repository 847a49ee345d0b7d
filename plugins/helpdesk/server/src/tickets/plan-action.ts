import type { Core } from '@strapi/strapi';
import type {
  EntryText,
  PerformBody,
  Settings,
  WorkflowAction,
  WorkflowDocument,
} from '../../../contracts';
import type { Actor } from '../access/actor';
import { requireAssignable } from '../access/require-assignable';
import { mayPerform } from '../access/rules';
import { DeskError } from '../errors';
import type { NoticeSubject } from '../mail/notice-subject';
import type { Talk } from '../mail/rules/recipients';
import { loadDirectory, type Directory, type DirectoryAgent } from '../people/directory';
import { clock } from '../platform/clock';
import { staffHtml } from '../platform/safe-html';
import { chooseAbove, type HandUp } from '../routing/choose-above';
import { isInPanel } from '../routing/rules/silence';
import { isAvailable } from '../routing/rules/working-time';
import { readSettings } from '../site/settings';
import { loadCatalogue, type Catalogue, type CatalogueWorkflow } from '../workflow/catalogue';
import { decide, type Decision } from '../workflow/rules/decide';
import { answererOf } from './answerer-of';
import { checkMentions } from './check-mentions';
import { checkQuote } from './check-quote';
import { requireNotHeld } from './is-ticket-held';
import { messageActionOf } from './message-action-of';
import { patchOf } from './patch-of';
import type { TicketRow } from './rows';
import { checkCopies } from './rules/check-copies';
import type { TicketPatch } from './write-change';

export interface ActionInput extends Omit<PerformBody, 'version' | 'clientId' | 'fields'> {
  fields?: Record<string, unknown>;
}

/** Everything that an action will change and cause, before anything is written. */
export interface ActionPlan {
  workflow: CatalogueWorkflow;
  decision: Decision;
  patch: TicketPatch;
  /** What its notices speak of. */
  subject: NoticeSubject;
  fileKeys: string[];
  /** Addresses that get a copy. */
  copyTo: string[];
  /** Rows of the agents who are named in the text. */
  mentionedAgentIds: number[];
  /** Null: the action hands nothing up. */
  handUp: HandUp | null;
  /** The client reads a text or a file in it. */
  isAnswer: boolean;
  /** Sequence number of the message that it answers to. */
  quote: number | undefined;
  /** Of a chat whose visitor writes again: whoever has it is not there. */
  isTakerGone: boolean;
}

/**
 * Decides an action on the ticket as it was loaded, with everything that can refuse it but a race.
 *
 * @throws DeskError ACTION_NOT_ALLOWED, HELD_BY_ANOTHER, TOO_MANY_FILES, COPY_NOT_ACCEPTED, MENTION_NOT_ACCEPTED,
 *   ASSIGNEE_NOT_ACCEPTED, INPUT_INVALID for a quote and the engine's refusals.
 */
export async function planAction({
  strapi,
  actor,
  ticket,
  action: actionKey,
  input: given,
  isUnfinished = false,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  ticket: TicketRow;
  action: string;
  input: ActionInput;
  /** The text may still be missing. */
  isUnfinished?: boolean;
}): Promise<ActionPlan> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const workflow = workflowOf(catalogue, ticket);
  const input = { ...given, text: cleanText(actor, given) };
  // In a chat a picture alone says something.
  const isPicture =
    ticket.channel === 'chat' && actor.kind === 'contact' && (input.files?.length ?? 0) > 0;
  const document =
    isUnfinished || isPicture ? withOptionalText(workflow.document, actionKey) : workflow.document;
  const decision = decideOrThrow({
    ticket,
    actor,
    actionKey,
    input,
    document,
    catalogue,
    directory,
    workflow,
    state: catalogue.stateById.get(ticket.stateId)?.key ?? '',
  });
  const fileKeys = [...new Set(input.files ?? [])];
  const settings = await readSettings(strapi);
  const { filesPerMessage } = settings.limits;
  if (fileKeys.length > filesPerMessage) {
    throw new DeskError('TOO_MANY_FILES', { hint: `At most ${filesPerMessage}.` });
  }
  const chosen = input.assignee?.agent;
  if (chosen) {
    const agent = directory.agentByKey.get(chosen);
    const place = { workflowId: workflow.id, state: decision.state };
    await requireAssignable({ strapi, agent, ...place });
  }
  const handUp = decision.handsUp
    ? await chooseAbove({ strapi, ticket, state: decision.state, now: clock.now() })
    : null;
  const isAnswer = !decision.isInternal && (decision.text !== null || fileKeys.length > 0);
  const patch = {
    ...patchOf({ ticket, decision, handUp, workflow, directory }),
    ...(await answererOf({ strapi, actor, ticket, decision, isAnswer })),
  };
  const action = workflow.document.actions.find((candidate) => candidate.key === actionKey) ?? null;
  const after = { ...ticket, ...patch };
  const talk = talkOf({ catalogue, actor, ticket, actionKey, patch });
  const owner = directory.agentById.get(after.assigneeId ?? 0);
  return {
    workflow,
    decision,
    patch,
    fileKeys,
    handUp,
    isAnswer,
    isTakerGone: talk === 'begins' && !!owner && isGone(owner, settings),
    quote: await checkQuote({ strapi, ticket, quote: input.quote, decision }),
    copyTo: copiesOf({ actor, input, decision }),
    mentionedAgentIds: await checkMentions({
      strapi,
      ticket: after,
      keys: input.mentions ?? [],
      // Named before anything is written: a preview of an unfinished text.
      hasText: isUnfinished || decision.text !== null,
    }),
    subject: {
      ticket: after,
      workflow: workflow.document,
      state: decision.state,
      action,
      actor,
      text: decision.text,
      fields: decision.entryFields,
      fileKeys,
      isInternal: decision.isInternal,
      talk,
    },
  };
}

/** Who has the panel before them is there, also after their hours of work. */
function isGone(owner: DirectoryAgent, settings: Pick<Settings, 'hours' | 'presence'>): boolean {
  const now = clock.now();
  const isBeforePanel = isInPanel(owner, settings.presence.awayAfterMinutes, now);
  return !isBeforePanel && !isAvailable(owner, settings, now);
}

/** What a visitor says, of what a client does to a chat. */
function talkOf({
  catalogue,
  actor,
  ticket,
  actionKey,
  patch,
}: {
  catalogue: Catalogue;
  actor: Actor;
  ticket: TicketRow;
  actionKey: string;
  patch: TicketPatch;
}): Talk | undefined {
  if (ticket.channel !== 'chat' || actor.kind !== 'contact') return undefined;
  if (messageActionOf(catalogue, ticket) !== actionKey) return undefined;
  return ticket.waitingSince === null && patch.waitingSince !== null ? 'begins' : 'goes-on';
}

export function workflowOf(
  catalogue: Catalogue,
  ticket: Pick<TicketRow, 'workflowId'>
): CatalogueWorkflow {
  const workflow = catalogue.workflowById.get(ticket.workflowId);
  if (!workflow) throw new DeskError('NOT_FOUND');
  return workflow;
}

/** What an agent's editor made is stored as it may be shown; of colleagues, those are marked who are told. */
function cleanText(actor: Actor, { text, mentions }: ActionInput): EntryText | undefined {
  if (actor.kind !== 'agent' || text?.format !== 'html') return text;
  return { ...text, body: staffHtml(text.body, (key) => mentions?.includes(key) ?? false) };
}

function withOptionalText(document: WorkflowDocument, actionKey: string): WorkflowDocument {
  const relaxed = (action: WorkflowAction): WorkflowAction =>
    action.key === actionKey && action.text.mode === 'required'
      ? { ...action, text: { ...action.text, mode: 'optional' } }
      : action;
  return { ...document, actions: document.actions.map(relaxed) };
}

function copiesOf({
  actor,
  input,
  decision,
}: {
  actor: Actor;
  input: ActionInput;
  decision: Decision;
}): string[] {
  const isClientTold = actor.kind === 'agent' && !decision.isInternal;
  const { problem, ...checked } = checkCopies({ copyTo: input.copyTo ?? [], isClientTold });
  if (problem) throw new DeskError('COPY_NOT_ACCEPTED', problem);
  return 'addresses' in checked ? checked.addresses : [];
}

function decideOrThrow({
  ticket,
  actor,
  actionKey,
  input,
  document,
  catalogue,
  directory,
  workflow,
  state,
}: {
  ticket: TicketRow;
  actor: Actor;
  actionKey: string;
  input: ActionInput;
  document: WorkflowDocument;
  catalogue: Catalogue;
  directory: Directory;
  workflow: CatalogueWorkflow;
  state: string;
}): Decision {
  const right = { ticket, workflowId: workflow.id, state, action: actionKey };
  if (actor.kind === 'agent' && !mayPerform({ ...right, actor })) {
    throw new DeskError('ACTION_NOT_ALLOWED');
  }
  if (actor.kind === 'agent') requireNotHeld({ actor, ticket, catalogue, directory });
  const { refusal, decision } = decide({
    workflow: document,
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

function keyOf(known: ReadonlyMap<number, { key: string }>, id: number | null): string | null {
  return id === null ? null : (known.get(id)?.key ?? null);
}
