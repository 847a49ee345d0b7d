import type { Core } from '@strapi/strapi';
import type { VisitorPresence } from '../../../contracts';
import { NOBODY_THERE, presencesOf } from './presences-of';

/** Whether the visitor of a conversation is there, and what they do. Not to be called inside a transaction. */
export async function presenceOf(strapi: Core.Strapi, ticketId: number): Promise<VisitorPresence> {
  return (await presencesOf(strapi, [ticketId])).get(ticketId) ?? NOBODY_THERE;
}
