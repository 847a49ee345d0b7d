import { SITE_LOCALES } from '../../../../../contracts/common';
import type { FormSettings } from '../../../../../contracts/forms';
import type { Lookups } from '../../../../../contracts/tickets';
import { languageName } from '../../../components/localized-field/languages-of';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../fields/SelectField';
import { TimeZoneField } from '../fields/TimeZoneField';
import { Card, Pair } from '../frame/Card';
import type { FormPartProps } from './form-part-props';

/** Where requests of this form begin, who gets them, and in which language they are. */
export const FormPlace = ({
  body,
  isReadOnly,
  refusals,
  lookups,
  onChange,
  onSettings,
}: FormPartProps & { lookups: Lookups }) => {
  const { t, name } = useDesk();
  const { state, assignee } = body.settings;
  const states = lookups.states.filter(
    (one) => one.workflow === body.workflow && one.category !== 'trash'
  );
  const languages = [...new Set([...SITE_LOCALES, ...(body.locale ? [body.locale] : [])])];
  return (
    <Card title={t('forms.place')} hint={t('forms.place.hint')}>
      <Pair>
        <SelectField
          name="workflow"
          label={t('forms.workflow')}
          value={body.workflow}
          error={refusals.workflow}
          disabled={isReadOnly}
          onChange={(workflow) =>
            // A state of the other workflow is none of this one.
            onChange({ workflow, settings: { ...body.settings, state: null } })
          }
        >
          {lookups.workflows.map((workflow) => (
            <option key={workflow.key} value={workflow.key}>
              {name(workflow.name)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="settings.state"
          label={t('forms.firstState')}
          value={state ?? ''}
          error={refusals['settings.state']}
          disabled={isReadOnly}
          onChange={(key) => onSettings({ state: key || null })}
        >
          <option value="">{t('forms.firstState.usual')}</option>
          {states.map((one) => (
            <option key={one.key} value={one.key}>
              {name(one.name)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="settings.assignee"
          label={t('forms.assignee')}
          value={toValue(assignee)}
          error={refusals['settings.assignee.agent'] ?? refusals['settings.assignee.team']}
          disabled={isReadOnly}
          onChange={(value) => onSettings({ assignee: fromValue(value) })}
        >
          <option value="">{t('forms.assignee.nobody')}</option>
          <optgroup label={t('assignee.agents')}>
            {lookups.agents
              .filter(({ key, isActive }) => isActive || key === assignee?.agent)
              .map((agent) => (
                <option key={agent.key} value={`agent:${agent.key}`}>
                  {agent.name}
                </option>
              ))}
          </optgroup>
          <optgroup label={t('assignee.teams')}>
            {lookups.teams.map((team) => (
              <option key={team.key} value={`team:${team.key}`}>
                {team.name}
              </option>
            ))}
          </optgroup>
        </SelectField>
        <SelectField
          name="locale"
          label={t('forms.language')}
          value={body.locale ?? ''}
          error={refusals.locale}
          disabled={isReadOnly}
          onChange={(locale) => onChange({ locale: locale || null })}
        >
          <option value="">{t('forms.language.sender')}</option>
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </SelectField>
        <TimeZoneField
          name="timeZone"
          label={t('forms.timeZone')}
          none={t('forms.timeZone.sender')}
          value={body.timeZone}
          error={refusals.timeZone}
          disabled={isReadOnly}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </Pair>
    </Card>
  );
};

const toValue = (assignee: FormSettings['assignee']): string => {
  if (assignee?.agent) return `agent:${assignee.agent}`;
  return assignee?.team ? `team:${assignee.team}` : '';
};

const fromValue = (value: string): FormSettings['assignee'] => {
  const [kind, key] = value.split(':');
  if (!key) return null;
  return kind === 'agent' ? { agent: key } : { team: key };
};
