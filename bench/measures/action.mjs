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
  // Round and round: each ticket is answered again when all the others were.
  const act = async (path, bodyOf) => {
    const ticket = tickets.shift();
    const body = bodyOf(ticket);
    const { data } = await call({ method: 'POST', path: path(ticket), token, body });
    tickets.push({ ...ticket, version: data.version });
  };
  const answer = () =>
    act(
      ({ number }) => `/helpdesk/tickets/${number}/actions/reply`,
      ({ version }) => ({
        version,
        clientId: randomUUID(),
        text: { format: 'text', body: TEXT },
      })
    );
  const byHand = () =>
    act(
      () => '/bench/sql/actions',
      (ticket) => ({ ...ticket, text: TEXT })
    );
  let turn = 0;
  const put = () => {
    const { document_id: id } = tickets[(turn += 1) % tickets.length];
    const now = Date.now();
    const data = { state: 3, lastActivityAt: now, waitingSince: null, version: turn, text: TEXT };
    return call({ method: 'PUT', path: `/api/raw-tickets/${id}`, body: { data } });
  };
  try {
    const { ours, base, sql } = await alternate(
      { ours: answer, base: put, sql: byHand },
      server.cpu
    );
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

/** Tickets in states with the action "reply", and which stay there when it was performed. */
function answerable(file) {
  const db = new Database(file, { readonly: true });
  const rows = db
    .prepare(
      `select k.number, k.version, k.document_id from helpdesk_tickets k
       join helpdesk_states s on s.id = k.state_id join helpdesk_workflows w on w.id = s.workflow_id
       where w.key = 'support' and s.key in ('new', 'open', 'waiting-client')`
    )
    .all();
  db.close();
  return rows;
}
