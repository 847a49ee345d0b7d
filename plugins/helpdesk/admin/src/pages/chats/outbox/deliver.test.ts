import { expect, it } from 'vitest';
import { refreshed } from '../conversation/chat-state';
import { chat, entry, offer } from '../conversation/entry-fixture';
import { deliver } from './deliver';
import { judgeChange } from './judge-change';
import { outgoing as message } from './outgoing-fixture';
import type { Outgoing } from './outbox';

const LOST = { error: {} };
const CHANGED = { error: { status: 409, details: { code: 'TICKET_CHANGED' } } };

/**
 * A chat of two entries whose server knows an act again by its id, as `performAction` does: whoever sends under an old
 * version is answered as the first time, or is late.
 */
function deskOf(outgoing: Outgoing) {
  let ticket = chat(2, { actions: [offer('reply'), offer('close', { to: 'closed' })] });
  const acts = new Map<string, { action: string; seq: number }>();
  const requests: string[] = [];
  const line = { isLost: false, isCut: false };
  let { tried } = outgoing;
  const write = (more: Parameters<typeof entry>[1]) => {
    const next = entry(ticket.lastSeq + 1, more);
    const entries = [...ticket.entries, next];
    ticket = { ...ticket, entries, lastSeq: next.seq, version: ticket.version + 1 };
  };
  return {
    line,
    requests,
    acts,
    /** What others do. */
    say: (name: string) => write({ actor: { kind: 'agent', name } }),
    deliver: () =>
      deliver({
        outgoing: { ...outgoing, tried },
        look: async () => refreshed(null, ticket),
        judge: (conversation) =>
          judgeChange({
            outgoing,
            conversation,
            me: { key: 'ada', name: 'Ada' },
            chosen: { answer: conversation.ticket.actions[0] ?? null, note: null },
          }),
        onTry: (now) => void (tried = now),
        send: async ({ action, body }) => {
          requests.push(`${action} ${body.version}`);
          if (line.isCut) return LOST;
          const done = acts.get(body.clientId);
          if (!done && body.version !== ticket.version) return CHANGED;
          if (!done) {
            acts.set(body.clientId, { action, seq: ticket.lastSeq + 1 });
            write({ actor: { kind: 'agent', name: 'Ada' }, text: null });
            // What closed it stands below it no more.
            if (action === 'close') ticket = { ...ticket, actions: [offer('reopen')] };
          }
          if (line.isLost) return LOST;
          const { seq } = acts.get(body.clientId) ?? { seq: 0 };
          return { data: { ...PERFORMED, version: seq, seq, isRepeat: done !== undefined } };
        },
      }),
  };
}
const PERFORMED = { number: 1_001, state: { workflow: 'support', key: 'open' } };
const closing = message({ action: 'close', kind: 'act', seenSeq: 2 });

it('an act whose answer was lost is done, though its button is not there any more', async () => {
  const desk = deskOf(closing);
  desk.line.isLost = true;
  await expect(desk.deliver()).rejects.toEqual({});
  desk.line.isLost = false;
  expect(await desk.deliver()).toMatchObject({ seq: 3, isRepeat: true });
  expect(desk.requests).toEqual(['close 2', 'close 2']);
});

it('one that never came is judged by what happened since', async () => {
  const desk = deskOf(message({ seenSeq: 2 }));
  desk.line.isCut = true;
  await expect(desk.deliver()).rejects.toEqual({});
  desk.line.isCut = false;
  desk.say('Zahid');
  expect(await desk.deliver()).toBe(null);
  expect([desk.requests, desk.acts.size]).toEqual([['reply 2', 'reply 2'], 0]);
});

it('one that never came leaves where nothing speaks against it', async () => {
  const desk = deskOf(message({ seenSeq: 2 }));
  desk.line.isCut = true;
  await expect(desk.deliver()).rejects.toEqual({});
  desk.line.isCut = false;
  desk.say('Ada');
  expect(await desk.deliver()).toMatchObject({ seq: 4 });
  expect(desk.requests).toEqual(['reply 2', 'reply 2', 'reply 3']);
});

it('while the line is down it asks no more than that', async () => {
  const desk = deskOf(closing);
  desk.line.isCut = true;
  await expect(desk.deliver()).rejects.toEqual({});
  await expect(desk.deliver()).rejects.toEqual({});
  expect(desk.requests).toEqual(['close 2', 'close 2']);
});
