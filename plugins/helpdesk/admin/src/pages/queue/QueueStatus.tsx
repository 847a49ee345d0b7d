import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { readError } from '../../format/error';
import { formatTimeOfDay } from '../../format/time';
import { useDesk } from '../../i18n/desk-context';
import type { QueueAddress } from './queue-address';
import type { LaidList } from './queue-list';
import { QueueTextButton } from './QueueTextButton';
import { useIsOnline } from './use-is-watching';
import type { GoTo } from './use-queue';

interface QueueStatusProps {
  address: QueueAddress;
  /** Null: nothing to tell of yet. */
  list: LaidList | null;
  refreshedAt: number;
  refreshError: unknown;
  /** Its columns are the states of a workflow, those that are closed too. */
  isBoard?: boolean;
  /** It shows only some of the states because of the filter. */
  isNarrow?: boolean;
  onChange: GoTo;
}

/** One line that is always there: how much is shown, how far a search went, and whether it is still fresh. */
export const QueueStatus = (props: QueueStatusProps) => {
  const { t } = useDesk();
  const { address, list, isBoard = false, isNarrow = false, onChange } = props;
  const { filter } = address;
  const isSearch = Boolean(filter.q);
  const isEmpty = list?.rows.length === 0;
  return (
    <Line>
      <span role="status">
        {list && !isEmpty ? <Count list={list} isSearch={isSearch} /> : null}
      </span>
      {list?.isCapped ? <strong>{t('search.capped')}</strong> : null}
      {list && isSearch && !isEmpty && !filter.state && !isBoard ? (
        <span>
          {t('search.onlyOpen')}{' '}
          <QueueTextButton onClick={() => onChange({ filter: { ...filter, state: 'closed' } })}>
            {t('search.inClosed')}
          </QueueTextButton>
        </span>
      ) : null}
      {isNarrow ? (
        <span>
          {t('board.oneState')}{' '}
          <QueueTextButton onClick={() => onChange({ filter: { ...filter, state: undefined } })}>
            {t('board.allStates')}
          </QueueTextButton>
        </span>
      ) : null}
      <Freshness {...props} />
    </Line>
  );
};

const Count = ({ list, isSearch }: { list: LaidList; isSearch: boolean }) => {
  const { t } = useDesk();
  const count = list.rows.length;
  if (isSearch) return t(list.after ? 'search.foundSome' : 'search.found', { count });
  return t(list.after ? 'queue.countSome' : 'queue.count', { count });
};

/** Nothing while all is well. */
const Freshness = ({ list, refreshedAt, refreshError }: QueueStatusProps) => {
  const { t, locale, timeZone } = useDesk();
  const isOnline = useIsOnline();
  if (!list || (isOnline && !refreshError)) return <End role="status" />;
  const time = formatTimeOfDay(refreshedAt, Date.now(), { locale, timeZone });
  const isCut = !isOnline || readError(refreshError).code === 'OFFLINE';
  return (
    <End role="status">
      <WarningCircle aria-hidden width="1.4rem" height="1.4rem" />
      {t(isCut ? 'queue.offline' : 'queue.stale', { time })}
    </End>
  );
};

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 1.6rem;
  min-height: 3.2rem;
  padding-block-end: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);

  strong {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
  }
`;

const End = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  margin-inline-start: auto;
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: 600;

  svg path {
    fill: ${({ theme }) => theme.colors.warning600};
  }
`;
