import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { useAcceptChatMutation } from '../../../api/chats';
import { useGetMeQuery } from '../../../api/me';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { newClientId } from '../../ticket/client-id';
import { useChatRow } from '../list/use-chat-row';

interface AcceptBarProps {
  ticket: TicketView;
  /** The bar goes, and the keyboard with it. */
  onTaken: () => void;
}

/** Of a chat that waits and that nobody has taken: one press, and others are told of it no more. */
export const AcceptBar = ({ ticket, onTaken }: AcceptBarProps) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const { data: me } = useGetMeQuery();
  const [accept, { isLoading }] = useAcceptChatMutation();
  const [clientId] = useState(newClientId);
  const row = useChatRow(ticket.number);
  if (!row || row.acceptedAt !== null || ticket.waitingSince === null) return null;
  if (!me?.permissions.perform || ticket.isHeld) return null;

  const take = async () => {
    const answer = await accept({ number: ticket.number, body: { clientId } });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
    } else if (answer.data.by.key !== me.key) {
      const message = t('chats.accept.late', { name: answer.data.by.name });
      toggleNotification({ type: 'info', message });
    }
    if (!('error' in answer)) onTaken();
  };
  const whose = () => {
    const { assignee } = ticket;
    if (!assignee) return t('chats.accept.nobody');
    if (assignee.key === me.key) return t('chats.accept.yours');
    return t('chats.accept.other', { name: assignee.name });
  };
  return (
    <Frame>
      <span>{whose()}</span>
      <Button type="button" size="S" data-accept="" loading={isLoading} onClick={() => void take()}>
        {t('chats.accept')}
      </Button>
    </Frame>
  );
};

const Frame = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.8rem;
  padding: 0.8rem 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: color-mix(
    in srgb,
    ${({ theme }) => theme.colors.danger600} 8%,
    ${({ theme }) => theme.colors.neutral0}
  );
  font-size: 1.3rem;
`;
