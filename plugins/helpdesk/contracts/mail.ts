import type { EpochMs } from './common';

/** What leaves through the outbox. */
export const OUTBOX_KINDS = ['mail', 'sms'] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

export const OUTBOX_STATUSES = ['waiting', 'leased', 'sent', 'dead'] as const;
export type OutboxStatus = (typeof OUTBOX_STATUSES)[number];

/** Why a mail has not left, in words for people. Screens translate by it. */
export const MAIL_REASONS = [
  'not-configured',
  'refused-connection',
  'timeout',
  'authentication',
  'recipient-refused',
  'content-refused',
  'temporary',
  'tls',
  'cut-off',
  'unknown',
] as const;
export type MailReason = (typeof MAIL_REASONS)[number];

/** The same of whatever leaves. `capped`: as many SMS have left in this hour as may; `expired`: it is of no use any more. */
export const OUTBOX_REASONS = [...MAIL_REASONS, 'capped', 'expired'] as const;
export type OutboxReason = (typeof OUTBOX_REASONS)[number];

export interface OutboxRow {
  key: string;
  kind: OutboxKind;
  status: OutboxStatus;
  /** A telephone number in part, where the reader may not see numbers of colleagues. */
  to: string;
  /** Of an SMS: the kind of event that it tells of, or `test`. */
  subject: string;
  ticket: number | null;
  createdAt: EpochMs;
  sentAt: EpochMs | null;
  /** When it is tried next; null when sent or dead. */
  nextAt: EpochMs | null;
  attempts: number;
  reason: OutboxReason | null;
  /** What the server said, at most 500 characters, without secrets. */
  error: string | null;
}

export interface OutboxQuery {
  status?: OutboxStatus;
  after?: string;
  limit?: number;
}
/** Counts above it are told as one more than it. */
export const OUTBOX_COUNT_MAX = 1_000;

export interface OutboxPage {
  items: OutboxRow[];
  after: string | null;
  /** Exact to OUTBOX_COUNT_MAX. */
  counts: Record<OutboxStatus, number>;
  /** Is a mail transport configured? Without one, mail waits. */
  isConfigured: boolean;
  /** Is a provider of SMS configured? */
  hasSms: boolean;
}

/** `POST /helpdesk/mail/test`: a real mail, sent at once. */
export interface TestMailBody {
  /** Left out: the address of the agent who asks. */
  to?: string;
}
export interface TestMailResult {
  isSent: boolean;
  /** Why it has not left; null when it has. */
  reason: MailReason | null;
  /** What the mail server said, without secrets. */
  error: string | null;
}
