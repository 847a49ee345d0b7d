import type { AgentActor, TicketPlace } from '../../access/actor';

/*
 * A message is taken back by whoever wrote it, by an owner, and by a supervisor of the team that the ticket is given to
 * or that the writer is in. What the desk wrote by itself is taken back by those who answer for others.
 */

export function mayDelete({
  actor,
  ticket,
  writerId,
  writerTeamIds,
}: {
  actor: Pick<AgentActor, 'id' | 'isOwner' | 'supervisedTeamIds'>;
  ticket: Pick<TicketPlace, 'teamId'>;
  /** Row of the agent; null: the desk itself. */
  writerId: number | null;
  writerTeamIds: readonly number[];
}): boolean {
  if (actor.isOwner || writerId === actor.id) return true;
  return actor.supervisedTeamIds.some(
    (teamId) => teamId === ticket.teamId || writerTeamIds.includes(teamId)
  );
}
