/** Who acts, as every operation takes it. Made by a door, never read from a request by an operation. */
export type Actor = AgentActor | ContactActor | SystemActor;

export interface AgentActor {
  kind: 'agent';
  /** Row of helpdesk_agents. */
  id: number;
  key: string;
  name: string;
  /** Super Admin: bound by no rights row. */
  isOwner: boolean;
  /** Named permissions without the plugin's prefix: `ticket.read`. */
  permissions: ReadonlySet<string>;
  /** Rows of helpdesk_teams. */
  teamIds: readonly number[];
  supervisedTeamIds: readonly number[];
  grants: readonly Grant[];
}

/** One rights row that applies to the agent. Null means all. */
export interface Grant {
  workflowId: number | null;
  states: readonly string[] | null;
  actions: readonly string[] | null;
  scope: Scope;
  mayCreate: boolean;
  mayBeAssigned: boolean;
}

/** A grant and whom it is given to: one of the three. None, when the role, team or person is gone. */
export interface Right extends Grant {
  roleId: number | null;
  teamId: number | null;
  agentId: number | null;
}

export const SCOPES = ['all', 'team', 'own'] as const;
/** all: every ticket; team: mine and my teams'; own: only mine. */
export type Scope = (typeof SCOPES)[number];

export interface ContactActor {
  kind: 'contact';
  /** Row of helpdesk_contacts. */
  id: number;
  name: string;
  /** A guest reaches only the tickets whose links were followed; null: all of the contact's own. */
  ticketIds: readonly number[] | null;
}

export interface SystemActor {
  kind: 'system';
  name: string;
}

export const SYSTEM: SystemActor = { kind: 'system', name: 'Helpdesk' };

/** What the one visibility rule needs to know of a ticket. */
export interface TicketPlace {
  id: number;
  stateId: number;
  assigneeId: number | null;
  teamId: number | null;
  contactId: number;
}
