import type { AgentActor } from '../../access/actor';

/*
 * A filter of one's own is seen and changed by its owner alone. A shared one is seen by every agent, each in what they
 * see of it; who may share filters changes and deletes all that are shared.
 */

export interface ViewPlace {
  isShared: boolean;
  /** Row of helpdesk_agents; null: gone. */
  agentId: number | null;
}

type Reader = Pick<AgentActor, 'id' | 'permissions'>;

export function maySeeView(actor: Reader, { isShared, agentId }: ViewPlace): boolean {
  return isShared || agentId === actor.id;
}

export function mayEditView(actor: Reader, { isShared, agentId }: ViewPlace): boolean {
  return isShared ? mayShare(actor) : agentId === actor.id;
}

export function mayShare({ permissions }: Reader): boolean {
  return permissions.has('view.share');
}
