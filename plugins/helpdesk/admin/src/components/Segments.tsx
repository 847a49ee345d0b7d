import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { Hidden } from './Panel';

interface SegmentsProps<T extends string> {
  label: string;
  value: T;
  /** With an icon, the label is its title. */
  options: readonly { value: T; label: string; icon?: ReactNode }[];
  onChange: (value: T) => void;
}

/** One of a few that exclude each other, side by side. */
export const Segments = <T extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentsProps<T>) => {
  const name = useId();
  return (
    <Group role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} title={option.icon ? option.label : undefined}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.icon}
            {option.icon ? <Hidden>{option.label}</Hidden> : option.label}
          </span>
        </label>
      ))}
    </Group>
  );
};

const Group = styled.div`
  display: inline-flex;
  padding: 0.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

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

  > label > span {
    display: block;
    padding: 0.6rem 1.2rem;
    border-radius: 0.3rem;
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.5);
  }

  input:checked + span {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  input:focus-visible + span {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  svg {
    display: block;
    margin-block: 0.2rem;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  input:checked + span svg path {
    fill: ${({ theme }) => theme.colors.primary700};
  }
`;
