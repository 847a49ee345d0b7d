import { Button, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { QUEUE_SORTS, type QueueSort } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { Disclosure } from '../../components/Disclosure';
import { useDesk } from '../../i18n/desk-context';
import { isFiltered, type QueueAddress, type QueueFilter as Filter } from './queue-address';
import { QueueFilter, type Option } from './QueueFilter';

interface QueueToolbarProps {
  address: QueueAddress;
  onChange: (change: Partial<QueueAddress>) => void;
}

/** Title of the list, its filters and its order. */
export const QueueToolbar = ({ address, onChange }: QueueToolbarProps) => {
  const { t, name } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const isMobile = useIsMobile();
  const { filter, sort } = address;
  const narrow = (change: Filter) => onChange({ filter: { ...filter, ...change } });
  const states = (lookups?.states ?? []).filter(
    (state) => !filter.workflow || state.workflow === filter.workflow
  );
  const agents = lookups?.agents.filter(({ isActive, key }) => isActive || key === filter.assignee);

  const filters = (
    <Filters role="search" aria-label={t('filter.label')}>
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
          ['me', t('list.mine')],
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
        label={t('sort.label')}
        value={sort}
        onChange={(chosen) => onChange({ sort: chosen as QueueSort })} // one of the options below
        options={QUEUE_SORTS.map((key) => [key, t(`sort.${key}`)])}
      />
      {isFiltered(filter) ? (
        <Button variant="ghost" startIcon={<Cross />} onClick={() => onChange({ filter: {} })}>
          {t('filter.reset')}
        </Button>
      ) : null}
    </Filters>
  );
  return (
    <Bar>
      <Typography tag="h1" variant="beta" id="main-content-title">
        {t('queue.title')}
      </Typography>
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
  margin-block-end: 1.6rem;
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
