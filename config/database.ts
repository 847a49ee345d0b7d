import path from 'node:path';

/**
 * Where the data lies. `DATABASE_URL` (postgres://, mysql:// or mariadb://) names a server; without it,
 * one SQLite file, `DATABASE_FILENAME`. The plugin itself sets the pragmas that make SQLite durable.
 */
export default () => {
  const url = process.env.DATABASE_URL;
  if (!url) return { connection: sqlite() };
  const scheme = new URL(url).protocol.replace(':', '');
  if (scheme === 'postgres' || scheme === 'postgresql') return { connection: postgres(url) };
  if (scheme === 'mysql' || scheme === 'mariadb') return { connection: mysql(url) };
  throw new Error(
    `DATABASE_URL has the scheme "${scheme}"; postgres, mysql and mariadb are understood.`
  );
};

function sqlite() {
  const filename = process.env.DATABASE_FILENAME || path.join('.data', 'helpdesk.db');
  return {
    client: 'sqlite',
    connection: { filename: path.resolve(process.cwd(), filename) },
    useNullAsDefault: true,
  };
}

function postgres(url: string) {
  return {
    client: 'postgres',
    // A line that is lost without a word is noticed.
    connection: { connectionString: url, keepAlive: true },
    pool: { min: 2, max: 10 },
  };
}

function mysql(url: string) {
  const parts = new URL(url);
  return {
    client: 'mysql',
    connection: {
      host: parts.hostname,
      port: Number(parts.port || 3306),
      database: decodeURIComponent(parts.pathname.slice(1)),
      user: decodeURIComponent(parts.username),
      password: decodeURIComponent(parts.password),
      charset: 'utf8mb4',
    },
    pool: { min: 2, max: 10 },
  };
}
