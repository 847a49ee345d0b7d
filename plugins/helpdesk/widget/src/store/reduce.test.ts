import { describe, expect, test } from 'vitest';
import type { ChatEntry, Conversation } from '../../../contracts';
import { FixtureDesk } from './desk-fixture';
import { isBehind, reduce } from './reduce';
import { messagesOf } from './rows';
import { EMPTY_CHAT, type ChatState } from './state';
import { unreadOf } from './unread';
import { chanceOf, FixtureVisitor } from './visitor-fixture';

const SEQUENCES = 10_000;
const STEPS = 30;
/** Some seconds, and more on a busy machine. */
const PATIENCE_MS = 120_000;

test(
  `after ${SEQUENCES} random sequences a window shows what a fresh one shows`,
  { timeout: PATIENCE_MS },
  () => {
    for (let seed = 1; seed <= SEQUENCES; seed += 1) {
      const { live, fresh } = played(seed);
      const [seen, wanted] = [live, fresh].map((state) => JSON.stringify(shown(state)));
      if (seen !== wanted) expect({ seed, ...shown(live) }).toEqual({ seed, ...shown(fresh) });
    }
  }
);

function shown(state: ChatState) {
  const { head, upTo } = state;
  return { messages: messagesOf(state), head, upTo, unread: unreadOf(state, 0) };
}

function played(seed: number): { live: ChatState; fresh: ChatState } {
  const chance = chanceOf(seed);
  const desk = new FixtureDesk(chance() < 0.5, 2 + Math.floor(chance() * 6));
  const visitor = new FixtureVisitor(desk, chance);
  const any = () => 1 + Math.floor(chance() * Math.max(1, desk.lastSeq));
  const told = () => visitor.tell({ type: 'told', told: desk.news() });
  const headTold = () => visitor.tell({ type: 'head', head: desk.head() });
  const happenings: [number, () => void][] = [
    [16, () => visitor.arrive()],
    [8, () => visitor.write(chance() < 0.3 ? any() : null)],
    [12, () => visitor.send()],
    [8, () => (desk.answer(`Answer ${desk.lastSeq}`, chance() < 0.3 ? any() : null), told())],
    [2, () => (desk.note(), headTold())],
    [4, () => (desk.delete(any()), told())],
    [2, () => (desk.close(chance() < 0.5), told())],
    [2, () => (desk.readByStaff(), headTold())],
    [2, () => (desk.readByVisitor(visitor.state.upTo), headTold())],
    [6, () => visitor.ask()],
    [2, () => visitor.refresh()],
    [1, () => (desk.merge(1 + Math.floor(chance() * 3)), told())],
  ];
  const gone = new Set<number>();
  for (let step = 0; step < STEPS; step += 1) {
    const before = visitor.state;
    pick(happenings, chance)();
    if (visitor.state.head?.merges !== before.head?.merges) gone.clear();
    if (visitor.state !== before) expectInOrder(visitor.state, gone, seed);
  }
  visitor.recover();
  return { live: visitor.state, fresh: freshly(desk) };
}

function pick(happenings: readonly [number, () => void][], chance: () => number): () => void {
  let luck = chance() * happenings.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, happen] of happenings) {
    luck -= weight;
    if (luck < 0) return happen;
  }
  throw new Error('The weights do not add up.');
}

/** Nothing twice, nothing out of its order, nothing back that was taken away before. */
function expectInOrder(state: ChatState, gone: Set<number>, seed: number): void {
  const messages = messagesOf(state);
  const ids = new Set(messages.map(({ id }) => id));
  const seqs = messages.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  const isOrdered = seqs.every((seq, at) => at === 0 || seq > (seqs[at - 1] ?? 0));
  for (const { seq, isDeleted, deletes } of state.entries) {
    if (isDeleted && deletes === null) gone.add(seq);
    if (deletes !== null) gone.add(deletes);
  }
  const isBack = state.entries.some(({ seq, text }) => text !== null && gone.has(seq));
  const isFine = ids.size === messages.length && isOrdered && !isBack;
  // Only what fails is worth an assertion: there are many.
  if (!isFine) expect({ seed, ids: ids.size, seqs, isBack }).toBe('in order');
}

function freshly(desk: FixtureDesk): ChatState {
  let state = reduce(EMPTY_CHAT, { type: 'opened', key: 'k' });
  for (let more = true; more; ) {
    const after = state.upTo;
    const conversation = desk.conversation(after);
    state = reduce(state, { type: 'loaded', after, conversation });
    more = conversation.hasMore;
  }
  return state;
}

