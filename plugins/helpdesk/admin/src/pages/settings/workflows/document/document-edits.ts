import type {
  WorkflowAction,
  WorkflowDocument,
  WorkflowState,
  WorkflowTimer,
} from '../../../../../../contracts/workflow';

/*
 * Edits of a workflow document. Each gives a new document and leaves the one it was given; what named a part that was
 * renamed names it by its new key, and nothing names a part that was taken out.
 */

export const withState = (
  document: WorkflowDocument,
  key: string,
  change: Partial<WorkflowState>
): WorkflowDocument => ({
  ...document,
  states: document.states.map((state) => (state.key === key ? { ...state, ...change } : state)),
});

export const withAction = (
  document: WorkflowDocument,
  key: string,
  change: Partial<WorkflowAction>
): WorkflowDocument => ({
  ...document,
  actions: document.actions.map((action) =>
    action.key === key ? { ...action, ...change } : action
  ),
});

export const withoutState = (document: WorkflowDocument, key: string): WorkflowDocument => ({
  ...document,
  states: document.states.filter((state) => state.key !== key),
  actions: document.actions.map((action) => (action.to === key ? { ...action, to: null } : action)),
});

export const withoutAction = (document: WorkflowDocument, key: string): WorkflowDocument => ({
  ...document,
  actions: document.actions.filter((action) => action.key !== key),
  states: document.states.map((state) => ({
    ...state,
    actions: state.actions.filter((name) => name !== key),
    onClientMessage: state.onClientMessage === key ? null : state.onClientMessage,
    ...timersOf(state, (timers) => timers.filter(({ action }) => action !== key)),
  })),
});

export const withStateRenamed = (
  document: WorkflowDocument,
  from: string,
  to: string
): WorkflowDocument => ({
  ...document,
  initialState: renamed(document.initialState, from, to),
  states: document.states.map((state) => ({ ...state, key: renamed(state.key, from, to) })),
  actions: document.actions.map((action) => ({
    ...action,
    to: action.to === null ? null : renamed(action.to, from, to),
  })),
});

export const withActionRenamed = (
  document: WorkflowDocument,
  from: string,
  to: string
): WorkflowDocument => ({
  ...document,
  actions: document.actions.map((action) => ({ ...action, key: renamed(action.key, from, to) })),
  states: document.states.map((state) => ({
    ...state,
    actions: state.actions.map((key) => renamed(key, from, to)),
    onClientMessage:
      state.onClientMessage === null ? null : renamed(state.onClientMessage, from, to),
    ...timersOf(state, (timers) =>
      timers.map((timer) => ({ ...timer, action: renamed(timer.action, from, to) }))
    ),
  })),
});

/** Actions that no state offers, and that neither a client's message nor time performs. */
export const unusedActions = (document: WorkflowDocument): WorkflowAction[] => {
  const used = new Set(
    document.states.flatMap(({ actions, onClientMessage, timers = [] }) => [
      ...actions,
      onClientMessage,
      ...timers.map(({ action }) => action),
    ])
  );
  return document.actions.filter(({ key }) => !used.has(key));
};

/** A state that has none goes without. */
const timersOf = (
  { timers }: WorkflowState,
  change: (timers: WorkflowTimer[]) => WorkflowTimer[]
): Pick<WorkflowState, 'timers'> => (timers ? { timers: change(timers) } : {});

const renamed = (key: string, from: string, to: string): string => (key === from ? to : key);
