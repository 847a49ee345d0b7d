import { useDesk } from '../../../i18n/desk-context';
import { OptionalDaysField } from '../fields/OptionalDaysField';
import { Card } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';

const USUAL_MINUTES = 15;

/** When somebody who said that they are there counts as away, because nothing was done for a while. */
export const PresencePage = () => {
  const { t } = useDesk();
  return (
    <SectionPage
      section="presence"
      title={t('settings.nav.presence')}
      intro={t('presence.settings.intro')}
    >
      {({ value, set, isReadOnly, refusals }) => (
        <Card>
          <OptionalDaysField
            name="awayAfterMinutes"
            label={t('presence.settings.label')}
            daysLabel={t('presence.settings.minutes')}
            unit={t('settings.unit.minutes')}
            min={5}
            value={value.awayAfterMinutes}
            error={refusals.awayAfterMinutes}
            disabled={isReadOnly}
            usual={USUAL_MINUTES}
            after={{
              label: t('presence.settings.after'),
              meaning: t('presence.settings.after.meaning'),
            }}
            never={{
              label: t('presence.settings.never'),
              meaning: t('presence.settings.never.meaning'),
            }}
            onChange={(awayAfterMinutes) => set({ awayAfterMinutes })}
          />
        </Card>
      )}
    </SectionPage>
  );
};
