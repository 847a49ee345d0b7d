import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { WorkflowDocument, WorkflowProblem } from '../../../../../../contracts/workflow';
import {
  useCheckWorkflowMutation,
  useCreateWorkflowMutation,
  useLazyGetWorkflowQuery,
  usePublishWorkflowMutation,
} from '../../../../api/workflows';
import { Banner } from '../../../../components/Banner';
import { describeError, readError } from '../../../../format/error';
import { useDesk } from '../../../../i18n/desk-context';
import { readWorkflowFile } from '../document/read-workflow-file';
import { DialogFrame } from '../../../../components/DialogFrame';
import { FilePick } from './FilePick';
import { ImportProblems } from './ImportProblems';

type Step =
  | { is: 'empty' }
  | { is: 'refused'; text: string }
  | { is: 'wrong'; problems: WorkflowProblem[] }
  | { is: 'ready'; document: WorkflowDocument }
  | { is: 'taken'; document: WorkflowDocument; version: number };

/** Takes a file that another desk exported: as a new workflow, or as a new version of the one that has its key. */
export const ImportWorkflow = ({ onClose }: { onClose: () => void }) => {
  const { t, tMaybe, name } = useDesk();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const id = useId();
  const [fileName, setFileName] = useState('');
  const [step, setStep] = useState<Step>({ is: 'empty' });
  const [check, checking] = useCheckWorkflowMutation();
  const [create, creating] = useCreateWorkflowMutation();
  const [publish, publishing] = usePublishWorkflowMutation();
  const [read] = useLazyGetWorkflowQuery();
  const refuse = (error: unknown) => {
    const failure = readError(error);
    const reasons = [
      describeError(failure, tMaybe),
      failure.hint,
      ...Object.values(failure.fields),
    ];
    setStep({ is: 'refused', text: reasons.filter(Boolean).join(' ') });
  };

  const take = async (file: File) => {
    setFileName(file.name);
    setStep({ is: 'empty' });
    const content = await readWorkflowFile(file);
    if (content.refusal) {
      setStep({ is: 'refused', text: t(`workflows.import.refused.${content.refusal}`) });
      return;
    }
    const answer = await check({ document: content.document });
    if ('error' in answer) refuse(answer.error);
    else if (answer.data.problems.length > 0) {
      setStep({ is: 'wrong', problems: answer.data.problems });
    } else {
      // The server has just found it to be one.
      setStep({ is: 'ready', document: content.document as unknown as WorkflowDocument });
    }
  };
  const onTake = async () => {
    if (step.is !== 'ready' && step.is !== 'taken') return;
    const { document } = step;
    const answer = await (step.is === 'taken'
      ? publish({ document, baseVersion: step.version })
      : create({ document, baseVersion: null }));
    if (!('error' in answer)) {
      toggleNotification({
        type: 'success',
        message: t('workflows.import.done', { name: name(document.name) }),
      });
      navigate(document.key);
    } else if (readError(answer.error).code === 'WORKFLOW_EXISTS') {
      const present = await read(document.key);
      if (present.data) setStep({ is: 'taken', document, version: present.data.version });
      else refuse(answer.error);
    } else refuse(answer.error);
  };

  const isOffered = step.is === 'ready' || step.is === 'taken';
  return (
    <DialogFrame
      title={t('workflows.import')}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={!isOffered}
            loading={creating.isLoading || publishing.isLoading || checking.isLoading}
            onClick={() => void onTake()}
          >
            {t(step.is === 'taken' ? 'workflows.import.asVersion' : 'workflows.import.take')}
          </Button>
        </>
      }
    >
      <p id={id}>{t('workflows.import.text')}</p>
      <FilePick name={fileName} describedBy={id} onPick={(file) => void take(file)} />
      {step.is === 'refused' ? (
        <Banner tone="danger" role="alert" title={t('workflows.import.refused')}>
          {step.text}
        </Banner>
      ) : null}
      {step.is === 'wrong' ? <ImportProblems problems={step.problems} /> : null}
      {step.is === 'ready' ? (
        <Banner tone="info" role="status" title={name(step.document.name)}>
          {t('workflows.import.ready', {
            states: step.document.states.length,
            actions: step.document.actions.length,
          })}
        </Banner>
      ) : null}
      {step.is === 'taken' ? (
        <Banner tone="warning" role="alert" title={t('workflows.import.taken')}>
          {t('workflows.import.taken.text', { key: step.document.key, version: step.version + 1 })}
        </Banner>
      ) : null}
    </DialogFrame>
  );
};
