import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer, TicketView } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { useDesk } from '../../i18n/desk-context';
import { ActionBar } from './ActionBar';
import { isImmediate } from './action-form';
import { ActionForm } from './ActionForm';
import { useTypedText } from './use-typed-text';

/** The buttons of the ticket's state, and below them the form of the one that was pressed. */
export const Actions = ({ ticket }: { ticket: TicketView }) => {
  const { t, name } = useDesk();
  const { toggleNotification } = useNotification();
  // The action as it was when pressed: it stays open, with all that was typed, when it is withdrawn.
  const [open, setOpen] = useState<ActionOffer | null>(null);
  const [typed, setTyped] = useTypedText(ticket.number);

  const frame = useRef<HTMLElement>(null);

  const close = () => {
    // The keyboard goes back to the button that opened the form, if the new state still has it.
    const buttons = [...(frame.current?.querySelectorAll<HTMLElement>('[aria-expanded]') ?? [])];
    const opener = buttons.find((button) => button.getAttribute('aria-expanded') === 'true');
    (opener ?? buttons[0])?.focus();
    setOpen(null);
  };
  const { data: lookups } = useGetLookupsQuery();
  const categoryOf = ({ to }: ActionOffer) =>
    lookups?.states.find(({ workflow, key }) => workflow === ticket.state.workflow && key === to)
      ?.category;
  const finish = (action: ActionOffer) => {
    setTyped('');
    close();
    toggleNotification({
      type: 'success',
      message: t('action.done', { action: name(action.name) }),
    });
  };

  if (ticket.actions.length === 0 && !open) return <None>{t('action.none')}</None>;
  return (
    <section ref={frame} aria-label={t('action.label')}>
      <ActionBar actions={ticket.actions} openKey={open?.key ?? null} onOpen={setOpen} />
      {open ? (
        <ActionForm
          key={open.key}
          ticket={ticket}
          action={open}
          isImmediate={isImmediate(open, categoryOf(open))}
          typed={typed}
          onType={setTyped}
          onDone={() => finish(open)}
          onCancel={close}
        />
      ) : null}
    </section>
  );
};

const None = styled.p`
  margin-block-start: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;
