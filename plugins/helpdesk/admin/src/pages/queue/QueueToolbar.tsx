import { Button, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import type { RefObject } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { RATING_FILTERS, type RatingFilter } from '../../../../contracts/rating';
import { QUEUE_SORTS, type QueueSort } from '../../../../contracts/queue-query';
import { useGetMeQuery } from '../../api/me';
import { useGetLookupsQuery } from '../../api/queue';
import { Disclosure } from '../../components/Disclosure';
import { useDesk } from '../../i18n/desk-context';
import { isFiltered, type QueueAddress, type QueueFilter as Filter } from './queue-address';
import { ColumnsButton } from './ColumnsButton';
import type { QueueColumn } from './queue-columns';
import { QueueFilter, type Option } from './QueueFilter';
import { QueueSearch } from './QueueSearch';
import type { GoTo } from './use-queue';

interface QueueToolbarProps {
  address: QueueAddress;
  columns: QueueColumn[];
  searchField: RefObject<HTMLInputElement>;
  isTooLong: boolean;
  onChange: GoTo;
}

/** Title of the list, the search, the filters and the order. */
export const QueueToolbar = ({
  address,
  columns,
  searchField,
  isTooLong,
  onChange,
}: QueueToolbarProps) => {
  const { t, name } = useDesk();
  const { data: me } = useGetMeQuery();
  const { data: lookups } = useGetLookupsQuery();
  const isMobile = useIsMobile();
  const { filter, sort } = address;
  const narrow = (change: Filter) => onChange({ filter: { ...filter, ...change } });
  const states = (lookups?.states ?? []).filter(
    (state) => !filter.workflow || state.workflow === filter.workflow
  );
  const agents = lookups?.agents.filter(({ isActive, key }) => isActive || key === filter.assignee);

  const filters = (
    <Filters role="group" aria-label={t('filter.label')}>
      <QueueFilter
        label={t('filter.workflow')}
        value={filter.workflow}
        any={t('filter.anyWorkflow')}
        onChange={(workflow) => narrow({ workflow, state: undefined })}
        options={lookups?.workflows.map(({ key, name: text }) => [key, name(text)])}
      />
      <QueueFilter
        label={t('filter.state')}
        value={filter.state}
        any={t('filter.anyState')}
        onChange={(state) => narrow({ state })}
        options={[
          ['closed', t('list.closed')],
          ...states.map((state): Option => [`${state.workflow}/${state.key}`, name(state.name)]),
        ]}
      />
      <QueueFilter
        label={t('filter.assignee')}
        value={filter.assignee}
        any={t('filter.anyAssignee')}
        onChange={(assignee) => narrow({ assignee })}
        options={[
          ['mine', t('list.mine')],
          ['me', t('list.me')],
          ['my-teams', t('list.myTeams')],
          ['nobody', t('list.nobody')],
          ...(agents ?? []).map(({ key, name: text }): Option => [key, text]),
        ]}
      />
      <QueueFilter
        label={t('filter.team')}
        value={filter.team}
        any={t('filter.anyTeam')}
        onChange={(team) => narrow({ team })}
        options={lookups?.teams.map(({ key, name: text }) => [key, text])}
      />
      <QueueFilter
        label={t('filter.waiting')}
        value={filter.waiting}
        any={t('filter.anyWaiting')}
        onChange={(waiting) => narrow({ waiting: waiting ? 'true' : undefined })}
        options={[['true', t('list.waiting')]]}
      />
      <QueueFilter
        label={t('filter.rating')}
        value={filter.rating}
        any={t('filter.anyRating')}
        onChange={(rating) => narrow({ rating: rating as RatingFilter })} // one of the options below
        options={RATING_FILTERS.map((key) => [key, t(`filter.rating.${key}`)])}
      />
      <QueueFilter
        label={t('sort.label')}
        value={sort}
        onChange={(chosen) => onChange({ sort: chosen as QueueSort })} // one of the options below
        options={QUEUE_SORTS.map((key) => [key, t(`sort.${key}`)])}
      />
      {isFiltered(filter) ? (
        <Button
          variant="ghost"
          startIcon={<Cross />}
          onClick={() => onChange({ filter: { q: filter.q } })}
        >
          {t('filter.reset')}
        </Button>
      ) : null}
    </Filters>
  );
  return (
    <Bar>
      <Head>
        <Typography tag="h1" variant="beta" id="main-content-title">
          {t('queue.title')}
        </Typography>
        <ColumnsButton columns={columns} />
        {me?.permissions.create ? (
          <Button tag={Link} to="/plugins/helpdesk/new" startIcon={<Plus />}>
            {t('queue.newTicket')}
          </Button>
        ) : null}
      </Head>
      <QueueSearch
        field={searchField}
        q={filter.q ?? ''}
        isTooLong={isTooLong}
        onSearch={(q) => onChange({ filter: { ...filter, q: q || undefined } }, { replace: true })}
      />
      {isMobile ? (
        <Disclosure>
          <summary>{t('filter.label')}</summary>
          {filters}
        </Disclosure>
      ) : (
        filters
      )}
    </Bar>
  );
};

const Bar = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  margin-block-end: 0.8rem;
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;

  h1 {
    flex: 1;
  }
`;

const Filters = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;

  > span {
    max-width: 16rem;
  }

  @media (max-width: 767px) {
    display: grid;
    grid-template-columns: 1fr 1fr;

    > span {
      max-width: none;
    }
  }
`;
