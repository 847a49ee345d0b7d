import { z } from '@strapi/utils';
import { TICKET_DOINGS, type WatchTicket } from './live';

export const watchTicket = z.strictObject({
  number: z.number().int().min(1).max(2_147_483_647),
  doing: z.enum(TICKET_DOINGS),
}) satisfies z.ZodType<WatchTicket>;
