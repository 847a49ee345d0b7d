import { Button } from '@strapi/design-system';
import { useId, useState, type FormEvent } from 'react';
import { styled } from 'styled-components';
import { PERIOD_DAYS_MAX } from '../../../../contracts/rating';
import { Select } from '../../components/Select';
import { useDesk } from '../../i18n/desk-context';
import { isPeriod, USUAL_PERIODS, type Period } from './period';

const OWN = 'own';

interface PeriodChoiceProps {
  period: Period;
  /** Days before the present one, for the usual periods. */
  onChoose: (period: Period) => void;
}

/** The last days, or from day to day; what is no period is told before it is asked for. */
export const PeriodChoice = ({ period, onChoose }: PeriodChoiceProps) => {
  const { t } = useDesk();
  const id = useId();
  const [isOwn, setIsOwn] = useState(period.days === null);
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const isRefused = !isPeriod({ from, to });
  const choose = (choice: string) => {
    setIsOwn(choice === OWN);
    const days = USUAL_PERIODS.find((known) => String(known) === choice);
    if (days) onChoose({ ...period, days });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRefused) onChoose({ days: null, from, to });
  };
  const shared = { 'aria-invalid': isRefused, 'aria-describedby': isRefused ? id : undefined };
  return (
    <Form onSubmit={onSubmit}>
      <Select
        aria-label={t('ratings.period')}
        value={isOwn ? OWN : String(period.days)}
        onChange={({ target }) => choose(target.value)}
      >
        {USUAL_PERIODS.map((days) => (
          <option key={days} value={days}>
            {t('ratings.days', { count: days })}
          </option>
        ))}
        <option value={OWN}>{t('ratings.own')}</option>
      </Select>
      {isOwn ? (
        <>
          <label>
            <span>{t('ratings.from')}</span>
            <input
              type="date"
              value={from}
              onChange={({ target }) => setFrom(target.value)}
              {...shared}
            />
          </label>
          <label>
            <span>{t('ratings.to')}</span>
            <input
              type="date"
              value={to}
              onChange={({ target }) => setTo(target.value)}
              {...shared}
            />
          </label>
          <Button type="submit" variant="secondary" disabled={isRefused}>
            {t('ratings.show')}
          </Button>
          {isRefused ? (
            <Refusal id={id} role="alert">
              {t('ratings.periodRefused', { days: PERIOD_DAYS_MAX })}
            </Refusal>
          ) : null}
        </>
      ) : null}
    </Form>
  );
};

const Form = styled.form`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 0.8rem 1.2rem;

  label {
    display: grid;
    gap: 0.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  input {
    min-height: 3.6rem;
    padding-inline: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    color-scheme: light dark;
    font: inherit;
    font-size: 1.4rem;
  }

  input:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  input[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  @media (max-width: 767px) {
    input {
      min-height: 4.4rem;
      font-size: 1.6rem;
    }
  }
`;

const Refusal = styled.p`
  flex-basis: 100%;
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
