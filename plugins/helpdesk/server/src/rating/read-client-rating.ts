import type { Core } from '@strapi/strapi';
import type { ClientRating } from '../../../contracts';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { readSettings } from '../site/settings';
import type { TicketRow } from '../tickets/rows';
import type { Catalogue } from '../workflow/catalogue';
import { lastAnswer } from './find-answer';
import { readGiven } from './read-given';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What the client is asked on the page of a closed request: about the newest answer, for as many days as the owner
 * says. Null: nothing is asked.
 */
export async function readClientRating({
  strapi,
  ticket,
  catalogue,
}: {
  strapi: Core.Strapi;
  ticket: Pick<TicketRow, 'id' | 'stateId'>;
  catalogue: Catalogue;
}): Promise<ClientRating | null> {
  const { rating } = await readSettings(strapi);
  const isClosed = catalogue.stateById.get(ticket.stateId)?.category === 'closed';
  if (!rating.isOn || !isClosed) return null;
  const db = database(strapi);
  const answer = await lastAnswer(db, ticket.id);
  if (!answer || clock.now() >= answer.at + rating.days * DAY_MS) return null;
  const { scale, question, asksReason } = rating;
  return { answer: answer.seq, scale, question, asksReason, given: await readGiven(db, answer.id) };
}
