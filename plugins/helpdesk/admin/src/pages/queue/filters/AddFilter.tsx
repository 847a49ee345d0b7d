import { Button, Popover } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef, useState, type RefObject } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { chipLabel } from './chip-text';
import { chipId, type Chip } from './chips';
import { EditorInput } from './editor-style';
import { FILTER_GROUPS } from './filter-menu';
import { FilterSheet } from './FilterSheet';
import type { FilterNames } from './use-filter-names';

type Choice = Pick<Chip, 'word' | 'field'>;

interface AddFilterProps {
  button: RefObject<HTMLButtonElement>;
  names: FilterNames;
  isSet: (choice: Choice) => boolean;
  onChoose: (choice: Choice) => void;
}

/** Everything by which requests are found, by what it is about; found by a few letters, too. */
export const AddFilter = ({ button, names, isSet, onChoose }: AddFilterProps) => {
  const { t, locale } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const hasChosen = useRef(false);
  const groups = [
    ...FILTER_GROUPS.map(({ title, words }) => ({
      title: t(title),
      choices: words.map((word): Choice => ({ word, field: null })),
    })),
    {
      title: t('filters.group.fields'),
      choices: names.fields.map(({ key }): Choice => ({ word: 'fields', field: key })),
    },
  ];
  const words = typed.trim().toLocaleLowerCase(locale);
  const shown = groups
    .map(({ title, choices }) => ({
      title,
      choices: choices
        .map((choice) => ({ choice, label: chipLabel(choice, names.reader) }))
        .filter(({ label }) => label.toLocaleLowerCase(locale).includes(words)),
    }))
    .filter(({ choices }) => choices.length > 0);
  const choose = (choice: Choice) => {
    hasChosen.current = true;
    setIsOpen(false);
    onChoose(choice);
  };
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(opens) => {
        hasChosen.current = false;
        setTyped('');
        setIsOpen(opens);
      }}
    >
      <Popover.Trigger>
        <Button ref={button} variant="ghost" size="S" startIcon={<Plus />}>
          {t('filters.add')}
        </Button>
      </Popover.Trigger>
      <FilterSheet
        label={t('filters.addTitle')}
        // What was chosen opens and has the keyboard.
        onCloseAutoFocus={(event) => (hasChosen.current ? event.preventDefault() : undefined)}
      >
        <EditorInput
          type="text"
          inputMode="search"
          dir="auto"
          autoComplete="off"
          aria-label={t('filters.find')}
          placeholder={t('filters.find')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            const first = shown[0]?.choices[0]?.choice;
            if (event.key === 'Enter' && words && first) choose(first);
          }}
        />
        {shown.map(({ title, choices }) => (
          <Group key={title} aria-label={title}>
            <strong aria-hidden>{title}</strong>
            {choices.map(({ choice, label }) => (
              <button
                key={chipId(choice)}
                type="button"
                aria-pressed={isSet(choice)}
                onClick={() => choose(choice)}
              >
                <bdi>{label}</bdi>
              </button>
            ))}
          </Group>
        ))}
        {shown.length === 0 ? <p>{t('filters.choices.none')}</p> : null}
      </FilterSheet>
    </Popover.Root>
  );
};

const Group = styled.div.attrs({ role: 'group' })`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0.2rem;

  strong {
    grid-column: 1 / -1;
    padding-inline: 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  button {
    min-height: 3.2rem;
    padding: 0.4rem 0.8rem;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: none;
    color: inherit;
    font: inherit;
    font-size: 1.4rem;
    line-height: var(--desk-line, 1.4);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button[aria-pressed='true'] {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  @media (max-width: 767px) {
    button {
      min-height: 4.4rem;
    }
  }
`;
