import { Field, Textarea, TextInput } from '@strapi/design-system';
import type { HTMLInputTypeAttribute } from 'react';

interface TextFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string | null;
  error?: string;
  disabled?: boolean;
  required?: boolean;
  type?: HTMLInputTypeAttribute;
  /** Addresses run from left to right in every language; words find their own direction. */
  dir?: 'ltr' | 'auto';
  placeholder?: string;
  maxLength?: number;
  autoComplete?: string;
  isLong?: boolean;
  onChange: (value: string) => void;
}

/** A line of text with its name, its hint and its refusal. */
export const TextField = ({
  name,
  label,
  hint,
  value,
  error,
  required,
  isLong = false,
  dir = 'auto',
  onChange,
  ...input
}: TextFieldProps) => (
  <Field.Root name={name} error={error} hint={hint} required={required}>
    <Field.Label>{label}</Field.Label>
    {isLong ? (
      <Textarea
        {...input}
        dir={dir}
        value={value ?? ''}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
    ) : (
      <TextInput
        {...input}
        dir={dir}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
