import { describe, expect, it } from 'vitest';
import { withItem } from '../frame/list-changes';
import {
  copyDay,
  EMPTY_WEEK,
  endFromField,
  endToField,
  minutesOf,
  minutesOfWeek,
  problemsOf,
  USUAL_WEEK,
  withRange,
} from './week';

const range = (from: string, to: string) => ({ from, to });

describe('withRange', () => {
  it('begins a day off with the usual hours', () => {
    expect(withRange([])).toEqual([range('09:00', '17:00')]);
  });

  it('goes on an hour after the last range', () => {
    expect(withRange([range('09:00', '12:00')])).toEqual([
      range('09:00', '12:00'),
      range('13:00', '17:00'),
    ]);
  });

  it('ends at midnight at the latest', () => {
    expect(withRange([range('09:00', '22:00')]).at(-1)).toEqual(range('23:00', '24:00'));
  });

  it.each(['23:00', '24:00', ''])('adds nothing after %s', (to) => {
    expect(withRange([range('09:00', to)])).toHaveLength(1);
  });
});

describe('copyDay', () => {
  it('gives the hours of Monday to the days named, and to no other', () => {
    const week = withItem(EMPTY_WEEK, 0, [range('08:00', '12:00')]);
    const copied = copyDay(week, 0, [1, 4]);
    expect(copied.map((ranges) => ranges.length)).toEqual([1, 1, 0, 0, 1, 0, 0]);
  });

  it('can close days too', () => {
    expect(copyDay(USUAL_WEEK, 6, [0]).at(0)).toEqual([]);
  });
});

describe('problemsOf', () => {
  it('finds a range that ends before it begins', () => {
    expect(problemsOf([range('17:00', '09:00')])).toEqual(['order']);
    expect(problemsOf([range('09:00', '09:00')])).toEqual(['order']);
    expect(problemsOf([range('', '09:00')])).toEqual(['order']);
  });

  it('finds a range that begins within the one above', () => {
    expect(problemsOf([range('09:00', '13:00'), range('12:00', '17:00')])).toEqual([
      null,
      'overlap',
    ]);
  });

  it('accepts ranges that touch, and midnight as an end', () => {
    expect(problemsOf([range('09:00', '13:00'), range('13:00', '24:00')])).toEqual([null, null]);
  });
});

it('counts the hours of a week', () => {
  expect(minutesOfWeek(USUAL_WEEK)).toBe(40 * 60);
  expect(minutesOfWeek(EMPTY_WEEK)).toBe(0);
});

it('shows midnight as the field of a time knows it, and reads it back', () => {
  expect(endToField('24:00')).toBe('00:00');
  expect(endFromField('00:00')).toBe('24:00');
  expect(endFromField(endToField('17:30'))).toBe('17:30');
});

it('reads minutes, and nothing from what is no time', () => {
  expect(minutesOf('08:30')).toBe(510);
  expect(minutesOf('8:30')).toBeNaN();
});
