/*
 * A visitor may say first that an entry did not help, and then why; or think better of it. The last word counts: a
 * vote of the same kind without words keeps the words that were given, one of the other kind takes them along.
 */

export interface Vote {
  isHelpful: boolean;
  reason: string | null;
}

/** @returns the vote as it stands then, and whether an editor who has settled the old one has to look at it again. */
export function changeOfVote(before: Vote, now: Vote): { kept: Vote; isNews: boolean } {
  const isSameKind = before.isHelpful === now.isHelpful;
  const reason = now.reason || (isSameKind ? before.reason : null);
  return {
    kept: { isHelpful: now.isHelpful, reason },
    isNews: !isSameKind || reason !== before.reason,
  };
}
