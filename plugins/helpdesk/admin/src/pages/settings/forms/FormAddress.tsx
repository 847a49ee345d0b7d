import { LinkButton } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import type { SourceView } from '../../../../../contracts/forms';
import { Banner } from '../../../components/Banner';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { CopyLine } from '../sources/CopyLine';

/** Where the form stands, and the line that puts it into another page. */
export const FormAddress = ({ form }: { form: SourceView }) => {
  const { t } = useDesk();
  if (!form.url || !form.embed) return <Banner tone="info">{t('forms.noSite')}</Banner>;
  return (
    <Card title={t('forms.where')} hint={t('forms.where.hint')}>
      <CopyLine label={t('forms.address')} text={form.url} />
      <CopyLine label={t('forms.embed')} text={form.embed} hint={t('forms.embed.hint')} />
      <div>
        {form.isEnabled ? (
          <LinkButton href={form.url} isExternal variant="secondary" startIcon={<ExternalLink />}>
            {t('forms.look')}
          </LinkButton>
        ) : (
          <Banner tone="warning">{t('forms.isOff')}</Banner>
        )}
      </div>
    </Card>
  );
};
