import { LocalizedField } from '../../../components/localized-field/LocalizedField';
import { useDesk } from '../../../i18n/desk-context';
import { ColourField } from '../fields/ColourField';
import { TextField } from '../fields/TextField';
import { Card } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import { LayoutPreview } from './LayoutPreview';

/** Who writes: the company's name, logo, colour and footer, in every mail and on every page. */
export const CompanyPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage section="company" title={t('settings.nav.company')} intro={t('company.intro')}>
      {({ value, field, refusals }) => {
        const logo = field('logoUrl');
        return (
          <>
            <Card title={t('company.identity')}>
              <LocalizedField
                {...field('name')}
                refusals={refusals}
                label={t('company.name')}
                hint={t('company.name.hint')}
                maxLength={100}
                required
              />
              <TextField
                {...logo}
                onChange={(text) => logo.onChange(text.trim() || null)}
                label={t('company.logoUrl')}
                hint={t('company.logoUrl.hint')}
                type="url"
                dir="ltr"
                placeholder="https://www.example.com/logo.png"
              />
              <ColourField
                {...field('colour')}
                label={t('company.colour')}
                hint={t('company.colour.hint')}
              />
            </Card>
            <Card title={t('company.below')}>
              <LocalizedField
                {...field('footer')}
                refusals={refusals}
                label={t('company.footer')}
                hint={t('company.footer.hint')}
                maxLength={1000}
                isLong
              />
            </Card>
            <LayoutPreview company={value} />
          </>
        );
      }}
    </SectionPage>
  );
};
