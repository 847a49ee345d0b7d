import type { EpochMs } from './common';
import type { MemberOf } from './companies';
import type { Availability, AvailabilityView } from './routing';

/** Who acts. Entries keep kind and name also when the person is gone. */
export const ACTOR_KINDS = ['agent', 'contact', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export interface AgentRef {
  key: string;
  name: string;
}
export interface TeamRef {
  key: string;
  name: string;
}

/** The agent behind a staff request. `GET /helpdesk/me` */
export interface Me {
  key: string;
  name: string;
  email: string;
  /** The agent's own choice for the desk's pages; null follows Strapi's. */
  locale: string | null;
  /** IANA zone; null follows the browser. */
  timeZone: string | null;
  teams: TeamRef[];
  /** Owner: sees all and is bound by no rights row. */
  isOwner: boolean;
  permissions: {
    read: boolean;
    perform: boolean;
    assign: boolean;
    create: boolean;
    editContacts: boolean;
    manageCanned: boolean;
    manageMacros: boolean;
    outbox: boolean;
    settings: boolean;
    status: boolean;
  };
  preferences: Preferences;
  availability: AvailabilityView;
}

/** Columns of the queue that an agent may choose; own fields stand as `field:<key>`. */
export const QUEUE_COLUMNS = [
  'number',
  'subject',
  'client',
  'state',
  'assignee',
  'team',
  'channel',
  'source',
  'waiting',
  'opened',
  'activity',
  'rating',
  'tags',
] as const;

/** What an agent chose for the own desk. */
export interface Preferences {
  /** In this order; null: the usual ones. Names of QUEUE_COLUMNS or `field:<key>`, at most 20. */
  queueColumns: string[] | null;
}

export interface UpdateMeBody {
  locale?: string | null;
  timeZone?: string | null;
  preferences?: Partial<Preferences>;
}

export interface ContactView {
  key: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string | null;
  isVerified: boolean;
  isBlocked: boolean;
  createdAt: EpochMs;
  ticketCount: number;
  timeZone: string | null;
  /** As somebody typed it. */
  company: string | null;
  /** The company whose requests they may see, as the owner allows. */
  memberOf: MemberOf | null;
  /** The address is one of an account on the site. */
  hasAccount: boolean;
  /** Of staff about the client; never shown outside. */
  note: string | null;
}

/** `PUT /helpdesk/contacts/:key`; what is left out stays. */
export interface ContactBody {
  name?: string;
  /** A changed address is no longer verified. */
  email?: string | null;
  phone?: string | null;
  company?: string | null;
  note?: string | null;
  locale?: string | null;
  timeZone?: string | null;
}

/** `GET /helpdesk/contacts?q=`: for those who open tickets; `GET /helpdesk/contacts/:key/tickets` */
export interface ContactRef {
  key: string;
  name: string;
  email: string | null;
  phone: string | null;
  company: string | null;
}

/** An hour of the day as `HH:MM`, 00:00 to 24:00; `to` is later than `from`. */
export interface HourRange {
  from: string;
  to: string;
}
/** Monday first, seven days; a day without ranges is off. */
export type WeekHours = HourRange[][];

/** `GET /helpdesk/agents`, as settings show them. */
export interface AgentProfile {
  key: string;
  name: string;
  email: string;
  isActive: boolean;
  isOwner: boolean;
  roles: string[];
  teams: TeamRef[];
  photoUrl: string | null;
  /** Languages the agent works in, BCP 47. */
  languages: string[];
  /** Experience, 1 (new) to 5. */
  level: number | null;
  /** Line of support, 1 to 3. */
  line: number | null;
  phone: string | null;
  /** Null: the company's hours. */
  workingHours: WeekHours | null;
  /** Language and zone of the panel. */
  locale: string | null;
  timeZone: string | null;
  openTickets: number;
  /** What the agent says of themselves. */
  availability: Availability;
  /** Open tickets up to which the desk gives the agent another; null: as the form says. */
  ticketLimit: number | null;
}
/** `PUT /helpdesk/agents/:key`; what is left out stays. */
export type AgentProfileBody = Partial<
  Pick<
    AgentProfile,
    | 'languages'
    | 'level'
    | 'line'
    | 'phone'
    | 'workingHours'
    | 'locale'
    | 'timeZone'
    | 'ticketLimit'
  >
>;

/** `GET|POST /helpdesk/teams`, `PUT|DELETE /helpdesk/teams/:key` */
export interface TeamProfile extends TeamRef {
  members: TeamMember[];
  openTickets: number;
}
export interface TeamMember extends AgentRef {
  isSupervisor: boolean;
}
export interface TeamBody {
  name: string;
  members: { agent: string; isSupervisor: boolean }[];
}

export const BLOCK_KINDS = ['sender', 'address', 'range'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Somebody whose requests are not taken. `GET|POST /helpdesk/blocks`, `DELETE /helpdesk/blocks/:key` */
export interface Block extends BlockBody {
  key: string;
  createdAt: EpochMs;
  createdBy: string;
  isOver: boolean;
}
export interface BlockBody {
  kind: BlockKind;
  /** sender: mail address or `@domain`; address: IPv4 or IPv6; range: CIDR. */
  value: string;
  reason: string;
  /** Null: until it is taken back. */
  until: EpochMs | null;
}
