import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import { BLOCK_KINDS, type BlockKind } from '../../../../../contracts/people';
import { useAddBlockMutation } from '../../../api/blocks';
import { Banner } from '../../../components/Banner';
import { describeError, describeFields, readError } from '../../../format/error';
import { focusFirst } from '../../../components/focus-first';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { BLOCK_ENDS, endOf, type BlockEnd } from './block-ends';

const EXAMPLES: Record<BlockKind, string> = {
  sender: 'spam@example.com',
  address: '203.0.113.7',
  range: '203.0.113.0/24',
};

/** Whom to block, why, and for how long. */
export const AddBlock = ({ onClose }: { onClose: () => void }) => {
  const { t, tMaybe, locale } = useDesk();
  const { toggleNotification } = useNotification();
  const [add, { error, isLoading }] = useAddBlockMutation();
  const [kind, setKind] = useState<BlockKind>('sender');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [end, setEnd] = useState<BlockEnd>('month');
  const [date, setDate] = useState('');
  const failure = error ? readError(error) : null;
  const refusals = failure ? describeFields(failure, { locale, translate: tMaybe }) : {};
  const hasPlace = Object.keys(refusals).some((path) =>
    ['value', 'reason', 'until'].includes(path)
  );

  const save = async () => {
    const until = endOf(end, { now: Date.now(), date });
    const answer = await add({ kind, value: value.trim(), reason: reason.trim(), until });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: t('blocks.added', { value: value.trim() }) });
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal.Content onOpenAutoFocus={focusFirst}>
        <Modal.Header closeLabel={t('cancel')}>
          <Modal.Title>{t('blocks.add')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Form
            id="add-block"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            {failure && !hasPlace ? (
              <Banner tone="danger" role="alert">
                {describeError(failure, tMaybe)}
              </Banner>
            ) : null}
            <ChoiceField
              name="kind"
              label={t('blocks.kind')}
              value={kind}
              choices={BLOCK_KINDS.map((one) => ({
                value: one,
                label: t(`blocks.kind.${one}`),
                meaning: t(`blocks.kind.${one}.meaning`),
              }))}
              onChange={setKind}
            />
            <TextField
              name="value"
              label={t(`blocks.value.${kind}`)}
              dir="ltr"
              placeholder={EXAMPLES[kind]}
              value={value}
              error={refusals.value}
              required
              onChange={setValue}
            />
            <TextField
              name="reason"
              label={t('blocks.reason')}
              hint={t('blocks.reason.hint')}
              value={reason}
              error={refusals.reason}
              maxLength={255}
              onChange={setReason}
            />
            <SelectField
              name="until"
              label={t('blocks.end.label')}
              value={end}
              error={end === 'date' ? undefined : refusals.until}
              onChange={(chosen) => setEnd(BLOCK_ENDS.find((one) => one === chosen) ?? 'month')}
            >
              {BLOCK_ENDS.map((one) => (
                <option key={one} value={one}>
                  {t(`blocks.end.${one}`)}
                </option>
              ))}
            </SelectField>
            {end === 'date' ? (
              <TextField
                name="date"
                label={t('blocks.end.date.label')}
                type="date"
                value={date}
                error={refusals.until}
                required
                onChange={setDate}
              />
            ) : null}
          </Form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" form="add-block" loading={isLoading} disabled={value.trim() === ''}>
            {t('blocks.add.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const Form = styled.form`
  display: grid;
  gap: 2rem;
`;
