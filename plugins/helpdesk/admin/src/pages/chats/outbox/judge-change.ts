import type { ActionOffer, EntryView } from '../../../../../contracts/tickets';
import type { ChosenActions } from '../compose/choose-actions';
import type { Conversation } from '../conversation/conversation';
import type { Outgoing } from './outbox';

/** `action`: key of what is to be performed. `ask`: something happened that the agent should see first. */
export type Verdict = { go: 'on'; action: string } | { go: 'ask' };

interface Judged {
  outgoing: Pick<Outgoing, 'action' | 'kind' | 'seenSeq'>;
  conversation: Conversation;
  me: { key: string; name: string };
  chosen: Pick<ChosenActions, 'answer' | 'note'>;
}

/**
 * Whether a text may leave although the chat moved on since it was written. Messages of the visitor, one's own, and what
 * only sorts are no reason to stop; that a colleague answered, or somebody else has it now, is. Where the state that
 * the visitor's own message brought offers another button for the same, that one is meant.
 */
export const judgeChange = ({ outgoing, conversation, me, chosen }: Judged): Verdict => {
  const since = conversation.entries.filter(({ seq }) => seq > outgoing.seenSeq);
  if (!since.every((entry) => isQuiet(entry, me))) return { go: 'ask' };
  const isOffered = (action: ActionOffer | null | undefined) =>
    conversation.ticket.actions.some(({ key }) => key === action?.key);
  const same = conversation.ticket.actions.find(({ key }) => key === outgoing.action);
  if (same) return { go: 'on', action: same.key };
  if (outgoing.kind === 'act' || since.length === 0) return { go: 'ask' };
  const other = chosen[outgoing.kind];
  return other && isOffered(other) ? { go: 'on', action: other.key } : { go: 'ask' };
};

const isQuiet = (entry: EntryView, me: { key: string; name: string }): boolean => {
  const { actor, before, after } = entry;
  const isMine = actor.kind === 'agent' && actor.name === me.name;
  if (actor.kind === 'contact' || isMine) return true;
  const isOwnerMoved =
    before.assignee?.key !== after.assignee?.key || before.team?.key !== after.team?.key;
  // Given to whoever writes, it only confirms what they do.
  if (isOwnerMoved && after.assignee?.key !== me.key) return false;
  const isStateMoved = before.state !== after.state;
  const isSaid = !entry.isInternal && (entry.text !== null || entry.files.length > 0);
  return !isStateMoved && !isSaid;
};
