import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { DEFAULT_SORT, formatAddress, listOf, type QueueFilter } from './queue-address';

interface QueueSideLinkProps {
  filter: QueueFilter;
  isCurrent: boolean;
  colour?: string;
  count?: string;
  children: ReactNode;
}

/** One list of the side panel: a link, so that it opens in another tab too. */
export const QueueSideLink = ({
  filter,
  isCurrent,
  colour,
  count,
  children,
}: QueueSideLinkProps) => {
  const sort = filter.waiting ? 'waiting' : DEFAULT_SORT;
  const search = formatAddress(listOf(filter, sort));
  return (
    <li>
      <Item to={{ search }} aria-current={isCurrent ? 'page' : undefined}>
        {colour ? <Dot style={{ background: colour }} /> : null}
        <bdi>{children}</bdi>
        {count ? <Count dir="ltr">{count}</Count> : null}
      </Item>
    </li>
  );
};

const Item = styled(Link)`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 3.2rem;
  padding: 0.2rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.4);
  text-decoration: none;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[aria-current] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 500;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  bdi {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (max-width: 1079px) {
    min-height: 4.4rem;
  }
`;

const Dot = styled.span`
  flex: none;
  width: 0.8rem;
  height: 0.8rem;
  border-radius: 50%;
`;

const Count = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;
`;
