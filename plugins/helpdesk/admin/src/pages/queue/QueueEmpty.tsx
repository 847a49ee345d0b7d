import { Button } from '@strapi/design-system';
import { CheckCircle, Mail } from '@strapi/icons';
import { Notice } from '../../components/Notice';
import { useDesk } from '../../i18n/desk-context';
import { isFiltered, type QueueAddress } from './queue-address';

interface QueueEmptyProps {
  address: QueueAddress;
  onChange: (change: Partial<QueueAddress>) => void;
}

/** Nothing has come in at all, or nothing is left in this list: the second is often good news. */
export const QueueEmpty = ({ address, onChange }: QueueEmptyProps) => {
  const { t } = useDesk();
  if (!isFiltered(address.filter) && address.trail.length === 0) {
    return (
      <Notice icon={<Mail aria-hidden width="3.2rem" height="3.2rem" />} title={t('empty.title')}>
        {t('empty.text')}
      </Notice>
    );
  }
  return (
    <Notice
      icon={<CheckCircle aria-hidden width="3.2rem" height="3.2rem" />}
      title={t('emptyFilter.title')}
      action={
        <Button variant="secondary" onClick={() => onChange({ filter: {} })}>
          {t('filter.showAll')}
        </Button>
      }
    >
      {t('emptyFilter.text')}
    </Notice>
  );
};
