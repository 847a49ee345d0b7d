import { useGetMeQuery } from '../../../api/me';
import { useGetAgentsQuery } from '../../../api/agents';
import { Failed, Refused } from '../../../components/Notice';
import { Content } from '../../../components/Panel';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { SettingsMain } from '../frame/SettingsMain';
import { AgentForm } from './AgentForm';

/** What agents set about themselves, without a right to the settings of others. */
export const OwnProfilePage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const { data: me } = useGetMeQuery();
  const { data, isError, error, refetch } = useGetAgentsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const agent = data?.find(({ key }) => key === me?.key);
  return (
    <Content>
      <SettingsMain title={t('profile.title')} intro={t('profile.intro')}>
        {!data && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
        {!data && !isError ? <Skeleton lines={8} /> : null}
        {data && me && !agent ? <Refused /> : null}
        {agent ? <AgentForm agent={agent} isReadOnly={false} isOwn={!canUpdateSettings} /> : null}
      </SettingsMain>
    </Content>
  );
};
