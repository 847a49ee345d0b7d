import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  COMPANY_SHARINGS,
  type CompanyBody,
  type CompanyView,
} from '../../../../../contracts/companies';
import { useCreateCompanyMutation, useUpdateCompanyMutation } from '../../../api/companies';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { ChoiceField } from '../fields/ChoiceField';
import { TextField } from '../fields/TextField';
import { Card } from '../frame/Card';
import { EditForm } from '../frame/EditForm';
import { isChanged } from '../frame/section-draft';

interface CompanyFormProps {
  company: CompanyView;
  isNew: boolean;
  /** Address of the list. */
  list: string;
}

const bodyOf = ({ name, sharing }: CompanyView): CompanyBody => ({ name, sharing });

/** Name of a company, and what its members see of each other. */
export const CompanyForm = ({ company, isNew, list }: CompanyFormProps) => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [create, created] = useCreateCompanyMutation();
  const [update, updated] = useUpdateCompanyMutation();
  const [draft, setDraft] = useState<CompanyBody>(() => bodyOf(company));
  /** Key of the company that was just made. */
  const [made, setMade] = useState<string | null>(null);
  const isDirty = made === null && isChanged(draft, bodyOf(company));

  const save = async () => {
    const answer = await (isNew ? create(draft) : update({ key: company.key, body: draft }));
    if ('error' in answer) return;
    const name = answer.data.name;
    const message = isNew ? t('companies.created', { name }) : t('settings.saved');
    toggleNotification({ type: 'success', message });
    setDraft(bodyOf(answer.data));
    if (isNew) setMade(answer.data.key);
  };
  // After the guard has seen that nothing waits any more.
  useEffect(() => {
    if (made !== null) navigate(`${list}/${made}`, { replace: true });
    // Once, when it is made.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [made]);

  return (
    <EditForm
      isDirty={isDirty}
      isReadOnly={!canUpdateSettings}
      isSaving={created.isLoading || updated.isLoading}
      error={created.error ?? updated.error}
      onSave={() => void save()}
      onDiscard={() => setDraft(bodyOf(company))}
    >
      {(refusals) => (
        <Card title={t('companies.about')}>
          <TextField
            name="name"
            label={t('companies.name')}
            value={draft.name}
            error={refusals.name}
            disabled={!canUpdateSettings}
            maxLength={120}
            required
            onChange={(name) => setDraft({ ...draft, name })}
          />
          <ChoiceField
            name="sharing"
            label={t('companies.sharing')}
            value={draft.sharing}
            error={refusals.sharing}
            disabled={!canUpdateSettings}
            choices={COMPANY_SHARINGS.map((value) => ({
              value,
              label: t(`companies.sharing.${value}`),
              meaning: t(`companies.sharing.${value}.meaning`),
            }))}
            onChange={(sharing) => setDraft({ ...draft, sharing })}
          />
        </Card>
      )}
    </EditForm>
  );
};