describe('a window', () => {
  test('that was told of a later entry first knows that it lacks one', () => {
    const desk = new FixtureDesk(true, 10);
    desk.answer('One', null);
    const one = desk.news();
    desk.answer('Two', null);
    const opened = reduce(EMPTY_CHAT, { type: 'opened', key: 'k' });
    const gap = reduce(opened, { type: 'told', told: desk.news() });
    expect(isBehind(gap)).toBe(true);
    expect(messagesOf(gap).map(({ text }) => text?.body)).toEqual(['Two']);
    const whole = reduce(gap, { type: 'told', told: one });
    expect(messagesOf(whole).map(({ text }) => text?.body)).toEqual(['One', 'Two']);
    // The second came before the first was known: it is asked for again, and stands once all the same.
    const after = whole.upTo;
    const asked = reduce(whole, { type: 'loaded', after, conversation: desk.conversation(after) });
    expect(isBehind(asked)).toBe(false);
    expect(messagesOf(asked)).toHaveLength(2);
  });

  test.each([
    ['leaves a line', true, [{ seq: 1, isDeleted: true, text: null }]],
    ['leaves nothing', false, []],
  ])('takes a deleted message away at once, and %s', (_what, showsDeleted, left) => {
    const desk = new FixtureDesk(showsDeleted, 10);
    desk.answer('Wrong', null);
    const loaded = reduce(reduce(EMPTY_CHAT, { type: 'opened', key: 'k' }), {
      type: 'loaded',
      after: 0,
      conversation: desk.conversation(0),
    });
    desk.delete(1);
    const told = reduce(loaded, { type: 'told', told: desk.news() });
    expect(messagesOf(told)).toMatchObject(left);
    expect(messagesOf(told)).toHaveLength(left.length);
    expect(isBehind(told)).toBe(false);
  });

  test('shows a first message in its place from its writing on, and those behind it', () => {
    const desk = new FixtureDesk(true, 10);
    const first = outgoing('message-1', { fields: {}, consent: false });
    const second = outgoing('message-2', null);
    let state = reduce(EMPTY_CHAT, { type: 'queue', messages: [first, second] });
    expect(messagesOf(state).map(({ id, mark }) => [id, mark])).toEqual([
      ['message-1', 'waiting'],
      ['message-2', 'waiting'],
    ]);
    desk.take('message-1', 'Hello', null);
    const conversation: Conversation = desk.conversation(0);
    state = reduce(state, { type: 'started', clientId: 'message-1', conversation });
    expect(state.key).toBe('k');
    expect(messagesOf(state).map(({ id, mark }) => [id, mark])).toEqual([
      ['message-1', 'stored'],
      ['message-2', 'waiting'],
    ]);
    expect(state.pending).toMatchObject([{ clientId: 'message-2', conversation: 'k' }]);
  });

  test('never goes back in how far was read', () => {
    const desk = new FixtureDesk(true, 10);
    desk.answer('One', null);
    const early = desk.head();
    desk.readByStaff();
    const opened = reduce(EMPTY_CHAT, { type: 'opened', key: 'k' });
    const read = reduce(opened, { type: 'head', head: desk.head() });
    expect(reduce(read, { type: 'head', head: early }).head?.staffReadSeq).toBe(1);
  });

  test('takes no older state of the conversation for the present one', () => {
    const desk = new FixtureDesk(true, 10);
    desk.answer('One', null);
    const early = desk.head();
    desk.close(true);
    const opened = reduce(EMPTY_CHAT, { type: 'opened', key: 'k' });
    const closed = reduce(opened, { type: 'head', head: desk.head() });
    expect(reduce(closed, { type: 'head', head: early }).head?.isClosed).toBe(true);
  });

  test('forgets its numbers with a merge, whatever of before comes late', () => {
    const desk = new FixtureDesk(true, 10);
    for (const text of ['One', 'Two']) desk.answer(text, null);
    const opened = reduce(EMPTY_CHAT, { type: 'opened', key: 'k' });
    const early = desk.conversation(0);
    const before = reduce(opened, { type: 'loaded', after: 0, conversation: early });
    desk.merge(3);
    desk.answer('Three', null);
    let state = reduce(before, { type: 'told', told: desk.news() });
    expect(isBehind(state)).toBe(true);
    state = reduce(state, { type: 'loaded', after: 0, conversation: early });
    state = reduce(state, { type: 'loaded', after: 0, conversation: desk.conversation(0) });
    expect(isBehind(state)).toBe(false);
    expect(messagesOf(state).map(({ text }) => text?.body)).toEqual([
      ...['Older 1', 'Older 2', 'Older 3'],
      ...['One', 'Two', 'Three'],
    ]);
  });

  test('passes over what is told of another conversation', () => {
    const desk = new FixtureDesk(true, 10);
    desk.answer('One', null);
    const other = reduce(EMPTY_CHAT, { type: 'opened', key: 'other' });
    expect(reduce(other, { type: 'told', told: desk.news() })).toBe(other);
  });
});

function outgoing(clientId: string, start: ChatState['pending'][number]['start']) {
  return {
    clientId,
    conversation: null,
    text: 'Hello',
    quote: null as ChatEntry['quote'],
    files: [],
    at: 1,
    start,
    refusal: null,
    seq: null,
  };
}
