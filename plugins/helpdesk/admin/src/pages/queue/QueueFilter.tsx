import { Select } from '../../components/Select';

export type Option = [key: string, name: string];

interface QueueFilterProps {
  label: string;
  value: string | undefined;
  /** Label of the choice that does not narrow; without it one must be chosen. */
  any?: string;
  options: Option[] | undefined;
  onChange: (value: string | undefined) => void;
}

/** One filter of the queue. A value that is not among the choices (any more) is shown as it is. */
export const QueueFilter = ({ label, value, any, options = [], onChange }: QueueFilterProps) => {
  const isKnown = !value || options.some(([key]) => key === value);
  return (
    <Select
      aria-label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      {any ? <option value="">{any}</option> : null}
      {isKnown ? null : <option value={value}>{value}</option>}
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
  );
};
