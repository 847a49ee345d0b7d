import type { ChatSettings, LocalizedText } from '../../../../../contracts';

/*
 * What the launcher knows of each chat before it asks anybody: where its button stands, in which colour, and what is
 * written on it. It is written into the script itself, so that a page shows the button without a second request. What is
 * as usual is left out; a page that nobody chats on should hardly notice us.
 */

export interface LaunchedChat {
  key: string;
  locale: string | null;
  settings: Pick<ChatSettings, 'launcher' | 'colour' | 'side' | 'distance' | 'away'>;
  isOnline: boolean;
}

/** @returns an expression of JavaScript; see `LauncherConfig` in widget/src/bridge.ts. */
export function launcherConfig({
  api,
  window,
  colour,
  chats,
}: {
  api: string;
  window: string;
  /** The company's. */
  colour: string;
  chats: readonly LaunchedChat[];
}): string {
  const all = chats.map((chat) => ofChat(chat, colour)).join(',');
  return `{api:${JSON.stringify(api)},window:${JSON.stringify(window)},chats:[${all}]}`;
}

function ofChat({ key, locale, settings, isOnline }: LaunchedChat, company: string): string {
  const { colour, distance, side, launcher, away } = settings;
  const style = `--brand:${colour ?? company};--side:${distance.side}px;--bottom:${distance.bottom}px`;
  const parts = [
    `key:${JSON.stringify(key)}`,
    `style:${JSON.stringify(style)}`,
    side === 'start' ? 'isAtStart:1' : '',
    locale === null ? '' : `locale:${JSON.stringify(locale)}`,
    labelOf(launcher),
    away === 'hide' && !isOnline ? 'isHidden:1' : '',
  ];
  return `{${parts.filter(Boolean).join(',')}}`;
}

/** Without a prototype: a page's language may be called like anything that all objects have. */
function labelOf(launcher: LocalizedText): string {
  const words = Object.entries(launcher)
    .filter(([, text]) => text !== '')
    .map(([language, text]) => `${JSON.stringify(language)}:${JSON.stringify(text)}`);
  return words.length > 0 ? `label:{__proto__:null,${words.join(',')}}` : '';
}
