import { useDesk } from '../../../i18n/desk-context';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { Card, Pair } from '../frame/Card';
import type { AgentPartProps } from './agent-draft';
import { LanguagesField } from './LanguagesField';

const LEVELS = [1, 2, 3, 4, 5] as const;
const LINES = [1, 2, 3] as const;

const toNumber = (text: string) => (text === '' ? null : Number(text));

/** Which requests suit this agent: languages, experience, line of support. */
export const AgentWork = ({
  draft,
  refusals,
  disabled,
  isOwn,
  onChange,
}: AgentPartProps & { isOwn: boolean }) => {
  const { t } = useDesk();
  return (
    <Card title={t('agents.work')} hint={t('agents.work.hint')}>
      <LanguagesField
        value={draft.languages}
        error={refusals.languages}
        disabled={disabled}
        onChange={(languages) => onChange({ languages })}
      />
      <Pair>
        <SelectField
          name="level"
          label={t('agents.level')}
          hint={isOwn ? t('agents.byOwner') : t('agents.level.hint')}
          value={String(draft.level ?? '')}
          error={refusals.level}
          disabled={disabled || isOwn}
          onChange={(text) => onChange({ level: toNumber(text) })}
        >
          <option value="">{t('agents.notSet')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`agents.level.${level}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="line"
          label={t('agents.line')}
          hint={isOwn ? t('agents.byOwner') : t('agents.line.hint')}
          value={String(draft.line ?? '')}
          error={refusals.line}
          disabled={disabled || isOwn}
          onChange={(text) => onChange({ line: toNumber(text) })}
        >
          <option value="">{t('agents.notSet')}</option>
          {LINES.map((line) => (
            <option key={line} value={line}>
              {t(`agents.line.${line}`)}
            </option>
          ))}
        </SelectField>
        <NumberField
          name="ticketLimit"
          label={t('agents.limit')}
          hint={isOwn ? t('agents.byOwner') : t('agents.limit.hint')}
          value={draft.ticketLimit ?? Number.NaN}
          error={refusals.ticketLimit}
          disabled={disabled || isOwn}
          min={0}
          onChange={(limit) => onChange({ ticketLimit: Number.isNaN(limit) ? null : limit })}
        />
        <TextField
          name="phone"
          label={t('agents.phone')}
          hint={t('agents.phone.hint')}
          type="tel"
          dir="ltr"
          value={draft.phone}
          error={refusals.phone}
          disabled={disabled}
          maxLength={60}
          onChange={(phone) => onChange({ phone: phone === '' ? null : phone })}
        />
      </Pair>
    </Card>
  );
};
