import { Button } from '@strapi/design-system';
import { CheckCircle, Mail, Search } from '@strapi/icons';
import { styled } from 'styled-components';
import { Notice } from '../../components/Notice';
import { useDesk } from '../../i18n/desk-context';
import { isFiltered, type QueueAddress } from './queue-address';
import type { GoTo } from './use-queue';

interface QueueEmptyProps {
  address: QueueAddress;
  onChange: GoTo;
}

/** Nothing was found, nothing is left in this list (often good news), or nothing has come in at all. */
export const QueueEmpty = ({ address, onChange }: QueueEmptyProps) => {
  const { t } = useDesk();
  const { filter } = address;
  if (filter.q) return <NothingFound address={address} onChange={onChange} />;
  if (!isFiltered(filter)) {
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

/** What may have been in the way, and the next places to look. */
const NothingFound = ({ address: { filter }, onChange }: QueueEmptyProps) => {
  const { t } = useDesk();
  const { q = '' } = filter;
  return (
    <Notice
      icon={<Search aria-hidden width="3.2rem" height="3.2rem" />}
      title={t('search.none', { q })}
      action={
        <Ways>
          {isFiltered(filter) ? (
            <Button variant="secondary" onClick={() => onChange({ filter: { q } })}>
              {t('search.inOpen')}
            </Button>
          ) : null}
          {filter.state === 'closed' ? null : (
            <Button
              variant="secondary"
              onClick={() => onChange({ filter: { q, state: 'closed' } })}
            >
              {t('search.inClosed')}
            </Button>
          )}
        </Ways>
      }
    >
      {t('search.noneHint')}
    </Notice>
  );
};

const Ways = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: center;
  gap: 0.8rem;
`;
