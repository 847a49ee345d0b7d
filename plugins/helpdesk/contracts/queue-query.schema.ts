import { z } from '@strapi/utils';
import { keyText } from './common.schema';
import { QUEUE_FIELDS_MAX, QUEUE_SORTS, QUEUE_VALUES_MAX, SEARCH_TEXT_MAX } from './queue-query';
import { RATING_FILTERS } from './rating';
import { CHANNELS } from './tickets';
import { STATE_CATEGORIES } from './workflow';

const COLUMNS_MAX = 10;
const KEY = '[a-z][a-z0-9-]{0,59}';
const AGE = '\\d{1,4}[mhdw]';
const DAY = '\\d{4}-\\d{2}-\\d{2}';
/** Before it there is nothing that a desk has written. */
const FIRST_YEAR = 1970;

const flag = z.literal('true').optional();

/** One of these forms, or several of them separated by commas. */
function several(form: string, hint: string) {
  const more = `(,(${form})){0,${QUEUE_VALUES_MAX - 1}}`;
  return z
    .string()
    .regex(new RegExp(`^(${form})${more}$`), `${hint}; at most ${QUEUE_VALUES_MAX}, with commas`)
    .optional();
}
const keys = (hint: string) => several('[a-z0-9][a-z0-9-]{0,63}', hint);
const actions = several(`(${KEY}/)?${KEY}`, 'Keys of actions, or workflow/action');

const time = timeOf(
  `(last|older)-${AGE}`,
  'A day as 2026-01-31, two days as 2026-01-01..2026-01-31, or last-7d, older-30d'
);
const timeAhead = timeOf(
  `(last|older|next)-${AGE}|overdue`,
  'A day as 2026-01-31, two days as 2026-01-01..2026-01-31, or next-8h, overdue, last-7d, older-30d'
);

function timeOf(others: string, hint: string) {
  return z
    .string()
    .regex(new RegExp(`^(${DAY}|${DAY}\\.\\.(${DAY})?|\\.\\.${DAY}|${others})$`), hint)
    .refine(
      (text) => text.split('..').every((day) => !/^\d{4}-/.test(day) || isDay(day)),
      `Days of the calendar from ${FIRST_YEAR} on`
    )
    .refine((text) => isForward(text), 'The first day is not after the last')
    .optional();
}

/** JavaScript reads 30 February as 2 March, so the day is compared with what it was read as. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) return false;
  return day.getUTCFullYear() >= FIRST_YEAR;
}

function isForward(text: string): boolean {
  const [from, to = ''] = text.split('..');
  return from === '' || to === '' || from <= to;
}

export const queueQuery = z.strictObject({
  workflow: keyText.optional(),
  state: several(
    `${STATE_CATEGORIES.join('|')}|${KEY}/${KEY}`,
    `workflow/state, or one of ${STATE_CATEGORIES.join(', ')}`
  ),
  assignee: keys('mine, me, my-teams, nobody or keys of agents'),
  team: keys('Keys of teams'),
  client: keyText.optional(),
  source: keys('Keys of sources'),
  channel: several(CHANNELS.join('|'), `Of ${CHANNELS.join(', ')}`),
  tag: keys('Keys of tags'),
  untagged: keys('Keys of tags'),
  waiting: flag,
  unread: flag,
  followed: flag,
  rating: z.enum(RATING_FILTERS).optional(),
  opened: time,
  active: time,
  closed: time,
  waits: time,
  due: timeAhead,
  by: keys('me, client, system or keys of agents'),
  did: actions,
  when: time,
  last: actions,
  fields: z
    .string()
    .max(QUEUE_FIELDS_MAX, `At most ${QUEUE_FIELDS_MAX} characters`)
    .regex(
      new RegExp(`^${KEY}:[^;]+(;${KEY}:[^;]+)*$`),
      'Values of own fields as key:value, separated by semicolons'
    )
    .refine(
      (fields) => fields.split(/[;,]/).length <= QUEUE_VALUES_MAX,
      `At most ${QUEUE_VALUES_MAX} values`
    )
    .refine((fields) => !/\p{Cc}|\p{Cs}/u.test(fields), 'Remove control characters')
    .optional(),
  q: z
    .string()
    .max(SEARCH_TEXT_MAX, `At most ${SEARCH_TEXT_MAX} characters: search for a few of the words`)
    .optional(),
  columns: several(KEY, `Keys of at most ${COLUMNS_MAX} fields`).refine(
    (columns) => !columns || columns.split(',').length <= COLUMNS_MAX,
    `Keys of at most ${COLUMNS_MAX} fields, separated by commas`
  ),
  sort: z.enum(QUEUE_SORTS).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
