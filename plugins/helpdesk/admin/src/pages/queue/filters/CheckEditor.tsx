import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { QUEUE_VALUES_MAX } from '../../../../../contracts/queue-query';
import { useDesk } from '../../../i18n/desk-context';
import { valuesOf, wordOf } from '../address-words';
import { EditorInput } from './editor-style';
import type { FilterOption } from './use-filter-names';

interface CheckEditorProps {
  label: string;
  options: FilterOption[];
  value: string;
  isSingle?: boolean;
  onChange: (value: string | undefined) => void;
}

/** From so many choices on they are searched. */
const MANY = 9;

/** One or several of a list; what is set and known no more stands in it by its key. */
export const CheckEditor = ({
  label,
  options,
  value,
  isSingle = false,
  onChange,
}: CheckEditorProps) => {
  const { t, locale } = useDesk();
  const [typed, setTyped] = useState('');
  const name = useId();
  const chosen = valuesOf(value);
  const unknown = chosen
    .filter((key) => !options.some((option) => option.key === key))
    .map((key) => ({ key, name: key }));
  const all: FilterOption[] = [...unknown, ...options];
  const words = typed.trim().toLocaleLowerCase(locale);
  const shown = all.filter((option) =>
    `${option.name} ${option.group ?? ''}`.toLocaleLowerCase(locale).includes(words)
  );
  const toggle = (key: string) => {
    if (isSingle) return onChange(key);
    const next = chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key];
    onChange(wordOf(next));
  };
  return (
    <>
      {all.length >= MANY ? (
        <EditorInput
          type="text"
          inputMode="search"
          dir="auto"
          autoComplete="off"
          aria-label={t('filters.choices.find')}
          placeholder={t('filters.choices.find')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      ) : null}
      <List role="group" aria-label={label}>
        {partsOf(shown).map(({ group, items }) => (
          <li key={group ?? ''}>
            {group ? <strong>{group}</strong> : null}
            <ul>
              {items.map((option) => (
                <li key={option.key}>
                  <label>
                    <input
                      type={isSingle ? 'radio' : 'checkbox'}
                      name={name}
                      checked={chosen.includes(option.key)}
                      disabled={!chosen.includes(option.key) && chosen.length >= QUEUE_VALUES_MAX}
                      onChange={() => toggle(option.key)}
                    />
                    {option.colour ? <i style={{ background: option.colour }} /> : null}
                    <bdi>{option.name}</bdi>
                  </label>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </List>
      {shown.length === 0 ? (
        <p>{t(all.length === 0 ? 'filters.choices.empty' : 'filters.choices.none')}</p>
      ) : null}
    </>
  );
};

const partsOf = (options: FilterOption[]) => {
  const parts: { group: string | undefined; items: FilterOption[] }[] = [];
  for (const option of options) {
    const part = parts.find(({ group }) => group === option.group);
    if (part) part.items.push(option);
    else parts.push({ group: option.group, items: [option] });
  }
  return parts;
};

const List = styled.ul`
  display: grid;
  gap: 0.4rem;
  max-height: 34rem;
  overflow-y: auto;

  strong {
    display: block;
    padding: 0.8rem 0.8rem 0.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  label {
    display: flex;
    align-items: center;
    gap: 1rem;
    min-height: 3.2rem;
    padding: 0.2rem 0.8rem;
    border-radius: ${({ theme }) => theme.borderRadius};
    cursor: pointer;
  }

  label:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  input {
    flex: none;
    width: 1.6rem;
    height: 1.6rem;
    margin: 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  i {
    flex: none;
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 50%;
  }

  bdi {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  @media (max-width: 767px) {
    label {
      min-height: 4.4rem;
    }
  }
`;
