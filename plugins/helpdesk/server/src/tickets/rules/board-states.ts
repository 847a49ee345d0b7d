import { type QueueQuery, type StateView } from '../../../../contracts';
import { valuesOf } from './queue-slices';

/*
 * A board shows one workflow: the one that is asked for, else that of the first state that is asked for, else the
 * first that the agent sees. Its columns are the states that the query names, or all of them; closed ones too, so that
 * what is finished has a place to be dragged to. The trash is none.
 */

/** @param workflows what this agent sees, each with the states that this agent sees. */
export function boardStates(
  query: Pick<QueueQuery, 'workflow' | 'state'>,
  workflows: readonly { key: string; states: readonly StateView[] }[]
): readonly StateView[] {
  const asked = valuesOf(query.state);
  const named = asked.filter((one) => one.includes('/'));
  const key = query.workflow ?? named[0]?.split('/')[0];
  const workflow = key === undefined ? workflows[0] : workflows.find((one) => one.key === key);
  const isAsked = (state: StateView) =>
    asked.length === 0 ||
    asked.includes(state.category) ||
    asked.includes(`${state.workflow}/${state.key}`);
  return (workflow?.states ?? []).filter((state) => state.category !== 'trash' && isAsked(state));
}
