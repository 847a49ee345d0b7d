import { Field } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { Select } from '../../../components/Select';

interface SelectFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string;
  disabled?: boolean;
  children: ReactNode;
  onChange: (value: string) => void;
}

/** One of many, by the browser's own list. */
export const SelectField = ({
  name,
  label,
  hint,
  value,
  error,
  disabled,
  children,
  onChange,
}: SelectFieldProps) => {
  const id = useId();
  return (
    <Field.Root name={name} id={id} error={error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Wide
        id={id}
        name={name}
        value={value}
        disabled={disabled}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </Wide>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const Wide = styled(Select)`
  display: flex;
`;
