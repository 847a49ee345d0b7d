import { Layout } from '@strapi/icons';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { Failed, Notice } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { Actions } from '../../ticket/Actions';
import { History } from '../../ticket/History';
import { TicketHeader } from '../../ticket/TicketHeader';
import { TicketSide } from '../../ticket/TicketSide';
import { useShownTicket } from '../../ticket/use-shown-ticket';

interface SplitTicketProps {
  /** Null: none is chosen. */
  number: number | null;
  /** Its own page. */
  full: string;
  onShown: (ticket: TicketView) => void;
  onClose: () => void;
}

/** The ticket beside the list, with all that its own page has. */
export const SplitTicket = ({ number, ...props }: SplitTicketProps) => {
  const { t } = useDesk();
  return (
    <Pane aria-label={t('split.ticket')} tabIndex={0}>
      {number === null ? (
        <Notice
          icon={<Layout aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('split.choose')}
        >
          {t('split.hint')}
        </Notice>
      ) : (
        <Ticket number={number} {...props} />
      )}
    </Pane>
  );
};

const Ticket = ({ number, full, onShown, onClose }: SplitTicketProps & { number: number }) => {
  const { ticket, isError, error, refetch } = useShownTicket(number);
  useEffect(() => {
    if (ticket) onShown(ticket);
  }, [ticket, onShown]);
  if (!ticket) {
    return (
      <Inside>
        {isError ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={9} isBare />
        )}
      </Inside>
    );
  }
  return (
    <>
      <TicketHeader ticket={ticket} beside={{ full, onClose }} />
      <Inside>
        <History ticket={ticket} />
        <Actions ticket={ticket} />
        <Below>
          <TicketSide ticket={ticket} />
        </Below>
      </Inside>
    </>
  );
};

const Pane = styled.section`
  min-width: 0;
  overflow-y: auto;
  background: ${({ theme }) => theme.colors.neutral100};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Inside = styled.div`
  padding: 1.6rem 2rem 2.4rem;
`;

/* There is no room at the side of the history. */
const Below = styled.div`
  margin-block-start: 2.4rem;

  > aside {
    position: static;
    max-height: none;
    grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr));
    align-items: start;
  }
`;
