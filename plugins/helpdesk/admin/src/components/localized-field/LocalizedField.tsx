import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useEffect, useId, useState } from 'react';
import { styled } from 'styled-components';
import type { LocalizedText } from '../../../../contracts/common';
import { useDesk } from '../../i18n/desk-context';
import { directionOf } from '../../i18n/direction';
import { LanguageTabs } from './LanguageTabs';
import { languageName, languagesOf, refusalOf, withWords } from './languages-of';

interface LocalizedFieldProps {
  /** Path of the text as the server names it in refusals: `company.name`. */
  name: string;
  label: string;
  hint?: string;
  value: LocalizedText;
  /** Refusals by path; those of a language stand below it and mark its tab. */
  refusals?: Record<string, string>;
  /** Several lines. */
  isLong?: boolean;
  required?: boolean;
  disabled?: boolean;
  maxLength?: number;
  onChange: (value: LocalizedText) => void;
}

const NONE: Record<string, string> = {};

/** A text of the owner in each language, one at a time, each in its own direction. */
export const LocalizedField = ({
  name,
  label,
  hint,
  value,
  refusals = NONE,
  isLong = false,
  required = false,
  disabled = false,
  maxLength,
  onChange,
}: LocalizedFieldProps) => {
  const { locale } = useDesk();
  const panel = useId();
  const languages = languagesOf(value);
  const [chosen, setChosen] = useState(() => (languages.includes(locale) ? locale : 'en'));
  const language = languages.includes(chosen) ? chosen : 'en';
  const refused = languages.filter((code) => refusalOf(refusals, name, code) !== undefined);

  // A refusal of a language that is not in view would not be seen.
  const [firstRefused] = refused;
  useEffect(() => {
    if (firstRefused !== undefined) setChosen(firstRefused);
  }, [firstRefused]);

  const shared = {
    name,
    value: value[language] ?? '',
    lang: language,
    dir: directionOf(language),
    disabled,
    maxLength,
    'aria-label': `${label} (${languageName(language)})`,
    onChange: ({ target }: { target: { value: string } }) =>
      onChange(withWords(value, language, target.value)),
  };
  return (
    <Field.Root
      name={name}
      error={refusalOf(refusals, name, language) ?? refusalOf(refusals, name)}
      hint={hint}
      required={required}
    >
      <Head>
        <Field.Label>{label}</Field.Label>
        <LanguageTabs
          label={label}
          languages={languages}
          value={language}
          text={value}
          refused={refused}
          panel={panel}
          onChange={setChosen}
        />
      </Head>
      <div id={panel} role="tabpanel" aria-label={languageName(language)}>
        {isLong ? <Textarea {...shared} /> : <TextInput {...shared} />}
      </div>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 1.2rem;
`;
