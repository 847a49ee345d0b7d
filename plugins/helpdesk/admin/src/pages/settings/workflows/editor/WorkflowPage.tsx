import { useParams } from 'react-router-dom';
import { useGetAgentsQuery } from '../../../../api/agents';
import { useGetTeamsQuery } from '../../../../api/teams';
import { useGetWorkflowQuery } from '../../../../api/workflows';
import { Failed } from '../../../../components/Notice';
import { Skeleton } from '../../../../components/Skeleton';
import { useDesk } from '../../../../i18n/desk-context';
import { SettingsMain } from '../../frame/SettingsMain';
import { WorkflowEditor } from './WorkflowEditor';

/** One workflow, with whom it can name. */
export const WorkflowPage = () => {
  const { t } = useDesk();
  const { key = '' } = useParams();
  const workflow = useGetWorkflowQuery(key, { refetchOnMountOrArgChange: true });
  const agents = useGetAgentsQuery();
  const teams = useGetTeamsQuery();
  const parts = [workflow, agents, teams];
  const error = parts.find((part) => part.isError)?.error;
  // Of the workflow before, while this one is on its way.
  const { currentData } = workflow;
  if (currentData && agents.data && teams.data) {
    return (
      <WorkflowEditor
        key={key}
        published={currentData}
        agents={agents.data}
        teams={teams.data}
        onReload={() => void workflow.refetch()}
      />
    );
  }
  return (
    <SettingsMain
      title={t('settings.nav.workflows')}
      intro={t('workflows.intro')}
      back={{ to: '/plugins/helpdesk/settings/workflows', label: t('settings.nav.workflows') }}
      isWide
    >
      {error ? (
        <Failed error={error} onRetry={() => parts.forEach((part) => void part.refetch())} />
      ) : (
        <Skeleton lines={8} />
      )}
    </SettingsMain>
  );
};
