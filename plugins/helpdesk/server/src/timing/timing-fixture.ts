import type { WorkflowDocument, WorkflowTimer } from '../../../contracts';
import { SUPPORT_WORKFLOW } from '../workflow/shipped/support';

/** After an hour of the wall clock. */
export const anHour = (given: Partial<WorkflowTimer> & { action: string }): WorkflowTimer => ({
  key: given.action,
  after: { amount: 1, unit: 'hours' },
  clock: 'wall',
  ...given,
});
export const CLOSE = anHour({ action: 'close' });
/** Writes to the client; nobody has a button for it. */
export const REMIND = anHour({ action: 'remind' });

/** The shipped workflow with the reminder, and with these timers in its states. */
export function timed(timers: Record<string, WorkflowTimer[]>): WorkflowDocument {
  const document = structuredClone(SUPPORT_WORKFLOW);
  const reply = document.actions.find(({ key }) => key === 'reply');
  if (!reply) throw new Error('The shipped workflow has no reply');
  document.actions.push({
    ...structuredClone(reply),
    key: 'remind',
    name: { en: 'Remind' },
    to: null,
    staff: false,
    text: { mode: 'required', default: { en: 'Dear {{ client.name }}, do you still need us?' } },
  });
  for (const state of document.states) {
    state.timers = timers[state.key] ?? [];
    // Without a timer nothing else would lead to it.
    if (state.key === 'open') state.actions.push('remind');
  }
  return document;
}
