import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { EntryView, TicketView } from '../../../../contracts/tickets';
import { useGetMeQuery } from '../../api/me';
import { useLazyGetEntriesBeforeQuery } from '../../api/tickets';
import { Hidden } from '../../components/Panel';
import { describeError, readError } from '../../format/error';
import { isRenumbered } from '../../format/is-renumbered';
import { useDesk } from '../../i18n/desk-context';
import { Entry } from './Entry';

/** Everything that happened to the ticket, oldest first; it opens at what this agent has not read. */
export const History = ({ ticket }: { ticket: TicketView }) => {
  const { t } = useDesk();
  const { earlier, loadEarlier, isLoading } = useEarlierEntries(ticket);
  const entries = [...earlier, ...ticket.entries];
  // As it was when the page opened: the mark of the new must not vanish under the reader's eyes.
  const [readSeq] = useState(ticket.readSeq);
  const { data: me } = useGetMeQuery();
  // What one has just written oneself is no news.
  const isNews = ({ seq, actor }: EntryView) =>
    readSeq > 0 && seq > readSeq && !(actor.kind === 'agent' && actor.name === me?.name);
  const firstUnread = entries.find(isNews)?.seq;
  const start = useRef<HTMLLIElement>(null);
  useEffect(() => void start.current?.scrollIntoView({ block: 'start' }), []);

  return (
    <section aria-label={t('history.label')}>
      {(entries[0]?.seq ?? 1) > 1 ? (
        <Earlier>
          <Button variant="tertiary" loading={isLoading} onClick={() => void loadEarlier()}>
            {t('history.earlier')}
          </Button>
        </Earlier>
      ) : null}
      <List>
        {entries.map((entry) => (
          <li key={entry.seq} ref={entry.seq === firstUnread ? start : undefined}>
            {entry.seq === firstUnread ? <NewMark>{t('history.new')}</NewMark> : null}
            <Entry entry={entry} ticket={ticket} />
          </li>
        ))}
      </List>
      <Hidden role="status">{t('history.count', { count: ticket.lastSeq })}</Hidden>
    </section>
  );
};

const useEarlierEntries = (ticket: TicketView) => {
  const { tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [{ earlier, of }, setEarlier] = useState<{ earlier: EntryView[]; of: number }>({
    earlier: [],
    of: 0,
  });
  const [load, { isFetching }] = useLazyGetEntriesBeforeQuery();
  const newest = ticket.entries;
  // The newest 200 move on while the page is open; what is loaded stays without a double.
  const known = isRenumbered(newest, of)
    ? []
    : earlier.filter(({ seq }) => seq < (newest[0]?.seq ?? 0));
  const first = known[0]?.seq ?? newest[0]?.seq;

  const loadEarlier = async () => {
    if (first === undefined) return;
    const answer = await load({ number: ticket.number, before: first });
    if (answer.data) setEarlier({ earlier: [...answer.data, ...known], of: ticket.lastSeq });
    if (answer.error) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    }
  };
  return { earlier: known, loadEarlier, isLoading: isFetching };
};

const List = styled.ol`
  display: grid;
  gap: 1.2rem;

  li {
    min-width: 0;
    scroll-margin-block-start: 11rem;
  }
`;

const Earlier = styled.div`
  display: flex;
  justify-content: center;
  margin-block-end: 1.6rem;
`;

const NewMark = styled.div`
  display: flex;
  align-items: center;
  gap: 1.2rem;
  margin-block-end: 1.2rem;
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.2rem;
  font-weight: 600;

  &::before,
  &::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid currentcolor;
    opacity: 0.4;
  }
`;
