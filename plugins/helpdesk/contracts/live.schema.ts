import { z } from '@strapi/utils';
import { TICKET_DOINGS, type LeaveTicket, type WatchTicket } from './live';

const number = z.number().int().min(1).max(2_147_483_647);

export const watchTicket = z.strictObject({
  number,
  doing: z.enum(TICKET_DOINGS),
  isForClient: z.boolean().optional(),
}) satisfies z.ZodType<WatchTicket>;

export const leaveTicket = z.strictObject({ number }) satisfies z.ZodType<LeaveTicket>;
