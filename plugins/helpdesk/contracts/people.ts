import type { EpochMs } from './common';

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
    outbox: boolean;
    settings: boolean;
    status: boolean;
  };
}

export interface UpdateMeBody {
  locale?: string | null;
  timeZone?: string | null;
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
}
