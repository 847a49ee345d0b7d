import { LinkButton } from '@strapi/design-system';
import { Plus, User } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useGetTeamsQuery } from '../../../api/teams';
import { Failed, Notice } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { ReadOnlyNote } from '../frame/ReadOnlyNote';
import { SettingsMain } from '../frame/SettingsMain';
import { TeamList } from './TeamList';

/** Who works together: requests are given to teams, and supervisors see after them. */
export const TeamsPage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const {
    data: teams,
    isError,
    error,
    refetch,
  } = useGetTeamsQuery(undefined, { refetchOnMountOrArgChange: true });
  const add = canUpdateSettings ? (
    <LinkButton tag={Link} to="new" startIcon={<Plus />}>
      {t('teams.add')}
    </LinkButton>
  ) : undefined;
  return (
    <SettingsMain title={t('settings.nav.teams')} intro={t('teams.intro')} action={add} isWide>
      {canUpdateSettings ? null : <ReadOnlyNote />}
      {!teams && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!teams && !isError ? <Skeleton lines={5} /> : null}
      {teams?.length === 0 ? (
        <Notice
          icon={<User aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('teams.empty.title')}
        >
          {t('teams.empty.text')}
        </Notice>
      ) : null}
      {teams && teams.length > 0 ? <TeamList teams={teams} canEdit={canUpdateSettings} /> : null}
    </SettingsMain>
  );
};
