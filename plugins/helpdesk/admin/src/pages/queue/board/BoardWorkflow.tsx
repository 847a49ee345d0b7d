import { styled } from 'styled-components';
import { useGetLookupsQuery } from '../../../api/queue';
import { Segments } from '../../../components/Segments';
import { useDesk } from '../../../i18n/desk-context';
import { valuesOf, wordOf } from '../address-words';
import type { QueueAddress } from '../queue-address';
import type { GoTo } from '../use-queue';
import type { LaidColumn } from './board-columns';

interface BoardWorkflowProps {
  address: QueueAddress;
  columns: LaidColumn[] | null;
  onChange: GoTo;
}

/** Which workflow the board is of; nothing where the agent sees only one. */
export const BoardWorkflow = ({ address, columns, onChange }: BoardWorkflowProps) => {
  const { t, name } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const { filter } = address;
  const current = columns?.[0]?.state.workflow ?? filter.workflow;
  if (!lookups || lookups.workflows.length < 2 || !current) return null;
  return (
    <Place>
      <Segments
        label={t('filter.workflow')}
        value={current}
        options={lookups.workflows.map((workflow) => ({
          value: workflow.key,
          label: name(workflow.name),
        }))}
        onChange={(workflow) => {
          // States of another workflow would leave the board without a column.
          const state = wordOf(valuesOf(filter.state).filter((one) => !one.includes('/')));
          onChange({ filter: { ...filter, workflow, state } });
        }}
      />
    </Place>
  );
};

const Place = styled.div`
  margin-block-start: 0.4rem;
`;
