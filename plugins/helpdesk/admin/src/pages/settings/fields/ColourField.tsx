import { Button, Field, TextInput } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { contrastWithWhite, darkEnough, ENOUGH } from './colour-contrast';

interface ColourFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}

/** A colour by picker or code, with what it means for whoever has to read on it. */
export const ColourField = ({
  name,
  label,
  hint,
  value,
  error,
  disabled,
  onChange,
}: ColourFieldProps) => {
  const { t } = useDesk();
  const contrast = contrastWithWhite(value);
  return (
    <Field.Root name={name} error={error} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Line>
        <input
          type="color"
          aria-label={t('settings.colour.pick')}
          value={contrast === null ? '#000000' : value}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value)}
        />
        <TextInput
          dir="ltr"
          spellCheck={false}
          maxLength={7}
          value={value}
          disabled={disabled}
          onChange={({ target }) => onChange(target.value.trim())}
        />
        {contrast !== null && contrast >= ENOUGH ? (
          <Sample aria-hidden style={{ background: value }}>
            {t('settings.colour.sample')}
          </Sample>
        ) : null}
      </Line>
      <Contrast value={contrast} disabled={disabled} onDarken={() => onChange(darkEnough(value))} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

interface ContrastProps {
  value: number | null;
  disabled?: boolean;
  onDarken: () => void;
}

const Contrast = ({ value, disabled, onDarken }: ContrastProps) => {
  const { t, locale } = useDesk();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  if (value === null) return null;
  const isEnough = value >= ENOUGH;
  return (
    <Verdict role="status" $isEnough={isEnough}>
      {isEnough ? (
        <CheckCircle aria-hidden width="1.6rem" height="1.6rem" />
      ) : (
        <WarningCircle aria-hidden width="1.6rem" height="1.6rem" />
      )}
      {/* Rounded down: 4.46 is not 4.5. */}
      {t(isEnough ? 'settings.colour.enough' : 'settings.colour.weak', {
        contrast: number.format(Math.floor(value * 10) / 10),
      })}
      {isEnough || disabled ? null : (
        <Button variant="tertiary" size="S" type="button" onClick={onDarken}>
          {t('settings.colour.darken')}
        </Button>
      )}
    </Verdict>
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

const Sample = styled.span`
  padding: 0.8rem 1.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: #fff;
  font-size: 1.3rem;
  font-weight: 600;
`;

const Verdict = styled.p<{ $isEnough: boolean }>`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);

  svg path {
    fill: ${({ theme, $isEnough }) =>
      $isEnough ? theme.colors.success600 : theme.colors.warning600};
  }
`;
