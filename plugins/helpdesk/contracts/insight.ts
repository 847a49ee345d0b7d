import type { EpochMs } from './common';

export const CHECK_NAMES = [
  'database',
  'outbox',
  'jobs',
  'files',
  'disk',
  'search',
  'templates',
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];
export const CHECK_LEVELS = ['ok', 'warning', 'failed'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** `GET /helpdesk/health`, for anybody: 200 with this when it works, 503 with an error when it does not. */
export interface Health {
  status: 'ok';
}

/** `GET /helpdesk/status`, for those with the permission. */
export interface Status {
  level: CheckLevel;
  checks: Check[];
  at: EpochMs;
}

/** Keys of plain sentences, translated by screens; `values` go into them. */
export const CHECK_CODES = [
  'database-ok',
  'database-unreachable',
  'database-read-only',
  'outbox-ok',
  'outbox-not-configured',
  'outbox-late',
  'outbox-very-late',
  'outbox-dead',
  'outbox-sms-dead',
  'jobs-ok',
  'jobs-late',
  'jobs-failing',
  'files-ok',
  'files-not-writable',
  'disk-ok',
  'disk-low',
  'disk-full',
  'search-ok',
  'search-filling',
  'templates-ok',
  'templates-broken',
  'unknown',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

export interface Check {
  name: CheckName;
  level: CheckLevel;
  code: CheckCode;
  values: Record<string, string | number>;
}
