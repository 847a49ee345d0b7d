import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDesk, type Desk } from '../harness/desk';
import type { Answer, FromChild, Order } from './child-desk-orders';
import { isFull, random, seed } from './fault-plan';
import { bundle, type Script } from './fork-script';

const KILLS = isFull ? 50 : 3;
/** Orders under way at any moment. */
const AT_ONCE = 8;
const FEWEST_ANSWERS = 5;

let desk: Desk;
let script: Script;

beforeAll(async () => {
  script = await bundle('child-desk');
  desk = await startDesk();
});
afterAll(async () => {
  await desk.stop();
  script.remove();
});

test(
  `what was acknowledged is there after each of ${KILLS} kills (seed ${seed})`,
  async () => {
    const acknowledged: Answer[] = [];
    const next = random(seed);
    // The desk of this process gives its database up for a while.
    await desk.release(async (env) => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const wanted = FEWEST_ANSWERS + Math.floor(next() * 40);
        acknowledged.push(...(await serveUntilKilled(env, wanted)));
      }
    });
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * FEWEST_ANSWERS);
    const db = desk.strapi.db.connection;
    for (const { submission, number, seq } of acknowledged) {
      const ticket = await db('helpdesk_tickets').where({ number }).first();
      expect(Number(ticket?.last_seq), submission).toBeGreaterThanOrEqual(seq);
      const texts = await db('helpdesk_entry_texts as t')
        .join('helpdesk_entries as e', 'e.id', 't.entry_id')
        .where({ 'e.ticket_id': ticket.id, 't.body': submission });
      expect(texts, submission).toHaveLength(1);
    }
    await expectNothingHalf();
  },
  isFull ? 3_600_000 : 600_000
);

/** Every ticket has all its entries, every entry of ours its text: transactions ended whole or not at all. */
async function expectNothingHalf(): Promise<void> {
  const db = desk.strapi.db.connection;
  const tickets = await db('helpdesk_tickets').select('id', 'last_seq');
  for (const { id, last_seq: lastSeq } of tickets) {
    const seqs = await db('helpdesk_entries').where({ ticket_id: id }).orderBy('seq').pluck('seq');
    expect(seqs.map(Number)).toEqual(Array.from({ length: Number(lastSeq) }, (_, i) => i + 1));
  }
  const bare = await db('helpdesk_entries as e')
    .leftJoin('helpdesk_entry_texts as t', 'e.id', 't.entry_id')
    .whereNull('t.id');
  expect(bare).toEqual([]);
}

/** Starts a desk, gives it orders without a pause, and kills it in the middle of them. */
function serveUntilKilled(env: Record<string, string>, wanted: number): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const child = script.start(env);
    const answers: Answer[] = [];
    child.on('message', (message: FromChild) => {
      if (message === 'ready') {
        for (let i = 0; i < AT_ONCE; i += 1) order(child);
        return;
      }
      if ('error' in message) {
        reject(new Error(message.error));
        child.kill('SIGKILL');
        return;
      }
      answers.push(message);
      if (answers.length >= wanted) child.kill('SIGKILL');
      else order(child);
    });
    child.once('exit', () => {
      if (answers.length >= wanted) resolve(answers);
      else reject(new Error(`the desk ended by itself: ${child.errors()}`));
    });
  });
}

function order(child: ChildProcess): void {
  const one: Order = { submission: randomUUID(), action: 'note' };
  // Killed meanwhile: nothing was acknowledged, so nothing is expected.
  if (child.connected) child.send(one, () => {});
}
