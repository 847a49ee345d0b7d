import type { QueuePage } from '../../../../contracts/tickets';

/**
 * How many tickets of a newly asked list are new, or changed, against the one on the screen.
 * Reading a ticket changes only its mark, not its version, and is no news.
 */
export const countNews = (shown: QueuePage, fresh: QueuePage): number => {
  const versions = new Map(shown.tickets.map(({ number, version }) => [number, version]));
  return fresh.tickets.filter(({ number, version }) => versions.get(number) !== version).length;
};
