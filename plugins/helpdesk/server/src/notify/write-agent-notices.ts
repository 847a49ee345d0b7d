import type { Knex } from 'knex';
import type { EntryKind, EpochMs } from '../../../contracts';
import type { Actor } from '../access/actor';
import { afterCommit } from '../platform/after-commit';
import { newKey } from '../platform/ids';
import { tellNoticesChanged } from './notice-hints';
import { whomToTell, type Listener, type Responsible } from './rules/whom-to-tell';

/** What happened to a ticket, as far as it decides whom to tell in the panel. */
export interface AgentNoticeChange {
  ticketId: number;
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
  audience: readonly Listener[];
  now: EpochMs;
}

/** Tells agents in the panel of a change, in the transaction that writes it. */
export async function writeAgentNotices(
  trx: Knex.Transaction,
  change: AgentNoticeChange
): Promise<void> {
  const { actor } = change;
  const actorAgentId = actor.kind === 'agent' ? actor.id : null;
  const told = whomToTell({ ...change, actorAgentId }, change.audience);
  if (told.size === 0) return;
  const rows = [...told].map(([agentId, event]) => {
    const key = newKey();
    return {
      document_id: key,
      key,
      agent_id: agentId,
      ticket_id: change.ticketId,
      seq: change.seq,
      event,
      actor_kind: actor.kind,
      actor_name: actor.name,
      at: change.now,
      read_at: null,
    };
  });
  await trx('helpdesk_notices').insert(rows);
  afterCommit(trx, () => tellNoticesChanged([...told.keys()]));
}
