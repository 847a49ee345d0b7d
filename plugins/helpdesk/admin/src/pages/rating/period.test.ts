import { describe, expect, it } from 'vitest';
import { isPeriod, periodAddress, readPeriod, todayIn } from './period';

const TODAY = '2026-03-31';
const read = (text: string) => readPeriod(new URLSearchParams(text), TODAY);

describe('readPeriod', () => {
  it('shows the last 30 days when nothing is said', () => {
    expect(read('')).toEqual({ days: 30, from: '2026-03-02', to: TODAY });
  });

  it('counts today among the last days', () => {
    expect(read('days=7')).toEqual({ days: 7, from: '2026-03-25', to: TODAY });
    expect(read('days=90')).toMatchObject({ from: '2026-01-01' });
  });

  it('goes from day to day', () => {
    const period = { days: null, from: '2026-01-01', to: '2026-02-28' };
    expect(read('from=2026-01-01&to=2026-02-28')).toEqual(period);
  });

  it.each(['days=8', 'days=x', 'from=2026-01-01', 'from=2026-03-02&to=2026-03-01', 'from=a&to=b'])(
    'takes the usual period for %s',
    (text) => {
      expect(read(text).days).toBe(30);
    }
  );
});

it('has an address that comes back whole', () => {
  for (const text of ['', 'days=7', 'days=90', 'from=2026-01-01&to=2026-01-01']) {
    const period = read(text);
    expect(read(new URLSearchParams(periodAddress(period)).toString())).toEqual(period);
  }
  expect(periodAddress(read(''))).toEqual({});
});

it.each([
  ['2026-01-01', '2026-01-01', true],
  ['2026-01-01', '2027-01-01', true],
  ['2026-01-01', '2027-01-02', false],
  ['2026-02-30', '2026-03-01', false],
  ['2026-01-02', '2026-01-01', false],
  ['', '2026-01-01', false],
])('from %s to %s: %s', (from, to, expected) => {
  expect(isPeriod({ from, to })).toBe(expected);
});

it('knows the day where the reader is', () => {
  const at = Date.UTC(2026, 2, 31, 20);
  expect(todayIn('Asia/Karachi', at)).toBe('2026-04-01');
  expect(todayIn('America/New_York', at)).toBe('2026-03-31');
});
