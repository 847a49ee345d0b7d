import { FILTER_WORDS, type FilterWord, type QueueFilter } from '../address-words';
import { readFields, withField } from './field-words';

/** One filter that is set: a word of the address, or one own field. */
export interface Chip {
  word: Exclude<FilterWord, 'q'>;
  /** Key of the own field, with word `fields`. */
  field: string | null;
  value: string;
}

export const chipId = ({ word, field }: Pick<Chip, 'word' | 'field'>): string =>
  field === null ? word : `${word}.${field}`;

/** What narrows the list, but for the words that are searched for: they stand in their own field. */
export const chipsOf = (filter: QueueFilter): Chip[] =>
  FILTER_WORDS.flatMap((word): Chip[] => {
    const value = filter[word];
    if (!value || word === 'q') return [];
    if (word !== 'fields') return [{ word, field: null, value }];
    return [...readFields(value)].map(([field, own]) => ({ word, field, value: own }));
  });

/** The filter with one chip changed; an empty value takes it away. */
export const withChip = (
  filter: QueueFilter,
  { word, field }: Pick<Chip, 'word' | 'field'>,
  value: string | undefined
): QueueFilter => {
  const changed =
    word === 'fields' && field !== null ? withField(filter.fields, field, value ?? '') : value;
  const rest = { ...filter };
  delete rest[word];
  // Values come from the choices of an editor, which are of the form of their word.
  return changed ? Object.assign(rest, { [word]: changed }) : rest;
};
