import { useMemo } from 'react';
import { languageName } from '../../../components/localized-field/languages-of';
import { useDesk } from '../../../i18n/desk-context';
import { LANGUAGE_CODES } from '../../settings/agents/language-codes';
import { SelectField } from '../../settings/fields/SelectField';
import { languageFor } from './read-languages';

interface LanguageFieldProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string;
  /** Label of the empty choice; without it a language must be chosen. */
  none?: string;
  onChange: (code: string) => void;
}

/** A language by its name to the reader and in itself. One that is not offered and is there is kept. */
export const LanguageField = ({ none, value, onChange, ...field }: LanguageFieldProps) => {
  const { locale } = useDesk();
  const choices = useMemo(() => namedFor(locale, value), [locale, value]);
  return (
    <SelectField {...field} value={value} onChange={onChange}>
      {none === undefined ? null : <option value="">{none}</option>}
      {choices.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
};

const namedFor = (reader: string, present: string) => {
  const codes = new Set<string>([...LANGUAGE_CODES, ...(present ? [present] : [])]);
  const collator = new Intl.Collator(reader);
  return [...codes]
    .map((code) => {
      const [ours, own] = [languageFor(code, reader), languageName(code)];
      return { code, name: ours === own ? ours : `${ours} – ${own}` };
    })
    .sort((one, other) => collator.compare(one.name, other.name));
};
