import { useParams } from 'react-router-dom';
import type { CompanyView } from '../../../../../contracts/companies';
import { useGetCompanyQuery } from '../../../api/companies';
import { Failed } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { useDesk } from '../../../i18n/desk-context';
import { SettingsMain } from '../frame/SettingsMain';
import { CompanyForm } from './CompanyForm';
import { CompanyMembers } from './CompanyMembers';

const LIST = '/plugins/helpdesk/settings/companies';
const NEW: CompanyView = { key: '', name: '', sharing: 'managers', members: 0, people: [] };

/** One company, present or new: its name, what its members see, and who they are. */
export const CompanyPage = () => {
  const { t } = useDesk();
  const { key = '' } = useParams();
  const isNew = key === 'new';
  const { data, isError, error, refetch } = useGetCompanyQuery(
    { key },
    { skip: isNew, refetchOnMountOrArgChange: true }
  );
  const company = isNew ? NEW : data;
  return (
    <SettingsMain
      title={isNew ? t('companies.add') : (company?.name ?? t('settings.nav.companies'))}
      intro={t('companies.edit.intro')}
      back={{ to: LIST, label: t('settings.nav.companies') }}
    >
      {!company && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!company && !isError ? <Skeleton lines={6} /> : null}
      {company ? (
        <CompanyForm key={company.key} company={company} isNew={isNew} list={LIST} />
      ) : null}
      {company && !isNew ? <CompanyMembers company={company} /> : null}
    </SettingsMain>
  );
};
