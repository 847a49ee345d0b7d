import { expect } from 'vitest';
import type { ChatClient } from './chat-client';
import { eventually } from './eventually';

/**
 * Everybody has sent what they wrote. After hundreds of kills a hundred thousand messages may wait, more than a busy
 * machine takes in any fixed time: it fails only where nothing goes on any more.
 */
export async function allSent(clients: readonly ChatClient[]): Promise<void> {
  const left = () => clients.reduce((sum, client) => sum + client.left, 0);
  for (let before = left(); before > 0; before = left()) {
    await eventually(() => expect(left()).toBeLessThan(before));
  }
}
