import { useId } from 'react';
import { styled } from 'styled-components';

interface ChoiceFieldProps<T extends string> {
  name: string;
  label: string;
  value: T;
  error?: string;
  disabled?: boolean;
  /** Each with what it means. */
  choices: readonly { value: T; label: string; meaning?: string }[];
  onChange: (value: T) => void;
}

/** One of a few, each with what it means. */
export const ChoiceField = <T extends string>({
  name,
  label,
  value,
  error,
  disabled,
  choices,
  onChange,
}: ChoiceFieldProps<T>) => {
  const id = useId();
  return (
    <Group role="radiogroup" aria-labelledby={`${id}-label`} aria-invalid={Boolean(error)}>
      <span id={`${id}-label`}>{label}</span>
      {choices.map((choice) => (
        <Choice key={choice.value} $isChosen={choice.value === value}>
          <input
            type="radio"
            name={`${id}-${name}`}
            value={choice.value}
            checked={choice.value === value}
            disabled={disabled}
            aria-describedby={choice.meaning ? `${id}-${choice.value}` : undefined}
            onChange={() => onChange(choice.value)}
          />
          <span>
            <strong>{choice.label}</strong>
            {choice.meaning ? <small id={`${id}-${choice.value}`}>{choice.meaning}</small> : null}
          </span>
        </Choice>
      ))}
      {error ? <em role="alert">{error}</em> : null}
    </Group>
  );
};

const Group = styled.div`
  display: grid;
  gap: 0.8rem;

  > span {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }

  > em {
    color: ${({ theme }) => theme.colors.danger600};
    font-size: 1.2rem;
    font-style: normal;
  }
`;

const Choice = styled.label<{ $isChosen: boolean }>`
  display: flex;
  align-items: flex-start;
  gap: 1.2rem;
  padding: 1.2rem 1.6rem;
  border: 1px solid
    ${({ theme, $isChosen }) => ($isChosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: 0.6rem;
  background: ${({ theme, $isChosen }) =>
    $isChosen ? theme.colors.primary100 : theme.colors.neutral0};
  cursor: pointer;

  &:has(:disabled) {
    cursor: default;
  }

  &:has(:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  input {
    flex: none;
    width: 1.6rem;
    height: 1.6rem;
    margin: 0.3rem 0 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  > span {
    display: grid;
    gap: 0.2rem;
    min-width: 0;
  }

  strong {
    font-size: 1.4rem;
    font-weight: 500;
    line-height: var(--desk-line, 1.5);
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.5);
  }
`;
