import { Button } from '@strapi/design-system';
import { ArrowsCounterClockwise, Upload } from '@strapi/icons';
import { useState } from 'react';
import type { WorkflowSummary } from '../../../../../../contracts/workflow';
import { useGetWorkflowsQuery } from '../../../../api/workflows';
import { Failed, Notice } from '../../../../components/Notice';
import { Skeleton } from '../../../../components/Skeleton';
import { useDesk } from '../../../../i18n/desk-context';
import { usePermissions } from '../../../../use-permissions';
import { ReadOnlyNote } from '../../frame/ReadOnlyNote';
import { SettingsMain } from '../../frame/SettingsMain';
import { DuplicateWorkflow } from './DuplicateWorkflow';
import { ImportWorkflow } from './ImportWorkflow';
import { WorkflowTable } from './WorkflowTable';

/** Every workflow of the desk, as it is published now. */
export const WorkflowsPage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const [isImporting, setIsImporting] = useState(false);
  const [copied, setCopied] = useState<WorkflowSummary | null>(null);
  const {
    data: workflows,
    isError,
    error,
    refetch,
  } = useGetWorkflowsQuery(undefined, { refetchOnMountOrArgChange: true });
  const action = canUpdateSettings ? (
    <Button variant="secondary" startIcon={<Upload />} onClick={() => setIsImporting(true)}>
      {t('workflows.import')}
    </Button>
  ) : undefined;
  return (
    <SettingsMain
      title={t('settings.nav.workflows')}
      intro={t('workflows.intro')}
      action={action}
      isWide
    >
      {canUpdateSettings ? null : <ReadOnlyNote />}
      {!workflows && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!workflows && !isError ? <Skeleton lines={4} /> : null}
      {workflows?.length === 0 ? (
        <Notice
          icon={<ArrowsCounterClockwise aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('workflows.empty.title')}
        >
          {t('workflows.empty.text')}
        </Notice>
      ) : null}
      {workflows && workflows.length > 0 ? (
        <WorkflowTable workflows={workflows} canEdit={canUpdateSettings} onDuplicate={setCopied} />
      ) : null}
      {isImporting ? <ImportWorkflow onClose={() => setIsImporting(false)} /> : null}
      {copied ? (
        <DuplicateWorkflow
          workflow={copied}
          taken={workflows?.map(({ key }) => key) ?? []}
          onClose={() => setCopied(null)}
        />
      ) : null}
    </SettingsMain>
  );
};
