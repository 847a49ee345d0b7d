import { ActionEditor } from '../action/ActionEditor';
import type { Place } from '../document/place-of';
import { OpeningEditor } from './OpeningEditor';
import { Overview } from './Overview';
import { StateEditor } from './StateEditor';
import { useWorkflowEdit } from './workflow-edit';

/** The part of the workflow that is open; all of it where that part is gone. */
export const PlaceView = ({ place }: { place: Place }) => {
  const { document } = useWorkflowEdit();
  if (place.part === 'opening') return <OpeningEditor />;
  if (place.part === 'state') {
    const state = document.states.find(({ key }) => key === place.key);
    if (state) return <StateEditor key={document.states.indexOf(state)} state={state} />;
  }
  if (place.part === 'action') {
    const action = document.actions.find(({ key }) => key === place.key);
    if (action) return <ActionEditor key={document.actions.indexOf(action)} action={action} />;
  }
  return <Overview />;
};
