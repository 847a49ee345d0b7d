import { randomUUID } from 'node:crypto';
import { dataset, remove, workCopy } from '../lib/dataset.mjs';
import { alternate } from '../lib/rounds.mjs';
import { startServer } from '../lib/server.mjs';

const TEXT = 'My printer does not print since yesterday. I switched it off and on again. '.repeat(
  4
);

/** A new ticket with history, outbox and receipt against raw Strapi's POST of one row. */
export async function open() {
  const file = workCopy(await dataset({ tickets: 100_000, hasRaw: true }));
  const server = await startServer(file);
  const { call } = server.http;
  let turn = 0;
  const question = () => {
    turn += 1;
    // Every second client is new.
    const email = turn % 2 ? `client-${turn % 5_000}@example.com` : `new-${turn}@example.com`;
    const subject = `Question ${turn}`;
    return { submission: randomUUID(), name: `Client ${turn}`, email, subject, text: TEXT };
  };
  const row = () => {
    turn += 1;
    const now = Date.now();
    return {
      number: 10_000_000 + turn,
      subject: `Question ${turn}`,
      text: TEXT,
      channel: 'form',
      language: 'en',
      version: 1,
      openedAt: now,
      lastActivityAt: now,
      waitingSince: now,
      state: 1,
      contact: 1 + (turn % 5_000),
    };
  };
  const post = (path, body) => call({ method: 'POST', path, body });
  try {
    const { ours, base, sql } = await alternate(
      {
        ours: () => post('/bench/tickets', question()),
        base: () => post('/api/raw-tickets', { data: row() }),
        sql: () => post('/bench/sql/tickets', question()),
      },
      server.cpu
    );
    const ratio = ours.rate / base.rate;
    return {
      ours: ours.rate,
      base: base.rate,
      unit: 'tickets/s',
      ratio,
      goal: '>= 1.0',
      met: ratio >= 1,
      sql: ours.median / sql.median,
    };
  } finally {
    await server.stop();
    remove(file);
  }
}
