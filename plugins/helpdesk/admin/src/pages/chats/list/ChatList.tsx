import { useEffect, useRef } from 'react';
import { Discuss } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ChatRow } from '../../../../../contracts/console';
import { Failed } from '../../../components/Notice';
import { Segments } from '../../../components/Segments';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { useAnnounce } from '../announcer';
import { ChatItem } from './ChatItem';
import { NotSentPart } from './NotSentPart';
import type { ChatFilter, useChats } from './use-chats';

interface ChatListProps {
  list: ReturnType<typeof useChats>;
  filter: ChatFilter;
  open: readonly number[];
  current: number | null;
  onFilter: (filter: ChatFilter) => void;
  onShow: (number: number) => void;
}

/** All chats that are not closed; those who wait stand first, who has waited longest above. */
export const ChatList = ({ list, filter, open, current, onFilter, onShow }: ChatListProps) => {
  const { t } = useDesk();
  const { chats, isCapped, error, isError, refetch } = list;
  useAnnounceWaiting(chats);
  const waiting = chats?.filter(({ waitingSince }) => waitingSince !== null) ?? [];
  const others = chats?.filter(({ waitingSince }) => waitingSince === null) ?? [];
  const part = (title: string, rows: readonly ChatRow[]) =>
    rows.length > 0 ? (
      <section aria-label={title}>
        <h2>
          {title} <span>{rows.length}</span>
        </h2>
        <ul>
          {rows.map((chat) => (
            <ChatItem
              key={chat.number}
              chat={chat}
              isOpen={open.includes(chat.number)}
              isCurrent={chat.number === current}
              onShow={onShow}
            />
          ))}
        </ul>
      </section>
    ) : null;
  return (
    <Frame aria-label={t('chats.title')}>
      <Head>
        <h1 id="main-content-title">{t('chats.title')}</h1>
        <Segments
          label={t('chats.filter')}
          value={filter}
          options={[
            { value: 'all' as const, label: t('chats.filter.all') },
            { value: 'mine' as const, label: t('chats.filter.mine') },
          ]}
          onChange={onFilter}
        />
      </Head>
      <Scroll>
        {isError && !chats ? <Failed error={error} onRetry={() => void refetch()} /> : null}
        {!chats && !isError ? <Skeleton lines={8} isBare /> : null}
        {chats && isError ? <Stale role="status">{t('chats.stale')}</Stale> : null}
        {chats ? <NotSentPart listed={chats.map(({ number }) => number)} onShow={onShow} /> : null}
        {part(t('chats.part.waiting'), waiting)}
        {part(t('chats.part.others'), others)}
        {chats?.length === 0 ? (
          <Empty>
            <Discuss aria-hidden width="3.2rem" height="3.2rem" />
            <p>{t(filter === 'mine' ? 'chats.empty.mine' : 'chats.empty')}</p>
          </Empty>
        ) : null}
        {isCapped ? <Stale>{t('chats.capped')}</Stale> : null}
      </Scroll>
    </Frame>
  );
};

/** Says aloud who began to wait. */
const useAnnounceWaiting = (chats: readonly ChatRow[] | undefined) => {
  const { t } = useDesk();
  const announce = useAnnounce();
  const known = useRef<Set<number> | null>(null);
  useEffect(() => {
    if (!chats) return;
    const waiting = chats.filter(({ waitingSince }) => waitingSince !== null);
    const news = waiting.filter(({ number }) => known.current?.has(number) === false);
    known.current = new Set(waiting.map(({ number }) => number));
    for (const { contact } of news) announce(t('chats.waits', { name: contact.name }));
    // Once for each list that comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chats]);
};

const Frame = styled.nav`
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};

  @media (max-width: 767px) {
    border: 0;
  }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem;
  padding: 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};

  h1 {
    font-size: 1.8rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
  }
`;

const Scroll = styled.div`
  position: relative; /* holds what is hidden from sight */
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding-block-end: 1.6rem;

  h2 {
    display: flex;
    gap: 0.8rem;
    padding: 1.2rem 1.6rem 0.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  h2 span {
    font-weight: 400;
  }
`;

const Empty = styled.div`
  display: grid;
  justify-items: center;
  gap: 1.2rem;
  padding: 4.8rem 2.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
  text-align: center;

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;

const Stale = styled.p`
  padding: 1.2rem 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
