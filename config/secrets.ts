import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;
type SecretName = (typeof NAMES)[number];

let kept: Record<string, string> | null = null;

/**
 * A secret of the application: from the environment, else from `.data/secrets.json`, which is made on the
 * first start, readable by its owner alone, and never committed.
 */
export function secret(name: SecretName): string {
  return process.env[name] || keptSecrets()[name];
}

export function appKeys(): string[] {
  return secret('APP_KEYS').split(',');
}

/** Are there proxies in front whose X-Forwarded-For is to be believed? Which ones is decided by the plugin. */
export function trustsProxies(): boolean {
  return Boolean(process.env.TRUSTED_PROXIES);
}

function keptSecrets(): Record<string, string> {
  if (kept) return kept;
  const file = secretsFile();
  const stored: Record<string, string> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  const missing = NAMES.filter((name) => !stored[name]);
  for (const name of missing) stored[name] = randomBytes(32).toString('hex');
  if (missing.length > 0) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(stored, null, 2), { mode: 0o600 });
  }
  kept = stored;
  return stored;
}

function secretsFile(): string {
  return process.env.SECRETS_FILE || path.join(process.cwd(), '.data', 'secrets.json');
}
