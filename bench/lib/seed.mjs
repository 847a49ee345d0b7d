import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { progress, say } from './say.mjs';
import { rawTables } from './seed-raw.mjs';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2025, 0, 1);
const YEAR = 365 * DAY;
/** Of a hundred tickets so many are closed, and so many lie in the trash; the rest is to be done. */
const CLOSED = 79;
const TRASH = 1;
const CONTACTS = 5_000;
const READ_MARKS_PER_AGENT = 2_000;
const BATCH = 10_000;

/**
 * Fills a prepared database: tickets with two entries and their texts each, contacts, read marks, and the index of the
 * text search.
 *
 * @param wordsOf the product's own: words of a text as its index has them
 * @param extend more of each ticket: `(db, lookups) => ({ shape(ticket), write(ticket), end() })`; `shape` may change it
 */
export function seed({ file, tickets, hasRaw, wordsOf, extend }) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  const lookups = readLookups(db);
  const raw = hasRaw ? rawTables(db) : null;
  const dropped = dropIndexes(db, ['helpdesk_%', ...(hasRaw ? ['raw_%'] : [])]);
  const insert = inserts(db);
  const more = extend?.(db, { ...lookups, tickets });
  const report = progress(`${tickets} tickets`, tickets);
  db.transaction(() => {
    for (let id = 1; id <= CONTACTS; id += 1) insert.contact(contact(id));
  })();
  raw?.writeNames(lookups, CONTACTS);
  for (let start = 1; start <= tickets; start += BATCH) {
    db.transaction(() => {
      for (let id = start; id < start + BATCH && id <= tickets; id += 1) {
        const ticket = ticketOf(id, lookups);
        more?.shape(ticket);
        insert.ticket(ticket);
        const texts = writeHistory(insert, ticket, lookups);
        indexHistory(insert, ticket, texts, wordsOf);
        raw?.writeTicket(ticket, texts);
        more?.write(ticket);
      }
    })();
    report(Math.min(start + BATCH - 1, tickets));
  }
  db.transaction(() => {
    for (const agentId of lookups.agentIds) {
      for (let mark = 0; mark < READ_MARKS_PER_AGENT; mark += 1) {
        const ticketId = 1 + ((mark * 7919 + agentId * 31) % tickets);
        insert.mark({
          document_id: hex(`m${agentId}:${mark}`),
          ticket_id: ticketId,
          agent_id: agentId,
          seq: 1 + (mark % 2),
        });
      }
    }
    // Nothing is left for the job that fills the index.
    db.prepare("delete from helpdesk_search_tasks where name <> 'version'").run();
    db.prepare("update helpdesk_counters set value = ? where name = 'ticket'").run(tickets + 1000);
  })();
  more?.end();
  say('indexes …');
  for (const { sql } of dropped) db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function ticketOf(id, { byCategory, sourceId, agentIds, teamIds }) {
  const dice = diceOf(id);
  const share = dice(100);
  const category = share < CLOSED ? 'closed' : share < CLOSED + TRASH ? 'trash' : 'toDo';
  const states = byCategory[category];
  const state = states[dice(states.length)];
  const openedAt = START + Math.floor((id * YEAR) / 1_000_000) + dice(1000);
  const lastActivityAt = openedAt + dice(90 * DAY);
  const key = hex(`t${id}`);
  return {
    id,
    document_id: key,
    number: 1000 + id,
    key,
    submission: hex(`s${id}`) + hex(`u${id}`),
    subject: `Question ${id}: the ${PARTS[dice(PARTS.length)]} does not work since yesterday`,
    workflow_id: state.workflow_id,
    state_id: state.id,
    source_id: sourceId,
    contact_id: 1 + dice(CONTACTS),
    assignee_id: dice(4) === 0 ? null : agentIds[dice(agentIds.length)],
    team_id: dice(10) === 0 ? null : teamIds[dice(teamIds.length)],
    channel: dice(3) === 0 ? 'mail' : 'form',
    locale: 'en',
    fields: '{}',
    version: 2,
    last_seq: 2,
    opened_at: openedAt,
    last_activity_at: lastActivityAt,
    waiting_since: category === 'toDo' && dice(2) === 0 ? openedAt : null,
    closed_at: category === 'toDo' ? null : lastActivityAt,
  };
}

const PARTS = ['printer', 'invoice', 'password', 'delivery', 'screen', 'battery', 'coupon'];

