import pg from 'pg';
import { runTool } from './tool.mjs';

/** What stands in the application's schema goes, in the transaction that brings the backup in. */
const DROP_ALL = `do $$ declare it record; begin
  for it in select tablename from pg_tables where schemaname = current_schema() loop
    execute format('drop table if exists %I cascade', it.tablename);
  end loop; end $$`;

export function postgresDatabase(url) {
  const { hostname, pathname } = new URL(url);
  return {
    kind: 'postgres',
    title: `PostgreSQL, ${pathname.slice(1)} at ${hostname}`,
    file: 'database.sql',

    /** Counts and dump see the same state: they share one snapshot. */
    async dump(to) {
      return withClient(url, async (client) => {
        await client.query('begin isolation level repeatable read read only');
        const { rows } = await client.query('select pg_export_snapshot() as snapshot');
        const counts = await countRows(client);
        const options = ['--no-owner', '--no-privileges', `--snapshot=${rows[0].snapshot}`];
        await runTool(['pg_dump'], [...connection(url), ...options, `--file=${to}`], tool(url));
        await client.query('commit');
        return counts;
      });
    },

    isEmpty: () => withClient(url, async (client) => (await tableNames(client)).length === 0),

    isInUse: () =>
      withClient(url, async (client) => {
        const { rows } = await client.query(
          `select 1 from pg_stat_activity where datname = current_database()
             and usename = current_user and pid <> pg_backend_pid() and backend_type = 'client backend'`
        );
        return rows.length > 0;
      }),

    /** All or nothing: one transaction. */
    async restore(from) {
      const options = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '--single-transaction'];
      const args = [...connection(url), ...options, '-c', DROP_ALL, '-f', from];
      await runTool(['psql'], args, { ...tool(url), PGOPTIONS: '--client-min-messages=warning' });
    },

    count: () => withClient(url, countRows),
  };
}

/** The password goes by the environment: arguments are seen by everybody on the machine. */
function connection(url) {
  const bare = new URL(url);
  bare.password = '';
  return [`--dbname=${bare}`];
}

function tool(url) {
  return { PGPASSWORD: decodeURIComponent(new URL(url).password) };
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function tableNames(client) {
  const { rows } = await client.query(
    'select tablename from pg_tables where schemaname = current_schema() order by tablename'
  );
  return rows.map((row) => row.tablename);
}

async function countRows(client) {
  const counts = {};
  for (const name of await tableNames(client)) {
    const { rows } = await client.query(`select count(*) as n from "${name}"`);
    counts[name] = Number(rows[0].n);
  }
  return counts;
}
