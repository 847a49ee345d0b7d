import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useGetViewsQuery, useSetPanelMutation } from '../../../api/views';
import { Banner } from '../../../components/Banner';
import { Hidden } from '../../../components/Panel';
import { describeError, readError, type DeskError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ArrangePart } from './ArrangePart';
import { moveTo, panelParts, toggleHidden, toPanel, type PanelItem } from './panel-order';

/** The agent's left panel: what stands in it, and in which order. */
export const ArrangeDialog = ({ onClose }: { onClose: () => void }) => {
  const { t, tMaybe, direction } = useDesk();
  const { data } = useGetViewsQuery();
  const [setPanel, { isLoading }] = useSetPanelMutation();
  const [order, setOrder] = useState<string[] | null>(null);
  const [hidden, setHidden] = useState<string[] | null>(null);
  const [error, setError] = useState<DeskError | null>(null);
  const [said, setSaid] = useState('');
  const parts = panelParts(data?.views ?? [], { order: order ?? data?.panel.order ?? [] });
  const nowHidden = hidden ?? data?.panel.hidden ?? [];

  const move = (items: PanelItem[], item: PanelItem, place: number) => {
    const moved = moveTo(
      items.map(({ id }) => id),
      item.id,
      place
    );
    const isDesk = items === parts.desk;
    const other = (isDesk ? parts.mine : parts.desk).map(({ id }) => id);
    setOrder(isDesk ? [...moved, ...other] : [...other, ...moved]);
    const name = item.kind === 'view' ? item.view.name : t(item.list.id);
    setSaid(t('arrange.moved', { name, place: moved.indexOf(item.id) + 1, count: moved.length }));
  };
  const save = async () => {
    const answer = await setPanel(toPanel(parts, nowHidden));
    if ('error' in answer) setError(readError(answer.error));
    else onClose();
  };
  const part = (title: string, items: PanelItem[]) => (
    <ArrangePart
      title={title}
      items={items}
      hidden={nowHidden}
      onMove={(item, place) => move(items, item, place)}
      onToggle={({ id }) => setHidden(toggleHidden(nowHidden, id))}
    />
  );
  return (
    <Modal.Root open onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('views.close')}>
          <Modal.Title>{t('arrange.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Inside dir={direction}>
            <p>{t('arrange.hint')}</p>
            {error ? (
              <Banner tone="danger" role="alert">
                {describeError(error, tMaybe)}
              </Banner>
            ) : null}
            <Hidden role="status">{said}</Hidden>
            {part(t('arrange.desk'), parts.desk)}
            {parts.mine.length > 0 ? part(t('views.mine'), parts.mine) : null}
          </Inside>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant="secondary"
            onClick={() => {
              setOrder([]);
              setHidden([]);
            }}
          >
            {t('arrange.usual')}
          </Button>
          <Button loading={isLoading} onClick={() => void save()}>
            {t('arrange.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const Inside = styled.div`
  position: relative;
  display: grid;
  gap: 1.6rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
