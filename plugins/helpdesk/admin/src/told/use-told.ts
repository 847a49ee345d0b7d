import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ToldNow } from '../../../contracts/notify';
import { useGetToldQuery } from '../api/notices';
import { useLookEvery } from '../live/use-live';
import { KeptKeys } from './kept-keys';
import { leadAlone } from './one-tab';
import { planTold, type ToldPlan } from './plan-told';
import { ringer } from './ringer';

/** Without a socket, a chat must still be heard soon. */
const LOOK_EVERY = 10_000;
const NOTHING: ToldNow = { calls: [], news: [] };

export const heard = new KeptKeys('helpdesk-heard');
export const shown = new KeptKeys('helpdesk-shown');
export const silenced = new KeptKeys('helpdesk-silenced');
/** Calls whose sheets the agent has put out of the way. */
export const putAside = new KeptKeys('helpdesk-put-aside');

/** What the server tells this agent aloud, and what of it is to be heard and shown now. */
export const useTold = (): { told: ToldNow; plan: ToldPlan } => {
  const pollingInterval = useLookEvery(LOOK_EVERY);
  const { data } = useGetToldQuery(undefined, { pollingInterval });
  const told = data ?? NOTHING;
  const wasHeard = useSyncExternalStore(heard.subscribe, heard.getState);
  const wasShown = useSyncExternalStore(shown.subscribe, shown.getState);
  const isSilenced = useSyncExternalStore(silenced.subscribe, silenced.getState);
  const plan = useMemo(
    () =>
      planTold(told, {
        heard: new Set(wasHeard),
        shown: new Set(wasShown),
        silenced: new Set(isSilenced),
      }),
    [told, wasHeard, wasShown, isSilenced]
  );
  return { told, plan };
};

/** Whether this is the one tab that does a thing. */
export const useLead = (name: string, mayLead: boolean): boolean => {
  const [isLeading, setIsLeading] = useState(false);
  useEffect(() => (mayLead ? leadAlone(name, setIsLeading) : undefined), [name, mayLead]);
  return isLeading;
};

/** Whether a person has pressed something in this tab, so that it may be heard. */
export const useUnlocked = (): boolean => {
  useEffect(() => {
    const unlock = () => void ringer.unlock();
    // Somebody who has just logged in has pressed already.
    if (navigator.userActivation?.hasBeenActive) unlock();
    // By a finger it counts only when it is lifted.
    const presses = ['pointerdown', 'pointerup', 'click', 'keydown'] as const;
    for (const press of presses) document.addEventListener(press, unlock, { capture: true });
    return () => {
      for (const press of presses) document.removeEventListener(press, unlock, { capture: true });
    };
  }, []);
  return useSyncExternalStore(ringer.subscribe, ringer.isUnlocked);
};
