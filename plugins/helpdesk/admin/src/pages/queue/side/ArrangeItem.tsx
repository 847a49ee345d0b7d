import { ArrowDown, ArrowUp, Drag, Eye, EyeStriked, Pencil, Trash } from '@strapi/icons';
import { useRef, type PointerEventHandler } from 'react';
import { useDesk } from '../../../i18n/desk-context';
import { Row } from './arrange-style';
import type { PanelItem } from './panel-order';
import { ListIcon, ViewIcon } from './ViewIcon';

interface ArrangeItemProps {
  item: PanelItem;
  place: number;
  count: number;
  isHidden: boolean;
  isDragged: boolean;
  handle: Partial<Record<`onPointer${'Down' | 'Move' | 'Up' | 'Cancel'}`, PointerEventHandler>>;
  onMove: (place: number) => void;
  onToggle: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

const ICON = { width: '1.4rem', height: '1.4rem', 'aria-hidden': true } as const;

/** One line of the panel while it is arranged: dragged, moved by its arrows, shown or not, changed or deleted. */
export const ArrangeItem = ({
  item,
  place,
  count,
  isHidden,
  isDragged,
  handle,
  onMove,
  onToggle,
  onEdit,
  onDelete,
}: ArrangeItemProps) => {
  const { t } = useDesk();
  const row = useRef<HTMLLIElement>(null);
  const name = item.kind === 'view' ? item.view.name : t(item.list.id);
  const step = (to: number, pressed: string) => {
    onMove(to);
    // At an end the button that was pressed is no more: the keyboard goes to the other one.
    requestAnimationFrame(() => {
      const button = (which: string) =>
        row.current?.querySelector<HTMLButtonElement>(`[data-step="${which}"]:not(:disabled)`);
      (button(pressed) ?? button(pressed === 'up' ? 'down' : 'up'))?.focus();
    });
  };
  const button = (label: string, icon: JSX.Element, props: React.ComponentProps<'button'>) => (
    <button type="button" aria-label={label} title={label} {...props}>
      {icon}
    </button>
  );
  return (
    <Row
      ref={row}
      data-item={item.id}
      data-dragged={isDragged ? '' : undefined}
      data-hidden={isHidden ? '' : undefined}
    >
      {/* By keyboard the arrows do the same. */}
      <span data-handle aria-hidden {...handle}>
        <Drag width="1.4rem" height="1.4rem" />
      </span>
      {item.kind === 'view' ? (
        <ViewIcon name={item.view.icon} />
      ) : (
        <ListIcon name={item.list.key} />
      )}
      <bdi>{name}</bdi>
      {item.kind === 'view' && item.view.isMine ? (
        <>
          {button(t('arrange.edit', { name }), <Pencil {...ICON} />, { onClick: onEdit })}
          {button(t('arrange.delete', { name }), <Trash {...ICON} />, { onClick: onDelete })}
        </>
      ) : null}
      {button(
        t(isHidden ? 'arrange.show' : 'arrange.hide', { name }),
        isHidden ? <EyeStriked {...ICON} /> : <Eye {...ICON} />,
        { 'aria-pressed': isHidden, onClick: onToggle }
      )}
      {button(t('arrange.up', { name }), <ArrowUp {...ICON} />, {
        ...{ 'data-step': 'up' },
        disabled: place === 0,
        onClick: () => step(place - 1, 'up'),
      })}
      {button(t('arrange.down', { name }), <ArrowDown {...ICON} />, {
        ...{ 'data-step': 'down' },
        disabled: place === count - 1,
        onClick: () => step(place + 1, 'down'),
      })}
    </Row>
  );
};
