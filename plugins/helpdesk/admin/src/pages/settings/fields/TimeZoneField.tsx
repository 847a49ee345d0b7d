import { SelectField } from './SelectField';

interface TimeZoneFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string | null;
  error?: string;
  disabled?: boolean;
  /** Label of the empty choice; without it, a zone must be chosen. */
  none?: string;
  onChange: (value: string | null) => void;
}

/** An IANA zone. One that this browser does not list is kept as it is. */
export const TimeZoneField = ({ none, value, onChange, ...field }: TimeZoneFieldProps) => {
  const known = Intl.supportedValuesOf('timeZone');
  const zones = value === null || known.includes(value) ? known : [value, ...known];
  return (
    <SelectField {...field} value={value ?? ''} onChange={(zone) => onChange(zone || null)}>
      {none === undefined ? null : <option value="">{none}</option>}
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </SelectField>
  );
};
