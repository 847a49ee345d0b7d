import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { SectionPage } from '../frame/SectionPage';
import { OriginList } from './OriginList';

/** On whose pages ours may be shown. */
export const OriginsPage = () => {
  const { t } = useDesk();
  return (
    <SectionPage
      section="allowedOrigins"
      title={t('settings.nav.origins')}
      intro={t('origins.intro')}
    >
      {({ value, set, isReadOnly, refusals }) => (
        <Card title={t('origins.list')} hint={t('origins.hint')}>
          <OriginList value={value} disabled={isReadOnly} refusals={refusals} onChange={set} />
        </Card>
      )}
    </SectionPage>
  );
};
