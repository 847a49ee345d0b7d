import fc from 'fast-check';
import type {
  WorkflowAction,
  WorkflowDocument,
  WorkflowField,
  WorkflowNotice,
  WorkflowState,
} from '../../../../contracts';
import { ASSIGNMENT_MODES, CLIENT_MODES, FIELD_TYPES, TEXT_MODES } from '../../../../contracts';
import type { DecideActor, DecideInput } from './decide';
import { isForClient, isSeenByClient } from './offers';
import { aField, anAction, aNotice, aState } from './workflow-fixture';

/** Random workflows and forms for the property tests of this folder. */

const BODIES = ['{{ entry.text }}', '{{ entry.fields.size }}', '{{ ticket.number }}', 'Hello'];
const AGENT = 'agent-1';

const notices: fc.Arbitrary<WorkflowNotice[]> = fc.uniqueArray(
  fc
    .record({
      key: fc.constantFrom('n1', 'n2', 'n3'),
      kinds: fc.uniqueArray(fc.constantFrom('client', 'assignee', 'team', 'followers'), {
        minLength: 1,
      }),
      body: fc.constantFrom(...BODIES),
    })
    .map(({ key, kinds, body }) =>
      aNotice({ key, to: kinds.map((kind) => ({ kind })), body: { en: body } })
    ),
  { selector: ({ key }) => key, maxLength: 3 }
);

// The key tells type and visibility, so that a field is the same in every action.
const fields: fc.Arbitrary<WorkflowField[]> = fc.uniqueArray(
  fc
    .record({
      type: fc.constantFrom(...FIELD_TYPES),
      required: fc.boolean(),
      isClientVisible: fc.boolean(),
    })
    .map(({ type, required, isClientVisible }) =>
      aField({
        key: `${type.toLowerCase()}-${isClientVisible ? 'open' : 'secret'}`,
        type,
        required,
        isClientVisible,
        options: ['o1', 'o2'].map((key) => ({ key, name: { en: key } })),
      })
    ),
  { selector: ({ key }) => key, maxLength: 3 }
);

function actionOf(key: string, to: string | null): fc.Arbitrary<WorkflowAction> {
  return fc
    .record({
      staff: fc.boolean(),
      client: fc.constantFrom(...CLIENT_MODES),
      mode: fc.constantFrom(...TEXT_MODES),
      files: fc.boolean(),
      fields,
      assignment: fc.constantFrom(...ASSIGNMENT_MODES),
      notices,
    })
    .map(({ mode, assignment, ...rest }) => {
      const isForStaff = assignment === 'actor' || assignment === 'choose';
      return anAction({
        key,
        to,
        ...rest,
        text: { mode, default: null },
        assignment: {
          mode: isForStaff && !rest.staff ? 'keep' : assignment,
          agent: 'agent-2',
          team: 'team-2',
        },
      });
    });
}

/** Valid but for its mails, which may tell the client what stays with staff. */
export const indiscreetWorkflow: fc.Arbitrary<WorkflowDocument> = fc
  .record({ size: fc.integer({ min: 2, max: 6 }), extra: fc.integer({ min: 0, max: 6 }) })
  .chain(({ size, extra }) => {
    const stateKeys = Array.from({ length: size }, (_, n) => `s${n}`);
    const chain = stateKeys.slice(1).map((to, n) => actionOf(`step-${n}`, to));
    const free = Array.from({ length: extra }, (_, n) =>
      fc.constantFrom(null, ...stateKeys).chain((to) => actionOf(`free-${n}`, to))
    );
    return fc.record({
      actions: fc.tuple(...chain, ...free),
      categories: fc.array(fc.constantFrom('open', 'waiting', 'closed', 'trash'), {
        minLength: size,
        maxLength: size,
      }),
      places: fc.array(fc.uniqueArray(fc.nat(size - 1), { minLength: 1 }), {
        minLength: extra,
        maxLength: extra,
      }),
      messages: fc.array(fc.option(fc.nat()), { minLength: size, maxLength: size }),
      stateKeys: fc.constant(stateKeys),
    });
  })
  .map(({ actions, categories, places, messages, stateKeys }) => {
    const states = stateKeys.map((key, n): WorkflowState => {
      const steps = n + 1 < stateKeys.length ? [`step-${n}`] : [];
      const free = places.flatMap((place, m) => (place.includes(n) ? [`free-${m}`] : []));
      const category = n === 0 ? 'new' : n + 1 === stateKeys.length ? 'closed' : categories[n];
      return aState({ key, category, actions: [...free, ...steps] });
    });
    return {
      format: 1,
      key: 'random',
      name: { en: 'Random' },
      initialState: 's0',
      states: states.map((state, n) => ({
        ...state,
        onClientMessage: messageAction({ state, states, actions, wanted: messages[n] ?? null }),
      })),
      actions,
      opening: [],
      receipt: null,
    };
  });

/** Valid: nothing that stays with staff is mailed to the client. */
export const validWorkflow: fc.Arbitrary<WorkflowDocument> = indiscreetWorkflow.map((workflow) => ({
  ...workflow,
  actions: workflow.actions.map((action) => ({
    ...action,
    notices: action.notices.filter((notice) => !isIndiscreet(action, notice)),
  })),
}));

export function isIndiscreet(action: WorkflowAction, notice: WorkflowNotice): boolean {
  const isToClient = notice.to.some(({ kind }) => kind === 'client');
  const tellsEntry = (notice.body.en ?? '').includes('entry');
  return isToClient && !isSeenByClient(action) && (action.client === 'hidden' || tellsEntry);
}

export const actor: fc.Arbitrary<DecideActor> = fc.constantFrom<DecideActor[]>(
  { kind: 'agent', key: AGENT },
  { kind: 'contact' },
  { kind: 'system' }
);

/** A form filled in as the action asks, so that runs get somewhere. */
export function filledForm(action: WorkflowAction, { kind }: DecideActor): DecideInput {
  const visible = action.fields.filter((field) => kind !== 'contact' || field.isClientVisible);
  return {
    fileCount: action.files ? 1 : 0,
    ...(action.text.mode === 'none' ? {} : { text: { format: 'text', body: 'A text' } }),
    fields: Object.fromEntries(visible.map((field) => [field.key, VALUES[field.type]])),
    ...(action.assignment.mode === 'choose' && kind !== 'contact'
      ? { assignee: { agent: 'agent-3' } }
      : {}),
  };
}

const VALUES: Record<WorkflowField['type'], unknown> = {
  text: 'a',
  longText: 'a\nb',
  number: 0,
  checkbox: true,
  date: '2024-02-29',
  choice: 'o1',
  choices: ['o2', 'o1'],
};

function messageAction({
  state,
  states,
  actions,
  wanted,
}: {
  state: WorkflowState;
  states: WorkflowState[];
  actions: WorkflowAction[];
  wanted: number | null;
}): string | null {
  const fit = actions.filter((action) => {
    const target = states.find(({ key }) => key === (action.to ?? state.key));
    return (
      isForClient(action) &&
      action.text.mode !== 'none' &&
      !action.fields.some((field) => field.required) &&
      target?.category !== 'trash'
    );
  });
  return wanted === null || fit.length === 0 ? null : (fit[wanted % fit.length]?.key ?? null);
}
