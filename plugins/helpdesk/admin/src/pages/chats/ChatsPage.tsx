import { Page, useNotification } from '@strapi/strapi/admin';
import { Discuss } from '@strapi/icons';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { useGetMeQuery } from '../../api/me';
import { Notice } from '../../components/Notice';
import { useKeptWord } from '../../components/use-kept-choice';
import { useDesk } from '../../i18n/desk-context';
import { LeaveGuard } from '../new-ticket/LeaveGuard';
import { useFillHeight } from '../queue/use-fill-height';
import { Announcer } from './announcer';
import { carryOver } from './carry-over';
import { Conversation } from './conversation/Conversation';
import { ChatList } from './list/ChatList';
import { nextWaiting } from './list/next-waiting';
import { useChats, type ChatFilter } from './list/use-chats';
import { ChatSide } from './side/ChatSide';
import { outboxStore } from './outbox/outbox-store';
import { SidePanelProvider } from './side/side-panel';
import { useChatShortcuts } from './use-chat-shortcuts';
import { useColumns } from './use-columns';
import { CHATS, useOpenChats } from './use-open-chats';
import { useSidePanelState } from './use-side-panel-state';

/** All chats of the desk, several of them side by side, and who is behind the one that is worked on. */
export const ChatsPage = () => {
  const { t } = useDesk();
  const frame = useRef<HTMLElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  useFillHeight(frame);
  const [word, setWord] = useKeptWord('chats.filter', 'all');
  const filter: ChatFilter = word === 'mine' ? 'mine' : 'all';
  const list = useChats(filter);
  const columns = useColumns(middle);
  const { current, places, show, close } = useOpenChats(Math.max(1, columns));
  const side = useSidePanelState();
  const { data: me } = useGetMeQuery();
  const agent = me?.key ?? '';
  // Before anything is written here: what somebody else of this tab had sent stays theirs.
  useEffect(() => void outboxStore.open(agent), [agent]);
  const [withFiles, setWithFiles] = useState<readonly number[]>([]);
  const onFiles = useCallback(
    (number: number, hasFiles: boolean) =>
      setWithFiles((before) => {
        if (before.includes(number) === hasFiles) return before;
        return hasFiles ? [...before, number] : before.filter((other) => other !== number);
      }),
    []
  );
  // What is on its way goes on, though another chat has taken the place.
  const hidden = withFiles.filter((number) => !places.includes(number));
  // On a phone the list stands before what is open. A chat that is called up is seen before it is measured.
  const isListAlone = columns === 0 && current === null;
  const isHidden = (number: number) => isListAlone || hidden.includes(number);
  const { toggleNotification } = useNotification();
  /** In whose composer the keyboard is wanted, and how often it was asked for. */
  const [focus, setFocus] = useState({ number: 0, call: 0 });
  const call = useCallback(
    (number: number) => setFocus((before) => ({ number, call: before.call + 1 })),
    []
  );
  const { state, key } = useLocation();
  // Taken by a sheet, which is gone: the next keys are meant for the chat.
  useEffect(() => {
    if (state?.isTaken && current !== null) call(current);
    // Once for each way here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  const open = (number: number) => {
    show(number);
    call(number);
  };
  const follow = (number: number, into: number) => {
    const hasWords = carryOver({ agent, from: number, into });
    const column = middle.current?.querySelector(`[data-chat="${number}"]`);
    const hasKeys = column?.contains(document.activeElement);
    if (places.includes(number)) close(number);
    onFiles(number, false);
    if (!isHidden(number)) return hasKeys ? open(into) : show(into);
    if (!hasWords) return;
    const message = t('chats.notSent', { number: String(into) });
    toggleNotification({ type: 'warning', message });
  };
  useChatShortcuts({
    next: () => {
      const number = nextWaiting(list.chats ?? [], current);
      if (number !== null) open(number);
    },
    compose: () => (current === null ? undefined : call(current)),
    side: () => side.toggle(true),
    close: () => (current === null ? undefined : close(current)),
  });

  return (
    <Announcer>
      <LeaveGuard isDirty={withFiles.length > 0} within={CHATS} text={t('chats.leave')} />
      <SidePanelProvider value={side}>
        <Page.Title>{t('chats.title')}</Page.Title>
        <Main
          ref={frame}
          id="main-content"
          aria-labelledby="main-content-title"
          tabIndex={-1}
          data-shows={current === null ? 'list' : 'chat'}
          $hasSide={side.isOpen && current !== null && !side.isOver}
        >
          <ChatList
            list={list}
            filter={filter}
            open={places}
            current={current}
            onFilter={setWord}
            onShow={open}
          />
          <Middle ref={middle} data-middle="">
            {places.length === 0 ? (
              <Notice
                icon={<Discuss aria-hidden width="3.2rem" height="3.2rem" />}
                title={t('chats.choose')}
              >
                {t('chats.choose.hint')}
              </Notice>
            ) : null}
            {[...places, ...hidden].map((number) => (
              <Conversation
                key={number}
                number={number}
                isCurrent={number === current}
                isHidden={isHidden(number)}
                focusCall={focus.number === number ? focus.call : 0}
                onFiles={onFiles}
                onCurrent={() => (number === current ? undefined : show(number))}
                onClose={() => close(number)}
                onMerged={(into) => follow(number, into)}
              />
            ))}
          </Middle>
          {side.isOpen && current !== null ? (
            <ChatSide key={current} number={current} isOver={side.isOver} onClose={side.close} />
          ) : null}
        </Main>
      </SidePanelProvider>
    </Announcer>
  );
};

const Main = styled.main<{ $hasSide: boolean }>`
  position: relative;
  display: grid;
  grid-template-columns: 30rem minmax(0, 1fr) ${({ $hasSide }) => ($hasSide ? '30rem' : '')};
  min-height: 0;
  outline: none;

  @media (max-width: 1079px) {
    grid-template-columns: 26rem minmax(0, 1fr);
  }

  /* A phone shows the list or one chat. */
  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);

    &[data-shows='list'] > [data-middle],
    &[data-shows='chat'] > nav {
      display: none;
    }
  }
`;

const Middle = styled.div`
  display: grid;
  grid-auto-columns: minmax(0, 1fr);
  grid-auto-flow: column;
  grid-template-rows: minmax(0, 1fr);
  gap: 1.2rem;
  min-width: 0;
  min-height: 0;
  padding: 1.2rem;
  background: ${({ theme }) => theme.colors.neutral100};

  @media (max-width: 767px) {
    padding: 0;
  }
`;
