import { IconButton } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { styled } from 'styled-components';
import type { HourRange } from '../../../../../contracts/people';
import { useDesk } from '../../../i18n/desk-context';
import { endFromField, endToField, problemsOf, withRange } from './week';

interface RangeListProps {
  /** Whose hours: a weekday, or a special day. */
  label: string;
  value: HourRange[];
  disabled: boolean;
  /** What the server refused, by path below the day: `0.from`. */
  refusals?: Record<string, string>;
  onChange: (value: HourRange[]) => void;
}

/** The ranges of a day, from and to; none of them says so. */
export const RangeList = ({ label, value, disabled, refusals = {}, onChange }: RangeListProps) => {
  const { t } = useDesk();
  const problems = problemsOf(value);
  const change = (at: number, part: Partial<HourRange>) =>
    onChange(value.map((range, index) => (index === at ? { ...range, ...part } : range)));
  return (
    <Ranges>
      {value.map((range, index) => {
        const values = { day: label, number: index + 1 };
        const problem = problems[index];
        return (
          // Ranges have no identity but their place.
          <li key={index}>
            <input
              type="time"
              aria-label={t('hours.from', values)}
              aria-invalid={problem !== null}
              value={range.from}
              disabled={disabled}
              onChange={({ target }) => change(index, { from: target.value })}
            />
            <span aria-hidden>–</span>
            <input
              type="time"
              aria-label={t('hours.to', values)}
              aria-invalid={problem !== null}
              value={endToField(range.to)}
              disabled={disabled}
              onChange={({ target }) => change(index, { to: endFromField(target.value) })}
            />
            {disabled ? null : (
              <IconButton
                label={t('hours.removeRange', values)}
                variant="ghost"
                onClick={() => onChange(value.filter((_range, other) => other !== index))}
              >
                <Cross />
              </IconButton>
            )}
            {problem ? <em>{t(`hours.problem.${problem}`)}</em> : null}
          </li>
        );
      })}
      {disabled || value.length === 0 ? null : (
        <li>
          <IconButton
            label={t('hours.addRange', { day: label })}
            variant="tertiary"
            onClick={() => onChange(withRange(value))}
          >
            <Plus />
          </IconButton>
        </li>
      )}
      {Object.values(refusals).map((text) => (
        <li key={text}>
          <em role="alert">{text}</em>
        </li>
      ))}
    </Ranges>
  );
};

const Ranges = styled.ul`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6rem;
  }

  input {
    min-height: 3.6rem;
    padding-inline: 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: inherit;
    font: inherit;
    font-size: 1.4rem;
    font-variant-numeric: tabular-nums;

    &:disabled {
      background: ${({ theme }) => theme.colors.neutral150};
      color: ${({ theme }) => theme.colors.neutral600};
    }

    &[aria-invalid='true'] {
      border-color: ${({ theme }) => theme.colors.danger600};
    }

    &:focus-visible {
      outline: 2px solid ${({ theme }) => theme.colors.primary600};
      outline-offset: 1px;
    }
  }

  em {
    flex-basis: 100%;
    color: ${({ theme }) => theme.colors.danger600};
    font-size: 1.2rem;
    font-style: normal;
  }
`;
