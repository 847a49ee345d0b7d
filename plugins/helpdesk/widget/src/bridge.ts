import type { ChatPage } from '../../contracts/chat';

/** What the desk writes into the launcher for a page: everything that is needed before anything else is loaded. */
export interface LauncherConfig {
  /** Below the desk's address: `/api/helpdesk/chat`. */
  api: string;
  /** File of the window. */
  window: string;
  chats: LauncherChat[];
}

/** What is as usual is left out: every byte counts here. */
export interface LauncherChat {
  key: string;
  /** Colour and distances: `--brand:#2f5bd7;--side:20px;--bottom:20px`. */
  style: string;
  /** It stands where lines begin on the page. */
  isAtStart?: boolean;
  /** Language of the window; left out: the page's. */
  locale?: string;
  /** Words beside the round button, by language; without a prototype. */
  label?: Record<string, string>;
  /** Nobody is there, and the owner wants no window then. */
  isHidden?: boolean;
}

/** A chat on a page. */
export interface Place {
  /** Address of the desk, without a slash at its end. */
  base: string;
  config: LauncherConfig;
  chat: LauncherChat;
  /** What the page asks for, and its language: `ur-PK`, `ur`. */
  locale: string;
  language: string;
  nonce: string;
}

/** The button, in a shadow tree of its own. */
export interface LauncherButton {
  host: HTMLElement;
  root: ShadowRoot;
  button: HTMLButtonElement;
  /** The owner's words on it. */
  label: HTMLElement;
}

export type HelpdeskEvent = 'ready' | 'open' | 'close' | 'message' | 'unread';

/** `window.Helpdesk`, for the page that the chat stands on. */
export interface HelpdeskApi {
  open(): void | Promise<void>;
  close(): void | Promise<void>;
  /** An entry of the FAQ, by its documentId. */
  openArticle(key: string): void | Promise<void>;
  /** Who is logged in to the site, by their own token of users-permissions. */
  identify(who: { jwt: string }): Promise<void>;
  logout(): Promise<void>;
  on(event: HelpdeskEvent, listener: (detail: unknown) => void): void;
  off(event: HelpdeskEvent, listener: (detail: unknown) => void): void;
  /** For pages that call before the launcher is there: `(window.Helpdesk ||= []).push(['open'])`. */
  push(...calls: [name: Exclude<keyof HelpdeskApi, 'push'>, ...given: unknown[]][]): void;
}

export const CALLS = ['open', 'close', 'openArticle', 'identify', 'logout'] as const;

/** What the window does for the page and for the launcher. */
export type WindowCalls = Pick<HelpdeskApi, (typeof CALLS)[number]> & {
  toggle(): void;
  /** The link of a mail, as it stands behind `#helpdesk-chat=`. */
  resume(link: string): Promise<void>;
};

/** See `launcher/trusted`. */
export interface TrustPolicy {
  createScriptURL(url: string): string;
  createHTML(html: string): string;
}

/** What the launcher hands to the window. */
export interface Bridge extends Place, LauncherButton {
  trusted(): TrustPolicy;
  /** Gives the shadow tree a style, whatever the page's policy says. */
  adopt(css: string): void;
  /** Pages of this visit, the newest last. */
  pages(): readonly ChatPage[];
  /** Called when the page becomes another one. There is one listener. */
  onPage(listener: (page: ChatPage) => void): void;
  /** Told to those who called `Helpdesk.on`. */
  emit(event: HelpdeskEvent, detail?: unknown): void;
  /** Loads one of our own files, and answers what it brings. */
  load(file: string): Promise<unknown>;
}

/** Where a loaded file finds the launcher: on its own script element, out of the page's sight. */
export interface ScriptWithBridge extends HTMLScriptElement {
  helpdesk?: (brought: unknown) => void;
}
