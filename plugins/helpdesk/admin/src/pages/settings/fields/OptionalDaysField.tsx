import { useDesk } from '../../../i18n/desk-context';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';

interface OptionalDaysFieldProps {
  name: string;
  label: string;
  daysLabel: string;
  /** Days, unless told. */
  unit?: string;
  /** 1, unless told. */
  min?: number;
  /** Null: never. */
  value: number | null;
  error?: string;
  disabled?: boolean;
  /** Days that are offered first. */
  usual: number;
  never: { label: string; meaning: string };
  after: { label: string; meaning: string };
  onChange: (value: number | null) => void;
}

/** After so many days, or never. */
export const OptionalDaysField = ({
  name,
  label,
  daysLabel,
  unit,
  min = 1,
  value,
  error,
  disabled,
  usual,
  never,
  after,
  onChange,
}: OptionalDaysFieldProps) => {
  const { t } = useDesk();
  return (
    <>
      <ChoiceField
        name={name}
        label={label}
        value={value === null ? 'never' : 'after'}
        disabled={disabled}
        choices={[
          { value: 'after', ...after },
          { value: 'never', ...never },
        ]}
        onChange={(choice) => onChange(choice === 'never' ? null : usual)}
      />
      {value === null ? null : (
        <NumberField
          name={name}
          label={daysLabel}
          value={value}
          error={error}
          disabled={disabled}
          unit={unit ?? t('settings.unit.days')}
          min={min}
          onChange={onChange}
        />
      )}
    </>
  );
};
