import { describe, expect, test } from 'vitest';
import type { ChatEntry } from '../../../contracts';
import { dayOf } from '../rules/status-words';
import { rowsOf } from './rows';
import { EMPTY_CHAT, type ChatState, type Outgoing } from './state';
import { unreadOf } from './unread';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function entry(seq: number, more: Partial<ChatEntry> = {}): ChatEntry {
  return {
    ...{ seq, at: seq * MINUTE, author: 'agent', name: 'Asha', isMine: false, clientId: null },
    ...{ quote: null, files: [], state: null, isDeleted: false, deletes: null },
    text: { format: 'text', body: `Text ${seq}` },
    ...more,
  };
}

function rows(state: Partial<ChatState>, unreadAfter: number | null = null): string[] {
  const whole = { ...EMPTY_CHAT, key: 'k', ...state };
  return rowsOf(whole, { unreadAfter, dayOf: (at) => dayOf(at, 'UTC') }).map((row) => {
    if (row.kind !== 'message') return row.kind;
    return `${row.isFirst ? 'first ' : ''}${row.message.text?.body ?? 'gone'} ${row.message.mark ?? ''}`.trim();
  });
}

describe('what stands in the window', () => {
  test('has a line for each day, and one name over what one person says within minutes', () => {
    const entries = [
      entry(1),
      entry(2),
      entry(3, { author: 'contact', name: 'Maria', isMine: true }),
      entry(4, { at: 10 * MINUTE }),
      entry(5, { at: DAY + MINUTE }),
    ];
    expect(rows({ entries })).toEqual([
      'day',
      'first Text 1',
      'Text 2',
      'first Text 3 stored',
      'first Text 4',
      'day',
      'first Text 5',
    ]);
  });

  test('begins no earlier day where a clock was set back', () => {
    const entries = [entry(1, { at: DAY + 1 }), entry(2, { at: 1 }), entry(3, { at: DAY + 2 })];
    expect(rows({ entries }).filter((row) => row === 'day')).toHaveLength(1);
  });

  test('has what is on its way at its end, and what is taken in its place', () => {
    const outgoing = (clientId: string, more: Partial<Outgoing> = {}): Outgoing => ({
      ...{ clientId, conversation: 'k', text: clientId, quote: null, files: [], at: 9 * MINUTE },
      ...{ start: null, refusal: null, seq: null },
      ...more,
    });
    const pending = [
      outgoing('taken', { seq: 2 }),
      outgoing('waits'),
      outgoing('refused', { refusal: 'TEXT_REQUIRED' }),
      outgoing('of another', { conversation: 'other' }),
    ];
    const shown = rows({ entries: [entry(1), entry(3)], pending });
    expect(shown.filter((row) => row !== 'day')).toEqual([
      'first Text 1',
      'first taken stored',
      'first Text 3',
      'first waits waiting',
      'refused refused',
    ]);
  });

  test('marks where the unread ones begin, which are not the visitor’s own', () => {
    const entries = [entry(1), entry(2, { isMine: true, author: 'contact' }), entry(3), entry(4)];
    expect(rows({ entries }, 1)).toEqual([
      'day',
      'first Text 1',
      'first Text 2 stored',
      'new',
      'first Text 3',
      'Text 4',
    ]);
    expect(unreadOf({ ...EMPTY_CHAT, entries }, 1)).toBe(2);
    expect(unreadOf({ ...EMPTY_CHAT, entries }, 3)).toBe(1);
  });

  test('names a state that changed by itself, and not that of each message', () => {
    const state = { en: 'Closed' };
    const entries = [entry(1, { state }), entry(2, { text: null, author: 'system', state })];
    expect(rows({ entries })).toEqual(['day', 'first Text 1', 'state']);
  });

  test('shows what was deleted as such, and nothing of what deletes', () => {
    const entries = [
      entry(1, { text: null, isDeleted: true }),
      entry(2, { text: null, deletes: 1, isDeleted: true }),
    ];
    expect(rows({ entries })).toEqual(['day', 'first gone']);
    expect(unreadOf({ ...EMPTY_CHAT, entries }, 0)).toBe(0);
  });
});
