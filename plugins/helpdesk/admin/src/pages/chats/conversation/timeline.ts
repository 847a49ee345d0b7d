import type { EntryView } from '../../../../../contracts/tickets';

/** What stands below each other in a conversation. */
export type TimelineItem =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'unread'; key: string }
  | { kind: 'message'; key: string; entry: EntryView; isFirst: boolean }
  | { kind: 'event'; key: string; entry: EntryView };

/** Messages of one person that follow each other within this time stand together. */
const TOGETHER_MS = 3 * 60_000;

/**
 * The entries with a line where a day begins and one where what is new begins. What somebody said is a message, what
 * only changed something is an event; that a message was taken back is shown in its own place.
 *
 * @param unreadAfter null: nothing is marked as new.
 */
export const timelineOf = (
  entries: readonly EntryView[],
  { dayOf, unreadAfter }: { dayOf: (at: number) => string; unreadAfter: number | null }
): TimelineItem[] => {
  const items: TimelineItem[] = [];
  let day: string | null = null;
  let isMarked = unreadAfter === null;
  let before: EntryView | null = null;
  for (const entry of entries) {
    if (entry.kind === 'deleted') continue;
    const key = String(entry.seq);
    if (dayOf(entry.at) !== day) {
      day = dayOf(entry.at);
      items.push({ kind: 'day', key: `day-${key}`, at: entry.at });
      before = null;
    }
    if (!isMarked && entry.seq > (unreadAfter ?? 0) && entry.actor.kind === 'contact') {
      isMarked = true;
      items.push({ kind: 'unread', key: 'unread' });
      before = null;
    }
    if (isMessage(entry)) {
      items.push({ kind: 'message', key, entry, isFirst: !before || !isTogether(before, entry) });
      before = entry;
    } else {
      items.push({ kind: 'event', key, entry });
      before = null;
    }
  }
  return items;
};

export const isMessage = ({ text, files, isDeleted, rating }: EntryView): boolean =>
  text !== null || files.length > 0 || isDeleted || rating !== null;

const isTogether = (one: EntryView, other: EntryView): boolean =>
  one.actor.kind === other.actor.kind &&
  one.actor.name === other.actor.name &&
  one.isInternal === other.isInternal &&
  other.at - one.at < TOGETHER_MS;
