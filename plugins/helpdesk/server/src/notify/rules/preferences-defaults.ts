import {
  NOTICE_EVENTS,
  type NoticeEvent,
  type NoticePreferences,
  type NoticeWays,
} from '../../../../contracts';

const USUAL: NoticeWays = { app: true, browser: false, mail: false, sms: false, sound: 'off' };

/**
 * What an agent is told of until they choose. The digest is off: nobody gets mail that was not asked for, and no SMS. The
 * browser asks before it shows anything.
 */
export const NOTICE_DEFAULTS: NoticePreferences = {
  events: {
    chat: { ...USUAL, browser: true, sound: 'until-answered' },
    'chat-message': { ...USUAL, browser: true, sound: 'once' },
    'chat-alarm': { ...USUAL, browser: true, sound: 'until-answered' },
    assigned: { ...USUAL, mail: true },
    'team-assigned': USUAL,
    mentioned: { ...USUAL, mail: true },
    replied: { ...USUAL, mail: true },
    rated: USUAL,
    followed: USUAL,
    opened: { ...USUAL, app: false },
  },
  digest: 'off',
  digestHour: 8,
  quiet: [],
  urgent: false,
};

/** As some version stored them: events and ways that are newer are missing. */
export interface StoredPreferences extends Partial<Omit<NoticePreferences, 'events'>> {
  events?: Partial<Record<NoticeEvent, Partial<NoticeWays>>>;
}

/** What is missing is as it is for those who never chose. */
export function withNoticeDefaults(stored: StoredPreferences | null): NoticePreferences {
  if (!stored) return NOTICE_DEFAULTS;
  const events = { ...NOTICE_DEFAULTS.events };
  for (const event of NOTICE_EVENTS) {
    events[event] = { ...events[event], ...stored.events?.[event] };
  }
  return { ...NOTICE_DEFAULTS, ...stored, events };
}
