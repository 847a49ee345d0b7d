import { useParams } from 'react-router-dom';
import { useGetAgentsQuery } from '../../../api/agents';
import { Failed, Refused } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { SettingsMain } from '../frame/SettingsMain';
import { AgentForm } from './AgentForm';

/** One agent as the owner sees and sets them. */
export const AgentPage = () => {
  const { t } = useDesk();
  const { key } = useParams();
  const { canUpdateSettings } = usePermissions();
  const {
    data: agents,
    isError,
    error,
    refetch,
  } = useGetAgentsQuery(undefined, { refetchOnMountOrArgChange: true });
  const agent = agents?.find((candidate) => candidate.key === key);
  return (
    <SettingsMain
      title={agent?.name ?? t('settings.nav.agents')}
      intro={t('agents.edit.intro')}
      back={{ to: '/plugins/helpdesk/settings/agents', label: t('settings.nav.agents') }}
    >
      {!agents && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!agents && !isError ? <Skeleton lines={8} /> : null}
      {agents && !agent ? <Refused /> : null}
      {agent ? <AgentForm key={agent.key} agent={agent} isReadOnly={!canUpdateSettings} /> : null}
    </SettingsMain>
  );
};
