import { RATING_FILTERS } from '../../../../contracts/rating';
import {
  QUEUE_VALUES_MAX,
  QUEUE_FIELDS_MAX,
  type QueueQuery,
} from '../../../../contracts/queue-query';
import { CHANNELS } from '../../../../contracts/tickets';
import { STATE_CATEGORIES } from '../../../../contracts/workflow';

/*
 * The words of an address, and what may stand behind each. The server asks for the same forms: what it would refuse is
 * told before it is asked, and never stops the page.
 */

export type QueueFilter = Omit<QueueQuery, 'sort' | 'after' | 'limit' | 'columns'>;

/** In the order in which an address is written. */
export const FILTER_WORDS = [
  'workflow',
  'state',
  'assignee',
  'team',
  'client',
  'source',
  'channel',
  'tag',
  'untagged',
  'waiting',
  'unread',
  'followed',
  'rating',
  'opened',
  'active',
  'closed',
  'waits',
  'due',
  'by',
  'did',
  'when',
  'last',
  'fields',
  'q',
] as const satisfies readonly (keyof QueueFilter)[];
export type FilterWord = (typeof FILTER_WORDS)[number];

const KEY = '[a-z][a-z0-9-]{0,59}';
const ANY_KEY = '[a-z0-9][a-z0-9-]{0,63}';
const DAY = '\\d{4}-\\d{2}-\\d{2}';
const SPAN = `${DAY}|${DAY}\\.\\.(${DAY})?|\\.\\.${DAY}|(last|older)-\\d{1,4}[mhdw]`;
const whole = (form: string) => new RegExp(`^(${form})$`);

const KEYS = whole(ANY_KEY);
const ACTIONS = whole(`(${KEY}/)?${KEY}`);
const TIME = whole(SPAN);
const FLAG = /^true$/;

const FORMS: Record<Exclude<FilterWord, 'q'>, RegExp> = {
  workflow: KEYS,
  state: whole(`${STATE_CATEGORIES.join('|')}|${KEY}/${KEY}`),
  assignee: KEYS,
  team: KEYS,
  client: KEYS,
  source: KEYS,
  channel: whole(CHANNELS.join('|')),
  tag: KEYS,
  untagged: KEYS,
  waiting: FLAG,
  unread: FLAG,
  followed: FLAG,
  rating: whole(RATING_FILTERS.join('|')),
  opened: TIME,
  active: TIME,
  closed: TIME,
  waits: TIME,
  due: whole(`${SPAN}|next-\\d{1,4}[mhdw]|overdue`),
  by: KEYS,
  did: ACTIONS,
  when: TIME,
  last: ACTIONS,
  fields: whole(`${KEY}:[^;]+`),
};

/** Between the values of a word that takes several; the others take one. */
const BETWEEN: Partial<Record<FilterWord, ',' | ';'>> = {
  state: ',',
  assignee: ',',
  team: ',',
  source: ',',
  channel: ',',
  tag: ',',
  untagged: ',',
  by: ',',
  did: ',',
  last: ',',
  fields: ';',
};

interface ReadWord {
  value: string | undefined;
  strange: string[];
}

/** What is understood of the values of one word, and what is not. */
export const readWord = (word: FilterWord, written: readonly string[]): ReadWord => {
  const values = written.map((value) => value.trim()).filter(Boolean);
  if (word === 'q') return { value: values[0], strange: values.slice(1) };
  const between = BETWEEN[word];
  const each = between
    ? values.flatMap((value) => value.split(between)).map((value) => value.trim())
    : values;
  const known = [...new Set(each.filter((value) => FORMS[word].test(value)))];
  const taken = withinLimits(known, between);
  return {
    value: taken.join(between) || undefined,
    strange: each.filter((value) => value !== '' && !taken.includes(value)),
  };
};

function withinLimits(known: string[], between: ',' | ';' | undefined): string[] {
  if (!between) return known.slice(0, 1);
  if (between === ',') return known.slice(0, QUEUE_VALUES_MAX);
  const taken = [...known];
  while (taken.join(between).length > QUEUE_FIELDS_MAX) taken.pop();
  return taken;
}

/** The values of a word that takes several. */
export const valuesOf = (text: string | undefined): string[] => (text ? text.split(',') : []);

/** As a word: undefined where none is left. */
export const wordOf = (values: readonly string[]): string | undefined =>
  values.join(',') || undefined;
