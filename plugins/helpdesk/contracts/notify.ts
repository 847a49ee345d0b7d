import type { EpochMs } from './common';
import type { OutboxReason } from './mail';
import type { ActorKind } from './people';

/**
 * What an agent can be told of. `chat`: a chat waits for somebody, and it is mine, my team's or nobody's; `chat-message`:
 * the visitor wrote in a chat of mine; `chat-alarm`: a chat was not taken or answered in time, and I am the next to be
 * told; `assigned`: a ticket was given to me; `team-assigned`: to my team; `mentioned`: a colleague named me in a text;
 * `replied`: the client wrote in a ticket of mine; `rated`: the client rated my answer, or a ticket of mine; `followed`:
 * anything new in a ticket that I follow; `opened`: a new ticket of nobody's that I may see.
 */
export const NOTICE_EVENTS = [
  'chat',
  'chat-message',
  'chat-alarm',
  'assigned',
  'team-assigned',
  'mentioned',
  'replied',
  'rated',
  'followed',
  'opened',
] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

export interface NoticeRow {
  key: string;
  event: NoticeEvent;
  ticket: { number: number; subject: string };
  by: { kind: ActorKind; name: string };
  at: EpochMs;
  isRead: boolean;
}

/** `GET /helpdesk/notices?after=&unread=true` */
export interface NoticePage {
  notices: NoticeRow[];
  after: string | null;
  /** Exact to 99. */
  unread: number;
}

/** `POST /helpdesk/notices/read`: these, or all of a ticket, or all. */
export interface ReadNoticesBody {
  keys?: string[];
  ticket?: number;
  all?: true;
}

/** Those that call: they are over when somebody has taken or answered the chat, and are a sheet in the panel until then. */
export const CALLING_EVENTS = ['chat', 'chat-alarm'] as const satisfies readonly NoticeEvent[];
export type CallingEvent = (typeof CALLING_EVENTS)[number];

/** `until-answered`: of CALLING_EVENTS alone. */
export const NOTICE_SOUNDS = ['off', 'once', 'until-answered'] as const;
export type NoticeSound = (typeof NOTICE_SOUNDS)[number];

/** How an agent is told of a kind of event. */
export interface NoticeWays {
  /** Under the bell of the panel. */
  app: boolean;
  /** By the browser, while the panel is open and not looked at. */
  browser: boolean;
  /** At the pace of the digest. */
  mail: boolean;
  sms: boolean;
  /** While the panel is open. */
  sound: NoticeSound;
}

/** `at-once`: within a minute. */
export const DIGEST_PACES = ['off', 'at-once', 'hourly', 'daily'] as const;
export type DigestPace = (typeof DIGEST_PACES)[number];

/** Hours in which an agent is left in peace, by their own clock. */
export interface QuietHours {
  /** Days on which they begin; 0: Monday. */
  days: number[];
  /** `HH:MM` */
  from: string;
  /** `HH:MM`, also `24:00`; not later than `from`: on the next day. */
  to: string;
}

/** Quiet hours that one agent may have. */
export const QUIET_MAX = 7;

/** `GET|PUT /helpdesk/notice-preferences`, of the agent who asks. */
export interface NoticePreferences {
  events: Record<NoticeEvent, NoticeWays>;
  /** When the mail with unread notices leaves. */
  digest: DigestPace;
  /** Hour of the day in the agent's zone, 0 to 23, with `daily`. */
  digestHour: number;
  /** Mails wait until they end; SMS, sounds and the browser's notices are dropped. At most QUIET_MAX. */
  quiet: QuietHours[];
  /** Alarms (`chat-alarm`) come in quiet hours too, in every way that is chosen for them. */
  urgent: boolean;
}

/** `GET /helpdesk/notice-means`: what there is to be told by, for the agent who asks. */
export interface NoticeMeans {
  sms: {
    isSetUp: boolean;
    /** In part: `+92•••••567`. Null: the profile has none that an SMS reaches. */
    phone: string | null;
  };
  /** Mail is set up. */
  mail: boolean;
  /** When the quiet hours of this moment end; null: there are none now. */
  quietUntil: EpochMs | null;
}

/** `POST /helpdesk/notice-means/test-sms`: a real SMS to the agent who asks, at once. */
export interface TestSmsResult {
  isSent: boolean;
  /** Why it has not left; null when it has. */
  reason: OutboxReason | 'no-phone' | null;
  /** What the provider said: a status, a code; no number and no key. */
  error: string | null;
}

/** `GET /helpdesk/notices/told`: what the panel says aloud now, whatever page is open. */
export interface ToldNow {
  /** Chats that call this agent, the longest waiting first; at most 20. Nobody who is away is called. */
  calls: ChatCall[];
  /** Unread notices of other kinds of the last two minutes with a sound or a notice of the browser, oldest first. */
  news: ToldNews[];
}

export interface ToldNews {
  /** Of the notice. */
  key: string;
  event: NoticeEvent;
  ticket: { number: number; subject: string };
  by: { kind: ActorKind; name: string };
  at: EpochMs;
  /** As the agent wants it, and as it is at this hour. */
  browser: boolean;
  sound: NoticeSound;
}

export interface ChatCall extends Omit<ToldNews, 'event'> {
  event: CallingEvent;
  /** Name of who waits. */
  contact: string;
  /** Since when they wait. */
  since: EpochMs;
}

/**
 * Whom the desk tells of a chat that is not taken: the next person, then those who supervise; `unanswered`: one that was
 * taken, and whose visitor waits for the answer.
 */
export const ALARM_STEPS = ['next-person', 'supervisors', 'unanswered'] as const;
export type AlarmStep = (typeof ALARM_STEPS)[number];

/** When somebody else is told; seconds that the visitor has waited by then, each null for never. */
export interface AlarmSettings {
  nextPersonSeconds: number | null;
  /** More than `nextPersonSeconds`. */
  supervisorsSeconds: number | null;
  unansweredSeconds: number | null;
}

/** Stands in the internal entry of the history in which the desk told somebody else. */
export interface AlarmNote {
  step: AlarmStep;
  /** How long the visitor had waited. */
  seconds: number;
  /** Names. */
  told: string[];
}
