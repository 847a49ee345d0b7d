import { Field } from '@strapi/design-system';
import { useEffect, useId, useState } from 'react';
import { styled } from 'styled-components';
import { RichTextEditor } from '../../components/editor/RichTextEditor';
import { languageName, languagesOf } from '../../components/localized-field/languages-of';
import { LanguageTabs } from '../../components/localized-field/LanguageTabs';
import { useDesk } from '../../i18n/desk-context';
import { withText } from './canned-draft';
import { PlaceholderPicker } from './PlaceholderPicker';

interface TextsFieldProps {
  texts: Record<string, string>;
  /** By path: `texts`, `texts.ur`. */
  refusals: Record<string, string>;
  isOptional?: boolean;
  onChange: (texts: Record<string, string>) => void;
}

/** The text of a reply in each language, one at a time. */
export const TextsField = ({ texts, refusals, isOptional = false, onChange }: TextsFieldProps) => {
  const { t, locale } = useDesk();
  const panel = useId();
  const languages = languagesOf(texts);
  const [chosen, setChosen] = useState(() => openingOf(texts, languages, locale));
  const language = languages.includes(chosen) ? chosen : 'en';
  const refused = languages.filter((code) => refusals[`texts.${code}`] !== undefined);
  const refusal = refusals[`texts.${language}`] ?? refusals.texts;

  // A refusal of a language that is not in view would not be seen.
  const [firstRefused] = refused;
  useEffect(() => {
    if (firstRefused !== undefined) setChosen(firstRefused);
  }, [firstRefused]);

  return (
    <Field.Root
      name="texts"
      error={refusal}
      hint={t(isOptional ? 'step.textsHint' : 'canned.textsHint')}
      required={!isOptional}
    >
      <Head>
        <Label aria-hidden>
          {t('form.text')}
          {isOptional ? null : <em>*</em>}
        </Label>
        <LanguageTabs
          label={t('form.text')}
          languages={languages}
          value={language}
          text={texts}
          refused={refused}
          panel={panel}
          onChange={setChosen}
        />
      </Head>
      <div id={panel} role="tabpanel" aria-label={languageName(language)}>
        <RichTextEditor
          // Each language has its own editor: what is taken back in one is not taken back in another.
          key={language}
          name={`texts.${language}`}
          label={`${t('form.text')} (${languageName(language)})`}
          lang={language}
          value={texts[language] ?? ''}
          isInvalid={Boolean(refusal)}
          isRequired={!isOptional}
          describedBy={refusal ? `${panel}-refusal` : undefined}
          tools={(tools) => <PlaceholderPicker insert={tools.insert} />}
          onChange={(html) => onChange(withText(texts, language, html))}
        />
      </div>
      <Field.Hint />
      <div id={`${panel}-refusal`}>
        <Field.Error />
      </div>
    </Field.Root>
  );
};

/** The reader's own language if it is written in, else the first that is, else the reader's own. */
const openingOf = (texts: Record<string, string>, languages: string[], locale: string) => {
  const own = languages.includes(locale) ? locale : 'en';
  if (texts[own]) return own;
  return languages.find((code) => texts[code]) ?? own;
};

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 1.2rem;
`;

/* As the design system's label; a label proper can name no editor, which has its own. */
const Label = styled.span`
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.33;

  em {
    color: ${({ theme }) => theme.colors.danger600};
  }
`;
