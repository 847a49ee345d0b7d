import { useNavigate, useParams } from 'react-router-dom';
import type { TeamProfile } from '../../../../../contracts/people';
import { useGetAgentsQuery } from '../../../api/agents';
import { useGetTeamsQuery } from '../../../api/teams';
import { Failed, Refused } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { SettingsMain } from '../frame/SettingsMain';
import { TeamForm } from './TeamForm';

const LIST = '/plugins/helpdesk/settings/teams';
const NEW: TeamProfile = { key: '', name: '', members: [], openTickets: 0 };

/** One team, present or new. */
export const TeamPage = () => {
  const { t } = useDesk();
  const navigate = useNavigate();
  const { key } = useParams();
  const teams = useGetTeamsQuery(undefined, { refetchOnMountOrArgChange: true });
  const agents = useGetAgentsQuery();
  const isNew = key === 'new';
  const team = isNew ? NEW : teams.data?.find((candidate) => candidate.key === key);
  const error = teams.error ?? agents.error;
  const isLoaded = Boolean(teams.data && agents.data);
  return (
    <SettingsMain
      title={isNew ? t('teams.add') : (team?.name ?? t('settings.nav.teams'))}
      intro={t('teams.edit.intro')}
      back={{ to: LIST, label: t('settings.nav.teams') }}
    >
      {!isLoaded && error ? (
        <Failed
          error={error}
          onRetry={() => {
            void teams.refetch();
            void agents.refetch();
          }}
        />
      ) : null}
      {!isLoaded && !error ? <Skeleton lines={6} /> : null}
      {isLoaded && !team ? <Refused /> : null}
      {team && agents.data ? (
        <TeamForm
          key={team.key}
          team={team}
          isNew={isNew}
          agents={agents.data}
          onDone={() => navigate(LIST)}
        />
      ) : null}
    </SettingsMain>
  );
};
