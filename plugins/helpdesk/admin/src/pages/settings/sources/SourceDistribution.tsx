import type { Distribution } from '../../../../../contracts/routing';
import { useGetStrategiesQuery } from '../../../api/routing';
import { useDesk } from '../../../i18n/desk-context';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { Card, Pair } from '../frame/Card';
import { PageTeams } from './PageTeams';

interface SourceDistributionProps {
  /** Undefined: nobody gets anything by itself. */
  distribution: Distribution | undefined;
  isReadOnly: boolean;
  refusals: Record<string, string>;
  onChange: (distribution: Distribution) => void;
}

const NONE: Distribution = { strategy: 'nobody', limit: null, dueHours: null };

/** By which rule requests of a form or a chat find their person, and by when that person should answer. */
export const SourceDistribution = ({
  distribution = NONE,
  isReadOnly,
  refusals,
  onChange,
}: SourceDistributionProps) => {
  const { t, tMaybe, name } = useDesk();
  const { data: strategies } = useGetStrategiesQuery();
  const { strategy, limit, dueHours } = distribution;
  const set = (change: Partial<Distribution>) => onChange({ ...distribution, ...change });
  const known = strategies ?? [{ key: strategy, name: null }];
  const isGone = !known.some(({ key }) => key === strategy);
  const hint = tMaybe(`strategy.${strategy}.hint`) ?? (isGone ? '' : t('strategy.own.hint'));
  const isShared = strategy !== 'nobody';
  return (
    <Card title={t('forms.distribution')} hint={t('forms.distribution.hint')}>
      <SelectField
        name="distribution.strategy"
        label={t('forms.strategy')}
        hint={isShared ? `${hint} ${t('forms.distribution.owner')}` : hint}
        value={strategy}
        error={refusals['distribution.strategy']}
        disabled={isReadOnly}
        onChange={(key) => set({ strategy: key })}
      >
        {isGone ? <option value={strategy}>{t('strategy.gone', { key: strategy })}</option> : null}
        {known.map(({ key, name: own }) => (
          <option key={key} value={key}>
            {own ? name(own) : (tMaybe(`strategy.${key}`) ?? key)}
          </option>
        ))}
      </SelectField>
      {strategy === 'by-page' ? (
        <PageTeams
          pages={distribution.pages ?? []}
          isReadOnly={isReadOnly}
          refusals={refusals}
          onChange={(pages) => set({ pages })}
        />
      ) : null}
      {isShared ? (
        <Pair>
          <NumberField
            name="distribution.limit"
            label={t('forms.limit')}
            hint={t('forms.limit.hint')}
            value={limit ?? Number.NaN}
            error={refusals['distribution.limit']}
            disabled={isReadOnly}
            min={1}
            onChange={(most) => set({ limit: Number.isNaN(most) ? null : most })}
          />
          <NumberField
            name="distribution.dueHours"
            label={t('forms.dueHours')}
            hint={t('forms.dueHours.hint')}
            unit={t('forms.dueHours.unit')}
            value={dueHours ?? Number.NaN}
            error={refusals['distribution.dueHours']}
            disabled={isReadOnly}
            min={1}
            onChange={(hours) => set({ dueHours: Number.isNaN(hours) ? null : hours })}
          />
        </Pair>
      ) : null}
    </Card>
  );
};
