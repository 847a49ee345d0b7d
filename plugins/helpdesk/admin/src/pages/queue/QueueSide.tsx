import { useIsDesktop } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { useGetLookupsQuery, useGetQueueCountsQuery } from '../../api/queue';
import { Disclosure } from '../../components/Disclosure';
import { WORKFLOW_COLOURS } from '../../components/workflow-colours';
import { useDesk } from '../../i18n/desk-context';
import type { TextId } from '../../i18n/languages';
import { formatAddress, isSameFilter, type QueueAddress, type QueueFilter } from './queue-address';
import { QueueSideLink } from './QueueSideLink';

const LISTS: readonly { id: TextId; filter: QueueFilter }[] = [
  { id: 'list.all', filter: {} },
  { id: 'list.waiting', filter: { waiting: 'true' } },
  { id: 'list.mine', filter: { assignee: 'me' } },
  { id: 'list.myTeams', filter: { assignee: 'my-teams' } },
  { id: 'list.nobody', filter: { assignee: 'nobody' } },
  { id: 'list.unread', filter: { unread: 'true' } },
  { id: 'list.followed', filter: { followed: 'true' } },
  { id: 'list.closed', filter: { state: 'closed' } },
];

/** The lists that everybody has, and the states of each workflow with how much lies in them. */
export const QueueSide = ({ address }: { address: QueueAddress }) => {
  const { t, name, locale } = useDesk();
  const isDesktop = useIsDesktop();
  const { data: lookups } = useGetLookupsQuery();
  const { data: counts } = useGetQueueCountsQuery(undefined, { refetchOnMountOrArgChange: true });
  const number = new Intl.NumberFormat(locale);
  const countOf = (workflow: string, state: string) => {
    const found = counts?.states.find((c) => c.workflow === workflow && c.state === state);
    if (!found) return undefined;
    return found.isCapped ? `${number.format(found.count)}+` : number.format(found.count);
  };
  const link = (filter: QueueFilter) => ({
    filter,
    isCurrent: isSameFilter(address.filter, filter),
  });

  const lists = (
    <>
      <ul>
        {LISTS.map(({ id, filter }) => (
          <QueueSideLink key={id} {...link(filter)}>
            {t(id)}
          </QueueSideLink>
        ))}
      </ul>
      {lookups?.workflows.map((workflow) => (
        <section key={workflow.key}>
          <h2 dir="auto">{name(workflow.name)}</h2>
          <ul>
            {lookups.states
              .filter((state) => state.workflow === workflow.key && state.category !== 'trash')
              .map((state) => (
                <QueueSideLink
                  key={state.key}
                  {...link({ state: `${workflow.key}/${state.key}` })}
                  colour={WORKFLOW_COLOURS[state.colour]}
                  count={countOf(workflow.key, state.key)}
                >
                  {name(state.name)}
                </QueueSideLink>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
  const current = LISTS.find(({ filter }) => isSameFilter(address.filter, filter));
  return (
    <Side aria-label={t('side.label')}>
      {isDesktop ? (
        lists
      ) : (
        // A new list is a new, closed disclosure: choosing one shows it.
        <Disclosure key={formatAddress(address).toString()}>
          <summary>{current ? t(current.id) : t('side.label')}</summary>
          {lists}
        </Disclosure>
      )}
    </Side>
  );
};

const Side = styled.nav`
  flex: none;
  width: 24rem;
  padding: 1.6rem 1.2rem;
  border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2rem;
  }

  section {
    margin-block-start: 2rem;
  }

  h2 {
    padding: 0.4rem 1.2rem 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  @media (max-width: 1079px) {
    width: 100%;
    padding: 0.8rem 1.6rem;
    border-inline-end: 0;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
