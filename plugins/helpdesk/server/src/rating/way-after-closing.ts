import type { Core } from '@strapi/strapi';
import type { ContactActor } from '../access/actor';
import { readClientTicket } from '../tickets/read-client-ticket';

/**
 * Where on the page of a request a client is led who has just done something there: to the newest entry, or, when
 * that has closed it, to the question how our answer was.
 */
export async function wayAfterClosing({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
  key: string;
}): Promise<string> {
  const { rating } = await readClientTicket({ strapi, actor, ticket: { key } });
  return rating && !rating.given ? '?thanks=yes#rate' : '#latest';
}
