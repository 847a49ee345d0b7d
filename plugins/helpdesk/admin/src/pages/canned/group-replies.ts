import type { CannedReply, CannedScope } from '../../../../contracts/faq';
import type { TeamRef } from '../../../../contracts/people';

export interface ReplyGroup {
  scope: CannedScope;
  team: TeamRef | null;
  replies: CannedReply[];
}

/** One's own first, then those of each team by its name, then those of everybody; inside by title. */
export const groupReplies = (replies: readonly CannedReply[], locale: string): ReplyGroup[] => {
  const collator = new Intl.Collator(locale, { numeric: true });
  const groups = new Map<string, ReplyGroup>();
  for (const reply of replies) {
    const team = reply.scope === 'team' ? reply.team : null;
    const key = team?.key ?? reply.scope;
    const group = groups.get(key) ?? { scope: reply.scope, team, replies: [] };
    group.replies.push(reply);
    groups.set(key, group);
  }
  for (const { replies: ofGroup } of groups.values()) {
    ofGroup.sort((one, other) => collator.compare(one.title, other.title));
  }
  const order: Record<CannedScope, number> = { personal: 0, team: 1, shared: 2 };
  return [...groups.values()].sort(
    (one, other) =>
      order[one.scope] - order[other.scope] ||
      collator.compare(one.team?.name ?? '', other.team?.name ?? '')
  );
};
