import { Checkbox } from '@strapi/design-system';
import { TEXT_MODES, type WorkflowAction } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { ChoiceField } from '../../fields/ChoiceField';
import { Card } from '../../frame/Card';
import { useWorkflowEdit } from '../editor/workflow-edit';
import { TemplateFields } from './TemplateFields';

interface ActionPartProps {
  action: WorkflowAction;
  onChange: (part: Partial<WorkflowAction>) => void;
}

/** Whether the action takes a text and files, and what stands in the text before anybody writes. */
export const ActionText = ({ action, onChange }: ActionPartProps) => {
  const { t } = useDesk();
  const { isReadOnly } = useWorkflowEdit();
  const path = `actions.${action.key}.text`;
  return (
    <Card title={t('workflows.text')}>
      <ChoiceField
        name={`${path}.mode`}
        label={t('workflows.text.mode')}
        value={action.text.mode}
        disabled={isReadOnly}
        choices={TEXT_MODES.map((mode) => ({ value: mode, label: t(`workflows.text.${mode}`) }))}
        onChange={(mode) => onChange({ text: { ...action.text, mode } })}
      />
      {action.text.mode === 'none' ? null : (
        <TemplateFields
          fields={[
            {
              name: `${path}.default`,
              label: t('workflows.text.default'),
              hint: t('workflows.text.default.hint'),
              value: action.text.default ?? {},
              isLong: true,
              onChange: (words) =>
                onChange({
                  text: {
                    ...action.text,
                    default: Object.keys(words).length > 0 ? words : null,
                  },
                }),
            },
          ]}
        />
      )}
      <Checkbox
        checked={action.files}
        disabled={isReadOnly}
        onCheckedChange={(isOn) => onChange({ files: isOn === true })}
      >
        {t('workflows.files')}
      </Checkbox>
    </Card>
  );
};
