import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { useGetNeighboursQuery } from '../../api/queue';
import { useShortcuts } from '../../components/shortcuts/use-shortcuts';
import { useDesk } from '../../i18n/desk-context';
import { readFrom, ticketAddress, toQuery, type QueueAddress } from '../queue/queue-address';
import { scrollerOf } from '../queue/scroller-of';

/** Previous and next in the list from which the ticket was opened; nothing for one opened from elsewhere. */
export const Neighbours = ({ number }: { number: number }) => {
  const [search] = useSearchParams();
  const from = readFrom(search);
  return from ? <Ways number={number} from={from} /> : null;
};

const Ways = ({ number, from }: { number: number; from: QueueAddress }) => {
  const { t } = useDesk();
  const navigate = useNavigate();
  const frame = useRef<HTMLElement>(null);
  const { currentData } = useGetNeighboursQuery(
    { number, query: toQuery(from) },
    { refetchOnMountOrArgChange: true }
  );
  useArrival(frame);
  const go = (to: number | null | undefined) => {
    if (to) navigate(ticketAddress(to, from), { state: ARRIVES });
  };
  useShortcuts('keys.neighbours', [
    { key: '[', label: 'neighbours.previous', run: () => go(currentData?.previous) },
    { key: ']', label: 'neighbours.next', run: () => go(currentData?.next) },
  ]);
  const way = (to: number | null | undefined, label: string, icon: JSX.Element) =>
    to ? (
      <Link to={ticketAddress(to, from)} state={ARRIVES} aria-label={label} title={label}>
        {icon}
      </Link>
    ) : (
      <span role="link" aria-disabled="true" aria-label={label} title={label}>
        {icon}
      </span>
    );
  return (
    <Nav ref={frame} aria-label={t('neighbours.label')}>
      {way(
        currentData?.previous,
        t('neighbours.previous'),
        <ArrowLeft aria-hidden width="1.4rem" height="1.4rem" />
      )}
      {way(
        currentData?.next,
        t('neighbours.next'),
        <ArrowRight aria-hidden width="1.4rem" height="1.4rem" />
      )}
    </Nav>
  );
};

const ARRIVES = { isNeighbour: true };

/** Who comes from the ticket beside begins at the top of this one, keyboard and screen reader too. */
const useArrival = (frame: RefObject<HTMLElement>) => {
  const { state } = useLocation();
  // The state of an address is whatever was put there.
  const isNeighbour = (state as { isNeighbour?: boolean } | null)?.isNeighbour === true;
  useLayoutEffect(() => {
    if (!isNeighbour) return;
    scrollerOf(frame.current).scrollTop = 0;
    document.getElementById('main-content')?.focus({ preventScroll: true });
  }, [isNeighbour, frame]);
};

const Nav = styled.nav`
  display: flex;
  flex: none;
  gap: 0.4rem;

  > * {
    display: grid;
    place-items: center;
    width: 3.2rem;
    height: 3.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  > a:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  > a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  > [aria-disabled] {
    opacity: 0.4;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  &:dir(rtl) svg {
    transform: scaleX(-1);
  }

  @media (max-width: 767px) {
    > * {
      width: 4.4rem;
      height: 4.4rem;
    }
  }
`;
