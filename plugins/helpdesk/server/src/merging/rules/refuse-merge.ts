import type { StateCategory } from '../../../../contracts';

/*
 * A ticket is merged into another of the same client: the same contact, or another proved address of the same account
 * that belongs to the same company, or to none as the first. A company may share its members' requests: what was
 * written in private would become its colleagues' to read, or what they read be taken from them. Tickets of different
 * clients are linked instead, since each client reads all of theirs. What lies in the trash is left there. An open question is not buried in a closed ticket: it is merged the other way round, or that one is
 * opened first.
 */

export interface MergeSide {
  id: number;
  category: StateCategory | null;
  contact: Person;
}

export interface Person {
  id: number;
  /** The account whose proved address it is; null: none. */
  account: string | null;
  /** The company whose member it is; null: of none. */
  companyId: number | null;
}

export interface MergeRefusal {
  code: 'MERGE_NOT_ACCEPTED' | 'MERGE_OF_OTHERS';
  hint: string;
}

export function refuseMerge({
  from,
  into,
}: {
  from: MergeSide;
  into: MergeSide;
}): MergeRefusal | null {
  const no = (hint: string): MergeRefusal => ({ code: 'MERGE_NOT_ACCEPTED', hint });
  if (from.id === into.id) return no('Choose another ticket than this one.');
  if (!isSamePerson(from.contact, into.contact)) return refusedOfOthers();
  if (from.category === 'trash' || into.category === 'trash') {
    return no('Take it out of the trash first.');
  }
  if (into.category === 'closed' && from.category !== 'closed') {
    return no('Merge the closed one into the open one, or open it again first.');
  }
  return null;
}

export function isSamePerson(one: Person, other: Person): boolean {
  if (one.id === other.id) return true;
  if (one.account === null || one.account !== other.account) return false;
  return one.companyId === other.companyId;
}

export function refusedOfOthers(): MergeRefusal {
  const hint = 'Link them instead: each client, and each company of a client, keeps to their own.';
  return { code: 'MERGE_OF_OTHERS', hint };
}
