import { z } from '@strapi/utils';
import { clientId, epochMs, keyText, ticketNumber } from './common.schema';
import { subjectLine } from './subject-line.schema';

const number = ticketNumber.shape.number;
/** In a body a number is a number. */
const whole = z.number().int().min(1).max(2_147_483_647);

export const linkedTicket = z.object({
  number: z.number().int(),
  subject: z.string(),
  state: z.object({ workflow: z.string(), key: z.string() }),
  contact: z.string(),
  lastActivityAt: epochMs,
});

export const linkBody = z.strictObject({ clientId, to: whole });
export const linkParams = ticketNumber.extend({ to: number });

export const mergeBody = z.strictObject({
  clientId,
  version: whole,
  into: whole,
  intoVersion: whole,
  tellClient: z.boolean(),
});

export const splitParams = ticketNumber.extend({ seq: number });
export const splitBody = z.strictObject({
  clientId,
  version: whole,
  subject: subjectLine,
  source: keyText.optional(),
  sendsReceipt: z.boolean().optional(),
});
export const splitOff = z.object({
  number: z.number().int(),
  key: z.string(),
  isRepeat: z.boolean(),
});
