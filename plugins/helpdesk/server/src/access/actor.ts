import { RIGHT_SCOPES, type RightScope } from '../../../contracts';

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
  mayTag: boolean;
}

/** A grant and whom it is given to: one of the three. None, when the role, team or person is gone. */
export interface Right extends Grant {
  roleId: number | null;
  teamId: number | null;
  agentId: number | null;
}

export const SCOPES = RIGHT_SCOPES;
export type Scope = RightScope;

export interface ContactActor {
  kind: 'contact';
  /** Row of helpdesk_contacts that acts. 0: an account that has proved no address yet, and reaches nothing. */
  id: number;
  name: string;
  /** Contacts that are this person: one for each address. */
  ownIds: readonly number[];
  /** Contacts whose tickets are in reach: the own ones, and those of a company that shares them. */
  contactIds: readonly number[];
  /** A guest reaches only the tickets whose links were followed; null: all of these contacts'. */
  ticketIds: readonly number[] | null;
}

/** A contact who is known by one address alone, and reaches all of its tickets. */
export function contactActor(id: number, name: string): ContactActor {
  return { kind: 'contact', id, name, ownIds: [id], contactIds: [id], ticketIds: null };
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
