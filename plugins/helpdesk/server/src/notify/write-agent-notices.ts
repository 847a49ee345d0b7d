import type { Knex } from 'knex';
import type { Channel, EntryKind, EpochMs } from '../../../contracts';
import type { Actor } from '../access/actor';
import type { Hearer } from './load-audience';
import { tellAgents } from './tell-agents';
import { whomToTell, type Responsible } from './rules/whom-to-tell';

/** What happened to a ticket, as far as it decides whom to tell. */
export interface AgentNoticeChange {
  ticketId: number;
  channel: Channel;
  /** Of the entry that tells it. */
  seq: number;
  actor: Actor;
  kind: EntryKind;
  /** Null: the ticket has just come into being. */
  before: Responsible | null;
  after: Responsible;
  /** The client wrote something or sent a file. */
  isClientMessage: boolean;
  /** Row of the agent whose answer was rated. */
  ratedAgentId?: number;
  /** Rows of agents; each may see the ticket. */
  mentionedAgentIds: readonly number[];
  /** Rows of agents that followed the ticket before this change; the one who acts may be among them. */
  followerIds: readonly number[];
  /** Made before the transaction by `loadAudience`. */
  audience: readonly Hearer[];
  now: EpochMs;
}

/** Tells agents of a change, in the transaction that writes it. */
export async function writeAgentNotices(
  trx: Knex.Transaction,
  change: AgentNoticeChange
): Promise<void> {
  const { actor, channel, audience, ticketId, seq, now } = change;
  const actorAgentId = actor.kind === 'agent' ? actor.id : null;
  const told = whomToTell({ ...change, actorAgentId, isChat: channel === 'chat' }, audience);
  await tellAgents(trx, { ticketId, seq, actor, told, audience, now });
}
