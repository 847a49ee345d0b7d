import type {
  WorkflowAction,
  WorkflowDocument,
  WorkflowField,
  WorkflowNotice,
  WorkflowState,
  WorkflowTimer,
} from '../../../../contracts';

/** Building blocks of the tests in this folder: each valid in itself, changed where a test needs it. */

export function aState(given: Partial<WorkflowState> & { key: string }): WorkflowState {
  return {
    name: { en: given.key },
    clientName: { en: `${given.key} for clients` },
    category: 'open',
    colour: 'neutral',
    icon: 'message',
    actions: [],
    onClientMessage: null,
    ...given,
  };
}

export function anAction(given: Partial<WorkflowAction> & { key: string }): WorkflowAction {
  return {
    name: { en: given.key },
    colour: 'neutral',
    icon: 'arrow',
    to: null,
    staff: true,
    client: 'see',
    text: { mode: 'optional', default: null },
    files: true,
    fields: [],
    assignment: { mode: 'keep' },
    notices: [],
    ...given,
  };
}

export function aTimer(
  given: Partial<WorkflowTimer> & { key: string; action: string }
): WorkflowTimer {
  return { after: { amount: 1, unit: 'days' }, clock: 'wall', ...given };
}

export function aField(given: Partial<WorkflowField> & { key: string }): WorkflowField {
  return {
    name: { en: given.key },
    type: 'text',
    required: false,
    default: null,
    options: [],
    isClientVisible: true,
    ...given,
  };
}

export function aNotice(given: Partial<WorkflowNotice> & { key: string }): WorkflowNotice {
  return {
    to: [{ kind: 'assignee' }],
    subject: { en: '{{ ticket.subject }}' },
    body: { en: '{{ entry.text }}' },
    withFiles: false,
    ...given,
  };
}

/** New, open, waiting, closed and trash, with one action of each kind; `checkWorkflow` finds nothing in it. */
export function aWorkflow(given: Partial<WorkflowDocument> = {}): WorkflowDocument {
  const offered = ['act', 'note', 'ask', 'close', 'delete', 'message'];
  const onClientMessage = 'message';
  return {
    format: 1,
    key: 'fixture',
    name: { en: 'Fixture' },
    initialState: 'new',
    states: [
      aState({ key: 'new', category: 'new', actions: offered, onClientMessage }),
      aState({ key: 'open', actions: offered, onClientMessage }),
      aState({ key: 'waiting', category: 'waiting', actions: offered, onClientMessage }),
      aState({ key: 'closed', category: 'closed', actions: ['reopen'], onClientMessage }),
      aState({ key: 'trash', category: 'trash', actions: ['reopen'], clientName: null }),
    ],
    actions: [
      anAction({ key: 'act' }),
      anAction({ key: 'note', client: 'hidden' }),
      anAction({ key: 'ask', to: 'waiting' }),
      anAction({ key: 'close', to: 'closed' }),
      anAction({ key: 'delete', to: 'trash', client: 'hidden' }),
      anAction({ key: 'reopen', to: 'open' }),
      anAction({ key: 'message', staff: false, client: 'both' }),
    ],
    opening: [],
    receipt: null,
    ...given,
  };
}

/** The fixture with the action `act` changed. */
export function withAct(given: Partial<WorkflowAction>): WorkflowDocument {
  const workflow = aWorkflow();
  return {
    ...workflow,
    actions: workflow.actions.map((action) =>
      action.key === 'act' ? { ...action, ...given } : action
    ),
  };
}

/** The fixture with one of its states changed. */
export function withState(key: string, given: Partial<WorkflowState>): WorkflowDocument {
  const workflow = aWorkflow();
  return {
    ...workflow,
    states: workflow.states.map((state) => (state.key === key ? { ...state, ...given } : state)),
  };
}
