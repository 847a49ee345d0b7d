import type {
  WorkflowAction,
  WorkflowField,
  WorkflowNotice,
  WorkflowState,
  WorkflowTimer,
} from '../../../../../../contracts/workflow';

/* What a part is before its owner says more. Names stand in the languages of the panel, to be replaced. */

export const newState = (key: string): WorkflowState => ({
  key,
  name: { en: 'New state', ur: 'نئی حالت' },
  clientName: null,
  category: 'open',
  colour: 'neutral',
  icon: 'flag',
  actions: [],
  onClientMessage: null,
});

/** A button of staff that asks for nothing, changes nothing and tells nobody. */
export const newAction = (key: string): WorkflowAction => ({
  key,
  name: { en: 'New action', ur: 'نیا عمل' },
  colour: 'neutral',
  icon: 'arrow',
  to: null,
  staff: true,
  client: 'hidden',
  text: { mode: 'none', default: null },
  files: false,
  fields: [],
  assignment: { mode: 'keep' },
  notices: [],
});

export const newField = (key: string): WorkflowField => ({
  key,
  name: {},
  type: 'text',
  required: false,
  default: null,
  options: [],
  isClientVisible: false,
});

/** With a subject that is the same each time, so that mail programs keep the conversation together. */
export const newNotice = (key: string): WorkflowNotice => ({
  key,
  to: [{ kind: 'assignee' }, { kind: 'team' }],
  subject: {
    en: '{{ ticket.subject }} [#{{ ticket.number }}]',
    ur: '{{ ticket.subject }} [#{{ ticket.number }}]',
  },
  body: {
    en: '{{ entry.text }}\n\n{{ ticket.link }}',
    ur: '{{ entry.text }}\n\n{{ ticket.link }}',
  },
  withFiles: false,
});

/** Three days of work later; what happens then is for the owner to say. */
export const newTimer = (key: string, action: string): WorkflowTimer => ({
  key,
  action,
  after: { amount: 3, unit: 'days' },
  clock: 'business',
});
