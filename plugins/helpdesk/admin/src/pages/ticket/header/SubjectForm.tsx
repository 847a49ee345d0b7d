import { Button } from '@strapi/design-system';
import { useEffect, useId, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { useCorrectSubjectMutation } from '../../../api/tickets';
import { describeError, describeFields, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { newClientId } from '../client-id';

const LONGEST = 200;

/** The subject in a line that can be changed: Enter saves, Escape leaves it as it was. */
export const SubjectForm = ({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) => {
  const { t, tMaybe, locale } = useDesk();
  const [correct, { isLoading }] = useCorrectSubjectMutation();
  const [subject, setSubject] = useState(ticket.subject);
  // As it stood when the pencil was pressed: what came after is not overwritten unseen.
  const [seenVersion, setSeenVersion] = useState(ticket.version);
  const [clientId] = useState(newClientId);
  const [isChanged, setIsChanged] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => void input.current?.select(), []);

  const save = async () => {
    const wanted = subject.trim();
    if (wanted === ticket.subject) return onClose();
    if (wanted === '') {
      setRefusal(t('subject.required'));
      return input.current?.focus();
    }
    const version = isChanged ? ticket.version : seenVersion;
    setSeenVersion(version);
    setRefusal(null);
    setIsChanged(false);
    const body = { version, clientId, subject: wanted };
    const answer = await correct({ number: ticket.number, body });
    if (!('error' in answer)) return onClose();
    const failure = readError(answer.error);
    if (failure.code === 'TICKET_CHANGED') setIsChanged(true);
    else {
      const fields = describeFields(failure, { locale, translate: tMaybe });
      setRefusal(fields.subject ?? describeError(failure, tMaybe));
    }
    return input.current?.focus();
  };
  const told = isChanged
    ? t('subject.changed', { subject: ticket.subject || t('ticket.noSubject') })
    : refusal;

  return (
    <Form
      noValidate
      aria-label={t('subject.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLoading) void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={input}
        name="subject"
        aria-label={t('subject.label')}
        aria-invalid={Boolean(told)}
        aria-describedby={told ? id : undefined}
        dir="auto"
        maxLength={LONGEST}
        autoComplete="off"
        value={subject}
        onChange={({ target }) => setSubject(target.value)}
      />
      <Button type="submit" loading={isLoading}>
        {t('subject.save')}
      </Button>
      <Button type="button" variant="tertiary" onClick={onClose}>
        {t('cancel')}
      </Button>
      <p id={id} role="alert">
        {told}
      </p>
    </Form>
  );
};

const Form = styled.form`
  flex: 1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  min-width: 0;

  input {
    flex: 1 1 20rem;
    min-width: 0;
    min-height: 3.6rem;
    padding-inline: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.6rem;
    font-weight: 600;
  }

  input:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  input[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  p {
    flex-basis: 100%;
    color: ${({ theme }) => theme.colors.danger600};
    font-size: 1.3rem;
  }

  p:empty {
    display: none;
  }
`;
