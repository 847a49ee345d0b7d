import type { Outgoing } from './outbox';

/** A message that waits to be sent, for tests. */
export const outgoing = (more: Partial<Outgoing> = {}): Outgoing => ({
  clientId: 'a'.repeat(32),
  number: 1,
  action: 'reply',
  kind: 'answer',
  isInternal: false,
  text: '',
  quote: null,
  files: [],
  mentions: [],
  at: 0,
  seenSeq: 1,
  tried: null,
  phase: 'waiting',
  error: null,
  seq: null,
  ...more,
});
