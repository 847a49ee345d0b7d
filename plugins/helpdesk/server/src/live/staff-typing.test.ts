import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { staffTyping, type StaffTyping as Told } from '../chat/signals';
import { StaffTyping } from './staff-typing';

let told: Told[] = [];
let stop = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  stop = staffTyping.on((news) => told.push(news));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('the visitor is told once, and that it is over, ten seconds after the last key', () => {
  const typing = new StaffTyping();
  typing.write({ ticketId: 1, tab: 'a', name: 'Ada' });
  vi.advanceTimersByTime(9_000);
  typing.write({ ticketId: 1, tab: 'a', name: 'Ada' });
  vi.advanceTimersByTime(9_999);
  expect(told).toEqual([{ ticketId: 1, name: 'Ada' }]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([
    { ticketId: 1, name: 'Ada' },
    { ticketId: 1, name: null },
  ]);
});

test('of two who write, the one who began last is named, and then the other', () => {
  const typing = new StaffTyping();
  typing.write({ ticketId: 1, tab: 'a', name: 'Ada' });
  typing.write({ ticketId: 1, tab: 'b', name: 'Zahid' });
  typing.stop({ ticketId: 1, tab: 'b' });
  typing.stop({ ticketId: 1, tab: 'a' });
  typing.stop({ ticketId: 1, tab: 'a' });
  expect(told.map(({ name }) => name)).toEqual(['Ada', 'Zahid', 'Ada', null]);
});

test('a tab that is gone writes to nobody any more, and other tabs go on', () => {
  const typing = new StaffTyping();
  typing.write({ ticketId: 1, tab: 'a', name: 'Ada' });
  typing.write({ ticketId: 2, tab: 'a', name: 'Ada' });
  typing.write({ ticketId: 2, tab: 'b', name: 'Ada' });
  typing.stopAll('a');
  expect(told).toEqual([
    { ticketId: 1, name: 'Ada' },
    { ticketId: 2, name: 'Ada' },
    { ticketId: 1, name: null },
  ]);
  vi.advanceTimersByTime(10_000);
  expect(told.at(-1)).toEqual({ ticketId: 2, name: null });
});
