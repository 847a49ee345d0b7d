import { CHAT_LIMITS, type ChatPage } from '../../../contracts/chat';
import { markTitle } from './mark-title';

/** A page as the desk takes it: no longer than it may be, and without our own mark in its title. */
export function toldPage({ url, title, at }: ChatPage): ChatPage {
  return {
    url: url.slice(0, CHAT_LIMITS.url),
    title: markTitle(title, 0).slice(0, CHAT_LIMITS.title),
    at,
  };
}
