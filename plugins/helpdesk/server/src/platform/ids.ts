import { createHash, randomBytes } from 'node:crypto';

/** 128 random bits in lower-case hex: MariaDB compares without case, so no other alphabet is used. */
export function newKey(): string {
  return randomBytes(16).toString('hex');
}

/** 256 random bits in lower-case hex, for what opens something. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('hex');
}

/** SHA-256 in lower-case hex, 64 characters. */
export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
