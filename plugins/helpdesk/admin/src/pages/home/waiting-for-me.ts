import type { QueueRow } from '../../../../contracts/tickets';

/** Of those that wait for an answer: mine, and those of my teams that nobody has; longest waiting first, each once. */
export const waitingForMe = (mine: QueueRow[], teams: QueueRow[], most: number): QueueRow[] => {
  const open = [...mine, ...teams.filter(({ assignee }) => assignee === null)];
  const unique = new Map(open.map((ticket) => [ticket.number, ticket]));
  return [...unique.values()]
    .sort((a, b) => (a.waitingSince ?? Infinity) - (b.waitingSince ?? Infinity))
    .slice(0, most);
};
