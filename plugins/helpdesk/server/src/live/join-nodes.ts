import type { Core } from '@strapi/strapi';
import type { Server } from 'socket.io';
import { chatTaken, staffTyping, visitorNews } from '../chat/signals';
import { onVisitorChange, tellVisitorChange } from '../chat/visitor-changes';
import { onBlocked, tellBlocked } from '../people/block-hints';
import { redisOf } from '../platform/redis';
import { onAvailability, tellAvailability } from '../routing/availability-hints';
import { onHint, tellHint } from '../tickets/hints';
import { onStaffRead, tellStaffRead } from '../tickets/read-hints';

interface Channel {
  name: string;
  /** Hands one on to the listeners of this node. */
  tell(news: unknown): void;
  on(listener: (news: unknown) => void): () => void;
}

/** What the parts of a node tell each other, as far as sockets of other nodes hang on it. */
const CHANNELS: readonly Channel[] = [
  channel('hint', tellHint, onHint),
  channel('staff-typing', staffTyping.tell, staffTyping.on),
  channel('visitor-news', visitorNews.tell, visitorNews.on),
  channel('chat-taken', chatTaken.tell, chatTaken.on),
  channel('staff-read', tellStaffRead, onStaffRead),
  channel('availability', tellAvailability, onAvailability),
  channel('visitor-change', tellVisitorChange, onVisitorChange),
  channel('blocked', tellBlocked, (listener) => onBlocked(() => listener(null))),
];

/**
 * What is told on one node is told on the others too, where there are others.
 *
 * @returns a function that stops it.
 */
export function joinNodes(strapi: Core.Strapi, server: Server): () => void {
  if (!redisOf(strapi)) return () => undefined;
  const stops = CHANNELS.map(({ name, tell, on }) => {
    let isFromElsewhere = false;
    server.on(name, (news: unknown) => {
      isFromElsewhere = true;
      tell(news);
      isFromElsewhere = false;
    });
    return on((news) => {
      if (!isFromElsewhere) server.serverSideEmit(name, news);
    });
  });
  return () => stops.forEach((stop) => stop());
}

/** Only a desk of the same version writes what comes here: the names are its own. */
function channel<T>(
  name: string,
  tell: (news: T) => void,
  on: (listener: (news: T) => void) => () => void
): Channel {
  return { name: `helpdesk:${name}`, tell: tell as Channel['tell'], on: on as Channel['on'] };
}
