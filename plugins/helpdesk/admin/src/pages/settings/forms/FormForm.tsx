import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { SourceBody, SourceView } from '../../../../../contracts/forms';
import type { Lookups } from '../../../../../contracts/tickets';
import { useCreateSourceMutation, useUpdateSourceMutation } from '../../../api/sources';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { Card } from '../frame/Card';
import { EditForm } from '../frame/EditForm';
import { isChanged, refusalsBelow } from '../frame/section-draft';
import { OriginList } from '../site/OriginList';
import { toOrigin } from '../site/origin';
import { DeleteForm } from './DeleteForm';
import type { FormPartProps } from './form-part-props';
import { FormDistribution } from './FormDistribution';
import { FormFields } from './FormFields';
import { FormPlace } from './FormPlace';
import { FormSent } from './FormSent';
import { FormWords } from './FormWords';
import { bodyOf, newForm } from './new-form';

interface FormFormProps {
  /** Null: a new one. */
  form: SourceView | null;
  lookups: Lookups;
  onMade: (key: string) => void;
  onDeleted: () => void;
}

/** Everything that an owner decides about a form. */
export const FormForm = ({ form, lookups, onMade, onDeleted }: FormFormProps) => {
  const { t } = useDesk();
  const { canUpdateSettings } = usePermissions();
  const { toggleNotification } = useNotification();
  const [create, created] = useCreateSourceMutation();
  const [update, updated] = useUpdateSourceMutation();
  const stored = form ? bodyOf(form) : newForm(lookups.workflows[0]?.key ?? '');
  const [draft, setDraft] = useState<SourceBody | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const body = draft ?? stored;
  const isDirty = made === null && draft !== null && isChanged(draft, stored);

  const save = async () => {
    const origins = body.settings.allowedOrigins.map(toOrigin).filter((origin) => origin !== '');
    const sent = { ...body, settings: { ...body.settings, allowedOrigins: [...new Set(origins)] } };
    setDraft(sent);
    if (!form) {
      const answer = await create(sent);
      if (!('error' in answer)) setMade(answer.data.key);
      return;
    }
    const answer = await update({ key: form.key, body: sent });
    if ('error' in answer) return;
    setDraft(null);
    toggleNotification({ type: 'success', message: t('settings.saved') });
  };
  // After the guard has seen that nothing waits any more.
  useEffect(() => {
    if (made === null) return;
    toggleNotification({ type: 'success', message: t('settings.saved') });
    onMade(made);
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
      onDiscard={() => {
        setDraft(null);
        created.reset();
        updated.reset();
      }}
    >
      {(refusals) => {
        const part: FormPartProps = {
          body,
          isReadOnly: !canUpdateSettings,
          refusals,
          onChange: (change) => setDraft({ ...body, ...change }),
          onSettings: (change) => setDraft({ ...body, settings: { ...body.settings, ...change } }),
        };
        return (
          <>
            <FormWords {...part} />
            <FormFields {...part} />
            <FormSent {...part} />
            <FormPlace {...part} lookups={lookups} />
            <FormDistribution {...part} />
            <Card title={t('forms.origins')} hint={t('forms.origins.hint')}>
              <OriginList
                value={body.settings.allowedOrigins}
                disabled={!canUpdateSettings}
                refusals={refusalsBelow(refusals, 'settings.allowedOrigins')}
                onChange={(allowedOrigins) => part.onSettings({ allowedOrigins })}
              />
            </Card>
            {form && canUpdateSettings ? <DeleteForm form={form} onDeleted={onDeleted} /> : null}
          </>
        );
      }}
    </EditForm>
  );
};
