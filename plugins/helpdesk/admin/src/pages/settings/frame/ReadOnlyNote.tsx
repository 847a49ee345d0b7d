import { Banner } from '../../../components/Banner';
import { useDesk } from '../../../i18n/desk-context';

/** Told to those who may see settings and not change them. */
export const ReadOnlyNote = () => {
  const { t } = useDesk();
  return <Banner tone="info">{t('settings.readOnly')}</Banner>;
};
