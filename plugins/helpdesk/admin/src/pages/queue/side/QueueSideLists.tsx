import { Button } from '@strapi/design-system';
import { ArrowsVertical } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useGetLookupsQuery } from '../../../api/queue';
import { useDesk } from '../../../i18n/desk-context';
import { isSameFilter, listOf, type QueueAddress, type QueueFilter } from '../queue-address';
import { countOfList, countOfState, formatCount } from '../queue-lists';
import { useQueueCounts } from '../use-queue-counts';
import { ArrangeDialog } from './ArrangeDialog';
import { addressOfView } from './current-view';
import { panelParts, shownItems, type PanelItem } from './panel-order';
import { QueueSideLink } from './QueueSideLink';
import { QueueSideStates } from './QueueSideStates';
import { useCurrentView } from './use-current-view';
import { useViewCounts } from './use-view-counts';
import { ListIcon, ViewIcon } from './ViewIcon';

/** What the left panel holds: lists and shared filters, the agent's own filters, the states by workflow. */
export const QueueSideLists = ({ address }: { address: QueueAddress }) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const [isArranging, setIsArranging] = useState(false);
  const { views, panel, current } = useCurrentView(address);
  const counts = useQueueCounts();
  const { locale } = useDesk();
  const parts = panelParts(views, panel);
  const mine = shownItems(parts.mine, panel);
  const isOn = (filter: QueueFilter) => current === null && isSameFilter(address.filter, filter);
  return (
    <>
      <List>
        {shownItems(parts.desk, panel).map((item) => (
          <PanelLink key={item.id} item={item} address={address} />
        ))}
      </List>
      {mine.length > 0 ? (
        <Own aria-labelledby="helpdesk-own-filters">
          <h2 id="helpdesk-own-filters">{t('views.mine')}</h2>
          <List>
            {mine.map((item) => (
              <PanelLink key={item.id} item={item} address={address} />
            ))}
          </List>
        </Own>
      ) : null}
      <Arrange>
        <Button
          variant="ghost"
          size="S"
          startIcon={<ArrowsVertical />}
          aria-haspopup="dialog"
          onClick={() => setIsArranging(true)}
        >
          {t('arrange.open')}
        </Button>
      </Arrange>
      {isArranging ? <ArrangeDialog onClose={() => setIsArranging(false)} /> : null}
      {lookups?.workflows.map((workflow) => (
        <QueueSideStates
          key={workflow.key}
          workflow={workflow}
          states={lookups.states
            .filter((state) => state.workflow === workflow.key && state.category !== 'trash')
            .map((state) => {
              const filter = { state: `${workflow.key}/${state.key}` };
              return {
                to: listOf(filter),
                isCurrent: isOn(filter),
                state,
                count: formatCount(countOfState(counts, workflow.key, state.key), locale),
              };
            })}
        />
      ))}
    </>
  );
};

const PanelLink = ({ item, address }: { item: PanelItem; address: QueueAddress }) => {
  const { t, locale } = useDesk();
  const { current } = useCurrentView(address);
  const counts = useQueueCounts();
  const viewCounts = useViewCounts();
  if (item.kind === 'view') {
    const { view } = item;
    const isCurrent = current?.view.key === view.key;
    return (
      <QueueSideLink
        to={addressOfView(view)}
        view={view.key}
        isCurrent={isCurrent}
        isChanged={isCurrent && current.isChanged}
        icon={<ViewIcon name={view.icon} />}
        warning={view.gone.length > 0 ? t('views.gone', { gone: view.gone.join(', ') }) : undefined}
        count={formatCount(
          viewCounts?.find((counted) => counted.view === view.key),
          locale
        )}
      >
        {view.name}
      </QueueSideLink>
    );
  }
  const { list } = item;
  return (
    <QueueSideLink
      to={listOf(list.filter, list.filter.waiting ? 'waiting' : undefined)}
      isCurrent={current === null && isSameFilter(address.filter, list.filter)}
      icon={<ListIcon name={list.key} />}
      count={formatCount(countOfList(counts, list.counted), locale)}
    >
      {t(list.id)}
    </QueueSideLink>
  );
};

const List = styled.ul`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.2rem;
`;

const Own = styled.section`
  margin-block-start: 1.6rem;

  h2 {
    padding: 0.6rem 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.5);
  }
`;

const Arrange = styled.div`
  margin-block-start: 0.4rem;
`;
