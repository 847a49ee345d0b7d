import type { FormSettings } from '../../../../../contracts/forms';

/** Where requests of a form or a chat begin, who gets them, and whose language and clock they have. */
export interface Place extends Pick<FormSettings, 'state' | 'assignee'> {
  workflow: string;
  locale: string | null;
  timeZone: string | null;
}

interface PlacedBody extends Pick<Place, 'workflow' | 'locale' | 'timeZone'> {
  settings: Pick<Place, 'state' | 'assignee'>;
}

export const placeOf = ({ workflow, locale, timeZone, settings }: PlacedBody): Place => ({
  workflow,
  locale,
  timeZone,
  state: settings.state,
  assignee: settings.assignee,
});

/** The body with a part of its place changed; a state of another workflow is none of the new one. */
export const withPlace = <B extends PlacedBody>(body: B, change: Partial<Place>): B => {
  const before = placeOf(body);
  const isElsewhere = change.workflow !== undefined && change.workflow !== before.workflow;
  const { workflow, locale, timeZone, state, assignee } = {
    ...before,
    ...(isElsewhere ? { state: null } : {}),
    ...change,
  };
  return { ...body, workflow, locale, timeZone, settings: { ...body.settings, state, assignee } };
};
