import { Button } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer, TicketView } from '../../../../../contracts/tickets';
import { useGetMeQuery } from '../../../api/me';
import { useGetLookupsQuery } from '../../../api/queue';
import { Select } from '../../../components/Select';
import { useDesk } from '../../../i18n/desk-context';
import { newClientId } from '../../ticket/client-id';
import { outboxStore } from '../outbox/outbox-store';

interface InviteFormProps {
  ticket: TicketView;
  /** The button of the state by which notes are written. */
  note: ActionOffer;
  onDone: () => void;
}

/** Calls a colleague in by a note that names them: they are told, and follow the chat from then on. */
export const InviteForm = ({ ticket, note, onDone }: InviteFormProps) => {
  const { t } = useDesk();
  const id = useId();
  const { data: lookups } = useGetLookupsQuery();
  const { data: me } = useGetMeQuery();
  const [key, setKey] = useState('');
  const [text, setText] = useState('');
  const colleagues = lookups?.agents.filter((agent) => agent.isActive && agent.key !== me?.key);
  const invite = () => {
    const colleague = colleagues?.find((agent) => agent.key === key);
    if (!colleague) return;
    outboxStore.add({
      clientId: newClientId(),
      number: ticket.number,
      action: note.key,
      kind: 'note',
      isInternal: true,
      text: text.trim() || t('chats.invite.words'),
      quote: null,
      files: [],
      mentions: [{ key: colleague.key, name: colleague.name }],
      at: Date.now(),
      seenSeq: ticket.lastSeq,
      tried: null,
      phase: 'waiting',
      error: null,
      seq: null,
    });
    onDone();
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        invite();
      }}
    >
      <Select
        aria-label={t('chats.invite.whom')}
        value={key}
        onChange={({ target }) => setKey(target.value)}
      >
        <option value="">{t('chats.invite.whom')}</option>
        {colleagues?.map((agent) => (
          <option key={agent.key} value={agent.key}>
            {agent.name}
          </option>
        ))}
      </Select>
      <label htmlFor={id}>{t('chats.invite.text')}</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        maxLength={2_000}
        placeholder={t('chats.invite.words')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit" variant="secondary" disabled={key === ''}>
        {t('chats.invite.save')}
      </Button>
    </Form>
  );
};

const Form = styled.form`
  display: grid;
  gap: 0.8rem;
  justify-items: start;

  > span,
  textarea {
    width: 100%;
  }

  label {
    font-size: 1.3rem;
    font-weight: 500;
  }

  textarea {
    padding: 0.8rem 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
  }

  textarea::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }
`;
