import type { FilterWord } from '../address-words';
import { isTimeWord } from './chip-text';
import type { Chip } from './chips';
import { CheckEditor } from './CheckEditor';
import { ClientEditor } from './ClientEditor';
import { FieldEditor } from './FieldEditor';
import { TimeEditor } from './TimeEditor';
import type { FilterNames } from './use-filter-names';

interface FilterEditorProps {
  chip: Pick<Chip, 'word' | 'field'>;
  value: string;
  names: FilterNames;
  label: string;
  onChange: (value: string | undefined) => void;
  /** Nothing more is to be chosen. */
  onDone: () => void;
}

/** Only one of these can be meant. */
const SINGLE: readonly FilterWord[] = ['workflow', 'rating'];

/** What is asked for one filter, by its kind. Each choice shows in the list at once. */
export const FilterEditor = ({
  chip,
  value,
  names,
  label,
  onChange,
  onDone,
}: FilterEditorProps) => {
  const { word, field } = chip;
  const changeAll = (changed: string | undefined) => {
    onChange(changed);
    if (changed !== undefined) onDone();
  };
  if (word === 'client') return <ClientEditor onChange={changeAll} />;
  if (isTimeWord(word)) {
    return (
      <TimeEditor
        value={value}
        isAhead={word === 'due'}
        label={label}
        onChange={changeAll}
        onDays={onChange}
      />
    );
  }
  if (word === 'fields') {
    const found = names.fields.find(({ key }) => key === field);
    return <FieldEditor field={found} value={value} label={label} onChange={onChange} />;
  }
  return (
    <CheckEditor
      label={label}
      options={names.optionsOf(word)}
      value={value}
      isSingle={SINGLE.includes(word)}
      onChange={onChange}
    />
  );
};
