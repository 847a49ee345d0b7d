import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { useDesk } from '../../../i18n/desk-context';
import { SplitDialog } from './SplitDialog';

/** Stands at a client's message for who may make a request of its own of it. */
export const SplitOff = ({ ticket, entry }: { ticket: TicketView; entry: EntryView }) => {
  const { t } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isMessage =
    entry.actor.kind === 'contact' &&
    (entry.kind === 'opened' || entry.kind === 'action') &&
    !entry.isInternal &&
    Boolean(entry.text?.body.trim());
  if (!isMessage || !ticket.may.split) return null;
  const close = () => {
    setIsOpen(false);
    // Once the dialog is gone, and with it what held the keyboard.
    setTimeout(() => button.current?.focus());
  };
  return (
    <>
      <Quiet ref={button} type="button" onClick={() => setIsOpen(true)}>
        {t('split.open')}
      </Quiet>
      {isOpen ? <SplitDialog ticket={ticket} entry={entry} onClose={close} /> : null}
    </>
  );
};

const Quiet = styled.button`
  min-height: 2.4rem;
  padding: 0 0.6rem;
  border: 0;
  border-radius: 0.4rem;
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral600};
  font: inherit;
  font-size: 1.2rem;
  text-decoration: underline;
  text-underline-offset: 0.3rem;
  cursor: pointer;

  &:hover {
    color: ${({ theme }) => theme.colors.primary600};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
