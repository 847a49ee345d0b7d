import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { formatAddress, type QueueAddress } from '../queue-address';
import { originState } from './origin';

interface QueueSideLinkProps {
  to: QueueAddress;
  isCurrent: boolean;
  /** The saved filter that it is. */
  view?: string;
  /** Of that filter, narrowed since. */
  isChanged?: boolean;
  /** Why it finds less than it was made for. */
  warning?: string;
  colour?: string;
  icon?: ReactNode;
  count?: string;
  children: ReactNode;
}

/** One list of the side panel: a link, so that it opens in another tab too. */
export const QueueSideLink = ({
  to,
  isCurrent,
  view,
  isChanged = false,
  warning,
  colour,
  icon,
  count,
  children,
}: QueueSideLinkProps) => {
  const { t } = useDesk();
  return (
    <li>
      <Item
        to={{ search: formatAddress(to) }}
        state={originState(view ?? null)}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {colour ? <Dot style={{ background: colour }} /> : null}
        {icon}
        <bdi>{children}</bdi>
        {warning ? (
          <span role="img" aria-label={warning} title={warning}>
            <WarningCircle aria-hidden width="1.4rem" height="1.4rem" />
          </span>
        ) : null}
        {isChanged ? <Changed>{t('views.changed')}</Changed> : null}
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

  > svg {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
  }

  > svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }

  &[aria-current] > svg path {
    fill: ${({ theme }) => theme.colors.primary600};
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

const Changed = styled.span`
  flex: none;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.1rem;
  font-style: italic;
`;
