import { Field, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

interface NumberFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** NaN stands for an empty field. */
  value: number;
  error?: string;
  disabled?: boolean;
  unit?: string;
  min?: number;
  max?: number;
  onChange: (value: number) => void;
}

/** A whole number with its unit. */
export const NumberField = ({
  name,
  label,
  hint,
  value,
  error,
  unit,
  onChange,
  ...input
}: NumberFieldProps) => (
  <Field.Root name={name} error={error} hint={hint}>
    <Field.Label>{label}</Field.Label>
    <Line>
      <TextInput
        {...input}
        type="number"
        inputMode="numeric"
        step={1}
        dir="ltr"
        value={Number.isNaN(value) ? '' : String(value)}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      {unit ? <span>{unit}</span> : null}
    </Line>
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);

const Line = styled.div`
  display: flex;
  align-items: center;
  gap: 0.8rem;

  > :first-child {
    flex: none;
    width: 14rem;
  }

  > span {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }
`;
