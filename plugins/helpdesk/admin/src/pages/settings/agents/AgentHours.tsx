import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { Card } from '../frame/Card';
import { refusalsBelow } from '../frame/section-draft';
import { USUAL_WEEK } from '../hours/week';
import { WeekEditor } from '../hours/WeekEditor';
import type { AgentPartProps } from './agent-draft';

/** The company's hours, or the agent's own. */
export const AgentHours = ({ draft, refusals, disabled, onChange }: AgentPartProps) => {
  const { t } = useDesk();
  return (
    <Card title={t('agents.hours')}>
      <ChoiceField
        name="workingHours"
        label={t('agents.hours.label')}
        value={draft.workingHours === null ? 'company' : 'own'}
        error={refusals.workingHours}
        disabled={disabled}
        choices={[
          { value: 'company', label: t('agents.hours.company') },
          { value: 'own', label: t('agents.hours.own') },
        ]}
        onChange={(choice) => onChange({ workingHours: choice === 'company' ? null : USUAL_WEEK })}
      />
      {draft.workingHours === null ? null : (
        <WeekEditor
          value={draft.workingHours}
          disabled={disabled}
          refusals={refusalsBelow(refusals, 'workingHours')}
          onChange={(workingHours) => onChange({ workingHours })}
        />
      )}
    </Card>
  );
};
