import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';
import type { QueueSort } from '../../../../contracts/queue-query';

interface SortHeaderProps {
  label: string;
  by: 'number' | 'activity';
  sort: QueueSort;
  onSort: (sort: QueueSort) => void;
}

/** Columns by which the list can be ordered, and the name of the order. */
export const SORTED_COLUMNS: Record<string, 'number' | 'activity' | undefined> = {
  number: 'number',
  activity: 'activity',
};

/** Head of a column that orders the list; newest first, then the other way round. */
export const SortHeader = ({ label, by, sort, onSort }: SortHeaderProps) => {
  const isDescending = sort === `-${by}`;
  const isAscending = sort === by;
  return (
    <th scope="col" aria-sort={isAscending ? 'ascending' : isDescending ? 'descending' : 'none'}>
      <Sort type="button" onClick={() => onSort(isDescending ? by : `-${by}`)}>
        <span>{label}</span>
        {isDescending ? <CaretDown aria-hidden /> : null}
        {isAscending ? <CaretUp aria-hidden /> : null}
      </Sort>
    </th>
  );
};

const Sort = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  min-height: 2.4rem;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;

  svg {
    width: 1rem;
    height: 1rem;
  }

  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
