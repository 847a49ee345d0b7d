import { styled } from 'styled-components';
import { useGetLookupsQuery } from '../../api/queue';
import { useDesk } from '../../i18n/desk-context';
import { isSameFilter, type QueueAddress, type QueueFilter } from './queue-address';
import { countOfList, countOfState, formatCount, SIDE_LISTS } from './queue-lists';
import { QueueSideLink } from './QueueSideLink';
import { QueueSideStates } from './QueueSideStates';
import { useQueueCounts } from './use-queue-counts';

/** What the left panel holds: lists first, then the states by workflow. */
export const QueueSideLists = ({ address }: { address: QueueAddress }) => {
  const { t, locale } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const counts = useQueueCounts();
  const link = (filter: QueueFilter) => ({
    filter,
    isCurrent: isSameFilter(address.filter, filter),
  });
  return (
    <>
      <List>
        {SIDE_LISTS.map(({ id, filter, counted }) => (
          <QueueSideLink
            key={id}
            {...link(filter)}
            count={formatCount(countOfList(counts, counted), locale)}
          >
            {t(id)}
          </QueueSideLink>
        ))}
      </List>
      {lookups?.workflows.map((workflow) => (
        <QueueSideStates
          key={workflow.key}
          workflow={workflow}
          states={lookups.states
            .filter((state) => state.workflow === workflow.key && state.category !== 'trash')
            .map((state) => ({
              ...link({ state: `${workflow.key}/${state.key}` }),
              state,
              count: formatCount(countOfState(counts, workflow.key, state.key), locale),
            }))}
        />
      ))}
    </>
  );
};

const List = styled.ul`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.2rem;
`;
