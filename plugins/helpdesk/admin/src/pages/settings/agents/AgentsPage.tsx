import { User } from '@strapi/icons';
import { useGetAgentsQuery } from '../../../api/agents';
import { Failed, Notice } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { ReadOnlyNote } from '../frame/ReadOnlyNote';
import { SettingsMain } from '../frame/SettingsMain';
import { AgentTable } from './AgentTable';

/** Everybody who works requests, as far as the desk knows them. Accounts are made in Strapi's own settings. */
export const AgentsPage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const {
    data: agents,
    isError,
    error,
    refetch,
  } = useGetAgentsQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <SettingsMain title={t('settings.nav.agents')} intro={t('agents.intro')} isWide>
      {canUpdateSettings ? null : <ReadOnlyNote />}
      {!agents && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!agents && !isError ? <Skeleton lines={6} /> : null}
      {agents?.length === 0 ? (
        <Notice
          icon={<User aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('agents.empty.title')}
        >
          {t('agents.empty.text')}
        </Notice>
      ) : null}
      {agents && agents.length > 0 ? <AgentTable agents={agents} /> : null}
    </SettingsMain>
  );
};
