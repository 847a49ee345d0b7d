import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import mysql from 'mysql2/promise';
import { runTool } from './tool.mjs';

const ROW = /^INSERT INTO `([^`]+)` VALUES /;

export function mysqlDatabase(url) {
  const { hostname, pathname } = new URL(url);
  const name = decodeURIComponent(pathname.slice(1));
  return {
    kind: 'mysql',
    title: `MariaDB, ${name} at ${hostname}`,
    file: 'database.sql',

    /** One row per line, so that rows can be counted in the very state that was dumped. */
    async dump(to) {
      const options = [
        '--single-transaction',
        '--quick',
        '--skip-extended-insert',
        '--no-autocommit',
        '--hex-blob',
        '--default-character-set=utf8mb4',
        `--result-file=${to}`,
      ];
      const args = [...connection(url), ...options, name];
      await runTool(['mariadb-dump', 'mysqldump'], args, tool(url));
      return { ...(await zeroes(url)), ...(await countDumped(to)) };
    },

    isEmpty: () => withClient(url, async (client) => (await tableNames(client)).length === 0),

    isInUse: () =>
      withClient(url, async (client) => {
        const [rows] = await client.query(
          `select 1 from information_schema.processlist where db = database() and id <> connection_id()
             and user = substring_index(current_user(), '@', 1)`
        );
        return rows.length > 0;
      }),

    async restore(from) {
      await withClient(url, async (client) => {
        await client.query('set foreign_key_checks = 0');
        for (const table of await tableNames(client)) await client.query('drop table ??', [table]);
      });
      const args = [...connection(url), '--default-character-set=utf8mb4', name];
      await runTool(['mariadb', 'mysql'], args, tool(url), from);
    },

    count: () =>
      withClient(url, async (client) => {
        const counts = {};
        for (const table of await tableNames(client)) {
          const [[row]] = await client.query('select count(*) as n from ??', [table]);
          counts[table] = Number(row.n);
        }
        return counts;
      }),
  };
}

function connection(url) {
  const { hostname, port, username } = new URL(url);
  return [
    '--protocol=tcp',
    `--host=${hostname}`,
    `--port=${port || 3306}`,
    `--user=${decodeURIComponent(username)}`,
  ];
}

/** Arguments are seen by everybody on the machine; the environment is not. */
function tool(url) {
  return { MYSQL_PWD: decodeURIComponent(new URL(url).password) };
}

async function withClient(url, work) {
  const client = await mysql.createConnection(url.replace(/^mariadb:/, 'mysql:'));
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function tableNames(client) {
  const [rows] = await client.query(
    `select table_name as name from information_schema.tables
      where table_schema = database() and table_type = 'BASE TABLE' order by table_name`
  );
  return rows.map((row) => row.name);
}

async function zeroes(url) {
  const names = await withClient(url, tableNames);
  return Object.fromEntries(names.map((name) => [name, 0]));
}

async function countDumped(file) {
  const counts = {};
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const table = ROW.exec(line)?.[1];
    if (table) counts[table] = (counts[table] ?? 0) + 1;
  }
  return counts;
}
