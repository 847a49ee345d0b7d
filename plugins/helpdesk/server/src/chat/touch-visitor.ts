import type { Core } from '@strapi/strapi';
import type { ChatPage } from '../../../contracts';
import { CHAT_LIMITS } from '../../../contracts';
import { clock } from '../platform/clock';
import { inTransaction, readJson, writeJson } from '../platform/database';
import { errorTrace } from '../platform/error-trace';
import { tracked } from './under-way';
import type { KnownVisitor } from './visitors';
import { seenNow } from './visitor-row';

/** Whoever writes every second is written down as seen a few times in a minute. */
export const SEEN_EVERY_MS = 20_000;

/**
 * Keeps that a visitor was there, and which pages they were on since the last time. Called by what they do, never by
 * what they only read. Without new pages it writes at most every SEEN_EVERY_MS.
 */
export async function touchVisitor(
  strapi: Core.Strapi,
  {
    known: { visitor },
    ticketId,
    pages = [],
  }: {
    known: Pick<KnownVisitor, 'visitor'>;
    /** Of the conversation that stands open before them; null: none. */
    ticketId: number | null;
    pages?: readonly ChatPage[];
  }
): Promise<void> {
  const now = clock.now();
  if (pages.length === 0 && now - visitor.seenAt < SEEN_EVERY_MS) return;
  visitor.seenAt = now;
  await inTransaction(strapi, async (trx) => {
    const own = () => trx('helpdesk_visitors').where({ id: visitor.id });
    await own().update(seenNow(now));
    if (ticketId !== null) {
      await trx('helpdesk_chats').where({ ticket_id: ticketId }).update({ seen_at: now });
    }
    if (pages.length === 0) return;
    // Locked by the update above: two tabs add to each other's pages.
    const row = await own().first('pages');
    const kept = readJson<ChatPage[]>(row?.pages, []);
    const all = [...kept, ...pages].slice(-CHAT_LIMITS.pages);
    await own().update({ pages: writeJson(all) });
  });
}

/** The same beside an answer, which does not wait for it and is not spoiled by it. */
export function noteVisit(strapi: Core.Strapi, visit: Parameters<typeof touchVisitor>[1]): void {
  tracked(strapi, () => touchVisitor(strapi, visit)).catch((error: unknown) => {
    strapi.log.warn(`helpdesk: a visit was not written down: ${errorTrace(error)}`);
  });
}
