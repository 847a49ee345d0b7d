import { MACRO_ME, type AssignStep } from '../../../../../contracts/macros';
import { useGetLookupsQuery } from '../../../api/queue';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../../settings/fields/SelectField';
import { Pair } from '../../settings/frame/Card';

interface AssignFieldsProps {
  name: string;
  value: Pick<AssignStep, 'agent' | 'team'>;
  /** By `agent` and `team`. */
  refusals: Record<string, string>;
  onChange: (value: Pick<AssignStep, 'agent' | 'team'>) => void;
}

/** In a select there is no nothing: what stays, and what becomes nobody. */
const KEEP = '';
const NOBODY = '-';

const toValue = (key: string | null | undefined) => (key === undefined ? KEEP : (key ?? NOBODY));
const fromValue = (value: string) => (value === NOBODY ? null : value);

/** Who is responsible afterwards, the person and the team each by itself. */
export const AssignFields = ({ name, value, refusals, onChange }: AssignFieldsProps) => {
  const { t } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const change = (what: 'agent' | 'team', chosen: string) => {
    const { [what]: _before, ...rest } = value;
    onChange(chosen === KEEP ? rest : { ...rest, [what]: fromValue(chosen) });
  };
  return (
    <Pair>
      <SelectField
        name={`${name}.agent`}
        label={t('step.agent')}
        value={toValue(value.agent)}
        error={refusals.agent}
        onChange={(chosen) => change('agent', chosen)}
      >
        <option value={KEEP}>{t('step.keep')}</option>
        <option value={MACRO_ME}>{t('step.me')}</option>
        <option value={NOBODY}>{t('assignee.nobody')}</option>
        <optgroup label={t('assignee.agents')}>
          {lookups?.agents
            .filter(({ isActive, key }) => isActive || key === value.agent)
            .map((agent) => (
              <option key={agent.key} value={agent.key}>
                {agent.name}
              </option>
            ))}
        </optgroup>
      </SelectField>
      <SelectField
        name={`${name}.team`}
        label={t('step.team')}
        value={toValue(value.team)}
        error={refusals.team}
        onChange={(chosen) => change('team', chosen)}
      >
        <option value={KEEP}>{t('step.keep')}</option>
        <option value={NOBODY}>{t('step.noTeam')}</option>
        <optgroup label={t('assignee.teams')}>
          {lookups?.teams.map((team) => (
            <option key={team.key} value={team.key}>
              {team.name}
            </option>
          ))}
        </optgroup>
      </SelectField>
    </Pair>
  );
};
