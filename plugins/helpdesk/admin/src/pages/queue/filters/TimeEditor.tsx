import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { Select } from '../../../components/Select';
import { useDesk } from '../../../i18n/desk-context';
import { EditorInput, EditorRow } from './editor-style';
import { rangeOf, readRange } from './field-words';
import { readAge, timeText, writeAge, type Age } from './time-text';

interface TimeEditorProps {
  value: string;
  /** It may lie ahead. */
  isAhead: boolean;
  label: string;
  onChange: (value: string | undefined) => void;
  /** Two days, which are often chosen one after the other. */
  onDays: (value: string | undefined) => void;
}

const PAST = ['last-24h', 'last-7d', 'last-30d', 'older-7d', 'older-30d'];
const AHEAD = ['overdue', 'next-4h', 'next-24h', 'next-7d'];
const UNITS: readonly Age['unit'][] = ['m', 'h', 'd', 'w'];

/** A span of time: a usual one in one press, an age, or two days. */
export const TimeEditor = ({ value, isAhead, label, onChange, onDays }: TimeEditorProps) => {
  const desk = useDesk();
  const { t } = desk;
  const presets = [todayIn(desk.timeZone), ...(isAhead ? AHEAD : PAST)];
  return (
    <>
      <Presets role="group" aria-label={label}>
        {presets.map((preset, at) => (
          <button
            key={preset}
            type="button"
            aria-pressed={preset === value}
            onClick={() => onChange(preset === value ? undefined : preset)}
          >
            {at === 0 ? t('filters.time.today') : timeText(preset, desk)}
          </button>
        ))}
      </Presets>
      <AgeForm value={value} isAhead={isAhead} onChange={onChange} />
      <DaysForm value={value} onChange={onDays} />
    </>
  );
};

const AgeForm = ({ value, isAhead, onChange }: Omit<TimeEditorProps, 'label' | 'onDays'>) => {
  const { t } = useDesk();
  const [age, setAge] = useState<Age>(
    () => readAge(value) ?? { kind: 'last', count: 14, unit: 'd' }
  );
  const isWhole = Number.isInteger(age.count) && age.count >= 1 && age.count <= 9_999;
  return (
    <Part
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onChange(writeAge(age));
      }}
    >
      <strong>{t('filters.time.age')}</strong>
      <EditorRow>
        <Select
          aria-label={t('filters.time.kind')}
          value={age.kind}
          // One of the options below.
          onChange={({ target }) => setAge({ ...age, kind: target.value as Age['kind'] })}
        >
          <option value="last">{t('filters.time.kind.last')}</option>
          <option value="older">{t('filters.time.kind.older')}</option>
          {isAhead ? <option value="next">{t('filters.time.kind.next')}</option> : null}
        </Select>
        <Short
          as={EditorInput}
          type="number"
          dir="ltr"
          min={1}
          max={9_999}
          aria-label={t('filters.time.count')}
          aria-invalid={!isWhole}
          value={Number.isNaN(age.count) ? '' : age.count}
          onChange={({ target }: React.ChangeEvent<HTMLInputElement>) =>
            setAge({ ...age, count: target.valueAsNumber })
          }
        />
        <Select
          aria-label={t('filters.time.unit')}
          value={age.unit}
          // One of the options below.
          onChange={({ target }) => setAge({ ...age, unit: target.value as Age['unit'] })}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`filters.time.unit.${unit}`)}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="tertiary" disabled={!isWhole}>
          {t('filters.apply')}
        </Button>
      </EditorRow>
    </Part>
  );
};

const DaysForm = ({ value, onChange }: Pick<TimeEditorProps, 'value' | 'onChange'>) => {
  const { t } = useDesk();
  const isDays = /\d{4}-\d{2}-\d{2}/.test(value);
  const [days, setDays] = useState(() => readRange(isDays ? value : '..'));
  const text = rangeOf(days);
  return (
    <Part
      onSubmit={(event) => {
        event.preventDefault();
        if (text) onChange(text);
      }}
    >
      <strong>{t('filters.time.days')}</strong>
      <EditorRow>
        <label>
          {t('filters.from')}
          <EditorInput
            type="date"
            max={days.to || undefined}
            value={days.from}
            onChange={({ target }) => setDays({ ...days, from: target.value })}
          />
        </label>
        <label>
          {t('filters.to')}
          <EditorInput
            type="date"
            min={days.from || undefined}
            value={days.to}
            onChange={({ target }) => setDays({ ...days, to: target.value })}
          />
        </label>
        <Button type="submit" variant="tertiary" disabled={!text}>
          {t('filters.apply')}
        </Button>
      </EditorRow>
    </Part>
  );
};

/** `YYYY-MM-DD` where the agent is. */
const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(Date.now());

const Presets = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem;

  button {
    min-height: 3.2rem;
    padding-inline: 1.2rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 1.6rem;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: 1.3rem;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  @media (max-width: 767px) {
    button {
      min-height: 4.4rem;
      border-radius: 2.2rem;
    }
  }
`;

const Part = styled.form`
  display: grid;
  gap: 0.6rem;

  strong {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }
`;

const Short = styled.input`
  width: 7.2rem;
`;
