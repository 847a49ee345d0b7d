import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { ArrangeItem } from './ArrangeItem';
import { DeleteView } from './DeleteView';
import { EditView } from './EditView';
import type { PanelItem } from './panel-order';
import { useDragOrder } from './use-drag-order';

interface ArrangePartProps {
  title: string;
  items: PanelItem[];
  hidden: string[];
  onMove: (item: PanelItem, place: number) => void;
  onToggle: (item: PanelItem) => void;
}

/** One part of the panel; its lines move within it. */
export const ArrangePart = ({ title, items, hidden, onMove, onToggle }: ArrangePartProps) => {
  const { direction } = useDesk();
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<{ id: string; as: 'edit' | 'delete' } | null>(null);
  const { dragged, handleOf } = useDragOrder(list, (id, place) => {
    const item = items.find((candidate) => candidate.id === id);
    if (item && items.indexOf(item) !== place) onMove(item, place);
  });
  const close = () => {
    const id = open?.id;
    setOpen(null);
    requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id ?? '')}"] button`)
        ?.focus()
    );
  };
  return (
    <Part dir={direction}>
      <h3>{title}</h3>
      <ul ref={list}>
        {items.map((item, place) => {
          if (item.kind === 'view' && open?.id === item.id) {
            return open.as === 'edit' ? (
              <EditView key={item.id} view={item.view} onClose={close} />
            ) : (
              <DeleteView key={item.id} view={item.view} onClose={close} />
            );
          }
          return (
            <ArrangeItem
              key={item.id}
              item={item}
              place={place}
              count={items.length}
              isHidden={hidden.includes(item.id)}
              isDragged={dragged === item.id}
              handle={handleOf(item.id)}
              onMove={(to) => onMove(item, to)}
              onToggle={() => onToggle(item)}
              onEdit={() => setOpen({ id: item.id, as: 'edit' })}
              onDelete={() => setOpen({ id: item.id, as: 'delete' })}
            />
          );
        })}
      </ul>
    </Part>
  );
};

const Part = styled.section`
  h3 {
    margin-block-end: 0.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }
`;
