import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { WorkflowSummary } from '../../../../../../contracts/workflow';
import { useCreateWorkflowMutation, useLazyGetWorkflowQuery } from '../../../../api/workflows';
import { Banner } from '../../../../components/Banner';
import { LocalizedField } from '../../../../components/localized-field/LocalizedField';
import { describeError, readError, type DeskError } from '../../../../format/error';
import { useDesk } from '../../../../i18n/desk-context';
import { TextField } from '../../fields/TextField';
import { freeKey, typedKey } from '../document/keys';
import { DialogFrame } from '../../../../components/DialogFrame';

interface DuplicateWorkflowProps {
  workflow: WorkflowSummary;
  taken: string[];
  onClose: () => void;
}

/** A new workflow that begins as a copy of this one. */
export const DuplicateWorkflow = ({ workflow, taken, onClose }: DuplicateWorkflowProps) => {
  const { t, tMaybe, name: nameOf } = useDesk();
  const navigate = useNavigate();
  const [name, setName] = useState(() =>
    Object.fromEntries(Object.entries(workflow.name).map(([code, words]) => [code, `${words} 2`]))
  );
  const [key, setKey] = useState(() => freeKey(`${workflow.key}-2`, taken));
  const [failure, setFailure] = useState<DeskError | null>(null);
  const [read, reading] = useLazyGetWorkflowQuery();
  const [create, creating] = useCreateWorkflowMutation();

  const onCreate = async () => {
    const source = await read(workflow.key);
    if (!source.data) {
      setFailure(readError(source.error));
      return;
    }
    const document = { ...source.data.document, key, name };
    const answer = await create({ document, baseVersion: null });
    if ('error' in answer) setFailure(readError(answer.error));
    else navigate(key);
  };

  return (
    <DialogFrame
      title={t('workflows.duplicate.of', { name: nameOf(workflow.name) })}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={reading.isFetching || creating.isLoading}
            onClick={() => void onCreate()}
          >
            {t('workflows.duplicate.make')}
          </Button>
        </>
      }
    >
      {failure ? (
        <Banner tone="danger" role="alert" title={describeError(failure, tMaybe)}>
          {Object.entries(failure.fields).map(([path, text]) => (
            <p key={path}>
              <code dir="ltr">{path}</code> {text}
            </p>
          ))}
        </Banner>
      ) : null}
      <LocalizedField
        name="name"
        label={t('workflows.name')}
        value={name}
        maxLength={120}
        required
        onChange={setName}
      />
      <TextField
        name="key"
        label={t('workflows.key')}
        hint={t('workflows.key.hint')}
        dir="ltr"
        value={key}
        maxLength={60}
        required
        onChange={(text) => setKey(typedKey(text))}
      />
    </DialogFrame>
  );
};
