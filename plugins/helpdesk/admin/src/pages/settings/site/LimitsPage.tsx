import type { Settings } from '../../../../../contracts/settings';
import { useDesk } from '../../../i18n/desk-context';
import { Card, Pair } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import { NumberField } from '../fields/NumberField';

type Limits = Settings['limits'];
const MEBIBYTE = 1024 * 1024;

const REQUESTS = ['visitorPerHour', 'addressPerHour', 'formPerHour', 'totalPerHour'] as const;

/** How much one visitor, one address and everybody together may send. */
export const LimitsPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage section="limits" title={t('settings.nav.limits')} intro={t('limits.intro')}>
      {({ field }) => {
        const perHour = (key: keyof Limits) => (
          <NumberField
            key={key}
            {...field(key)}
            label={t(`limits.${key}`)}
            hint={t(`limits.${key}.hint`)}
            unit={t('settings.unit.perHour')}
            min={key === 'receiptsPerHour' ? 0 : 1}
            max={100_000}
          />
        );
        const bytes = field('fileBytes');
        return (
          <>
            <Card title={t('limits.requests')} hint={t('limits.requests.hint')}>
              <Pair>{REQUESTS.map(perHour)}</Pair>
            </Card>
            <Card title={t('limits.receipts')} hint={t('limits.receipts.hint')}>
              {perHour('receiptsPerHour')}
            </Card>
            <Card title={t('limits.files')}>
              <Pair>
                <NumberField
                  {...bytes}
                  value={Math.round((bytes.value / MEBIBYTE) * 10) / 10}
                  onChange={(megabytes) => bytes.onChange(Math.round(megabytes * MEBIBYTE))}
                  label={t('limits.fileBytes')}
                  hint={t('limits.fileBytes.hint')}
                  unit={t('settings.unit.megabytes')}
                  min={1}
                  max={100}
                />
                <NumberField
                  {...field('filesPerMessage')}
                  label={t('limits.filesPerMessage')}
                  hint={t('limits.filesPerMessage.hint')}
                  min={0}
                  max={20}
                />
              </Pair>
            </Card>
          </>
        );
      }}
    </SectionPage>
  );
};
