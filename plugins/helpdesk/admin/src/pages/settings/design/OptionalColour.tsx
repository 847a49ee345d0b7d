import { Button, Field, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';

interface OptionalColourProps {
  name: string;
  label: string;
  hint?: string;
  value: string | null;
  /** What stands where none is chosen. */
  ours: string;
  error?: string;
  disabled?: boolean;
  onChange: (value: string | null) => void;
}

const HEX = /^#[0-9a-f]{6}$/i;

/** A colour by picker or code, or none of one's own. */
export const OptionalColour = ({
  name,
  label,
  hint,
  value,
  ours,
  error,
  disabled,
  onChange,
}: OptionalColourProps) => {
  const { t } = useDesk();
  return (
    <Field.Root name={name} error={error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Line>
        <input
          type="color"
          aria-label={`${label}: ${t('settings.colour.pick')}`}
          value={value && HEX.test(value) ? value : ours}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value)}
        />
        <TextInput
          dir="ltr"
          spellCheck={false}
          maxLength={7}
          placeholder={ours}
          value={value ?? ''}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value.trim() || null)}
        />
        {value === null || disabled ? null : (
          <Button variant="tertiary" type="button" onClick={() => onChange(null)}>
            {t('design.colour.ours')}
          </Button>
        )}
      </Line>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const Line = styled.div`
  display: flex;
  align-items: center;
  gap: 0.8rem;

  input[type='color'] {
    flex: none;
    width: 4rem;
    height: 4rem;
    padding: 0.3rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    cursor: pointer;
  }

  > :nth-child(2) {
    width: 12rem;
  }
`;
