import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BusinessHours } from '../../../../../contracts/settings';
import { useDesk } from '../../../i18n/desk-context';
import { withItem } from '../frame/list-changes';
import { refusalsBelow } from '../frame/section-draft';
import { SpecialDay } from './SpecialDay';

const MOST = 400;

interface SpecialDaysProps {
  value: BusinessHours['days'];
  disabled: boolean;
  /** By path below the list: `3.name`. */
  refusals: Record<string, string>;
  onChange: (value: BusinessHours['days']) => void;
}

/** Holidays, and days with hours of their own. */
export const SpecialDays = ({ value, disabled, refusals, onChange }: SpecialDaysProps) => {
  const { t } = useDesk();
  return (
    <>
      {value.length === 0 ? <Empty>{t('hours.days.empty')}</Empty> : null}
      <List>
        {value.map((day, index) => (
          // Days have no identity but their place.
          <SpecialDay
            key={index}
            value={day}
            disabled={disabled}
            refusals={refusalsBelow(refusals, String(index))}
            onChange={(next) => onChange(withItem(value, index, next))}
            onRemove={() => onChange(value.filter((_day, other) => other !== index))}
          />
        ))}
      </List>
      {refusals[''] ? <Empty>{refusals['']}</Empty> : null}
      {disabled ? null : (
        <Button
          type="button"
          variant="secondary"
          startIcon={<Plus />}
          disabled={value.length >= MOST}
          style={{ justifySelf: 'start' }}
          onClick={() => onChange([...value, { date: '', name: '', isYearly: false, hours: [] }])}
        >
          {t('hours.days.add')}
        </Button>
      )}
      {value.length >= MOST ? <Empty>{t('hours.days.most', { most: MOST })}</Empty> : null}
    </>
  );
};

const List = styled.ul`
  display: grid;

  &:empty {
    display: none;
  }
`;

const Empty = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;
