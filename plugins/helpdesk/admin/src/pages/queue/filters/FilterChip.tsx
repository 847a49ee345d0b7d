import { Popover } from '@strapi/design-system';
import { CaretDown, Cross } from '@strapi/icons';
import { useDesk } from '../../../i18n/desk-context';
import { ChipFrame } from './chip-style';
import { chipLabel, chipText, FLAG_WORDS } from './chip-text';
import type { Chip } from './chips';
import { FilterEditor } from './FilterEditor';
import { FilterSheet } from './FilterSheet';
import type { FilterNames } from './use-filter-names';

interface FilterChipProps {
  chip: Pick<Chip, 'word' | 'field'>;
  /** Empty: it stands there to be set. */
  value: string;
  names: FilterNames;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChange: (value: string | undefined) => void;
  onRemove: () => void;
}

/** One filter: what it says, a press to change it and one to take it away. */
export const FilterChip = ({
  chip,
  value,
  names,
  isOpen,
  onOpen,
  onChange,
  onRemove,
}: FilterChipProps) => {
  const { t } = useDesk();
  const label = chipLabel(chip, names.reader);
  const text = value ? chipText({ ...chip, value }, names.reader) : '';
  const whole = text ? `${label}: ${text}` : label;
  const isFlag = FLAG_WORDS.includes(chip.word);
  const inside = (
    <>
      <bdi>{label}</bdi>
      {text ? <b dir="auto">{text}</b> : null}
    </>
  );
  return (
    <ChipFrame data-filter={chip.word} $isSet={value !== ''}>
      {isFlag ? (
        <span>{inside}</span>
      ) : (
        <Popover.Root open={isOpen} onOpenChange={onOpen}>
          <Popover.Trigger>
            <button type="button" title={whole}>
              {inside}
              {value ? null : <CaretDown aria-hidden width="1rem" height="1rem" />}
            </button>
          </Popover.Trigger>
          <FilterSheet label={label}>
            <FilterEditor
              chip={chip}
              value={value}
              names={names}
              label={label}
              onChange={onChange}
              onDone={() => onOpen(false)}
            />
          </FilterSheet>
        </Popover.Root>
      )}
      {value ? (
        <button
          type="button"
          aria-label={t('filters.remove', { filter: whole })}
          title={t('filters.remove', { filter: whole })}
          onClick={onRemove}
        >
          <Cross aria-hidden width="1rem" height="1rem" />
        </button>
      ) : null}
    </ChipFrame>
  );
};
