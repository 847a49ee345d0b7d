import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDesk } from '../../i18n/desk-context';
import type { QueueAddress } from './queue-address';

interface QueuePagerProps {
  address: QueueAddress;
  after: string | null;
  onChange: (change: Partial<QueueAddress>) => void;
}

/** Next and previous; nothing where one page holds all. */
export const QueuePager = ({ address, after, onChange }: QueuePagerProps) => {
  const { t } = useDesk();
  const { trail } = address;
  if (trail.length === 0 && !after) return null;
  return (
    <Bar aria-label={t('pager.label')}>
      <Button
        variant="tertiary"
        disabled={trail.length === 0}
        onClick={() => onChange({ trail: trail.slice(0, -1) })}
      >
        {t('pager.previous')}
      </Button>
      <span aria-live="polite">{t('pager.page', { page: trail.length + 1 })}</span>
      <Button
        variant="tertiary"
        disabled={!after}
        onClick={() => after && onChange({ trail: [...trail, after] })}
      >
        {t('pager.next')}
      </Button>
    </Bar>
  );
};

const Bar = styled.nav`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 1.6rem;
  margin-block-start: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
