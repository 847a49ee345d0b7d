import type { ChatPage } from '../../../contracts/chat';

/** As many as the desk takes: CHAT_LIMITS.pages, which the launcher is too small to import. */
const MOST = 30;

/** The pages of a visit, the newest last; the same list where this page is the last one already. */
export function addPage(pages: readonly ChatPage[], page: ChatPage): readonly ChatPage[] {
  return pages.at(-1)?.url === page.url ? pages : [...pages, page].slice(-MOST);
}
