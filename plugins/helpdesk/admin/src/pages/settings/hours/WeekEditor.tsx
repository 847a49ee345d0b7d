import { Button, Checkbox } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { styled } from 'styled-components';
import type { WeekHours } from '../../../../../contracts/people';
import { useDesk } from '../../../i18n/desk-context';
import { withItem } from '../frame/list-changes';
import { refusalsBelow } from '../frame/section-draft';
import { RangeList } from './RangeList';
import { copyDay, minutesOfWeek, withRange } from './week';
import { weekdayNames } from './weekday-names';

interface WeekEditorProps {
  value: WeekHours;
  disabled: boolean;
  /** By path below the week: `0.1.to`. */
  refusals?: Record<string, string>;
  onChange: (value: WeekHours) => void;
}

const REST = [1, 2, 3, 4, 5, 6];
const WORKDAYS = [1, 2, 3, 4];

/** The hours of a week, day by day; Monday's are copied to the others by one press. */
export const WeekEditor = ({ value, disabled, refusals = {}, onChange }: WeekEditorProps) => {
  const { t, locale } = useDesk();
  const names = weekdayNames(locale);
  const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (
    <Week>
      <ul>
        {names.map((name, day) => {
          const ranges = value[day] ?? [];
          const isOpen = ranges.length > 0;
          const set = (next: typeof ranges) => onChange(withItem(value, day, next));
          return (
            <li key={name}>
              <Checkbox
                checked={isOpen}
                disabled={disabled}
                onCheckedChange={(isOn) => set(isOn === true ? withRange([]) : [])}
              >
                {name}
              </Checkbox>
              {isOpen ? (
                <RangeList
                  label={name}
                  value={ranges}
                  disabled={disabled}
                  refusals={refusalsBelow(refusals, String(day))}
                  onChange={set}
                />
              ) : (
                <Off>{t('hours.closed')}</Off>
              )}
            </li>
          );
        })}
      </ul>
      <footer>
        <span>{t('hours.total', { hours: hours.format(minutesOfWeek(value) / 60) })}</span>
        {disabled ? null : (
          <>
            <Button
              type="button"
              variant="tertiary"
              size="S"
              startIcon={<Duplicate />}
              onClick={() => onChange(copyDay(value, 0, WORKDAYS))}
            >
              {t('hours.copyWorkdays')}
            </Button>
            <Button
              type="button"
              variant="tertiary"
              size="S"
              startIcon={<Duplicate />}
              onClick={() => onChange(copyDay(value, 0, REST))}
            >
              {t('hours.copyAll')}
            </Button>
          </>
        )}
      </footer>
    </Week>
  );
};

const Week = styled.div`
  display: grid;
  gap: 1.2rem;

  > ul > li {
    display: grid;
    grid-template-columns: 12rem minmax(0, 1fr);
    align-items: center;
    gap: 0.8rem 1.6rem;
    min-height: 5.2rem;
    padding-block: 0.8rem;
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem;
  }

  footer > span {
    flex: 1 1 auto;
    font-size: 1.3rem;
    font-weight: 500;
  }

  @media (max-width: 767px) {
    > ul > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

const Off = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;
