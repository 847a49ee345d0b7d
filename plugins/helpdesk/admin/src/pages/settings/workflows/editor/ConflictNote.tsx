import { Button } from '@strapi/design-system';
import type { WorkflowDetail } from '../../../../../../contracts/workflow';
import { Banner } from '../../../../components/Banner';
import { describeError, readError } from '../../../../format/error';
import { useDesk } from '../../../../i18n/desk-context';
import { saveAsFile } from '../document/save-as-file';
import type { useWorkflowDraft } from './use-workflow-draft';

interface ConflictNoteProps {
  draft: ReturnType<typeof useWorkflowDraft>;
  published: WorkflowDetail;
  onReload: () => void;
}

/** Why an edit was not published, or that it was made for a version that is no longer the newest. */
export const ConflictNote = ({ draft, published, onReload }: ConflictNoteProps) => {
  const { t, tMaybe } = useDesk();
  const failure = draft.error ? readError(draft.error) : null;
  if (draft.isOutdated) {
    return (
      <Banner
        tone="warning"
        role="alert"
        title={t('workflows.conflict.title')}
        action={
          <>
            <Button size="S" variant="tertiary" onClick={() => saveAsFile(draft.document)}>
              {t('workflows.conflict.keep')}
            </Button>
            <Button size="S" variant="secondary" onClick={draft.discard}>
              {t('workflows.conflict.look', { version: published.version })}
            </Button>
            <Button size="S" variant="danger-light" onClick={draft.rebase}>
              {t('workflows.conflict.over')}
            </Button>
          </>
        }
      >
        {t('workflows.conflict.text', { name: published.publishedBy, version: published.version })}
      </Banner>
    );
  }
  if (failure) {
    const isChanged = failure.code === 'WORKFLOW_CHANGED';
    return (
      <Banner
        tone={isChanged ? 'warning' : 'danger'}
        role="alert"
        title={describeError(failure, tMaybe)}
        action={
          isChanged ? (
            <Button size="S" variant="secondary" onClick={onReload}>
              {t('workflows.conflict.load')}
            </Button>
          ) : undefined
        }
      >
        {Object.entries(failure.fields).map(([path, text]) => (
          <p key={path}>
            <code dir="ltr">{path}</code> {text}
          </p>
        ))}
      </Banner>
    );
  }
  return draft.isFound ? <Banner tone="info">{t('workflows.found')}</Banner> : null;
};
