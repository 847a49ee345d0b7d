import { useEffect, useSyncExternalStore } from 'react';
import { useMatch, useNavigate } from 'react-router-dom';
import type { ChatCall } from '../../../contracts/notify';
import { useWindowSeen } from '../components/use-window-seen';
import { useDesk } from '../i18n/desk-context';
import { closeNotices, showNotice } from './browser-notices';
import { Calls } from './Calls';
import { isLookedAt, sayLookedAt } from './one-tab';
import { ringer } from './ringer';
import { CHAT_PATH, chatPath, ticketPath } from './paths';
import { markTitle } from './title-mark';
import { heard, putAside, shown, silenced, useLead, useTold, useUnlocked } from './use-told';

/** Says aloud what concerns this agent, whatever page of the panel is open: by sheets, sound, notices, the tab's title. */
export const Told = () => {
  const { told, plan } = useTold();
  const isUnlocked = useUnlocked();
  // A tab that cannot be heard must not be the one that rings.
  const rings = useLead('helpdesk-rings', isUnlocked);
  const shows = useLead('helpdesk-shows', true);
  useEffect(sayLookedAt, []);
  useRinging(plan.isRinging && rings);
  useTones(plan.tones, rings);
  useBrowserNotices(plan.notices, shows);
  const count = told.calls.length;
  useEffect(() => (count > 0 ? markTitle(count) : undefined), [count]);
  useEffect(() => {
    const tags = new Set(told.calls.map(({ ticket }) => tagOf(ticket.number)));
    closeNotices((tag) => tag.startsWith(CALL) && !tags.has(tag));
  }, [told.calls]);
  // The one that stands open has its own bar to take it by, and need not be heard while somebody looks.
  const isSeen = useWindowSeen();
  const open = useMatch(CHAT_PATH)?.params.number;
  const isOpen = ({ ticket }: ChatCall) => String(ticket.number) === open;
  const opened = told.calls.find(isOpen)?.key;
  useEffect(() => {
    if (isSeen && opened !== undefined) silenced.add(opened);
  }, [isSeen, opened]);
  const aside = useSyncExternalStore(putAside.subscribe, putAside.getState);
  const calls = told.calls.filter((call) => !isOpen(call) && !aside.includes(call.key));
  return (
    <Calls
      calls={calls}
      needsPress={plan.isRinging && !isUnlocked}
      isBesideChats={open !== undefined}
    />
  );
};

const CALL = 'helpdesk-chat-';
const tagOf = (number: number) => `${CALL}${number}`;

const useRinging = (isOn: boolean) => {
  useEffect(() => {
    if (!isOn) return undefined;
    ringer.ring();
    return () => ringer.silence();
  }, [isOn]);
};

const useTones = (keys: readonly string[], rings: boolean) => {
  const due = keys.join();
  useEffect(() => {
    if (!rings || due === '') return;
    // However much comes at once, it is one tone.
    ringer.play();
    heard.add(...due.split(','));
  }, [due, rings]);
};

const useBrowserNotices = (
  notices: ReturnType<typeof useTold>['plan']['notices'],
  shows: boolean
) => {
  const { t, locale, direction } = useDesk();
  const navigate = useNavigate();
  useEffect(() => {
    if (!shows || notices.length === 0) return;
    shown.add(...notices.map(({ key }) => key));
    void isLookedAt().then((isSeen) => {
      if (isSeen) return;
      for (const { key, event, ticket, by } of notices) {
        const isCall = event === 'chat' || event === 'chat-alarm';
        showNotice({
          tag: isCall ? tagOf(ticket.number) : key,
          title: t(`notices.event.${event}`, { name: by.name }),
          body: `#${ticket.number} ${ticket.subject}`,
          dir: direction,
          lang: locale,
          onClick: () => navigate((isCall ? chatPath : ticketPath)(ticket.number)),
        });
      }
    });
    // The texts change with the language, which is no reason to show it again: it is among those shown.
  }, [notices, shows, t, locale, direction, navigate]);
};
