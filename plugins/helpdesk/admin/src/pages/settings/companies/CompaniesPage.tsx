import { LinkButton } from '@strapi/design-system';
import { Briefcase, Plus } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useGetCompaniesQuery } from '../../../api/companies';
import { Failed, Notice } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useRested } from '../../../components/use-rested';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { TextField } from '../fields/TextField';
import { ReadOnlyNote } from '../frame/ReadOnlyNote';
import { SettingsMain } from '../frame/SettingsMain';
import { CompanyList } from './CompanyList';

/** Firms whose people write to the desk, and whether they see each other's requests. */
export const CompaniesPage = () => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const [typed, setTyped] = useState('');
  const q = useRested(typed.trim());
  const { currentData, isError, error, refetch } = useGetCompaniesQuery(
    { q },
    { refetchOnMountOrArgChange: true }
  );
  const add = canUpdateSettings ? (
    <LinkButton tag={Link} to="new" startIcon={<Plus />}>
      {t('companies.add')}
    </LinkButton>
  ) : undefined;
  const isEmpty = currentData?.companies.length === 0;
  return (
    <SettingsMain
      title={t('settings.nav.companies')}
      intro={t('companies.intro')}
      action={add}
      isWide
    >
      {canUpdateSettings ? null : <ReadOnlyNote />}
      {isEmpty && q === '' ? null : (
        <TextField
          name="find"
          label={t('companies.find')}
          type="search"
          value={typed}
          maxLength={100}
          onChange={setTyped}
        />
      )}
      {!currentData && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!currentData && !isError ? <Skeleton lines={5} /> : null}
      {isEmpty ? (
        <Notice
          icon={<Briefcase aria-hidden width="3.2rem" height="3.2rem" />}
          title={q === '' ? t('companies.empty.title') : t('companies.none.title')}
        >
          {q === '' ? t('companies.empty.text') : t('companies.none.text')}
        </Notice>
      ) : null}
      {currentData && !isEmpty ? <CompanyList key={q} q={q} first={currentData} /> : null}
    </SettingsMain>
  );
};
