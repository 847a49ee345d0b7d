import { describe, expect, it } from 'vitest';
import { QUEUE_COLUMNS } from '../../../../contracts/people';
import {
  allColumns,
  columnRefusal,
  COLUMNS_MAX,
  fieldsOf,
  moveColumn,
  OWN_FIELDS_MAX,
  shownColumns,
  toggleColumn,
  toPreference,
  USUAL_COLUMNS,
  type OwnField,
} from './queue-columns';

const field = (key: string): OwnField => ({ key, name: { en: key }, type: 'text', options: [] });
const FIELDS = [field('serial'), field('machine')];
const ids = (chosen: readonly string[] | null, fields = FIELDS) =>
  shownColumns(chosen, fields).map(({ id }) => id);

describe('shownColumns', () => {
  it('are the usual ones until others are chosen', () => {
    expect(ids(null)).toEqual(USUAL_COLUMNS);
    expect(ids(['activity', 'subject', 'field:machine'])).toEqual([
      'activity',
      'subject',
      'field:machine',
    ]);
  });

  it('always have the subject, which is the way to the ticket', () => {
    expect(ids(['number', 'client'])).toEqual(['subject', 'number', 'client']);
  });

  it('leave out a field that is there no more', () => {
    expect(ids(['subject', 'field:gone', 'number', 'nonsense'])).toEqual(['subject', 'number']);
  });
});

it('offers every column that is kept, and the own fields', () => {
  const offered = allColumns(FIELDS).map(({ id }) => id);
  expect(offered).toEqual([...QUEUE_COLUMNS, 'field:serial', 'field:machine']);
});

it('does not offer a field whose key the server would not keep', () => {
  expect(allColumns([field('Serial No')])).toHaveLength(QUEUE_COLUMNS.length);
});

it('asks for the values of own fields only', () => {
  const columns = shownColumns(['subject', 'field:serial', 'field:machine'], FIELDS);
  expect(fieldsOf(columns)).toBe('serial,machine');
  expect(fieldsOf(shownColumns(null, FIELDS))).toBeUndefined();
});

describe('choosing', () => {
  it('adds at the end and takes away', () => {
    expect(toggleColumn(['subject', 'number'], 'team')).toEqual(['subject', 'number', 'team']);
    expect(toggleColumn(['subject', 'number'], 'number')).toEqual(['subject']);
  });

  it('refuses to take the subject away', () => {
    expect(columnRefusal(['subject'], 'subject')).toBe('fixed');
    expect(toggleColumn(['subject', 'number'], 'subject')).toEqual(['subject', 'number']);
  });

  it('refuses more than are kept', () => {
    const full = Array.from({ length: COLUMNS_MAX }, (_, at) => `column-${at}`);
    expect(columnRefusal(full, 'team')).toBe('full');
    expect(columnRefusal(full, 'column-3')).toBeNull();
    const fields = Array.from({ length: OWN_FIELDS_MAX }, (_, at) => `field:f${at}`);
    expect(columnRefusal(['subject', ...fields], 'field:more')).toBe('fieldsFull');
    expect(columnRefusal(['subject', ...fields], 'team')).toBeNull();
  });

  it('moves by one place, and stays at the ends', () => {
    expect(moveColumn(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moveColumn(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moveColumn(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moveColumn(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
    expect(moveColumn(['a', 'b'], 'c', 1)).toEqual(['a', 'b']);
  });

  it('keeps the usual ones as no choice', () => {
    expect(toPreference(USUAL_COLUMNS)).toBeNull();
    expect(toPreference(['subject'])).toEqual(['subject']);
  });
});
