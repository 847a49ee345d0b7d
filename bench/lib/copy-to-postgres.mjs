import Database from 'better-sqlite3';
import pg from 'pg';
import { Failure } from '../../scripts/lib/report.mjs';
import { progress, say } from './say.mjs';

const SERVER = process.env.BENCH_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const BATCH = 20_000;
/** What a seed writes; the rest is made by the product's own start. */
const TABLES = [
  'contacts',
  'tickets',
  'entries',
  'entry_texts',
  'read_marks',
  'tags',
  'ticket_tags',
  'ticket_values',
  'views',
].map((table) => `helpdesk_${table}`);

/**
 * Fills a database of a PostgreSQL server with the rows of a seeded SQLite file; once for a version.
 *
 * @param prepare makes the product's tables and people in an empty database
 * @param wordsOf words of a text as the index of the text search has them
 * @returns its address; null where no server answers at BENCH_POSTGRES.
 */
export async function copyToPostgres({ file, name, version, prepare, wordsOf }) {
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const server = await connected(SERVER);
  if (!server) return null;
  try {
    if (await isMade(server, name, url.href, version)) return url.href;
    say(`${name}: making the tables …`);
    await server.query(`drop database if exists ${name} with (force)`);
    await server.query(`create database ${name}`);
  } finally {
    await server.end();
  }
  await prepare(file, url.href);
  const target = new pg.Client({ connectionString: url.href });
  await target.connect();
  const source = new Database(file, { readonly: true });
  try {
    await checkSameRows(source, target);
    await fill(source, target, wordsOf);
    await target.query('create table bench_version as select $1::text as version', [version]);
  } finally {
    source.close();
    await target.end();
  }
  return url.href;
}

async function connected(address) {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2_000 });
  return client.connect().then(
    () => client,
    () => null
  );
}

async function isMade(server, name, address, version) {
  const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) return false;
  const client = await connected(address);
  const { rows } = await client
    .query('select version from bench_version')
    .catch(() => ({ rows: [] }));
  await client.end();
  return rows[0]?.version === version;
}

/** Tickets name states, agents and teams by the numbers of their rows. */
async function checkSameRows(source, target) {
  for (const [table, column] of [
    ['helpdesk_states', 'key'],
    ['helpdesk_agents', 'email'],
    ['helpdesk_teams', 'key'],
    ['helpdesk_sources', 'key'],
  ]) {
    const text = `select id, ${column} as name from ${table} order by id`;
    const [ours, theirs] = [source.prepare(text).all(), (await target.query(text)).rows];
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
      throw new Failure(`${table} has other rows in PostgreSQL than in SQLite.`);
    }
  }
}

async function fill(source, target, wordsOf) {
  // Bulk: no foreign keys, no indexes, and only this once without waiting for the disk.
  await target.query('set session_replication_role = replica');
  await target.query('set synchronous_commit = off');
  const { rows: indexes } = await target.query(
    `select i.indexname as name, i.indexdef as text from pg_indexes as i
     left join pg_constraint as c on c.conname = i.indexname
     where c.conname is null and i.tablename = any($1)`,
    [[...TABLES, 'helpdesk_search']]
  );
  for (const { name } of indexes) await target.query(`drop index "${name}"`);
  for (const table of TABLES) await copyTable(source, target, table);
  await copyWords(source, target, wordsOf);
  await target.query("delete from helpdesk_search_tasks where name <> 'version'");
  say('indexes …');
  for (const { text } of indexes) await target.query(text);
  await target.query('vacuum analyze');
}

async function copyTable(source, target, table) {
  const { rows: columns } = await target.query(
    `select column_name as name, data_type as type from information_schema.columns
     where table_name = $1 and table_schema = 'public'`,
    [table]
  );
  const names = columns.map(({ name }) => name);
  await target.query(`delete from ${table}`);
  const cell = columns.map(({ type }) => (type === 'boolean' ? booleanCell : textCell));
  const lineOf = (row) => names.map((name, index) => cell[index](row[name])).join('\t');
  const into = `${table} (${names.map((name) => `"${name}"`).join(', ')})`;
  await copyRows({ source, target, table, into, lineOf });
}

/** The index of the text search, from the texts: SQLite keeps no copy of its words. */
async function copyWords(source, target, wordsOf) {
  await target.query('delete from helpdesk_search');
  const text = `select x.entry_id as id, e.ticket_id, k.number, k.subject, c.name, c.email, x.body
    from helpdesk_entry_texts as x join helpdesk_entries as e on e.id = x.entry_id
    join helpdesk_tickets as k on k.id = e.ticket_id join helpdesk_contacts as c on c.id = k.contact_id
    where x.entry_id > ? order by x.entry_id limit ?`;
  const lineOf = ({ id, ticket_id: ticketId, number, subject, name, email, body }) => {
    const words = wordsOf([number, subject, name, email, body].join('\n'));
    return [id, ticketId, words.map((word) => `'${word}'`).join(' ')].join('\t');
  };
  const into = 'helpdesk_search (entry_id, ticket_id, words)';
  await copyRows({ source, target, table: 'helpdesk_entry_texts', into, lineOf, text });
}

async function copyRows({ source, target, table, into, lineOf, text }) {
  const total = source.prepare(`select count(*) from ${table}`).pluck().get();
  const page = source.prepare(text ?? `select * from ${table} where id > ? order by id limit ?`);
  const report = progress(into.split(' ')[0], total);
  let done = 0;
  for (let last = 0; done < total; ) {
    const rows = page.all(last, BATCH);
    if (rows.length === 0) return;
    await copyIn(target, `copy ${into} from stdin`, rows.map(lineOf).join('\n') + '\n');
    last = rows.at(-1).id;
    done += rows.length;
    report(done);
  }
}

/** One COPY, as the protocol of PostgreSQL has it: the driver has no call for it. */
function copyIn(client, text, lines) {
  return new Promise((resolve, reject) => {
    let failure = null;
    client.query({
      submit: (connection) => connection.query(text),
      handleCopyInResponse(connection) {
        connection.sendCopyFromChunk(Buffer.from(lines));
        connection.endCopyFrom();
      },
      handleCommandComplete() {},
      handleError(error) {
        failure = error;
      },
      handleReadyForQuery: () => (failure ? reject(failure) : resolve()),
    });
  });
}

function textCell(value) {
  if (value === null) return '\\N';
  return String(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign]);
}

const ESCAPED = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function booleanCell(value) {
  return value === null ? '\\N' : value ? 't' : 'f';
}
