import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database } from '../platform/database';

const HOUR_MS = 60 * 60 * 1000;

/** Each address that was typed by anybody is marked with its receipt, and has one in a day at most. */
export async function isCapReached(strapi: Core.Strapi, receiptsPerHour: number): Promise<boolean> {
  if (receiptsPerHour === 0) return true;
  const marked = await database(strapi)('helpdesk_contacts')
    .select('id')
    .where('receipt_at', '>', clock.now() - HOUR_MS)
    .limit(receiptsPerHour);
  return marked.length >= receiptsPerHour;
}
