import type { EpochMs } from './common';
import type { AgentRef, TeamRef } from './people';
import type { EntryText } from './tickets';

export const CANNED_SCOPES = ['personal', 'team', 'shared'] as const;
export type CannedScope = (typeof CANNED_SCOPES)[number];

/**
 * A text that agents insert instead of writing it anew. `GET|POST /helpdesk/canned-replies`,
 * `PUT|DELETE /helpdesk/canned-replies/:key`
 */
export interface CannedReply extends Omit<CannedReplyBody, 'team'> {
  key: string;
  team: TeamRef | null;
  /** Who wrote it; null when the agent is gone. */
  owner: AgentRef | null;
  /** How often it was inserted. */
  uses: number;
  changedAt: EpochMs;
  mayEdit: boolean;
}

export interface CannedReplyBody {
  scope: CannedScope;
  /** Key, with scope `team`. */
  team: string | null;
  /** 1 to 120 characters. */
  title: string;
  /** When to use it; for staff. */
  hint: string;
  /** Typed after a slash it inserts the reply: `[a-z0-9-]{1,30}`. */
  shortcut: string | null;
  /**
   * HTML of the editor by language, at least one. Placeholders are Liquid variables of the fixed list, see
   * `TEMPLATE_VARIABLES`.
   */
  texts: Record<string, string>;
}

/** Template variables that are known before anything is written: what a canned reply may speak of. */
export const CANNED_PLACEHOLDERS = [
  'client.name',
  'actor.name',
  'ticket.number',
  'ticket.subject',
  'ticket.state',
  'ticket.link',
  'assignee.name',
  'team.name',
  'company.name',
] as const;
export type CannedPlaceholder = (typeof CANNED_PLACEHOLDERS)[number];

/** `POST /helpdesk/tickets/:number/canned-replies/:key`: filled in for this ticket and counted. */
export interface FilledReply {
  text: EntryText;
  /** Language of the text. */
  locale: string;
  /** There was none in the client's language. */
  isFallback: boolean;
}
