import { safeLink } from './safe-link';

/**
 * Whether typed or pasted words become a link by themselves: an address with its scheme, one that begins with `www.`,
 * or a mail address. `client.name` is none, though `.name` is a top-level domain: it stands in `{{ client.name }}`.
 */
export const isTypedLink = (typed: string): boolean =>
  (/^(https?:\/\/|mailto:|www\.)/i.test(typed) || typed.includes('@')) && safeLink(typed) !== null;
