import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { dataset, remove, workCopy } from '../lib/dataset.mjs';
import { alternate } from '../lib/rounds.mjs';
import { startServer } from '../lib/server.mjs';

const ENTRIES = 500;
const TICKETS = 20;
const TEXT =
  'It still happens. I have tried what you wrote, in this order, and this is what I saw. ';

/** The page of a ticket with 500 entries against hand-written SQL behind the same door. */
export async function ticket500() {
  const file = workCopy(await dataset({ tickets: 100_000, hasRaw: true }));
  const numbers = lengthen(file);
  const server = await startServer(file);
  // The owner and the two agents who see everything.
  const side = (path) => {
    let turn = 0;
    return () => {
      turn += 1;
      const number = numbers[turn % numbers.length];
      return server.http.call({ path: `${path}/${number}`, token: server.tokens[turn % 3] });
    };
  };
  try {
    const seen = await alternate(
      { ours: side('/helpdesk/tickets'), sql: side('/bench/sql/tickets') },
      server.cpu
    );
    const ratio = seen.ours.median / seen.sql.median;
    return {
      ours: seen.ours.median,
      base: seen.sql.median,
      unit: 'ms',
      ratio,
      goal: '<= 1.5',
      met: ratio <= 1.5,
      sql: ratio,
    };
  } finally {
    await server.stop();
    remove(file);
  }
}

/** Gives some tickets that are to be done a history of 500 entries, each second one mailed, each tenth with a file. */
function lengthen(file) {
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  const rows = db
    .prepare(
      `select k.id, k.number, k.state_id from helpdesk_tickets k join helpdesk_states s on s.id = k.state_id
       where s.category = 'open' order by k.id limit ?`
    )
    .all(TICKETS);
  const into = (table, row) =>
    db
      .prepare(
        `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((name) => `@${name}`)})`
      )
      .run(row).lastInsertRowid;
  db.transaction(() => {
    for (const { id, state_id: state } of rows) {
      for (let seq = 3; seq <= ENTRIES; seq += 1) writeEntry(into, { id, state, seq });
      db.prepare('update helpdesk_tickets set last_seq = ?, version = ? where id = ?').run(
        ENTRIES,
        ENTRIES,
        id
      );
    }
  })();
  db.close();
  return rows.map(({ number }) => number);
}

function writeEntry(into, { id, state, seq }) {
  const name = `${id}:${seq}`;
  const at = Date.UTC(2026, 0, 1) + seq * 60_000;
  const entryId = into('helpdesk_entries', {
    document_id: hex(name),
    ticket_id: id,
    seq,
    client_id: hex(`c${name}`) + hex(`d${name}`),
    kind: 'action',
    action_key: 'reply',
    workflow_version: 1,
    actor_kind: seq % 2 ? 'agent' : 'contact',
    actor_name: seq % 2 ? 'Agent' : 'Client',
    before_state_id: state,
    after_state_id: state,
    is_internal: 0,
    at,
  });
  const body = TEXT.repeat(1 + (seq % 5));
  into('helpdesk_entry_texts', {
    document_id: hex(`x${name}`),
    entry_id: entryId,
    format: 'text',
    body,
  });
  if (seq % 2) {
    into('helpdesk_outbox_items', {
      document_id: hex(`o${name}`),
      key: hex(`o${name}`),
      kind: 'mail',
      status: 'sent',
      ticket_id: id,
      entry_id: entryId,
      recipient: 'client@example.com',
      subject: 'Re: your question',
      message_id: `<${hex(`o${name}`)}@example.com>`,
      payload: '{}',
      attempts: 1,
      queued_at: at,
    });
  }
  if (seq % 10) return;
  into('helpdesk_attachments', {
    document_id: hex(`f${name}`),
    key: hex(`f${name}`),
    ticket_id: id,
    entry_id: entryId,
    name: `photo ${seq}.png`,
    mime: 'image/png',
    size: 20_000,
    sha256: hex(name) + hex(name),
    path: `2026/01/${hex(`f${name}`)}`,
    uploader_kind: 'contact',
    uploader_id: 1,
    at,
  });
}

const hex = (text) => createHash('md5').update(text).digest('hex');
