import { Lock, User } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer, TicketView } from '../../../../contracts/tickets';
import { Banner } from '../../components/Banner';
import { Panel } from '../../components/Panel';
import { describeError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { ActionButtons } from './ActionButtons';
import { ActionInputs } from './ActionInputs';
import { asksNothing, takesCopies, toPreviewBody, type ActionDraft } from './action-form';
import { ChangedNotice } from './ChangedNotice';
import { CopyTo } from './compose/CopyTo';
import { DraftStatus } from './compose/DraftStatus';
import type { DraftState } from './compose/use-draft-sync';
import { useFileDrop } from './compose/use-file-drop';
import { useRefusals } from './compose/use-refusals';
import { useSend } from './compose/use-send';
import { FileUpload } from './FileUpload';
import { usePerform } from './use-perform';
import type { Uploads } from './use-uploads';

interface ActionFormProps {
  ticket: TicketView;
  action: ActionOffer;
  /** Sends itself; it stays only to show a refusal. */
  isImmediate: boolean;
  /** It was opened by a press; one that comes up with a draft leaves the page where it is. */
  takesFocus: boolean;
  /** Below the history of the ticket, not over another page. */
  isOnPage: boolean;
  draft: ActionDraft;
  hasContent: boolean;
  uploads: Uploads;
  draftState: DraftState;
  onChange: (change: Partial<ActionDraft>) => void;
  /** The form was left by the cursor. */
  onPause: () => void;
  /** The request is about to leave; gives what follows a refusal. */
  onSend: () => Promise<() => void>;
  onDone: () => void;
  onDiscard: () => void;
  onCancel: () => void;
  onEscape: () => void;
}

/** What an action asks for. Nothing typed is lost by a refusal, a change meanwhile or another action. */
export const ActionForm = ({
  ticket,
  action,
  isImmediate,
  takesFocus,
  isOnPage,
  draft,
  hasContent,
  uploads,
  draftState,
  onChange,
  onPause,
  onSend,
  onDone,
  onDiscard,
  onCancel,
  onEscape,
}: ActionFormProps) => {
  const { t, tMaybe, name } = useDesk();
  const frame = useRef<HTMLFormElement>(null);
  const performing = usePerform({ ticket, action, onSend, onDone });
  const { send, isLoading, isChanged, isOffered, error } = performing;
  const sending = useSend({
    uploads,
    send: async () => {
      const [first] = await send(draft, uploads.done);
      if (first) focusOn(frame.current, first);
    },
  });
  const refusals = useRefusals({ draft, performing, isStopped: sending.isStopped });
  const notice = useRef<HTMLDivElement>(null);
  // Whoever sends by the keyboard while a change has just come has not seen it: that press only leads to it.
  const shownVersion = useRef<number | null>(null);
  const pressKeys = () => {
    if (isChanged && shownVersion.current !== ticket.version) {
      shownVersion.current = ticket.version;
      notice.current?.focus();
    } else if (isOffered) sending.press();
  };
  const { isOver, drop } = useFileDrop(action.files ? uploads.add : null);
  const isInside = ({ target }: React.SyntheticEvent) =>
    target instanceof Node && frame.current?.contains(target);

  useEffect(() => {
    if (!takesFocus) return;
    frame.current?.scrollIntoView({ block: 'nearest' });
    // The text takes the cursor by itself when its editor has come.
    if (action.text.mode === 'none') {
      frame.current?.querySelector<HTMLElement>('textarea, input, select, button')?.focus();
    }
    if (isImmediate) sending.press();
    // Once, for the press that opened the form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Form
      as="form"
      ref={frame}
      noValidate
      aria-label={name(action.name)}
      $isInternal={!action.isClientVisible}
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        sending.press();
      }}
      onBlur={(event: React.FocusEvent<HTMLElement>) => {
        if (!frame.current?.contains(event.relatedTarget)) onPause();
      }}
      onKeyDown={(event: React.KeyboardEvent) => {
        // Dialogs hang elsewhere in the page, but their keys come by here.
        if (!isInside(event) || event.defaultPrevented) return;
        const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (isSend && !isLoading) {
          event.preventDefault();
          pressKeys();
        }
        if (event.key === 'Escape') onEscape();
      }}
      {...drop}
    >
      <Head>
        <Audience>
          {action.isClientVisible ? (
            <User aria-hidden width="1.4rem" height="1.4rem" />
          ) : (
            <Lock aria-hidden width="1.4rem" height="1.4rem" />
          )}
          {action.isClientVisible ? t('form.visible') : t('entry.internal')}
        </Audience>
        <DraftStatus state={draftState} hasContent={hasContent} onDiscard={onDiscard} />
      </Head>
      {asksNothing(action) ? <p>{t('form.confirm', { action: name(action.name) })}</p> : null}
      <ActionInputs
        action={action}
        draft={draft}
        refusals={refusals}
        takesFocus={takesFocus}
        onChange={onChange}
        onFiles={action.files ? uploads.add : undefined}
      />
      {takesCopies(action) ? (
        <CopyTo draft={draft} refusal={refusals.copyTo} onChange={onChange} />
      ) : null}
      {action.files ? <FileUpload uploads={uploads} refusal={refusals.files} /> : null}
      {isChanged ? (
        <ChangedNotice
          frame={notice}
          ticket={ticket}
          isOffered={isOffered}
          isOnPage={isOnPage}
          error={error}
        />
      ) : null}
      {error && error.code !== 'TICKET_CHANGED' ? (
        <Banner tone="danger" role="alert">
          {describeError(error, tMaybe)}
        </Banner>
      ) : null}
      <ActionButtons
        number={ticket.number}
        action={action}
        label={isChanged ? t('form.sendAgain') : name(action.name)}
        isSending={isLoading}
        isOffered={isOffered}
        isWaiting={sending.isWaiting}
        previewBody={() => toPreviewBody({ action, draft, files: uploads.done })}
        onStopWaiting={sending.stopWaiting}
        onCancel={onCancel}
      />
      {isOver ? <Drop aria-hidden>{t('files.drop')}</Drop> : null}
    </Form>
  );
};

/** A field by the path of its refusal; the editor has no name of its own and carries it as data. */
const focusOn = (form: HTMLElement | null, path: string) => {
  const name = CSS.escape(path.startsWith('copyTo') ? 'copyTo' : path);
  form?.querySelector<HTMLElement>(`[name="${name}"], [data-name="${name}"]`)?.focus();
};

const Form = styled(Panel)<{ $isInternal: boolean; noValidate?: boolean }>`
  position: relative;
  display: grid;
  gap: 1.6rem;
  min-width: 0;
  overflow: clip; /* hidden, the notice of a change could not stay in sight */
  padding: 2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
  background: ${({ theme, $isInternal }) =>
    $isInternal
      ? `color-mix(in srgb, ${theme.colors.warning500} 12%, ${theme.colors.neutral0})`
      : theme.colors.neutral0};

  > * {
    min-width: 0;
  }

  @media (max-width: 767px) {
    padding: 1.6rem;
  }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 1.6rem;
`;

const Audience = styled.p`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  font-size: 1.3rem;
  font-weight: 600;
`;

/* Over everything, and in the way of nothing: the form below it takes the files. */
const Drop = styled.div`
  position: absolute;
  inset: 0.4rem;
  z-index: 3;
  display: grid;
  place-items: center;
  border: 2px dashed ${({ theme }) => theme.colors.primary600};
  border-radius: 0.6rem;
  background: color-mix(in srgb, ${({ theme }) => theme.colors.primary100} 88%, transparent);
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.6rem;
  font-weight: 600;
  pointer-events: none;
`;
