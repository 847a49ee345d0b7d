import { Button } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { useRef, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { isFiltered, type QueueAddress } from '../queue-address';
import type { GoTo } from '../use-queue';
import { AddFilter } from './AddFilter';
import { ChipFrame } from './chip-style';
import { FLAG_WORDS } from './chip-text';
import { chipId, chipsOf, withChip, type Chip } from './chips';
import { USUAL_WORDS } from './filter-menu';
import { FilterChip } from './FilterChip';
import { useFilterNames } from './use-filter-names';

interface FilterBarProps {
  address: QueueAddress;
  onChange: GoTo;
  /** What is done with the whole of the filters. */
  children?: ReactNode;
}

/** What the list is narrowed by. The usual filters are at hand, all others behind one button; each that is set is a chip. */
export const FilterBar = ({ address, onChange, children }: FilterBarProps) => {
  const { t } = useDesk();
  const isMobile = useIsMobile();
  const { filter, strange } = address;
  const names = useFilterNames(filter);
  const addButton = useRef<HTMLButtonElement>(null);
  // The one whose choices are open; `isFresh`: nothing was chosen in it yet.
  const [open, setOpen] = useState<{ id: string; isFresh: boolean; chip: Choice } | null>(null);

  const set = chipsOf(filter);
  const usual: Choice[] = isMobile ? [] : USUAL_WORDS.map((word) => ({ word, field: null }));
  const shown = eachOnce([...usual, ...set, ...(open ? [open.chip] : [])]);
  const valueOf = (choice: Choice) =>
    set.find((chip) => chipId(chip) === chipId(choice))?.value ?? '';

  const change = (choice: Choice, value: string | undefined) => {
    // One way back for all that is chosen while the sheet is open.
    const replace = open !== null && !open.isFresh;
    if (open) setOpen({ ...open, isFresh: false });
    onChange({ filter: withChip(filter, choice, value) }, { replace });
  };
  const remove = (choice: Choice) => {
    onChange({ filter: withChip(filter, choice, undefined) });
    // What was pressed is no more.
    addButton.current?.focus();
  };
  const choose = (chip: Choice) => {
    if (FLAG_WORDS.includes(chip.word)) {
      onChange({ filter: withChip(filter, chip, valueOf(chip) ? undefined : 'true') });
      addButton.current?.focus();
    } else setOpen({ id: chipId(chip), isFresh: true, chip });
  };

  return (
    <Bar role="group" aria-label={t('filter.label')}>
      {shown.map((chip) => (
        <FilterChip
          key={chipId(chip)}
          chip={chip}
          value={valueOf(chip)}
          names={names}
          isOpen={open?.id === chipId(chip)}
          onOpen={(opens) => setOpen(opens ? { id: chipId(chip), isFresh: true, chip } : null)}
          onChange={(value) => change(chip, value)}
          onRemove={() => remove(chip)}
        />
      ))}
      {strange.map((text) => (
        <ChipFrame key={text} $isSet $isStrange data-strange>
          <span>
            <b dir="auto">{t('filters.strange', { text })}</b>
          </span>
          <button
            type="button"
            aria-label={t('filters.removeStrange', { text })}
            title={t('filters.removeStrange', { text })}
            onClick={() => {
              onChange({ strange: strange.filter((other) => other !== text) });
              addButton.current?.focus();
            }}
          >
            <Cross aria-hidden width="1rem" height="1rem" />
          </button>
        </ChipFrame>
      ))}
      <AddFilter
        button={addButton}
        names={names}
        isSet={(choice) => valueOf(choice) !== ''}
        onChoose={choose}
      />
      {isFiltered(filter) || strange.length > 0 ? (
        <Button
          variant="ghost"
          size="S"
          startIcon={<Cross />}
          onClick={() => {
            onChange({ filter: filter.q ? { q: filter.q } : {}, strange: [] });
            addButton.current?.focus();
          }}
        >
          {t('filter.reset')}
        </Button>
      ) : null}
      {children}
    </Bar>
  );
};

type Choice = Pick<Chip, 'word' | 'field'>;

const eachOnce = (choices: Choice[]): Choice[] => [
  ...new Map(choices.map(({ word, field }) => [chipId({ word, field }), { word, field }])).values(),
];

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  min-width: 0;
`;
