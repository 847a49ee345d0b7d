import type { LauncherConfig } from '../bridge';
import { languageOf } from '../rules/language-of';
import { standChat } from './stand-chat';

/** Written by the desk when it gives the file to a page. */
declare const HELPDESK_CONFIG: LauncherConfig;

const FILE = '/helpdesk/widget.js';

const script =
  // It is an element of HTML or of SVG; only the first has data and a nonce.
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>(`script[src*="${FILE}"]`);
const { Helpdesk: standing } = window as { Helpdesk?: unknown };
const isCalled = Array.isArray(standing);
// Where it stands already, the line is twice on the page: one window is enough.
if (script && (isCalled || !standing)) start(script, HELPDESK_CONFIG);

function start({ src, dataset, nonce = '' }: HTMLScriptElement, config: LauncherConfig): void {
  const { chat: named, locale } = dataset;
  const chat = named ? config.chats.find(({ key }) => key === named) : config.chats[0];
  // Switched off by its owner, or not there: the page is as it is without us.
  if (!chat) return;
  const wanted = chat.locale || locale || document.documentElement.lang || navigator.language;
  const base = src.slice(0, src.indexOf(FILE));
  standChat(
    { base, config, chat, nonce, locale: wanted, language: languageOf(wanted) },
    isCalled ? standing : []
  );
}

// In a package of CommonJS, a file without this word is bundled as such, with all that it imports.
export {};
