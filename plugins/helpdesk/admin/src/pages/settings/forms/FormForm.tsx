import type { SourceBody, SourceView } from '../../../../../contracts/forms';
import type { Lookups } from '../../../../../contracts/tickets';
import { useCreateSourceMutation, useUpdateSourceMutation } from '../../../api/sources';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';
import { EditForm } from '../frame/EditForm';
import { cleanOrigins } from '../sources/clean-origins';
import { OriginsCard } from '../sources/OriginsCard';
import { placeOf, withPlace } from '../sources/source-place';
import { SourceDistribution } from '../sources/SourceDistribution';
import { SourcePlace } from '../sources/SourcePlace';
import { useSourceDraft } from '../sources/use-source-draft';
import { DeleteForm } from './DeleteForm';
import type { FormPartProps } from './form-part-props';
import { FormFields } from './FormFields';
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
  const [create, created] = useCreateSourceMutation();
  const [update, updated] = useUpdateSourceMutation();
  const { body, isDirty, change, save, discard } = useSourceDraft<SourceBody, SourceView>({
    stored: form ? bodyOf(form) : newForm(lookups.workflows[0]?.key ?? ''),
    prepare: (draft) => ({
      ...draft,
      settings: { ...draft.settings, allowedOrigins: cleanOrigins(draft.settings.allowedOrigins) },
    }),
    send: (sent) => (form ? update({ key: form.key, body: sent }) : create(sent)),
    onMade: form ? null : onMade,
  });

  return (
    <EditForm
      isDirty={isDirty}
      isReadOnly={!canUpdateSettings}
      isSaving={created.isLoading || updated.isLoading}
      error={created.error ?? updated.error}
      onSave={() => void save()}
      onDiscard={() => {
        discard();
        created.reset();
        updated.reset();
      }}
    >
      {(refusals) => {
        // The page of a new one gives way to its own as soon as it is made: nothing may be typed into it meanwhile.
        const frame = { isReadOnly: !canUpdateSettings || created.isLoading, refusals };
        const part: FormPartProps = {
          ...frame,
          body,
          onChange: (some) => change({ ...body, ...some }),
          onSettings: (some) => change({ ...body, settings: { ...body.settings, ...some } }),
        };
        return (
          <>
            <FormWords {...part} />
            <FormFields {...part} />
            <FormSent {...part} />
            <SourcePlace
              {...frame}
              place={placeOf(body)}
              lookups={lookups}
              unset={{
                language: t('forms.language.sender'),
                timeZone: t('forms.timeZone.sender'),
              }}
              onChange={(some) => change(withPlace(body, some))}
            />
            <SourceDistribution
              {...frame}
              distribution={body.distribution}
              onChange={(distribution) => part.onChange({ distribution })}
            />
            <OriginsCard
              {...frame}
              title={t('forms.origins')}
              hint={t('forms.origins.hint')}
              value={body.settings.allowedOrigins}
              onChange={(allowedOrigins) => part.onSettings({ allowedOrigins })}
            />
            {form && canUpdateSettings ? <DeleteForm form={form} onDeleted={onDeleted} /> : null}
          </>
        );
      }}
    </EditForm>
  );
};
