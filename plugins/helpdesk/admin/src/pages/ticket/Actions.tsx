import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer, TicketView } from '../../../../contracts/tickets';
import { useGetLookupsQuery } from '../../api/queue';
import { preloadEditor } from '../../components/editor/RichTextEditor';
import { useDesk } from '../../i18n/desk-context';
import { useTyping } from '../../live/use-typing';
import { useWatch } from '../../live/use-live';
import { LeaveGuard } from '../new-ticket/LeaveGuard';
import { ActionBar } from './ActionBar';
import { isImmediate, openDraft } from './action-form';
import { ActionForm } from './ActionForm';
import { ComposeTicketProvider } from './compose/compose-ticket';
import { DraftOffer } from './compose/DraftOffer';
import { DraftWaiting } from './compose/DraftWaiting';
import { LeaveDialog } from './compose/LeaveDialog';
import { useComposer } from './compose/use-composer';
import { useSteadyFocus } from './use-steady-focus';
import { MacroMenu, MacroMenuAlone } from './macros/MacroMenu';

/** The buttons of the ticket's state, and below them the form of the one that was pressed, or what was left in it. */
export const Actions = ({ ticket }: { ticket: TicketView }) => {
  const { t, name } = useDesk();
  const { toggleNotification } = useNotification();
  const composer = useComposer(ticket);
  const { open, waiting, keeping } = composer;
  const isTyping = useTyping(composer.draft?.text ?? '');
  const isWriting = open !== null && composer.hasContent;
  useWatch(
    ticket.number,
    isWriting ? 'writing' : 'reading',
    isWriting && isTyping && open.isClientVisible
  );
  const [asked, setAsked] = useState<'leave' | 'discard' | null>(null);
  const frame = useRef<HTMLElement>(null);
  useSteadyFocus(frame, ticket.lastSeq);
  usePreloadedEditor();

  /** The keyboard goes back to the button that opened the form, if the new state still has it. */
  const returnFocus = () => {
    const buttons = [...(frame.current?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
    const opener = buttons.find((button) => button.dataset.action === open?.key);
    (opener ?? buttons[0])?.focus();
  };
  const leave = () => {
    setAsked(null);
    returnFocus();
    composer.close();
  };
  const discard = () => {
    setAsked(null);
    returnFocus();
    composer.discard();
  };
  const { data: lookups } = useGetLookupsQuery();
  const categoryOf = ({ to }: ActionOffer) =>
    lookups?.states.find(({ workflow, key }) => workflow === ticket.state.workflow && key === to)
      ?.category;
  const finish = (action: ActionOffer) => {
    returnFocus();
    composer.finish(action);
    toggleNotification({
      type: 'success',
      message: t('action.done', { action: name(action.name) }),
    });
  };

  if (ticket.actions.length === 0 && !open && !waiting) {
    const name = ticket.assignee?.name ?? '';
    return (
      <Section aria-label={t('action.label')}>
        <None>{ticket.isHeld ? t('action.held', { name }) : t('action.none')}</None>
        <MacroMenuAlone ticket={ticket} />
      </Section>
    );
  }
  return (
    <ComposeTicketProvider value={{ number: ticket.number, locale: ticket.locale }}>
      <LeaveGuard isDirty={composer.uploads.isBusy} text={t('form.leave')} />
      <Section ref={frame} aria-label={t('action.label')}>
        <ActionBar actions={ticket.actions} openKey={open?.key ?? null} onOpen={composer.press}>
          <MacroMenu ticket={ticket} />
        </ActionBar>
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
        {waiting ? (
          <DraftWaiting
            html={waiting.draft.text}
            action={ticket.actions.find(({ key }) => key === waiting.action)}
            state={keeping.state}
            onOpen={composer.press}
            onDiscard={() => setAsked('discard')}
          />
        ) : null}
        {open ? (
          <ActionForm
            key={open.key}
            ticket={ticket}
            action={open}
            isImmediate={isImmediate(open, categoryOf(open))}
            takesFocus={composer.isPressed}
            isOnPage
            draft={composer.draft ?? openDraft(open)}
            hasContent={composer.draft !== null && composer.hasContent}
            uploads={composer.uploads}
            draftState={keeping.state}
            onChange={composer.change}
            onPause={keeping.flush}
            onSend={keeping.rest}
            onDone={() => finish(open)}
            onDiscard={() => setAsked('discard')}
            onCancel={leave}
            onEscape={() => (composer.hasContent ? setAsked('leave') : leave())}
          />
        ) : null}
        <LeaveDialog
          reason={asked}
          onStay={() => setAsked(null)}
          onLeave={leave}
          onDiscard={discard}
        />
      </Section>
    </ComposeTicketProvider>
  );
};

/** The editor comes when the page stands and the browser has nothing better to do. */
const usePreloadedEditor = () => {
  useEffect(() => {
    const timer = setTimeout(preloadEditor, 1_000);
    return () => clearTimeout(timer);
  }, []);
};

const Section = styled.section`
  display: grid;
  gap: 1.2rem;
`;

const None = styled.p`
  margin-block-start: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;
