import { useGetOutboxQuery } from '../../../api/outbox';
import { Banner } from '../../../components/Banner';
import { useDesk } from '../../../i18n/desk-context';
import { usePermissions } from '../../../use-permissions';

/** Without a mail server nothing of this page has an effect: that is told first. */
export const MailState = () => {
  const { t } = useDesk();
  const { canReadOutbox } = usePermissions();
  const { data } = useGetOutboxQuery({ limit: 1 }, { skip: !canReadOutbox });
  if (!data || data.isConfigured) return null;
  return (
    <Banner tone="warning" title={t('outbox.notConfigured.title')}>
      {t('outbox.notConfigured.text')}
    </Banner>
  );
};
