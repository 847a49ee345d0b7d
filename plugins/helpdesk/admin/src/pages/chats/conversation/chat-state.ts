import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { isRenumbered } from '../../../format/is-renumbered';

/** A chat as it stands on the screen: the ticket, and all of its entries that were fetched, in order. */
export interface Conversation {
  ticket: TicketView;
  entries: readonly EntryView[];
  /** Something changed that entries do not tell all of: what may be done now, say. The ticket is to be fetched. */
  isHeadStale: boolean;
}

export const lastSeqOf = ({ ticket, entries }: Conversation): number =>
  entries.at(-1)?.seq ?? ticket.lastSeq;

/** With the ticket as it was just fetched. What came in since it left the server stays. */
export const refreshed = (before: Conversation | null, ticket: TicketView): Conversation => {
  const entries = merged(reaching(before, ticket), ticket.entries);
  const later = entries.filter(({ seq }) => seq > ticket.lastSeq);
  return {
    ticket: moved(ticket, later),
    entries,
    isHeadStale: later.some((entry) => !isPlain(entry)),
  };
};

/** With entries that came after those on the screen, or stood before them. */
export const extended = (before: Conversation, fetched: readonly EntryView[]): Conversation => {
  const last = lastSeqOf(before);
  const entries = merged(isRenumbered(fetched, last) ? [] : before.entries, fetched);
  const later = entries.filter(({ seq }) => seq > last);
  return {
    ticket: moved(before.ticket, later),
    entries,
    isHeadStale: before.isHeadStale || later.some((entry) => !isPlain(entry)),
  };
};

/**
 * What was fetched before, unless entries are missing between it and the newest, which the ticket comes with, or its
 * numbers are others now.
 */
const reaching = (before: Conversation | null, { entries }: TicketView): readonly EntryView[] => {
  if (!before || isRenumbered(entries, lastSeqOf(before))) return [];
  const first = entries[0]?.seq ?? 0;
  return first <= lastSeqOf(before) + 1 ? before.entries : [];
};

/** Says no more than it shows: who is responsible, the state and what may be done are as they were. */
const isPlain = ({ kind, before, after, fields }: EntryView): boolean =>
  (kind === 'action' || kind === 'deleted') &&
  fields.length === 0 &&
  before.state === after.state &&
  before.assignee?.key === after.assignee?.key &&
  before.team?.key === after.team?.key;

/** The ticket after these entries, as far as they tell; each of them took one version. */
const moved = (ticket: TicketView, later: readonly EntryView[]): TicketView => {
  const last = later.at(-1);
  if (!last) return ticket;
  return {
    ...ticket,
    state: { ...ticket.state, key: last.after.state },
    assignee: last.after.assignee,
    team: last.after.team,
    version: ticket.version + last.seq - ticket.lastSeq,
    lastSeq: last.seq,
  };
};

/** Each entry once, in order, the newer copy in the place of the older; messages that were taken back without words. */
const merged = (
  known: readonly EntryView[],
  fetched: readonly EntryView[]
): readonly EntryView[] => {
  const bySeq = new Map([...known, ...fetched].map((entry) => [entry.seq, entry]));
  for (const { deletes } of fetched) {
    const target = deletes === null ? undefined : bySeq.get(deletes);
    if (target) bySeq.set(target.seq, { ...target, text: null, files: [], isDeleted: true });
  }
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
};
