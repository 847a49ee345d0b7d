import type { ActorKind } from '../../../../contracts';
import type { Audience } from './recipients';

/*
 * Whoever answers mail by a machine must be able to tell our machine's mails from a person's (RFC 3834). A receipt
 * and what a client's own act brings back to the client are replies by a machine; news for staff, and whatever the
 * system does by itself, are made by a machine; what an agent tells the client, and whoever
 * is to have a copy of it, is a person's mail and carries no mark.
 */
export function automaticHeaders({
  actor,
  audience,
}: {
  actor: ActorKind;
  audience: Audience;
}): Record<string, string> {
  if (actor === 'agent' && (audience === 'client' || audience === 'copy')) return {};
  const isReply = actor === 'contact' && audience === 'client';
  return {
    'Auto-Submitted': isReply ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  };
}

/** Ids that a mail refers to at most; mail programs thread by the first and the last ones. */
const REFERENCES_MAX = 10;

/**
 * Mail programs keep mails together that refer to each other: each mail names the last one that the same person had
 * about the ticket, and those before it.
 *
 * @param earlier Message-IDs, oldest first.
 */
export function threadOf(earlier: readonly string[]): {
  inReplyTo: string | null;
  references: string[];
} {
  const first = earlier.slice(0, 1);
  const last = earlier.slice(1).slice(1 - REFERENCES_MAX);
  return { inReplyTo: earlier.at(-1) ?? null, references: [...first, ...last] };
}
