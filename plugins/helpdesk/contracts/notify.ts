import type { EpochMs } from './common';
import type { ActorKind } from './people';

/**
 * What an agent can be told of. `assigned`: a ticket was given to me; `team-assigned`: to my team; `mentioned`: a
 * colleague named me in a text; `replied`: the client wrote in a ticket of mine; `rated`: the client rated my answer, or
 * a ticket of mine; `followed`: anything new in a ticket that I follow; `opened`: a new ticket of nobody's that I may see.
 */
export const NOTICE_EVENTS = [
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

export const DIGEST_PACES = ['off', 'hourly', 'daily'] as const;
export type DigestPace = (typeof DIGEST_PACES)[number];

/** `GET|PUT /helpdesk/notice-preferences`, of the agent who asks. */
export interface NoticePreferences {
  events: Record<NoticeEvent, { app: boolean; mail: boolean }>;
  /** When the mail with unread notices leaves. */
  digest: DigestPace;
  /** Hour of the day in the agent's zone, 0 to 23, with `daily`. */
  digestHour: number;
}
