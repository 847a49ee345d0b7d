import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../report.mjs';
import { ROOT } from '../run.mjs';
import { mysqlDatabase } from './mysql.mjs';
import { postgresDatabase } from './postgres.mjs';
import { sqliteDatabase } from './sqlite.mjs';

/**
 * Where the desk keeps what a backup holds, by the same environment (and `.env`) as the application:
 * the database, the private files, the media library, and the secrets when they are kept in a file.
 */
export function readPlaces() {
  const dotEnv = path.join(ROOT, '.env');
  if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);
  const { env } = process;
  const at = (place) => path.resolve(ROOT, place);
  return {
    database: databaseOf(env, at),
    folders: {
      files: at(env.HELPDESK_FILES || '.data/helpdesk-files'),
      uploads: at('public/uploads'),
    },
    secrets: at(env.SECRETS_FILE || '.data/secrets.json'),
  };
}

function databaseOf(env, at) {
  const url = env.DATABASE_URL;
  if (!url) return sqliteDatabase(at(env.DATABASE_FILENAME || '.data/helpdesk.db'));
  const scheme = new URL(url).protocol.replace(':', '');
  if (scheme === 'postgres' || scheme === 'postgresql') return postgresDatabase(url);
  if (scheme === 'mysql' || scheme === 'mariadb') return mysqlDatabase(url);
  throw new Failure(
    `DATABASE_URL has the scheme "${scheme}"; postgres, mysql and mariadb are understood.`
  );
}
