import type { WorkflowAction, WorkflowDocument, WorkflowState } from '../../../../contracts';
import type {
  DecideActor,
  DecideInput,
  DecideResult,
  DecideTicket,
  WaitingChange,
} from './decision';
import { isBlank } from './is-blank';
import { nextAssignment } from './next-assignment';
import { isForClient, isSeenByClient, offersFor } from './offers';
import { readFields } from './read-fields';
import type { Refusal } from './refusals';

export type * from './decision';

/*
 * An action is possible when the ticket's state offers it and it is made for the one who acts: staff, or the client.
 * It takes the text, files, fields and assignee that its form asks for, no more and no less, moves the ticket to its
 * target state or leaves it, and says who is told. What a client writes is an action of the state as well, with or
 * without a button, and so is what a timer of the state performs. An action with client mode `hidden` or `execute` leaves an entry that only staff read, even when
 * the client performed it: `execute` is for signals ("call me back"), conversations use `both`.
 *
 * Waiting: a client waits since the first of their messages that nobody has answered. A text or file of staff that the
 * client can read answers it, an internal note does not, and neither does a mail that the system wrote. A ticket that
 * is moved to a waiting state waits for somebody else, and nobody waits for a closed or deleted one. A message of the
 * client always counts as unanswered, also when it moves the ticket to a waiting state, unless it ends the request.
 */

/** Refuses the action, or says all that it changes. Pure; the workflow is one that `checkWorkflow` has passed. */
export function decide({
  workflow,
  ticket,
  action: actionKey,
  actor,
  input,
}: {
  workflow: WorkflowDocument;
  ticket: DecideTicket;
  /** Key of the action. */
  action: string;
  actor: DecideActor;
  input: DecideInput;
}): DecideResult {
  const action = workflow.actions.find((candidate) => candidate.key === actionKey);
  if (!action) return refuse('ACTION_UNKNOWN', 'The workflow has no such action.');

  const audience = refuseAudience(action, actor);
  if (audience) return audience;

  const before = findState(workflow, ticket.state);
  const after = findState(workflow, action.to ?? ticket.state);
  if (!before || !after || !isPossible(before, action, actor)) {
    return refuse(
      'ACTION_NOT_ALLOWED_IN_STATE',
      'The action is not possible in the present state.',
      possibleHint(workflow, ticket.state, actor)
    );
  }

  const text = input.text && !isBlank(input.text) ? input.text : null;
  const hasFiles = input.fileCount > 0;
  const content = refuseContent(action, { hasText: text !== null, hasFiles });
  if (content) return content;

  const isClient = actor.kind === 'contact';
  const read = readFields({ action, isClient, given: input.fields });
  if (read.refusal) return { refusal: read.refusal };

  const next = nextAssignment({
    before: { assignee: ticket.assignee, team: ticket.team },
    assignment: action.assignment,
    actor,
    chosen: input.assignee,
  });
  if (next.refusal) return { refusal: next.refusal };

  const isInternal = !isSeenByClient(action);
  const isMessage = text !== null || hasFiles;
  const isClientMessage = isClient && isMessage;
  const isAnswer = actor.kind === 'agent' && isMessage && !isInternal;
  return {
    decision: {
      state: after.key,
      ...next.assignment,
      fields: { ...ticket.fields, ...read.values },
      entryFields: read.values,
      text,
      isInternal,
      isClientMessage,
      waiting: waitingChange({ before, after, isClientMessage, isAnswer }),
      isClosing: after.category === 'closed' && before.category !== 'closed',
      isReopening: isEnded(before) && !isEnded(after),
      notices: action.notices,
      handsUp: next.handsUp ?? false,
    },
  };
}

function refuseAudience(action: WorkflowAction, actor: DecideActor): DecideResult | null {
  if (actor.kind === 'agent' && !action.staff) {
    return refuse('ACTION_NOT_FOR_STAFF', 'Only the client performs this action.');
  }
  if (actor.kind === 'contact' && !isForClient(action)) {
    return refuse('ACTION_NOT_FOR_CLIENT', 'Only staff perform this action.');
  }
  return null;
}

function isPossible(state: WorkflowState, action: WorkflowAction, actor: DecideActor): boolean {
  const isMessageHere = state.onClientMessage === action.key && actor.kind !== 'agent';
  const isTimed =
    actor.kind === 'system' && state.timers?.some((timer) => timer.action === action.key);
  return isMessageHere || isTimed === true || state.actions.includes(action.key);
}

function refuseContent(
  action: WorkflowAction,
  { hasText, hasFiles }: { hasText: boolean; hasFiles: boolean }
): DecideResult | null {
  if (action.text.mode === 'required' && !hasText) {
    return refuse('TEXT_REQUIRED', 'A text is required.', 'Write what is to be said.');
  }
  if (action.text.mode === 'none' && hasText) {
    return refuse('TEXT_NOT_ACCEPTED', 'The action takes no text.', 'Leave the text out.');
  }
  if (hasFiles && !action.files) {
    return refuse('FILES_NOT_ACCEPTED', 'The action takes no files.', 'Leave the files out.');
  }
  return null;
}

function waitingChange({
  before,
  after,
  isClientMessage,
  isAnswer,
}: {
  before: WorkflowState;
  after: WorkflowState;
  isClientMessage: boolean;
  isAnswer: boolean;
}): WaitingChange {
  if (isEnded(after)) return 'clear';
  if (isClientMessage) return 'set';
  const isHandedOn = after.category === 'waiting' && after.key !== before.key;
  return isAnswer || isHandedOn ? 'clear' : 'keep';
}

function isEnded(state: WorkflowState): boolean {
  return state.category === 'closed' || state.category === 'trash';
}

function findState(workflow: WorkflowDocument, key: string): WorkflowState | undefined {
  return workflow.states.find((state) => state.key === key);
}

function possibleHint(workflow: WorkflowDocument, state: string, actor: DecideActor): string {
  const kind = actor.kind === 'contact' ? 'contact' : 'agent';
  const keys = offersFor({ workflow, state, kind }).map((offer) => offer.key);
  return keys.length ? `Possible now: ${keys.join(', ')}.` : 'No action is possible now.';
}

function refuse(code: Refusal['code'], message: string, hint?: string): DecideResult {
  return { refusal: hint === undefined ? { code, message } : { code, message, hint } };
}
