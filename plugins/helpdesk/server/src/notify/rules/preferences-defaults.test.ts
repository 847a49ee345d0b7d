import { expect, test } from 'vitest';
import { NOTICE_EVENTS } from '../../../../contracts';
import { noticePreferences } from '../../../../contracts/notify.schema';
import { NOTICE_DEFAULTS, withNoticeDefaults } from './preferences-defaults';

test('the defaults are what the door would take', () => {
  expect(noticePreferences.parse(NOTICE_DEFAULTS)).toEqual(NOTICE_DEFAULTS);
});

test('nobody gets mail or an SMS that was not asked for', () => {
  expect(NOTICE_DEFAULTS.digest).toBe('off');
  expect(NOTICE_EVENTS.filter((event) => NOTICE_DEFAULTS.events[event].sms)).toEqual([]);
});

test('who never chose has the defaults', () => {
  expect(withNoticeDefaults(null)).toEqual(NOTICE_DEFAULTS);
});

test('what an older version stored is kept, and what is newer is added', () => {
  const stored = {
    events: {
      assigned: { app: false, mail: true },
      opened: { app: true, mail: false },
    },
    digest: 'hourly' as const,
    digestHour: 17,
  };
  const read = withNoticeDefaults(stored);
  expect(noticePreferences.parse(read)).toEqual(read);
  expect(read).toMatchObject({ digest: 'hourly', digestHour: 17, quiet: [], urgent: false });
  expect(read.events.assigned).toEqual({
    ...NOTICE_DEFAULTS.events.assigned,
    app: false,
    mail: true,
  });
  expect(read.events.opened).toMatchObject({ app: true, mail: false, sms: false, sound: 'off' });
  expect(read.events.chat).toEqual(NOTICE_DEFAULTS.events.chat);
});

test('a sound until somebody answers is for what calls alone', () => {
  const withSound = (event: 'chat' | 'replied') => ({
    ...NOTICE_DEFAULTS,
    events: {
      ...NOTICE_DEFAULTS.events,
      [event]: { ...NOTICE_DEFAULTS.events[event], sound: 'until-answered' },
    },
  });
  expect(noticePreferences.safeParse(withSound('chat')).success).toBe(true);
  expect(noticePreferences.safeParse(withSound('replied')).success).toBe(false);
});

test.each([
  [{ days: [], from: '22:00', to: '07:00' }],
  [{ days: [7], from: '22:00', to: '07:00' }],
  [{ days: [0, 0], from: '22:00', to: '07:00' }],
  [{ days: [0], from: '24:00', to: '07:00' }],
  [{ days: [0], from: '22:00', to: '22:00' }],
  [{ days: [0], from: '7:00', to: '08:00' }],
])('quiet hours are refused: %j', (quiet) => {
  const given = { ...NOTICE_DEFAULTS, quiet: [quiet] };
  expect(noticePreferences.safeParse(given).success).toBe(false);
});
