import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer, TicketView } from '../../../../../contracts/tickets';
import { AssigneeSelect } from '../../../components/AssigneeSelect';
import { Banner } from '../../../components/Banner';
import { DialogFrame } from '../../../components/DialogFrame';
import { WorkflowIcon } from '../../../components/WorkflowIcon';
import { describeError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ActionFormDialog } from '../../ticket/ActionFormDialog';
import type { ChosenActions } from '../compose/choose-actions';
import { InviteForm } from './InviteForm';
import { useAssignChat } from './use-assign-chat';

interface HandOverDialogProps {
  ticket: TicketView;
  chosen: ChosenActions;
  onClose: () => void;
}

/** Somebody else goes on with the chat, or comes to it: a person, a team, or by a button of the workflow. */
export const HandOverDialog = ({ ticket, chosen, onClose }: HandOverDialogProps) => {
  const { t, tMaybe, name } = useDesk();
  const { toggleNotification } = useNotification();
  const [value, setValue] = useState('');
  const [form, setForm] = useState<ActionOffer | null>(null);
  const { give, isLoading, error } = useAssignChat(ticket);
  const passing = chosen.others.filter(({ choosesAssignee }) => choosesAssignee);

  const save = async () => {
    if (!(await give(value))) return;
    toggleNotification({ type: 'success', message: t('chats.handOver.done') });
    onClose();
  };
  if (form) {
    return (
      <ActionFormDialog
        number={ticket.number}
        action={form}
        onDone={onClose}
        onClose={() => setForm(null)}
      />
    );
  }
  return (
    <DialogFrame title={t('chats.handOver')} onClose={onClose}>
      {ticket.may.assign ? (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            if (value) void save();
          }}
        >
          <label>
            <span>{t('chats.handOver.to')}</span>
            <AssigneeSelect
              none={t('assign.choose')}
              value={value}
              onChange={({ target }) => setValue(target.value)}
            />
          </label>
          <Button type="submit" disabled={value === ''} loading={isLoading}>
            {t('chats.handOver.save')}
          </Button>
        </Form>
      ) : null}
      {error ? (
        <Banner tone="danger" role="alert">
          {describeError(error, tMaybe)}
        </Banner>
      ) : null}
      {passing.length > 0 ? (
        <Part>
          <h3>{t('chats.handOver.actions')}</h3>
          <div>
            {passing.map((action) => (
              <Button
                key={action.key}
                type="button"
                variant="secondary"
                startIcon={<WorkflowIcon name={action.icon} />}
                onClick={() => setForm(action)}
              >
                {name(action.name)}
              </Button>
            ))}
          </div>
        </Part>
      ) : null}
      {chosen.note ? (
        <Part>
          <h3>{t('chats.invite')}</h3>
          <InviteForm ticket={ticket} note={chosen.note} onDone={onClose} />
        </Part>
      ) : null}
      {!ticket.may.assign && passing.length === 0 && !chosen.note ? (
        <p>{t('chats.handOver.none')}</p>
      ) : null}
    </DialogFrame>
  );
};

const Form = styled.form`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  gap: 0.8rem;

  label {
    display: grid;
    flex: 1 1 22rem;
    gap: 0.4rem;
    font-size: 1.3rem;
    font-weight: 500;
  }
`;

const Part = styled.section`
  display: grid;
  gap: 0.8rem;
  padding-block-start: 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};

  h3 {
    font-size: 1.3rem;
    font-weight: 600;
  }

  > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
  }
`;
