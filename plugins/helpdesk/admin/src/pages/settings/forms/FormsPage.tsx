import { LinkButton } from '@strapi/design-system';
import { File, Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useGetSourcesQuery } from '../../../api/sources';
import { Failed, Notice } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { ReadOnlyNote } from '../frame/ReadOnlyNote';
import { SettingsMain } from '../frame/SettingsMain';
import { FormTable } from './FormTable';

/** Every form by which people ask. */
export const FormsPage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const {
    data: forms,
    isError,
    error,
    refetch,
  } = useGetSourcesQuery(undefined, { refetchOnMountOrArgChange: true });
  const add = canUpdateSettings ? (
    <LinkButton tag={Link} to="new" startIcon={<Plus />}>
      {t('forms.add')}
    </LinkButton>
  ) : undefined;
  return (
    <SettingsMain title={t('settings.nav.forms')} intro={t('forms.intro')} action={add} isWide>
      {canUpdateSettings ? null : <ReadOnlyNote />}
      {!forms && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!forms && !isError ? <Skeleton lines={4} /> : null}
      {forms?.length === 0 ? (
        <Notice
          icon={<File aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('forms.empty.title')}
        >
          {t('forms.empty.text')}
        </Notice>
      ) : null}
      {forms && forms.length > 0 ? <FormTable forms={forms} /> : null}
    </SettingsMain>
  );
};
