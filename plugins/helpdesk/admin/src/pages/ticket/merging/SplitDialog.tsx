import { Button, Checkbox } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { useSplitEntryMutation } from '../../../api/merging';
import { Banner } from '../../../components/Banner';
import { DialogFrame } from '../../../components/DialogFrame';
import { describeError, describeFields, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { TextField } from '../../settings/fields/TextField';
import { newClientId } from '../client-id';

const LONGEST = 200;

interface SplitDialogProps {
  ticket: TicketView;
  entry: EntryView;
  onClose: () => void;
}

/** What the request that is made of a message is called, and whether the client is told of it. */
export const SplitDialog = ({ ticket, entry, onClose }: SplitDialogProps) => {
  const { t, tMaybe, locale } = useDesk();
  const { toggleNotification } = useNotification();
  const [split, { error, isLoading }] = useSplitEntryMutation();
  const [subject, setSubject] = useState('');
  const [sendsReceipt, setSendsReceipt] = useState(false);
  const [clientId] = useState(newClientId);
  const failure = error ? readError(error) : null;
  const refusals = failure ? describeFields(failure, { locale, translate: tMaybe }) : {};
  const onConfirm = async () => {
    const body = { clientId, version: ticket.version, subject: subject.trim(), sendsReceipt };
    const answer = await split({ number: ticket.number, seq: entry.seq, body });
    if ('error' in answer) return;
    const message = t('split.done', { number: answer.data.number });
    toggleNotification({ type: 'success', message });
    onClose();
  };
  return (
    <DialogFrame
      title={t('split.title')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            form="split-entry"
            loading={isLoading}
            disabled={subject.trim() === ''}
          >
            {t('split.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('split.text')}</p>
      <Form
        id="split-entry"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (subject.trim() !== '' && !isLoading) void onConfirm();
        }}
      >
        {failure && !refusals.subject ? (
          <Banner tone="danger" role="alert">
            {describeError(failure, tMaybe)}
          </Banner>
        ) : null}
        <TextField
          name="subject"
          label={t('subject.label')}
          value={subject}
          error={refusals.subject}
          maxLength={LONGEST}
          autoComplete="off"
          required
          onChange={setSubject}
        />
        <Checkbox checked={sendsReceipt} onCheckedChange={(isOn) => setSendsReceipt(isOn === true)}>
          {t('split.receipt')}
        </Checkbox>
      </Form>
    </DialogFrame>
  );
};

const Form = styled.form`
  display: grid;
  gap: 1.6rem;
`;
