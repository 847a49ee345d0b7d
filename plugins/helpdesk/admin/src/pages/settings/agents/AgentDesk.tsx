import { useDesk } from '../../../i18n/desk-context';
import { DESK_LANGUAGES } from '../../../i18n/languages';
import { SelectField } from '../fields/SelectField';
import { TimeZoneField } from '../fields/TimeZoneField';
import { Card, Pair } from '../frame/Card';
import type { AgentPartProps } from './agent-draft';

/** Language and time zone in which the agent reads the desk. */
export const AgentDesk = ({ draft, refusals, disabled, onChange }: AgentPartProps) => {
  const { t } = useDesk();
  return (
    <Card title={t('agents.desk')}>
      <Pair>
        <SelectField
          name="locale"
          label={t('settings.language')}
          value={draft.locale ?? ''}
          error={refusals.locale}
          disabled={disabled}
          onChange={(locale) => onChange({ locale: locale || null })}
        >
          <option value="">{t('settings.followStrapi')}</option>
          {DESK_LANGUAGES.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <TimeZoneField
          name="timeZone"
          label={t('settings.timeZone')}
          value={draft.timeZone}
          error={refusals.timeZone}
          disabled={disabled}
          none={t('settings.followBrowser')}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </Pair>
    </Card>
  );
};
