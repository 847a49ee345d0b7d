import type { BusinessHours } from '../../../../../contracts/settings';
import { useDesk } from '../../../i18n/desk-context';
import { TimeZoneField } from '../fields/TimeZoneField';
import { Card } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import { refusalsBelow } from '../frame/section-draft';
import { SpecialDays } from './SpecialDays';
import { WeekEditor } from './WeekEditor';

/** When the company works: what clients are told, and what waiting times count. */
export const HoursPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage
      section="hours"
      title={t('settings.nav.hours')}
      intro={t('hours.intro')}
      prepare={inOrder}
    >
      {({ field, refusals }) => {
        const zone = field('timeZone');
        return (
          <>
            <Card title={t('hours.week')} hint={t('hours.week.hint')}>
              <TimeZoneField
                {...zone}
                label={t('hours.timeZone')}
                hint={t('hours.timeZone.hint')}
                onChange={(value) => zone.onChange(value ?? 'UTC')}
              />
              <WeekEditor {...field('week')} refusals={refusalsBelow(refusals, 'week')} />
            </Card>
            <Card title={t('hours.days')} hint={t('hours.days.hint')}>
              <SpecialDays {...field('days')} refusals={refusalsBelow(refusals, 'days')} />
            </Card>
          </>
        );
      }}
    </SectionPage>
  );
};

const inOrder = (hours: BusinessHours): BusinessHours => ({
  ...hours,
  days: [...hours.days].sort((one, other) => (one.date < other.date ? -1 : 1)),
});
