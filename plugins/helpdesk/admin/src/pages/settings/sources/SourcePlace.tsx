import { SITE_LOCALES } from '../../../../../contracts/common';
import type { Lookups } from '../../../../../contracts/tickets';
import { languageName } from '../../../components/localized-field/languages-of';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../fields/SelectField';
import { TimeZoneField } from '../fields/TimeZoneField';
import { Card, Pair } from '../frame/Card';
import type { Place } from './source-place';

interface SourcePlaceProps {
  place: Place;
  lookups: Lookups;
  /** What stands where the owner chooses no language and no time zone. */
  unset: { language: string; timeZone: string };
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (change: Partial<Place>) => void;
}

/** Where requests begin, who gets them, and in which language they are. */
export const SourcePlace = ({
  place,
  lookups,
  unset,
  isReadOnly,
  refusals,
  onChange,
}: SourcePlaceProps) => {
  const { t, name } = useDesk();
  const { workflow, state, assignee, locale, timeZone } = place;
  const states = lookups.states.filter(
    (one) => one.workflow === workflow && one.category !== 'trash'
  );
  const languages = [...new Set([...SITE_LOCALES, ...(locale ? [locale] : [])])];
  return (
    <Card title={t('forms.place')} hint={t('forms.place.hint')}>
      <Pair>
        <SelectField
          name="workflow"
          label={t('forms.workflow')}
          value={workflow}
          error={refusals.workflow}
          disabled={isReadOnly}
          onChange={(key) => onChange({ workflow: key })}
        >
          {lookups.workflows.map((one) => (
            <option key={one.key} value={one.key}>
              {name(one.name)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="settings.state"
          label={t('forms.firstState')}
          value={state ?? ''}
          error={refusals['settings.state']}
          disabled={isReadOnly}
          onChange={(key) => onChange({ state: key || null })}
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
          onChange={(value) => onChange({ assignee: fromValue(value) })}
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
          value={locale ?? ''}
          error={refusals.locale}
          disabled={isReadOnly}
          onChange={(code) => onChange({ locale: code || null })}
        >
          <option value="">{unset.language}</option>
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </SelectField>
        <TimeZoneField
          name="timeZone"
          label={t('forms.timeZone')}
          none={unset.timeZone}
          value={timeZone}
          error={refusals.timeZone}
          disabled={isReadOnly}
          onChange={(zone) => onChange({ timeZone: zone })}
        />
      </Pair>
    </Card>
  );
};

const toValue = (assignee: Place['assignee']): string => {
  if (assignee?.agent) return `agent:${assignee.agent}`;
  return assignee?.team ? `team:${assignee.team}` : '';
};

const fromValue = (value: string): Place['assignee'] => {
  const [kind, key] = value.split(':');
  if (!key) return null;
  return kind === 'agent' ? { agent: key } : { team: key };
};
