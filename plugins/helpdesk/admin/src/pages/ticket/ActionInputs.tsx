import { Field, Textarea } from '@strapi/design-system';
import type { ActionOffer } from '../../../../contracts/tickets';
import { AssigneeSelect } from '../../components/AssigneeSelect';
import { useDesk } from '../../i18n/desk-context';
import type { ActionDraft } from './action-form';
import { ActionField } from './ActionField';

interface ActionInputsProps {
  action: ActionOffer;
  draft: ActionDraft;
  /** Refusals by path: `text`, `fields.amount`, `assignee`. */
  refusals: Record<string, string>;
  onChange: (change: Partial<ActionDraft>) => void;
}

/** Text, fields and assignee of an action, each with its refusal beside it. */
export const ActionInputs = ({ action, draft, refusals, onChange }: ActionInputsProps) => {
  const { t } = useDesk();
  return (
    <>
      {action.text.mode === 'none' ? null : (
        <Field.Root name="text" error={refusals.text} required={action.text.mode === 'required'}>
          <Field.Label>{t('form.text')}</Field.Label>
          <Textarea
            dir="auto"
            rows={8}
            value={draft.text}
            onChange={({ target }) => onChange({ text: target.value })}
          />
          <Field.Error />
        </Field.Root>
      )}
      {action.fields.map((field) => (
        <ActionField
          key={field.key}
          field={field}
          value={draft.fields[field.key]}
          refusal={refusals[`fields.${field.key}`]}
          onChange={(value) => onChange({ fields: { ...draft.fields, [field.key]: value } })}
        />
      ))}
      {action.choosesAssignee ? (
        <Field.Root name="assignee" error={refusals.assignee} required>
          <Field.Label>{t('assign.title')}</Field.Label>
          <AssigneeSelect
            name="assignee"
            aria-label={t('assign.title')}
            aria-invalid={Boolean(refusals.assignee)}
            none={t('assign.choose')}
            value={draft.assignee}
            onChange={({ target }) => onChange({ assignee: target.value })}
          />
          <Field.Error />
        </Field.Root>
      ) : null}
    </>
  );
};
