import { RATING_KINDS, type QueueCount, type QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayReach } from '../access/visibility';
import { meetsConditions } from './queue-conditions-fixture';
import type { QueueFixture, Reference } from './queue-fixture';
import type { TicketRow } from './rows';

/* What a spec holds the queue against: slow and obvious. Visibility is the rule that opens a single ticket. */

export function expectedTickets(
  reference: Reference,
  actor: AgentActor,
  query: QueueQuery
): TicketRow[] {
  const { fixture, catalogue, directory } = reference;
  const matches = (ticket: TicketRow): boolean => {
    const workflow = catalogue.workflowById.get(ticket.workflowId);
    const state = catalogue.stateById.get(ticket.stateId);
    const pair = `${actor.id}:${ticket.id}`;
    const assignee = ticket.assigneeId && directory.agentById.get(ticket.assigneeId)?.key;
    const team = ticket.teamId && directory.teamById.get(ticket.teamId)?.key;
    const isGone = state?.category === 'trash';
    const isDone = isGone || state?.category === 'closed';
    const kindOf = Object.entries(RATING_KINDS).find(([, percents]) =>
      percents.some((percent) => percent === ticket.rating)
    );
    const byAssignee: Record<string, boolean> = {
      me: ticket.assigneeId === actor.id,
      mine:
        ticket.assigneeId === actor.id ||
        (ticket.assigneeId === null &&
          ticket.teamId !== null &&
          actor.teamIds.includes(ticket.teamId)),
      nobody: ticket.assigneeId === null,
      'my-teams': ticket.teamId !== null && actor.teamIds.includes(ticket.teamId),
    };
    const names = [state?.category, `${workflow?.key}/${state?.key}`];
    return [
      mayReach({ actor, ticket, catalogue }),
      !query.workflow || workflow?.key === query.workflow,
      query.state
        ? query.state.split(',').some((one) => names.includes(one))
        : !(query.rating || query.closed ? isGone : isDone),
      !query.assignee ||
        query.assignee.split(',').some((one) => byAssignee[one] ?? assignee === one),
      !query.team || query.team.split(',').some((one) => team === one),
      !query.waiting || ticket.waitingSince !== null,
      !query.unread || isUnread(fixture, actor, ticket),
      !query.followed || fixture.follows.has(pair),
      !query.rating || query.rating === (kindOf?.[0] ?? 'none'),
      meetsConditions(reference, actor, ticket, query),
    ].every(Boolean);
  };
  return fixture.tickets.filter(matches).sort(comparison(query.sort ?? '-activity'));
}

export function expectedCounts({ fixture, catalogue }: Reference, actor: AgentActor): QueueCount[] {
  const seen = fixture.tickets.filter((ticket) => mayReach({ actor, ticket, catalogue }));
  return catalogue.workflows.flatMap((workflow) =>
    workflow.states.map((state) => {
      const count = seen.filter((ticket) => ticket.stateId === state.id).length;
      return { workflow: workflow.key, state: state.key, count, isCapped: false };
    })
  );
}

export function isUnread({ marks }: QueueFixture, actor: AgentActor, ticket: TicketRow): boolean {
  return ticket.lastSeq > (marks.get(`${actor.id}:${ticket.id}`) ?? 0);
}

function comparison(sort: NonNullable<QueueQuery['sort']>) {
  const waits = (ticket: TicketRow) => ticket.waitingSince ?? Infinity;
  return (a: TicketRow, b: TicketRow): number => {
    switch (sort) {
      case 'activity':
        return a.lastActivityAt - b.lastActivityAt || a.id - b.id;
      case '-activity':
        return b.lastActivityAt - a.lastActivityAt || b.id - a.id;
      case 'number':
        return a.number - b.number;
      case '-number':
        return b.number - a.number;
      case 'waiting':
        return waits(a) === waits(b) ? a.id - b.id : waits(a) - waits(b);
    }
  };
}
