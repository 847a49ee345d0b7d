import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { languageName } from '../../../components/localized-field/languages-of';
import { useDesk } from '../../../i18n/desk-context';
import { directionOf } from '../../../i18n/direction';
import { SelectField } from '../fields/SelectField';
import { LANGUAGE_CODES } from './language-codes';

interface LanguagesFieldProps {
  value: string[];
  error?: string;
  disabled: boolean;
  onChange: (value: string[]) => void;
}

/** Languages that somebody works in: chosen from a list, taken away one by one. */
export const LanguagesField = ({ value, error, disabled, onChange }: LanguagesFieldProps) => {
  const { t, locale } = useDesk();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const offered = LANGUAGE_CODES.filter((code) => !value.includes(code))
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <Frame>
      <SelectField
        name="languages"
        label={t('agents.languages')}
        hint={t('agents.languages.hint')}
        value=""
        error={error}
        disabled={disabled}
        onChange={(code) => code && onChange([...value, code])}
      >
        <option value="">{t('agents.languages.add')}</option>
        {offered.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      {value.length > 0 ? (
        <ul aria-label={t('agents.languages')}>
          {value.map((code) => (
            <li key={code}>
              <bdi lang={code} dir={directionOf(code)}>
                {languageName(code)}
              </bdi>
              {disabled ? null : (
                <button
                  type="button"
                  aria-label={t('agents.languages.remove', { language: names.of(code) ?? code })}
                  onClick={() => onChange(value.filter((other) => other !== code))}
                >
                  <Cross aria-hidden width="1rem" height="1rem" />
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  gap: 0.8rem;

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
  }

  li {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2.8rem;
    padding-inline: 1rem 0.4rem;
    border: 1px solid ${({ theme }) => theme.colors.primary200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-size: 1.3rem;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 2.4rem;
    height: 2.4rem;
    border: 0;
    border-radius: 50%;
    background: transparent;
    cursor: pointer;
  }

  button svg path {
    fill: ${({ theme }) => theme.colors.primary700};
  }

  button:hover {
    background: ${({ theme }) => theme.colors.primary200};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
