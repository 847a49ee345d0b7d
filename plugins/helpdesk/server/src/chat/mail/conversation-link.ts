import type { Core } from '@strapi/strapi';
import type { ChatPage, EpochMs } from '../../../../contracts';
import { chatLinkToken, requestLink } from '../../site/links';
import { mayShowChat } from '../may-show-chat';

/** What stands before the link's secret; the window looks for it, and no server is ever told what comes after `#`. */
const MARK = '#helpdesk-chat=';

/**
 * The way back into a conversation from a mail: to the page that it began on, where the window opens it, or to the
 * request's own page. To follow it changes nothing until the window, or the button there, says who comes.
 */
export async function conversationLink({
  strapi,
  source,
  ticketKey,
  email,
  startPage,
  now,
}: {
  strapi: Core.Strapi;
  /** Key; null: the chat is gone. */
  source: string | null;
  ticketKey: string;
  /** That the mail goes to: nobody else's link opens anything. */
  email: string;
  /** As the visitor's browser told it. */
  startPage: ChatPage | null;
  now: EpochMs;
}): Promise<string> {
  const page = pageOf(startPage);
  if (page && source !== null && (await mayShowChat(strapi, source, page.origin))) {
    return `${page.href}${MARK}${await chatLinkToken({ strapi, ticketKey, email, now })}`;
  }
  return requestLink({ strapi, ticketKey, email, now });
}

/**
 * The page alone: who types somebody else's address into a questionnaire could also name a page of the owner's that
 * sends its readers on to wherever its question mark says.
 */
function pageOf(startPage: ChatPage | null): { origin: string; href: string } | null {
  if (!startPage || !URL.canParse(startPage.url)) return null;
  const { protocol, origin, pathname } = new URL(startPage.url);
  return /^https?:$/.test(protocol) ? { origin, href: `${origin}${pathname}` } : null;
}
