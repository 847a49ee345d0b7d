import { Checkbox, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { BusinessHours } from '../../../../../contracts/settings';
import { formatDateField } from '../../../format/time';
import { useDesk } from '../../../i18n/desk-context';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { refusalsBelow } from '../frame/section-draft';
import { RangeList } from './RangeList';
import { withRange } from './week';

type Day = BusinessHours['days'][number];

interface SpecialDayProps {
  value: Day;
  disabled: boolean;
  refusals: Record<string, string>;
  onChange: (value: Day) => void;
  onRemove: () => void;
}

/** One day that is not like the others: when, why, closed or with which hours, once or every year. */
export const SpecialDay = ({ value, disabled, refusals, onChange, onRemove }: SpecialDayProps) => {
  const { t, locale } = useDesk();
  const label = value.name || formatDateField(value.date, locale) || t('hours.day');
  const change = (part: Partial<Day>) => onChange({ ...value, ...part });
  const isClosed = value.hours.length === 0;
  return (
    <Row>
      <TextField
        name="date"
        label={t('hours.date')}
        type="date"
        value={value.date}
        error={refusals.date}
        disabled={disabled}
        onChange={(date) => change({ date })}
      />
      <TextField
        name="name"
        label={t('hours.dayName')}
        value={value.name}
        error={refusals.name ?? refusals['']}
        disabled={disabled}
        maxLength={100}
        onChange={(name) => change({ name })}
      />
      <SelectField
        name="hours"
        label={t('hours.dayHours')}
        value={isClosed ? 'closed' : 'open'}
        disabled={disabled}
        onChange={(kind) => change({ hours: kind === 'closed' ? [] : withRange([]) })}
      >
        <option value="closed">{t('hours.closed')}</option>
        <option value="open">{t('hours.special')}</option>
      </SelectField>
      {disabled ? (
        <span />
      ) : (
        <IconButton
          label={t('hours.removeDay', { day: label })}
          variant="tertiary"
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      )}
      <More>
        <Checkbox
          checked={value.isYearly}
          disabled={disabled}
          onCheckedChange={(isOn) => change({ isYearly: isOn === true })}
        >
          {t('hours.yearly')}
        </Checkbox>
        {isClosed ? null : (
          <RangeList
            label={label}
            value={value.hours}
            disabled={disabled}
            refusals={refusalsBelow(refusals, 'hours')}
            onChange={(hours) => change({ hours })}
          />
        )}
      </More>
    </Row>
  );
};

const Row = styled.li`
  display: grid;
  grid-template-columns: 17rem minmax(0, 1fr) 18rem 4rem;
  align-items: start;
  gap: 1.2rem;
  padding-block: 1.6rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};

  > button {
    width: 4rem;
    height: 4rem;
    margin-block-start: 2.2rem;
  }

  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr) 4rem;

    > :nth-child(2),
    > :nth-child(3),
    > :nth-child(5) {
      grid-column: 1 / -1;
    }

    > button {
      grid-area: 1 / 2;
    }
  }
`;

const More = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1.2rem 2.4rem;
  grid-column: 1 / -1;
`;
