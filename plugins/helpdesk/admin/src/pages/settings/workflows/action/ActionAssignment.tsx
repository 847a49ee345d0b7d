import {
  ASSIGNMENT_MODES,
  type AssignmentMode,
  type WorkflowAction,
  type WorkflowAssignment,
} from '../../../../../../contracts/workflow';
import { useDesk } from '../../../../i18n/desk-context';
import { SelectField } from '../../fields/SelectField';
import { Card, Pair } from '../../frame/Card';
import { useWorkflowEdit } from '../editor/workflow-edit';
import { PersonOptions } from './PersonOptions';

interface ActionPartProps {
  action: WorkflowAction;
  onChange: (part: Partial<WorkflowAction>) => void;
}

/** Who is responsible after the action. */
export const ActionAssignment = ({ action, onChange }: ActionPartProps) => {
  const { t } = useDesk();
  const { isReadOnly, refusals } = useWorkflowEdit();
  const path = `actions.${action.key}.assignment`;
  const { assignment } = action;
  const set = (next: WorkflowAssignment) => onChange({ assignment: next });
  // Only staff can be the one who acted, or choose somebody.
  const modes = ASSIGNMENT_MODES.filter(
    (mode) => action.staff || mode === assignment.mode || !NEEDS_STAFF.includes(mode)
  );
  return (
    <Card title={t('workflows.assignment')}>
      <Pair>
        <SelectField
          name={path}
          label={t('workflows.assignment.label')}
          hint={
            assignment.mode === 'next-line' ? t('workflows.assignment.next-line.hint') : undefined
          }
          value={assignment.mode}
          error={refusals[path]}
          disabled={isReadOnly}
          onChange={(value) => set({ mode: modes.find((mode) => mode === value) ?? 'keep' })}
        >
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`workflows.assignment.${mode}`)}
            </option>
          ))}
        </SelectField>
        {assignment.mode === 'agent' ? (
          <SelectField
            name={`${path}.agent`}
            label={t('workflows.agent')}
            value={assignment.agent ?? ''}
            disabled={isReadOnly}
            onChange={(agent) => set({ mode: 'agent', agent })}
          >
            <PersonOptions kind="agents" chosen={assignment.agent} />
          </SelectField>
        ) : null}
        {assignment.mode === 'team' ? (
          <SelectField
            name={`${path}.team`}
            label={t('workflows.team')}
            value={assignment.team ?? ''}
            disabled={isReadOnly}
            onChange={(team) => set({ mode: 'team', team })}
          >
            <PersonOptions kind="teams" chosen={assignment.team} />
          </SelectField>
        ) : null}
      </Pair>
    </Card>
  );
};

const NEEDS_STAFF: readonly AssignmentMode[] = ['actor', 'choose'];
