import { Modal } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer, TicketView } from '../../../../contracts/tickets';
import { useGetTicketQuery } from '../../api/tickets';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { openDraft } from './action-form';
import { ActionForm } from './ActionForm';
import { ComposeTicketProvider } from './compose/compose-ticket';
import { DraftOffer } from './compose/DraftOffer';
import { LeaveDialog } from './compose/LeaveDialog';
import { useComposer } from './compose/use-composer';

interface ActionFormDialogProps {
  number: number;
  action: ActionOffer;
  /** HTML that was written for it elsewhere. */
  text?: string;
  onDone: (action: ActionOffer) => void;
  onClose: () => void;
}

/**
 * The form of an action over another page: the same as on the ticket's page, with its draft, its notice of a change
 * and its refusals. What was typed stays as a draft of the ticket when the dialog is closed.
 */
export const ActionFormDialog = ({ number, ...props }: ActionFormDialogProps) => {
  const { action, onClose } = props;
  const { t, name, direction } = useDesk();
  const { currentData } = useGetTicketQuery({ number });
  return (
    <Modal.Root open onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content
        aria-describedby={undefined}
        // The form itself asks what becomes of the words in it.
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={t('views.close')}>
          <Modal.Title>
            {t('board.formTitle', { action: name(action.name), number: `#${number}` })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Inside dir={direction}>
            {currentData ? <Form ticket={currentData} {...props} /> : <Skeleton lines={4} isBare />}
          </Inside>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

interface FormProps extends Omit<ActionFormDialogProps, 'number'> {
  ticket: TicketView;
}

const Form = ({ ticket, action, text, onDone, onClose }: FormProps) => {
  const composer = useComposer(ticket);
  const { open, keeping } = composer;
  const [asked, setAsked] = useState<'leave' | 'discard' | null>(null);
  useEffect(() => {
    composer.press(action);
    if (text && action.text.mode !== 'none') composer.change({ text });
    // Once: its button was pressed elsewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const leave = () => {
    setAsked(null);
    composer.close();
    onClose();
  };
  if (!open) return null;
  return (
    <ComposeTicketProvider value={{ number: ticket.number, locale: ticket.locale }}>
      {keeping.offered ? (
        <DraftOffer
          draft={keeping.offered}
          onRefuse={keeping.refuseOffered}
          onTake={() => {
            const taken = keeping.takeOffered();
            if (taken) composer.take(taken);
          }}
        />
      ) : null}
      <ActionForm
        key={open.key}
        ticket={ticket}
        action={open}
        isImmediate={false}
        takesFocus
        isOnPage={false}
        draft={composer.draft ?? openDraft(open)}
        hasContent={composer.draft !== null && composer.hasContent}
        uploads={composer.uploads}
        draftState={keeping.state}
        onChange={composer.change}
        onPause={keeping.flush}
        onSend={keeping.rest}
        onDone={() => {
          composer.finish(open);
          onDone(open);
        }}
        onDiscard={() => setAsked('discard')}
        onCancel={leave}
        onEscape={() => (composer.hasContent ? setAsked('leave') : leave())}
      />
      <LeaveDialog
        reason={asked}
        onStay={() => setAsked(null)}
        onLeave={leave}
        onDiscard={() => {
          setAsked(null);
          composer.discard();
          onClose();
        }}
      />
    </ComposeTicketProvider>
  );
};

const Inside = styled.div`
  display: grid;
  gap: 1.2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
`;
