import { IP_MODES } from '../../../../../contracts/settings';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import { ChoiceField } from '../fields/ChoiceField';
import { OptionalDaysField } from '../fields/OptionalDaysField';

/** What is kept of visitors, and for how long. */
export const PrivacyPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage section="privacy" title={t('settings.nav.privacy')} intro={t('privacy.intro')}>
      {({ field, value }) => (
        <>
          <Card title={t('privacy.ip')} hint={t('privacy.ip.hint')}>
            <ChoiceField
              {...field('ip')}
              label={t('privacy.ip.label')}
              choices={IP_MODES.map((mode) => ({
                value: mode,
                label: t(`privacy.ip.${mode}`),
                meaning: t(`privacy.ip.${mode}.meaning`),
              }))}
            />
            {value.ip === 'off' ? null : (
              <OptionalDaysField
                {...field('ipDays')}
                label={t('privacy.ipDays')}
                daysLabel={t('privacy.ipDays.days')}
                usual={90}
                after={{
                  label: t('privacy.ipDays.after'),
                  meaning: t('privacy.ipDays.after.meaning'),
                }}
                never={{
                  label: t('privacy.ipDays.never'),
                  meaning: t('privacy.ipDays.never.meaning'),
                }}
              />
            )}
          </Card>
          <Card title={t('privacy.trash')} hint={t('privacy.trash.hint')}>
            <OptionalDaysField
              {...field('trashDays')}
              label={t('privacy.trashDays')}
              daysLabel={t('privacy.trashDays.days')}
              usual={30}
              after={{
                label: t('privacy.trashDays.after'),
                meaning: t('privacy.trashDays.after.meaning'),
              }}
              never={{
                label: t('privacy.trashDays.never'),
                meaning: t('privacy.trashDays.never.meaning'),
              }}
            />
          </Card>
        </>
      )}
    </SectionPage>
  );
};
