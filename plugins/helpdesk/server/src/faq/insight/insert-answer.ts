import type { Core } from '@strapi/strapi';
import type { FaqInsertion, FilledReply } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import { DeskError } from '../../errors';
import { publicUrl } from '../../platform/public-url';
import { escapeHtml } from '../../platform/safe-html';
import { findTicket } from '../../tickets/find-ticket';
import { fillText } from '../fill-text';
import { addressOfEntry } from '../public-address';
import { readFaq } from '../read-faq';
import { pickText } from '../rules/faq-tree';
import { recordInserted } from './record-inserted';

/**
 * An entry of the FAQ for an answer, as its whole text or as a link to its page, in the client's language where it has
 * one; each is counted.
 *
 * @throws DeskError NOT_FOUND for a ticket that this agent may not see, an entry that is not published, and a link to
 *   one that has no page.
 */
export async function insertAnswer({
  strapi,
  actor,
  number,
  key,
  as,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  number: number;
  key: string;
  as: FaqInsertion;
}): Promise<FilledReply> {
  const ticket = await findTicket({ strapi, actor, ticket: { number } });
  const faq = await readFaq(strapi);
  const entry = faq.entries.get(key);
  const picked = entry && pickText(entry, ticket.locale, faq.defaultLocale);
  if (!entry || !picked) throw new DeskError('NOT_FOUND');
  const { locale, isFallback, text } = picked;
  const page = as === 'link' ? addressOfEntry(strapi, faq, entry, picked) : null;
  if (as === 'link' && page === null) throw new DeskError('NOT_FOUND');
  const html = page
    ? `<p><a href="${escapeHtml(page)}">${escapeHtml(text.question)}</a></p>`
    : await fillText({
        strapi,
        actor,
        ticket,
        locale,
        html: withWholeAddresses(strapi, text.html),
      });
  await recordInserted(strapi, { entry: key, locale });
  return { text: { format: 'html', body: html }, locale, isFallback };
}

/** In a mail there is no site around a link. */
function withWholeAddresses(strapi: Core.Strapi, html: string): string {
  return html.replaceAll(' href="/', ` href="${publicUrl(strapi)}/`);
}
