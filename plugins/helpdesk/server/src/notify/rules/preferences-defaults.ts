import type { NoticePreferences } from '../../../../contracts';

/** What an agent is told of until they choose. The digest is off: nobody gets mail that was not asked for. */
export const NOTICE_DEFAULTS: NoticePreferences = {
  events: {
    assigned: { app: true, mail: true },
    'team-assigned': { app: true, mail: false },
    mentioned: { app: true, mail: true },
    replied: { app: true, mail: true },
    rated: { app: true, mail: false },
    followed: { app: true, mail: false },
    opened: { app: false, mail: false },
  },
  digest: 'off',
  digestHour: 8,
};

/** Preferences of an older version may lack an event that is newer. */
export function withNoticeDefaults(stored: Partial<NoticePreferences> | null): NoticePreferences {
  if (!stored) return NOTICE_DEFAULTS;
  return {
    ...NOTICE_DEFAULTS,
    ...stored,
    events: { ...NOTICE_DEFAULTS.events, ...stored.events },
  };
}
