import { useNavigate, useParams } from 'react-router-dom';
import { useGetLookupsQuery } from '../../../api/queue';
import { useGetSourcesQuery } from '../../../api/sources';
import { Failed, Refused } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { SettingsMain } from '../frame/SettingsMain';
import { FormAddress } from './FormAddress';
import { FormForm } from './FormForm';

const LIST = '/plugins/helpdesk/settings/forms';

/** One form, present or new. */
export const FormPage = () => {
  const { t, name } = useDesk();
  const navigate = useNavigate();
  const { key } = useParams();
  const forms = useGetSourcesQuery(undefined, { refetchOnMountOrArgChange: true });
  const lookups = useGetLookupsQuery();
  const isNew = key === 'new';
  const form = forms.data?.find((candidate) => candidate.key === key);
  const error = forms.error ?? lookups.error;
  const isLoaded = Boolean(forms.data && lookups.data);
  return (
    <SettingsMain
      title={isNew ? t('forms.add') : form ? name(form.name) : t('settings.nav.forms')}
      intro={t('forms.edit.intro')}
      back={{ to: LIST, label: t('settings.nav.forms') }}
    >
      {!isLoaded && error ? (
        <Failed
          error={error}
          onRetry={() => {
            void forms.refetch();
            void lookups.refetch();
          }}
        />
      ) : null}
      {!isLoaded && !error ? <Skeleton lines={8} /> : null}
      {isLoaded && !form && !isNew ? <Refused /> : null}
      {form ? <FormAddress form={form} /> : null}
      {lookups.data && forms.data && (form || isNew) ? (
        <FormForm
          key={key}
          form={form ?? null}
          lookups={lookups.data}
          onMade={(made) => navigate(`${LIST}/${made}`, { replace: true })}
          onDeleted={() => navigate(LIST)}
        />
      ) : null}
    </SettingsMain>
  );
};
