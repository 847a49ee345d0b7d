import { useParams } from 'react-router-dom';
import { useGetRightsQuery } from '../../../api/rights';
import { Failed, Refused } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { SettingsMain } from '../frame/SettingsMain';
import { HolderForm } from './HolderForm';

export const RIGHTS_LIST = '/plugins/helpdesk/settings/rights';

/** All rights of one role, team or person. */
export const HolderPage = () => {
  const { t } = useDesk();
  const { kind, key } = useParams();
  const { data, isError, error, refetch } = useGetRightsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const holder = data?.holders.find((one) => one.kind === kind && one.key === key);
  return (
    <SettingsMain
      title={holder?.name ?? t('settings.nav.rights')}
      intro={holder ? t('rights.holder.intro', { name: holder.name }) : t('rights.intro')}
      back={{ to: RIGHTS_LIST, label: t('settings.nav.rights') }}
    >
      {!data && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!data && !isError ? <Skeleton lines={8} /> : null}
      {data && !holder ? <Refused /> : null}
      {data && holder ? (
        <HolderForm
          key={`${holder.kind} ${holder.key}`}
          holder={holder}
          workflows={data.workflows}
          onConflict={() => void refetch()}
        />
      ) : null}
    </SettingsMain>
  );
};
