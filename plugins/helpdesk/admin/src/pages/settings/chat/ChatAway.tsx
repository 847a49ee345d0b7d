import { CHAT_AWAY_MODES } from '../../../../../contracts/chat';
import { useGetSourcesQuery } from '../../../api/sources';
import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from '../fields/ChoiceField';
import { SelectField } from '../fields/SelectField';
import { Card } from '../frame/Card';
import type { ChatPartProps } from './chat-part-props';

/** What a visitor finds while nobody is there. */
export const ChatAway = ({ body, isReadOnly, refusals, onSettings }: ChatPartProps) => {
  const { t, name } = useDesk();
  const { away, form } = body.settings;
  const { data: all } = useGetSourcesQuery(undefined, { skip: away !== 'form' });
  const forms = (all ?? []).filter(
    ({ key, isEnabled, settings }) =>
      key === form || (isEnabled && settings.audience.includes('visitors'))
  );
  const isGone = all !== undefined && form !== null && !forms.some(({ key }) => key === form);
  return (
    <Card title={t('chatSource.awayCard')} hint={t('chatSource.awayCard.hint')}>
      <ChoiceField
        name="settings.away"
        label={t('chatSource.away.label')}
        value={away}
        error={refusals['settings.away']}
        disabled={isReadOnly}
        choices={[...CHAT_AWAY_MODES].reverse().map((value) => ({
          value,
          label: t(`chatSource.away.${value}`),
          meaning: t(`chatSource.away.${value}.meaning`),
        }))}
        onChange={(chosen) => onSettings({ away: chosen })}
      />
      {away === 'form' ? (
        <SelectField
          name="settings.form"
          label={t('chatSource.form')}
          hint={t('chatSource.form.hint')}
          value={form ?? ''}
          error={refusals['settings.form']}
          disabled={isReadOnly}
          onChange={(key) => onSettings({ form: key || null })}
        >
          <option value="">{t('chatSource.form.first')}</option>
          {isGone ? <option value={form}>{t('strategy.gone', { key: form })}</option> : null}
          {forms.map((one) => (
            <option key={one.key} value={one.key}>
              {name(one.name)}
            </option>
          ))}
        </SelectField>
      ) : null}
    </Card>
  );
};
