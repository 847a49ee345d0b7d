import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { dataset, remove, workCopy } from '../lib/dataset.mjs';
import { alternate } from '../lib/rounds.mjs';
import { startServer } from '../lib/server.mjs';

const TEXT = 'Please hold the button for ten seconds, then try again and tell us what you see. ';

/** An answer by the workflow's action against raw Strapi's PUT of the row. */
export async function action() {
  const file = workCopy(await dataset({ tickets: 100_000, hasRaw: true }));
  const tickets = answerable(file);
  const server = await startServer(file);
  const { call } = server.http;
  const token = server.tokens[1];
  const next = () => {
    const ticket = tickets.pop();
    if (!ticket) throw new Error('There are no more tickets to answer.');
    return ticket;
  };
  const answer = () => {
    const { number, version } = next();
    const body = { version, clientId: randomUUID(), text: { format: 'text', body: TEXT } };
    return call({ method: 'POST', path: `/helpdesk/tickets/${number}/actions/reply`, token, body });
  };
  const put = () => {
    const { document_id: id, version } = next();
    const now = Date.now();
    const data = {
      state: 3,
      lastActivityAt: now,
      waitingSince: null,
      version: version + 1,
      text: TEXT,
    };
    return call({ method: 'PUT', path: `/api/raw-tickets/${id}`, body: { data } });
  };
  const byHand = () => {
    const body = { ...next(), text: TEXT };
    return call({ method: 'POST', path: '/bench/sql/actions', token, body });
  };
  try {
    const { ours, base, sql } = await alternate({ ours: answer, base: put, sql: byHand });
    const ratio = ours.p95 / base.p95;
    return {
      ours: ours.p95,
      base: base.p95,
      unit: 'ms p95',
      ratio,
      goal: '<= 1.2',
      met: ratio <= 1.2,
      sql: ours.median / sql.median,
    };
  } finally {
    await server.stop();
    remove(file);
  }
}

/** Tickets in states with the action "reply"; each is answered once. */
function answerable(file) {
  const db = new Database(file, { readonly: true });
  const rows = db
    .prepare(
      `select k.number, k.version, k.document_id from helpdesk_tickets k
       join helpdesk_states s on s.id = k.state_id join helpdesk_workflows w on w.id = s.workflow_id
       where w.key = 'support' and s.key in ('new', 'open')`
    )
    .all();
  db.close();
  return rows;
}
