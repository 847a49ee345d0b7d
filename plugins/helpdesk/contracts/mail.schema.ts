import { z } from '@strapi/utils';
import { epochMs, keyText } from './common.schema';
import { mailAddress } from './settings.schema';
import { MAIL_REASONS, OUTBOX_KINDS, OUTBOX_REASONS, OUTBOX_STATUSES } from './mail';

export const outboxRow = z.object({
  key: keyText,
  kind: z.enum(OUTBOX_KINDS),
  status: z.enum(OUTBOX_STATUSES),
  to: z.string(),
  subject: z.string(),
  ticket: z.number().int().nullable(),
  createdAt: epochMs,
  sentAt: epochMs.nullable(),
  nextAt: epochMs.nullable(),
  attempts: z.number().int(),
  reason: z.enum(OUTBOX_REASONS).nullable(),
  error: z.string().max(500).nullable(),
});

export const outboxQuery = z.strictObject({
  status: z.enum(OUTBOX_STATUSES).optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const outboxPage = z.object({
  items: z.array(outboxRow),
  after: z.string().nullable(),
  counts: z.record(z.enum(OUTBOX_STATUSES), z.number().int()),
  isConfigured: z.boolean(),
  hasSms: z.boolean(),
});

export const outboxParams = z.object({ key: keyText });

export const testMailBody = z.strictObject({ to: mailAddress.optional() });
export const testMailResult = z.object({
  isSent: z.boolean(),
  reason: z.enum(MAIL_REASONS).nullable(),
  error: z.string().max(500).nullable(),
});
