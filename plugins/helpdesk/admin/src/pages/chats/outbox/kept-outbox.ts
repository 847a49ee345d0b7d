import { isKeptInTab, keepInTab, readInTab } from '../kept-in-tab';
import { revived, type Outgoing } from './outbox';

/** By the agent: another one may log in at the same tab. */
const PREFIX = 'chats.outbox.';
const nameOf = (agent: string) => `${PREFIX}${agent}`;

/** Somebody had not sent everything when this tab was loaded anew. */
export const hasKeptOutbox = (): boolean => isKeptInTab(PREFIX);

/** What was not yet sent when the tab was loaded anew. */
export const readOutbox = (agent: string): Outgoing[] => {
  const kept = readInTab(nameOf(agent));
  // Only `keepOutbox` writes it, in this tab.
  return Array.isArray(kept) ? revived(kept as Outgoing[]) : [];
};

export const keepOutbox = (agent: string, outbox: readonly Outgoing[]): void => {
  const left = outbox.filter(({ phase }) => phase !== 'sent');
  keepInTab(nameOf(agent), left.length > 0 ? left : null);
};
