import { Field } from '@strapi/design-system';
import type { ActionOffer } from '../../../../contracts/tickets';
import { AssigneeSelect } from '../../components/AssigneeSelect';
import { useDesk } from '../../i18n/desk-context';
import type { ActionDraft } from './action-form';
import { ActionField } from './ActionField';
import { AnswerEditor } from './compose/AnswerEditor';

interface ActionInputsProps {
  action: ActionOffer;
  draft: ActionDraft;
  /** Refusals by path: `text`, `fields.amount`, `assignee`. */
  refusals: Record<string, string>;
  takesFocus: boolean;
  onChange: (change: Partial<ActionDraft>) => void;
  /** Files that were pasted into the text; without it the action takes none. */
  onFiles?: (files: File[]) => void;
}

/** Text, fields and assignee of an action, each with its refusal beside it. */
export const ActionInputs = ({
  action,
  draft,
  refusals,
  takesFocus,
  onChange,
  onFiles,
}: ActionInputsProps) => {
  const { t } = useDesk();
  return (
    <>
      {action.text.mode === 'none' ? null : (
        <AnswerEditor
          value={draft.text}
          isRequired={action.text.mode === 'required'}
          refusal={refusals.text}
          takesFocus={takesFocus}
          onChange={(text) => onChange({ text })}
          onFiles={onFiles}
        />
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
