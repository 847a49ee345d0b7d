/*
 * A client reaches the requests of every address that is theirs. Where one of these addresses belongs to a company,
 * the requests of its other members too: of all members where the company shares them with everybody, for its managers
 * alone where it shares them with managers, and of none where it does not share them. Whoever is in reach in several
 * ways is met as the first of the client's own contacts that reaches them.
 */

/** Contact in reach → the client's own contact that stands to them. */
export type Reach = ReadonlyMap<number, number>;

export function reachOf(
  own: readonly { id: number; memberOfId: number | null; isCompanyManager: boolean }[],
  members: readonly { contactId: number; companyId: number; sharing: string }[]
): Reach {
  const reach = new Map(own.map(({ id }) => [id, id]));
  for (const { id, memberOfId, isCompanyManager } of own) {
    for (const { contactId, companyId, sharing } of members) {
      const isShared = sharing === 'all' || (sharing === 'managers' && isCompanyManager);
      if (companyId === memberOfId && isShared && !reach.has(contactId)) reach.set(contactId, id);
    }
  }
  return reach;
}
