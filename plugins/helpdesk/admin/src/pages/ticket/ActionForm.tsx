import { Button } from '@strapi/design-system';
import { Lock, User } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { ActionOffer, TicketView } from '../../../../contracts/tickets';
import { Banner } from '../../components/Banner';
import { Panel } from '../../components/Panel';
import { describeError, describeFields } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { ActionInputs } from './ActionInputs';
import { asksNothing, openDraft } from './action-form';
import { ChangedNotice } from './ChangedNotice';
import { FileUpload } from './FileUpload';
import { usePerform } from './use-perform';
import { useUploads } from './use-uploads';

interface ActionFormProps {
  ticket: TicketView;
  action: ActionOffer;
  /** Sends itself; it stays only to show a refusal. */
  isImmediate: boolean;
  typed: string;
  onType: (text: string) => void;
  onDone: () => void;
  onCancel: () => void;
}

/** What an action asks for. Nothing typed is lost by a refusal, a change meanwhile or another action. */
export const ActionForm = ({
  ticket,
  action,
  isImmediate,
  typed,
  onType,
  onDone,
  onCancel,
}: ActionFormProps) => {
  const { t, tMaybe, name, locale } = useDesk();
  const frame = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => openDraft(action, typed));
  const uploads = useUploads(ticket.number);
  const { send, isLoading, isChanged, isOffered, error, missing } = usePerform({
    ticket,
    action,
    onDone,
  });
  const refusals = {
    ...Object.fromEntries(missing.map((path) => [path, t('form.required')])),
    ...(error && describeFields(error, { locale, translate: tMaybe })),
  };

  const submit = async () => {
    const wrong = await send(draft, uploads.done);
    const first = wrong[0];
    if (first) frame.current?.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus();
  };

  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' });
    frame.current?.querySelector<HTMLElement>('textarea, input, select, button')?.focus();
    if (isImmediate) void submit();
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
        void submit();
      }}
      onKeyDown={(event: React.KeyboardEvent) => {
        const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (isSend && !isLoading) void submit();
      }}
    >
      <Audience>
        {action.isClientVisible ? (
          <User aria-hidden width="1.4rem" height="1.4rem" />
        ) : (
          <Lock aria-hidden width="1.4rem" height="1.4rem" />
        )}
        {action.isClientVisible ? t('form.visible') : t('entry.internal')}
      </Audience>
      {asksNothing(action) ? <p>{t('form.confirm', { action: name(action.name) })}</p> : null}
      <ActionInputs
        action={action}
        draft={draft}
        refusals={refusals}
        onChange={(change) => {
          setDraft((before) => ({ ...before, ...change }));
          if (change.text !== undefined) onType(change.text);
        }}
      />
      {action.files ? <FileUpload uploads={uploads} refusal={refusals.files} /> : null}
      {isChanged ? <ChangedNotice ticket={ticket} isOffered={isOffered} error={error} /> : null}
      {error && error.code !== 'TICKET_CHANGED' ? (
        <Banner tone="danger" role="alert">
          {describeError(error, tMaybe)}
        </Banner>
      ) : null}
      <Buttons>
        <Button type="submit" loading={isLoading} disabled={!isOffered || uploads.isBusy}>
          {isChanged ? t('form.sendAgain') : name(action.name)}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Form>
  );
};

const Form = styled(Panel)<{ $isInternal: boolean; noValidate?: boolean }>`
  display: grid;
  gap: 1.6rem;
  padding: 2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
  background: ${({ theme, $isInternal }) =>
    $isInternal
      ? `color-mix(in srgb, ${theme.colors.warning500} 12%, ${theme.colors.neutral0})`
      : theme.colors.neutral0};
`;

const Audience = styled.p`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  font-size: 1.3rem;
  font-weight: 600;
`;

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
`;
