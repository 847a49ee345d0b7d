import { io, type Socket } from 'socket.io-client';
import type { Desk } from '../../../../../tests/harness/desk';
import type { StaffMember } from '../../../../../tests/harness/people';
import {
  SOCKET_HEADER,
  SOCKET_PATH,
  type AgentClientEvents,
  type AgentServerEvents,
  type TicketHint,
  type TicketPresence,
} from '../../../contracts';

/** A tab of the panel, with everything that it was told. */
export interface AgentTab {
  socket: Socket<AgentServerEvents, AgentClientEvents>;
  hints: TicketHint[];
  /** The last that was said of each ticket: names and what they do. */
  presence: Map<number, string[]>;
  bells: number;
  close(): void;
}

export const shown = ({ agents }: TicketPresence): string[] =>
  agents.map(({ name, doing }) => `${name} ${doing}`);

/** Opens a tab and waits until it is admitted. */
export async function openTab(desk: Desk, staff: Pick<StaffMember, 'token'>): Promise<AgentTab> {
  const socket: AgentTab['socket'] = io(`${desk.url}/agent`, {
    path: SOCKET_PATH,
    auth: { token: staff.token },
    extraHeaders: { [SOCKET_HEADER]: '1' },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const tab: AgentTab = {
    socket,
    hints: [],
    presence: new Map(),
    bells: 0,
    close: () => socket.disconnect(),
  };
  socket.on('ticket:changed', (hint) => tab.hints.push(hint));
  socket.on('ticket:presence', (told) => tab.presence.set(told.number, shown(told)));
  socket.on('notices:changed', () => (tab.bells += 1));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return tab;
}