function writeHistory(insert, ticket, { agentIds }) {
  const texts = [];
  for (const seq of [1, 2]) {
    const id = ticket.id * 2 + seq - 2;
    const isOpening = seq === 1;
    insert.entry({
      id,
      document_id: hex(`e${id}`),
      ticket_id: ticket.id,
      seq,
      client_id: hex(`c${id}`) + hex(`d${id}`),
      kind: isOpening ? 'opened' : 'action',
      action_key: isOpening ? null : 'reply',
      workflow_version: 1,
      actor_kind: isOpening ? 'contact' : 'agent',
      actor_agent_id: isOpening ? null : agentIds[0],
      actor_contact_id: isOpening ? ticket.contact_id : null,
      actor_name: isOpening ? 'Client' : 'Agent',
      before_state_id: isOpening ? null : ticket.state_id,
      after_state_id: ticket.state_id,
      is_internal: 0,
      at: isOpening ? ticket.opened_at : ticket.last_activity_at,
    });
    const body = BODY + id;
    insert.text({ id, document_id: hex(`x${id}`), entry_id: id, format: 'text', body });
    texts.push({ id, body });
  }
  return texts;
}

/** As the product would have written it entry by entry. */
function indexHistory(insert, ticket, texts, wordsOf) {
  const { name, email } = contact(ticket.contact_id);
  for (const { id, body } of texts) {
    const words = wordsOf([ticket.number, ticket.subject, name, email, body].join('\n'));
    insert.words({ rowid: id, words: words.join(' ') });
  }
}

const BODY =
  'It worked until yesterday evening. I switched it off and on again, and read the page about it, without any ' +
  'change. What else can I try? Reference ';

function contact(id) {
  const key = hex(`k${id}`);
  const hash = createHash('sha256').update(`client-${id}@example.com`).digest('hex');
  return {
    id,
    document_id: key,
    key,
    name: `Client ${id}`,
    email: `client-${id}@example.com`,
    email_hash: hash,
    locale: 'en',
    is_blocked: 0,
    opened_at: START,
  };
}

/** Writes one row of these columns. */
export function inserter(db, table, columns) {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const marks = columns.map((column) => `@${column}`).join(', ');
  const statement = db.prepare(`insert into ${table} (${names}) values (${marks})`);
  return (row) => statement.run(row);
}

function inserts(db) {
  const into = (table, columns) => inserter(db, table, columns);
  return {
    contact: into('helpdesk_contacts', Object.keys(contact(1))),
    ticket: into('helpdesk_tickets', TICKET_COLUMNS),
    entry: into('helpdesk_entries', ENTRY_COLUMNS),
    text: into('helpdesk_entry_texts', ['id', 'document_id', 'entry_id', 'format', 'body']),
    words: into('helpdesk_search', ['rowid', 'words']),
    mark: into('helpdesk_read_marks', ['document_id', 'ticket_id', 'agent_id', 'seq']),
  };
}

const TICKET_COLUMNS =
  'id document_id number key submission subject workflow_id state_id source_id contact_id assignee_id team_id channel locale fields version last_seq opened_at last_activity_at waiting_since closed_at'.split(
    ' '
  );
export const ENTRY_COLUMNS =
  'id document_id ticket_id seq client_id kind action_key workflow_version actor_kind actor_agent_id actor_contact_id actor_name before_state_id after_state_id is_internal at'.split(
    ' '
  );

function readLookups(db) {
  const states = db.prepare('select id, key, category, workflow_id from helpdesk_states').all();
  const ids = (table) =>
    db
      .prepare(`select id from ${table} order by id`)
      .all()
      .map(({ id }) => id);
  const isDone = (state) => ['closed', 'trash'].includes(state.category);
  return {
    states,
    byCategory: {
      closed: states.filter(({ category }) => category === 'closed'),
      trash: states.filter(({ category }) => category === 'trash'),
      toDo: states.filter((state) => !isDone(state)),
    },
    sourceId: ids('helpdesk_sources')[0],
    agentIds: ids('helpdesk_agents'),
    teamIds: ids('helpdesk_teams'),
  };
}

/** Indexes are made again when all rows are there: many times faster. */
function dropIndexes(db, tables) {
  const where = tables.map(() => 'tbl_name like ?').join(' or ');
  const found = db
    .prepare(
      `select name, sql from sqlite_master where type = 'index' and sql is not null and (${where})`
    )
    .all(...tables);
  for (const { name } of found) db.exec(`drop index "${name}"`);
  return found;
}

export function hex(text) {
  return createHash('md5').update(text).digest('hex');
}

/** Whole numbers below `sides`, the same series for a seed (mulberry32). */
export function diceOf(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}
