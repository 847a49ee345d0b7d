import { Button, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { QUIET_MAX, type QuietHours } from '../../../../contracts/notify';
import { useDesk } from '../../i18n/desk-context';
import { endFromField, endToField } from '../settings/hours/week';
import { weekdayNames } from '../settings/hours/weekday-names';

const NIGHTS: QuietHours = { days: [0, 1, 2, 3, 4, 5, 6], from: '22:00', to: '07:00' };

interface QuietHoursListProps {
  value: readonly QuietHours[];
  onChange: (value: QuietHours[]) => void;
}

/** Hours in which the agent is left in peace: from, to, and on which days they begin. */
export const QuietHoursList = ({ value, onChange }: QuietHoursListProps) => {
  const { t } = useDesk();
  const put = (at: number, hours: QuietHours) =>
    onChange(value.map((one, index) => (index === at ? hours : one)));
  return (
    <Frame>
      {value.map((hours, index) => (
        // They have no identity but their place.
        <QuietRow
          key={index}
          number={index + 1}
          value={hours}
          onChange={(changed) => put(index, changed)}
          onRemove={() => onChange(value.filter((_one, other) => other !== index))}
        />
      ))}
      {value.length < QUIET_MAX ? (
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Plus />}
          onClick={() => onChange([...value, NIGHTS])}
        >
          {t('notices.quiet.add')}
        </Button>
      ) : null}
    </Frame>
  );
};

interface QuietRowProps {
  number: number;
  value: QuietHours;
  onChange: (value: QuietHours) => void;
  onRemove: () => void;
}

const QuietRow = ({ number, value, onChange, onRemove }: QuietRowProps) => {
  const { t, locale } = useDesk();
  // A time is kept when it is whole: a field that is being typed in is empty in between.
  const [typed, setTyped] = useState<Partial<QuietHours>>({});
  const shown = { ...value, ...typed };
  const isSame = shown.from === shown.to;
  const keep = (change: Partial<QuietHours>) => {
    const next = { ...shown, ...change };
    if (next.from === '' || next.to === '' || next.from === next.to || next.days.length === 0) {
      setTyped({ ...typed, ...change });
      return;
    }
    setTyped({});
    onChange(next);
  };
  const long = weekdayNames(locale);
  return (
    <fieldset aria-label={t('notices.quiet.number', { number })}>
      <span>
        <input
          type="time"
          aria-label={t('notices.quiet.from')}
          value={shown.from}
          onChange={({ target }) => keep({ from: target.value })}
        />
        <span aria-hidden>–</span>
        <input
          type="time"
          aria-label={t('notices.quiet.to')}
          aria-invalid={isSame}
          value={endToField(shown.to)}
          onChange={({ target }) =>
            keep({ to: target.value === '' ? '' : endFromField(target.value) })
          }
        />
        {shown.to !== '24:00' && shown.to < shown.from && shown.to !== '' ? (
          <small>{t('notices.quiet.nextDay')}</small>
        ) : null}
        <IconButton label={t('notices.quiet.remove')} variant="ghost" onClick={onRemove}>
          <Trash />
        </IconButton>
      </span>
      <Days>
        {weekdayNames(locale, 'short').map((name, day) => (
          <label key={day} title={long[day]}>
            <input
              type="checkbox"
              aria-label={long[day]}
              checked={shown.days.includes(day)}
              onChange={({ target }) =>
                keep({
                  days: target.checked
                    ? [...shown.days, day].sort()
                    : shown.days.filter((other) => other !== day),
                })
              }
            />
            <span aria-hidden>{name}</span>
          </label>
        ))}
      </Days>
      {isSame ? <em role="alert">{t('notices.quiet.same')}</em> : null}
      {shown.days.length === 0 ? <em role="alert">{t('notices.quiet.noDay')}</em> : null}
    </fieldset>
  );
};

const Frame = styled.div`
  display: grid;
  justify-items: start;
  gap: 1.2rem;

  fieldset {
    display: grid;
    gap: 0.8rem;
    width: 100%;
    margin: 0;
    padding: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
  }

  fieldset > span {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem;
  }

  fieldset > span > button {
    margin-inline-start: auto;
  }

  input[type='time'] {
    min-height: 3.6rem;
    padding-inline: 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: inherit;
    font: inherit;
    font-size: 1.4rem;

    &:focus-visible {
      outline: 2px solid ${({ theme }) => theme.colors.primary600};
      outline-offset: 1px;
    }
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  em {
    color: ${({ theme }) => theme.colors.danger600};
    font-size: 1.2rem;
    font-style: normal;
  }
`;

const Days = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;

  label {
    position: relative;
    cursor: pointer;
  }

  input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  span {
    display: block;
    min-width: 3.6rem;
    padding: 0.4rem 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    font-size: 1.3rem;
    text-align: center;
  }

  input:checked + span {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  input:focus-visible + span {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;
