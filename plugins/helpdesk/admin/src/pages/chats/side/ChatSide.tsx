import { IconButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useGetVisitorQuery } from '../../../api/chats';
import { useGetTicketQuery } from '../../../api/tickets';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { ContactCard } from '../../ticket/ContactCard';
import { Followers } from '../../ticket/side/Followers';
import { OtherTickets } from '../../ticket/side/OtherTickets';
import { SideCard } from '../../ticket/side/SideCard';
import { ContentFact } from './ContentFact';
import { PagesList } from './PagesList';
import { Questionnaire } from './Questionnaire';
import { VisitorFacts } from './VisitorFacts';

interface ChatSideProps {
  number: number;
  /** It lies over the chats, and is closed by its own cross. */
  isOver: boolean;
  onClose: () => void;
}

/** Who chats: the person, what they answered, where they are, what they asked before. */
export const ChatSide = ({ number, isOver, onClose }: ChatSideProps) => {
  const { t } = useDesk();
  const { currentData: ticket } = useGetTicketQuery({ number });
  const { currentData: visitor, isError } = useGetVisitorQuery({ number });
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOver) return undefined;
    const before = document.activeElement;
    frame.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOver]);
  return (
    <Side
      ref={frame}
      tabIndex={-1}
      aria-label={t('chats.side')}
      data-chat-side={number}
      onKeyDown={(event) => {
        if (isOver && event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {isOver ? (
        <Corner>
          <IconButton type="button" variant="ghost" label={t('chats.side.close')} onClick={onClose}>
            <Cross />
          </IconButton>
        </Corner>
      ) : null}
      {ticket ? null : <Skeleton lines={6} />}
      {visitor ? (
        <SideCard name="chat-visitor" title={t('chats.visitor')}>
          <VisitorFacts visitor={visitor} />
          <ContentFact visitor={visitor} />
        </SideCard>
      ) : null}
      {/* A ticket that was merged into a chat's, say, has no visitor. */}
      {isError ? <Quiet>{t('chats.visitor.unknown')}</Quiet> : null}
      {ticket ? (
        <>
          <Questionnaire number={number} />
          <ContactCard contact={ticket.contact} mayEdit={ticket.may.editContact} />
          {visitor && visitor.pages.length > 0 ? (
            <SideCard name="chat-pages" title={t('chats.pages')}>
              <PagesList visitor={visitor} />
            </SideCard>
          ) : null}
          <SideCard name="others" title={t('others.title')}>
            <OtherTickets ticket={ticket} />
          </SideCard>
          <SideCard name="followers" title={t('followers.title')}>
            <Followers ticket={ticket} />
          </SideCard>
        </>
      ) : null}
    </Side>
  );
};

const Side = styled.aside`
  position: relative; /* holds what is hidden from sight */
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  gap: 1.2rem;
  min-width: 0;
  min-height: 0;
  padding: 1.2rem;
  overflow-y: auto;
  border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral100};
  outline: none;

  @media (max-width: 1279px) {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    z-index: 4;
    width: min(36rem, 100%);
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  }
`;

const Corner = styled.div`
  display: flex;
  justify-content: flex-end;
`;

const Quiet = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
