import { Button, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';
import { QUEUE_SORTS, type QueueSort } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { Select } from '../../components/Select';
import { useDesk } from '../../i18n/desk-context';
import { isFiltered, type QueueAddress, type QueueFilter } from './queue-address';

interface QueueToolbarProps {
  address: QueueAddress;
  onChange: (change: Partial<QueueAddress>) => void;
}

/** Title of the list, its filters and its order. */
export const QueueToolbar = ({ address, onChange }: QueueToolbarProps) => {
  const { t, name } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { filter, sort } = address;
  const narrow = (change: QueueFilter) => onChange({ filter: { ...filter, ...change } });
  const states = lookups?.states.filter(
    (state) => !filter.workflow || state.workflow === filter.workflow
  );
  const agents = lookups?.agents.filter(({ isActive, key }) => isActive || key === filter.assignee);

  return (
    <Bar>
      <Typography tag="h1" variant="beta" id="main-content-title">
        {t('queue.title')}
      </Typography>
      <Filters role="search" aria-label={t('filter.label')}>
        <Filter
          label={t('filter.workflow')}
          value={filter.workflow}
          any={t('filter.anyWorkflow')}
          onChange={(workflow) => narrow({ workflow, state: undefined })}
          options={lookups?.workflows.map(({ key, name: text }) => [key, name(text)])}
        />
        <Filter
          label={t('filter.state')}
          value={filter.state}
          any={t('filter.anyState')}
          onChange={(state) => narrow({ state })}
          options={states?.map((state) => [`${state.workflow}/${state.key}`, name(state.name)])}
        />
        <Filter
          label={t('filter.assignee')}
          value={filter.assignee}
          any={t('filter.anyAssignee')}
          onChange={(assignee) => narrow({ assignee })}
          options={[
            ['me', t('list.mine')],
            ['my-teams', t('list.myTeams')],
            ['nobody', t('list.nobody')],
            ...(agents ?? []).map(({ key, name: text }): [string, string] => [key, text]),
          ]}
        />
        <Filter
          label={t('filter.team')}
          value={filter.team}
          any={t('filter.anyTeam')}
          onChange={(team) => narrow({ team })}
          options={lookups?.teams.map(({ key, name: text }) => [key, text])}
        />
        <Filter
          label={t('filter.waiting')}
          value={filter.waiting}
          any={t('filter.anyWaiting')}
          onChange={(waiting) => narrow({ waiting: waiting ? 'true' : undefined })}
          options={[['true', t('list.waiting')]]}
        />
        <Filter
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
    </Bar>
  );
};

interface FilterProps {
  label: string;
  value: string | undefined;
  /** Label of the choice that does not narrow; without it one must be chosen. */
  any?: string;
  options: [key: string, name: string][] | undefined;
  onChange: (value: string | undefined) => void;
}

const Filter = ({ label, value, any, options = [], onChange }: FilterProps) => {
  const id = useId();
  const isKnown = !value || options.some(([key]) => key === value);
  return (
    <Select
      id={id}
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      {any ? <option value="">{any}</option> : null}
      {isKnown ? null : <option value={value}>{value}</option>}
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
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
    max-width: 20rem;
  }

  @media (max-width: 767px) {
    display: grid;
    grid-template-columns: 1fr 1fr;

    > span {
      max-width: none;
    }
  }
`;
