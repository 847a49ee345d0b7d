import type { EpochMs } from './common';

export const CHECK_NAMES = ['database', 'outbox', 'jobs', 'files', 'disk'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];
export const CHECK_LEVELS = ['ok', 'warning', 'failed'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** `GET /helpdesk/health`, for anybody: 200 when it works, 503 when it does not. */
export interface Health {
  status: 'ok' | 'failed';
}

/** `GET /helpdesk/status`, for those with the permission. */
export interface Status {
  level: CheckLevel;
  checks: Check[];
  at: EpochMs;
}

export interface Check {
  name: CheckName;
  level: CheckLevel;
  /** Key of the plain sentence, translated by screens; `values` go into it. */
  code: string;
  values: Record<string, string | number>;
}
