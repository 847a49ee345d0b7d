import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import { NumberField } from '../fields/NumberField';

/** How long the link in a mail opens the request. */
export const LinksPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage section="linkDays" title={t('settings.nav.links')} intro={t('links.intro')}>
      {({ value, set, isReadOnly, refusals }) => (
        <Card>
          <NumberField
            name="linkDays"
            label={t('links.days')}
            hint={t('links.days.hint')}
            value={value}
            error={refusals['']}
            disabled={isReadOnly}
            unit={t('settings.unit.days')}
            min={1}
            max={3650}
            onChange={set}
          />
        </Card>
      )}
    </SectionPage>
  );
};
