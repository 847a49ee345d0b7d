import type { TextId } from '../../../i18n/languages';
import { QUEUE_TIMES } from '../../../../../contracts/queue-query';
import type { FilterWord } from '../address-words';
import type { Chip } from './chips';
import { readRange } from './field-words';
import { timeText, type TimeReader } from './time-text';

export const WORD_LABELS: Record<Exclude<FilterWord, 'q' | 'fields'>, TextId> = {
  workflow: 'filter.workflow',
  state: 'filter.state',
  assignee: 'filter.assignee',
  team: 'filter.team',
  client: 'column.client',
  source: 'column.source',
  channel: 'column.channel',
  tag: 'filters.tag',
  untagged: 'filters.untagged',
  waiting: 'filter.waiting',
  unread: 'list.unread',
  followed: 'list.followed',
  rating: 'filter.rating',
  opened: 'column.opened',
  active: 'column.activity',
  closed: 'filters.closed',
  waits: 'filters.waits',
  due: 'filters.due',
  by: 'filters.by',
  did: 'filters.did',
  when: 'filters.when',
  last: 'filters.last',
};

/** Set or not; there is nothing to choose. */
export const FLAG_WORDS: readonly FilterWord[] = ['waiting', 'unread', 'followed'];
export const isTimeWord = (word: FilterWord): boolean => QUEUE_TIMES.some((time) => time === word);

export interface ChipReader extends TimeReader {
  /** What is chosen by its key, in the agent's language; null: nothing known has this key. */
  nameOf: (word: FilterWord, key: string) => string | null;
  field: (key: string) => { name: string; type: string; option: (key: string) => string } | null;
}

/** How many values a chip names before it counts. */
const NAMED = 2;

export const chipLabel = ({ word, field }: Pick<Chip, 'word' | 'field'>, reader: ChipReader) =>
  word === 'fields'
    ? (reader.field(field ?? '')?.name ?? field ?? '')
    : reader.t(WORD_LABELS[word]);

/** What stands behind the label; empty where the label says all. */
export const chipText = (chip: Chip, reader: ChipReader): string => {
  const { word, field, value } = chip;
  if (FLAG_WORDS.includes(word)) return '';
  if (isTimeWord(word)) return timeText(value, reader);
  if (word === 'fields') return fieldText(value, reader.field(field ?? ''), reader);
  return listText(
    value.split(',').map((key) => reader.nameOf(word, key) ?? key),
    reader
  );
};

const listText = (names: string[], { t, locale }: ChipReader): string => {
  const more = names.length - NAMED;
  if (more > 1) return t('filters.more', { names: names.slice(0, NAMED).join(', '), count: more });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
};

const fieldText = (
  value: string,
  field: ReturnType<ChipReader['field']>,
  reader: ChipReader
): string => {
  const { t } = reader;
  switch (field?.type) {
    case 'checkbox':
      return t(value === 'true' ? 'yes' : 'no');
    case 'choice':
    case 'choices':
      return listText(value.split(',').map(field.option), reader);
    case 'date':
      return timeText(value, reader);
    case 'number': {
      const { from, to } = readRange(value);
      if (from === to) return from;
      if (!to) return t('filters.number.from', { from });
      if (!from) return t('filters.number.to', { to });
      return t('filters.number.between', { from, to });
    }
    default:
      return t('filters.begins', { text: value });
  }
};
