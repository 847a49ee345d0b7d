import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { extended, lastSeqOf, refreshed, type Conversation } from './chat-state';
import { chat, entry } from './entry-fixture';

const seqs = ({ entries }: Conversation) => entries.map(({ seq }) => seq);
const ada = { key: 'ada', name: 'Ada' };

it('a message is added once, however often and in whatever order it is told', () => {
  const before = refreshed(null, chat(2));
  const after = extended(extended(before, [entry(4), entry(3)]), [entry(3), entry(4)]);
  expect(seqs(after)).toEqual([1, 2, 3, 4]);
  expect(after.ticket).toMatchObject({ lastSeq: 4, version: 4 });
  expect(after.isHeadStale).toBe(false);
});

it('earlier entries stand before, and change nothing of the ticket', () => {
  const before = refreshed(null, chat(0, { lastSeq: 5, version: 9, entries: [entry(5)] }));
  const after = extended(before, [entry(3), entry(4)]);
  expect(seqs(after)).toEqual([3, 4, 5]);
  expect(after.ticket).toMatchObject({ lastSeq: 5, version: 9 });
});

it('who has it and its state are told by the entry; what may be done now is to be asked', () => {
  const taken = entry(3, {
    kind: 'assigned',
    text: null,
    after: { state: 'open', assignee: ada, team: null },
  });
  const after = extended(refreshed(null, chat(2)), [taken]);
  expect(after.ticket.assignee).toEqual(ada);
  expect(after.isHeadStale).toBe(true);
  expect(refreshed(after, chat(3, { assignee: ada })).isHeadStale).toBe(false);
});

it('a ticket that was fetched before the newest entry came does not take it away', () => {
  const moved = entry(3, {
    before: { state: 'open', assignee: null, team: null },
    after: { state: 'waiting-client', assignee: ada, team: null },
  });
  const before = extended(refreshed(null, chat(2)), [moved]);
  const after = refreshed(before, chat(2));
  expect(seqs(after)).toEqual([1, 2, 3]);
  expect(after.ticket.state.key).toBe('waiting-client');
  expect(after.isHeadStale).toBe(true);
});

it('with a merge all numbers are new, and what is fetched in its place stands once', () => {
  const before = refreshed(null, chat(3));
  const whole = [1, 2, 3, 4, 5].map((seq) =>
    entry(seq, { text: { format: 'text', body: `New ${seq}` } })
  );
  whole.push(entry(6, { kind: 'merged', text: null }));
  const after = extended(before, whole.slice(3));
  expect(seqs(after)).toEqual([4, 5, 6]);
  expect(after.isHeadStale).toBe(true);
  const ticket = chat(6, { entries: whole });
  for (const known of [before, after]) expect(refreshed(known, ticket).entries).toEqual(whole);
});

it('a message that was taken back has no words, also where it is told late', () => {
  const taken = entry(3, { kind: 'deleted', text: null, deletes: 1 });
  const after = extended(refreshed(null, chat(2)), [taken]);
  expect(after.entries[0]).toMatchObject({ isDeleted: true, text: null, files: [] });
  expect(after.entries[1]).toMatchObject({ isDeleted: false });
  expect(after.isHeadStale).toBe(false);
});

describe('whatever comes in whatever order', () => {
  /** The whole history, as the server has it. */
  const history = fc
    .array(
      fc.constantFrom<'say' | 'take' | 'answer' | 'delete'>('say', 'take', 'answer', 'delete'),
      {
        minLength: 1,
        maxLength: 30,
      }
    )
    .map((acts) => acts.reduce<EntryView[]>((before, act) => [...before, next(before, act)], []));

  it('a tab that is told by and by equals one that has just been loaded', () => {
    const pieces = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(history, fc.nat(30), pieces, (all, start, told) => {
        let tab = refreshed(null, ticketAt(all, (start % all.length) + 1));
        for (const [from, length, isWhole] of told) {
          const last = lastSeqOf(tab);
          // Entries are asked for after the last one that is known; the ticket as it was at any time since.
          tab = isWhole
            ? refreshed(tab, ticketAt(all, Math.min(all.length, 1 + (from % all.length))))
            : extended(tab, all.slice(last, last + length));
        }
        tab = extended(tab, all.slice(lastSeqOf(tab)));
        tab = refreshed(tab, ticketAt(all, all.length));
        const fresh = refreshed(null, ticketAt(all, all.length));
        expect({ ...tab, entries: tab.entries.slice(-200) }).toEqual(fresh);
      }),
      { numRuns: 2_000 }
    );
  });
});

function next(before: readonly EntryView[], act: 'say' | 'take' | 'answer' | 'delete'): EntryView {
  const seq = before.length + 1;
  const place = before.at(-1)?.after ?? { state: 'open', assignee: null, team: null };
  switch (act) {
    case 'say':
      return entry(seq, { before: place, after: place });
    case 'take':
      return entry(seq, {
        kind: 'assigned',
        text: null,
        before: place,
        after: { ...place, assignee: place.assignee ? null : ada },
      });
    case 'answer':
      return entry(seq, {
        actor: { kind: 'agent', name: 'Ada' },
        before: place,
        after: { ...place, state: place.state === 'open' ? 'waiting-client' : 'open' },
      });
    case 'delete': {
      const target = before.find(({ text }) => text !== null)?.seq ?? null;
      const isThere = target !== null;
      return entry(seq, {
        ...(isThere ? { kind: 'deleted', text: null } : {}),
        deletes: target,
        before: place,
        after: place,
      });
    }
    default:
      return act satisfies never;
  }
}

/** The ticket as the server would give it after so many entries. */
function ticketAt(all: readonly EntryView[], count: number): TicketView {
  const shown = all.slice(0, count);
  const gone = new Set(shown.flatMap(({ deletes }) => deletes ?? []));
  const entries = shown.map((one) =>
    gone.has(one.seq) ? { ...one, text: null, files: [], isDeleted: true } : one
  );
  const place = shown.at(-1)?.after ?? { state: 'open', assignee: null, team: null };
  return chat(count, {
    entries,
    state: { workflow: 'support', key: place.state },
    assignee: place.assignee,
    team: place.team,
  });
}
