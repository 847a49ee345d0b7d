import { CaretDown } from '@strapi/icons';
import { useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { MenuFrame, MenuSheet, MenuToggle } from '../../../components/HeaderMenu';
import { useDismiss } from '../../../components/use-dismiss';
import { useDesk } from '../../../i18n/desk-context';
import { LinkDialog } from './LinkDialog';
import { MergeDialog } from './MergeDialog';

/** What is done with a request seldom: merge it into another, link it with another. */
export const MoreMenu = ({ ticket }: { ticket: TicketView }) => {
  const { t } = useDesk();
  const frame = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [dialog, setDialog] = useState<'merge' | 'link' | null>(null);
  useDismiss(frame, { isOpen, onDismiss: () => setIsOpen(false) });
  if (!ticket.may.merge) return null;
  const open = (which: 'merge' | 'link') => {
    setIsOpen(false);
    setDialog(which);
  };
  const close = () => {
    setDialog(null);
    // Once the dialog is gone, and with it what held the keyboard.
    setTimeout(() => toggle.current?.focus());
  };
  return (
    <MenuFrame ref={frame}>
      <MenuToggle
        ref={toggle}
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('merge.more')}
        <CaretDown aria-hidden width="1rem" height="1rem" />
      </MenuToggle>
      {isOpen ? (
        <Sheet aria-label={t('merge.more')}>
          <li>
            <button type="button" onClick={() => open('merge')}>
              {t('merge.open')}
            </button>
          </li>
          <li>
            <button type="button" onClick={() => open('link')}>
              {t('link.open')}
            </button>
          </li>
        </Sheet>
      ) : null}
      {dialog === 'merge' ? <MergeDialog ticket={ticket} onClose={close} /> : null}
      {dialog === 'link' ? <LinkDialog ticket={ticket} onClose={close} /> : null}
    </MenuFrame>
  );
};

const Sheet = styled(MenuSheet).attrs({ as: 'ul' })`
  gap: 0;
  min-width: 22rem;
  padding: 0.4rem;

  button {
    width: 100%;
    min-height: 3.6rem;
    padding: 0.4rem 1.2rem;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: transparent;
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.4rem;
    text-align: start;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
