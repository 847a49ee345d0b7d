import { describe, expect, test } from 'vitest';
import { NOTICE_EVENTS, type NoticeEvent, type NoticeWays } from '../../../../contracts';
import { NOTICE_DEFAULTS } from './preferences-defaults';
import { isTold, waysNow } from './ways-now';

const EVERY: NoticeWays = { app: true, browser: true, mail: true, sms: true, sound: 'once' };
const QUIET: NoticeWays = { app: true, browser: false, mail: true, sms: false, sound: 'off' };
const events = { ...NOTICE_DEFAULTS.events };
for (const event of NOTICE_EVENTS) events[event] = EVERY;

const ways = (
  event: NoticeEvent,
  { isQuiet = false, isThere = true, urgent = false }: Record<string, boolean> = {}
) => waysNow({ events, urgent }, event, { isQuiet, isThere });

describe('the ways at this moment', () => {
  test.each(NOTICE_EVENTS)('are all that were chosen: %s', (event) => {
    expect(ways(event)).toEqual(EVERY);
  });

  test.each(NOTICE_EVENTS)('are the bell and the mail alone in quiet hours: %s', (event) => {
    expect(ways(event, { isQuiet: true })).toEqual(QUIET);
  });

  test('are all of them for an alarm in quiet hours, where the agent wants that', () => {
    expect(ways('chat-alarm', { isQuiet: true, urgent: true })).toEqual(EVERY);
    expect(ways('chat', { isQuiet: true, urgent: true })).toEqual(QUIET);
  });

  test.each(['chat', 'chat-alarm'] as const)('call nobody who is away: %s', (event) => {
    expect(ways(event, { isThere: false, urgent: true })).toEqual(QUIET);
  });

  test.each(['chat-message', 'mentioned', 'assigned'] as const)(
    'are the same for who is away, of what is theirs: %s',
    (event) => {
      expect(ways(event, { isThere: false })).toEqual(EVERY);
    }
  );
});

test('somebody is told in any one of the ways, and in none of none', () => {
  const none: NoticeWays = { app: false, browser: false, mail: false, sms: false, sound: 'off' };
  expect(isTold(none)).toBe(false);
  for (const way of ['app', 'browser', 'mail', 'sms'] as const) {
    expect(isTold({ ...none, [way]: true })).toBe(true);
  }
  expect(isTold({ ...none, sound: 'once' })).toBe(true);
});
