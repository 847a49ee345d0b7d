import { Checkbox } from '@strapi/design-system';
import { CLIENT_MODES, type WorkflowAction } from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { ChoiceField } from '../../fields/ChoiceField';
import { Card } from '../../frame/Card';
import { useWorkflowEdit } from '../editor/workflow-edit';

interface ActionPartProps {
  action: WorkflowAction;
  onChange: (part: Partial<WorkflowAction>) => void;
}

/** Who performs the action, and what the client has of it. */
export const ActionWho = ({ action, onChange }: ActionPartProps) => {
  const { t } = useDesk();
  const { isReadOnly, refusals } = useWorkflowEdit();
  return (
    <Card title={t('workflows.who')}>
      <Checkbox
        checked={action.staff}
        disabled={isReadOnly}
        onCheckedChange={(isOn) => onChange({ staff: isOn === true })}
      >
        {t('workflows.who.staff')}
      </Checkbox>
      <ChoiceField
        name={`actions.${action.key}.client`}
        label={t('workflows.who.client')}
        value={action.client}
        error={refusals[`actions.${action.key}.client`]}
        disabled={isReadOnly}
        choices={CLIENT_MODES.map((mode) => ({
          value: mode,
          label: t(`workflows.who.${mode}`),
          meaning: t(`workflows.who.${mode}.meaning`),
        }))}
        onChange={(client) => onChange({ client })}
      />
    </Card>
  );
};
