import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { texts } from '../../../translations/en';
import type { FilterWord, QueueFilter } from '../address-words';
import { chipLabel, chipText, type ChipReader } from './chip-text';
import { chipsOf, withChip, type Chip } from './chips';
import { rangeOf, readFields, readRange, withField } from './field-words';
import { readAge, writeAge } from './time-text';

const intl = createIntl({ locale: 'en', messages: texts });
const NAMES: Record<string, string> = {
  'support/new': 'New',
  'support/open': 'In work',
  closed: 'Closed',
  vip: 'VIP',
  late: 'Late',
  loud: 'Loud',
  wet: 'Wet',
};
const reader: ChipReader = {
  locale: 'en',
  t: (id, values) => intl.formatMessage({ id }, values),
  nameOf: (_word, key) => NAMES[key] ?? null,
  field: (key) =>
    key === 'gone' ? null : { name: `Field ${key}`, type: key, option: (one) => one.toUpperCase() },
};
const textOf = (word: FilterWord, value: string, field: string | null = null) => {
  const chip = { word, value, field } as Chip; // the words of these tests are none that are searched for
  return `${chipLabel(chip, reader)}: ${chipText(chip, reader)}`;
};

describe('chipsOf', () => {
  const filter: QueueFilter = {
    state: 'support/new,closed',
    unread: 'true',
    fields: 'size:l,xl;order:10:42',
    q: 'burrs',
  };

  it('is every filter but the words, each own field apart', () => {
    expect(chipsOf(filter)).toEqual([
      { word: 'state', field: null, value: 'support/new,closed' },
      { word: 'unread', field: null, value: 'true' },
      { word: 'fields', field: 'size', value: 'l,xl' },
      { word: 'fields', field: 'order', value: '10:42' },
    ]);
  });

  it('changes and takes away one of them', () => {
    expect(withChip(filter, { word: 'state', field: null }, 'closed').state).toBe('closed');
    expect(withChip(filter, { word: 'state', field: null }, undefined)).not.toHaveProperty('state');
    expect(withChip(filter, { word: 'fields', field: 'size' }, undefined).fields).toBe(
      'order:10:42'
    );
    expect(withChip(filter, { word: 'fields', field: 'weight' }, '3..').fields).toBe(
      'size:l,xl;order:10:42;weight:3..'
    );
  });
});

describe('chipText', () => {
  it.each<[FilterWord, string, string]>([
    ['state', 'support/new', 'State: New'],
    ['state', 'support/new,support/open', 'State: New or In work'],
    ['tag', 'vip,late,loud', 'Tag: VIP, Late, or Loud'],
    ['tag', 'vip,late,loud,wet', 'Tag: VIP, Late and 2 more'],
    ['state', 'support/gone', 'State: support/gone'],
    ['opened', 'last-7d', 'Opened: in the last 7 days'],
    ['opened', 'older-1w', 'Opened: more than 1 week ago'],
    ['due', 'next-8h', 'Due: within 8 hours'],
    ['due', 'overdue', 'Due: overdue'],
    ['closed', '2026-01-31', 'Closed on: Jan 31, 2026'],
    ['closed', '2026-01-01..2026-01-31', 'Closed on: Jan 1, 2026 to Jan 31, 2026'],
    ['closed', '2026-01-01..', 'Closed on: from Jan 1, 2026'],
    ['closed', '..2026-01-31', 'Closed on: until Jan 31, 2026'],
    ['unread', 'true', 'Unread: '],
  ])('says %s=%s in words', (word, value, text) => {
    expect(textOf(word, value)).toBe(text);
  });

  it.each([
    ['checkbox', 'true', 'Field checkbox: Yes'],
    ['choices', 'l,xl', 'Field choices: L or XL'],
    ['number', '100..200', 'Field number: 100 to 200'],
    ['number', '..200', 'Field number: at most 200'],
    ['number', '100..', 'Field number: at least 100'],
    ['number', '42', 'Field number: 42'],
    ['date', '2026-01-31', 'Field date: Jan 31, 2026'],
    ['text', 'AB-1', 'Field text: begins with “AB-1”'],
    ['gone', 'x', 'gone: begins with “x”'],
  ])('says an own field of type %s in words', (field, value, text) => {
    expect(textOf('fields', value, field)).toBe(text);
  });
});

it('keeps own fields apart, whatever is typed into one', () => {
  expect(withField(undefined, 'order', 'a;b')).toBe('order:a b');
  expect(withField('order:1', 'order', ' ')).toBeUndefined();
  expect([...readFields('a:1:2;b:x')]).toEqual([
    ['a', '1:2'],
    ['b', 'x'],
  ]);
});

it('reads and writes ranges and ages', () => {
  for (const value of ['5', '1..9', '1..', '..9']) expect(rangeOf(readRange(value))).toBe(value);
  expect(rangeOf({ from: '', to: '' })).toBe('');
  for (const value of ['last-7d', 'older-12w', 'next-30m']) {
    const age = readAge(value);
    expect(age && writeAge(age)).toBe(value);
  }
  expect(readAge('2026-01-31')).toBeNull();
});
