import { Fragment, useEffect, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface MenuListProps<T> {
  id: string;
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** What the choices of a part are called; those of one part follow each other. */
  groupOf?: (item: T) => string;
  /** Index of the choice that is meant. */
  active: number;
  isBusy?: boolean;
  onActive: (index: number) => void;
  onChoose: (item: T) => void;
  children: (item: T) => ReactNode;
}

/** Choices of a menu. The keyboard stays where it is typed and moves the mark in here. */
export const MenuList = <T,>({
  id,
  label,
  items,
  keyOf,
  groupOf,
  active,
  isBusy = false,
  onActive,
  onChoose,
  children,
}: MenuListProps<T>) => {
  const meant = items[active];
  const meantId = meant === undefined ? null : optionId(id, keyOf(meant));
  useEffect(() => {
    const option = meantId === null ? null : document.getElementById(meantId);
    option?.scrollIntoView({ block: 'nearest' });
  }, [meantId]);
  const option = (item: T, index: number) => (
    <Option
      key={keyOf(item)}
      id={optionId(id, keyOf(item))}
      role="option"
      aria-selected={index === active}
      onMouseMove={() => onActive(index)}
      onClick={() => onChoose(item)}
    >
      {children(item)}
    </Option>
  );
  return (
    <List id={id} role="listbox" aria-label={label} aria-busy={isBusy}>
      {partsOf(items, groupOf).map(({ name, first, items: ofPart }) =>
        name === null ? (
          <Fragment key="">{ofPart.map((item, nth) => option(item, first + nth))}</Fragment>
        ) : (
          <div key={name} role="group" aria-label={name}>
            <PartName aria-hidden>{name}</PartName>
            {ofPart.map((item, nth) => option(item, first + nth))}
          </div>
        )
      )}
    </List>
  );
};

interface Part<T> {
  name: string | null;
  /** Index of its first choice among all. */
  first: number;
  items: T[];
}

const partsOf = <T,>(items: readonly T[], groupOf?: (item: T) => string): Part<T>[] => {
  const parts: Part<T>[] = [];
  items.forEach((item, index) => {
    const name = groupOf?.(item) ?? null;
    const last = parts.at(-1);
    if (last && last.name === name) last.items.push(item);
    else parts.push({ name, first: index, items: [item] });
  });
  return parts;
};

export const optionId = (list: string, key: string) => `${list}-${key}`;

const List = styled.div`
  max-height: 32rem;
  padding: 0.4rem;
  overflow-y: auto;
`;

const PartName = styled.div`
  padding: 0.8rem 1.2rem 0.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.1rem;
  font-weight: 600;
`;

const Option = styled.div`
  display: grid;
  gap: 0.2rem;
  min-height: 3.6rem;
  align-content: center;
  padding: 0.8rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.4);
  cursor: pointer;

  &[aria-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;
