import type { ChatPage } from '../../../contracts/chat';
import { addPage } from '../rules/add-page';
import { withoutLink } from './take-link';

const KEY = 'helpdesk-pages';
/** Of a page that changes its address by script, the title comes a little later. */
const TITLE_MS = 500;
const LOOK_MS = 2_000;

/** The pages of this visit, kept by the tab alone: nothing is told to anybody until the visitor writes. */
export function makeTrail(onPage: (page: ChatPage) => void): () => readonly ChatPage[] {
  let pages = read();
  const see = () => {
    const page = { url: withoutLink(location.href), title: document.title, at: Date.now() };
    const seen = addPage(pages, page);
    if (seen !== pages) {
      pages = seen;
      onPage(page);
      try {
        sessionStorage.setItem(KEY, JSON.stringify(pages));
      } catch {
        // Storage is forbidden or full: the trail is this page's.
      }
    }
    return pages;
  };
  see();
  // A page that changes its address by script tells only newer browsers; in others we look.
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation)
    navigation.addEventListener('currententrychange', () => setTimeout(see, TITLE_MS));
  else setInterval(see, LOOK_MS);
  return see;
}

function read(): readonly ChatPage[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '');
    // Only we write there; what another script put there is no list.
    if (Array.isArray(kept)) return kept as ChatPage[];
  } catch {
    // Nothing was kept.
  }
  return [];
}
