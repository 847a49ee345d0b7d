import type { LocalizedText } from './common';
import type { AgentRef } from './people';

/** Whom a right is given to. What a person may see and do is the sum of all that reaches them. */
export const RIGHT_HOLDERS = ['role', 'team', 'agent'] as const;
export type RightHolderKind = (typeof RIGHT_HOLDERS)[number];

/** all: every ticket; team: mine and my teams'; own: only mine. */
export const RIGHT_SCOPES = ['all', 'team', 'own'] as const;
export type RightScope = (typeof RIGHT_SCOPES)[number];

export interface RightHolder {
  kind: RightHolderKind;
  /** Of a role: its code. */
  key: string;
  name: string;
}

/** One right: what its holder sees and does in a workflow. */
export interface HeldRight {
  /** Key; null: every workflow, also those made later. */
  workflow: string | null;
  /** Keys of the states that are seen; null: all, also those made later. */
  states: string[] | null;
  /** Keys of the actions that may be performed in them; null: all; empty: none. */
  actions: string[] | null;
  scope: RightScope;
  mayCreate: boolean;
  mayBeAssigned: boolean;
  /** Puts tags on tickets that the right reaches, takes them off and makes new ones. */
  mayTag: boolean;
}

/** A right that is there, with what its workflow no longer has: it gives nothing any more. */
export interface StandingRight extends HeldRight {
  gone: { states: string[]; actions: string[] };
}

/** no-permission: the role may not read tickets at all, or no role of the person; owner: bound by no right. */
export const RIGHT_NOTES = ['no-permission', 'owner'] as const;
export type RightNote = (typeof RIGHT_NOTES)[number];

export interface HolderRights extends RightHolder {
  /** Why rights of this holder change nothing; null: they count. */
  note: RightNote | null;
  rights: StandingRight[];
  /** Of this holder's rights; a change names the one it was made from. */
  version: string;
}

/** What rights can name: states and actions of staff, as they are published. */
export interface RightsWorkflow {
  key: string;
  name: LocalizedText;
  states: { key: string; name: LocalizedText }[];
  actions: { key: string; name: LocalizedText }[];
}

/** `GET /helpdesk/rights`; with `?workflow=` only who has a right that counts there, and those rights alone. */
export interface RightsView {
  workflows: RightsWorkflow[];
  /** Roles, teams and people, each by name; also those without any right. */
  holders: HolderRights[];
}

/** `PUT /helpdesk/rights/:kind/:key`: all rights of one holder. */
export interface HolderRightsBody {
  version: string;
  rights: HeldRight[];
}

/** The named permissions of Strapi's role editor that come before every right. */
export const RIGHT_PERMISSIONS = ['read', 'perform', 'assign', 'create'] as const;
export type RightPermission = (typeof RIGHT_PERMISSIONS)[number];

/** `GET /helpdesk/rights/effective/:agent`: what an agent sees and does, and which right of whom gives it. */
export interface EffectiveRights {
  agent: AgentRef;
  isActive: boolean;
  /** Bound by no right: everything is given, for this reason alone. */
  isOwner: boolean;
  /** For each permission the names of the roles that give it; empty: nobody does. */
  permissions: Record<RightPermission, string[]>;
  /** Every right that reaches the agent; the reasons below are places in this list. */
  because: EffectiveReason[];
  workflows: EffectiveWorkflow[];
}

export interface EffectiveReason {
  holder: RightHolder;
  right: HeldRight;
}

export interface EffectiveWorkflow {
  key: string;
  name: LocalizedText;
  create: Given;
  states: EffectiveState[];
}

export interface EffectiveState {
  key: string;
  name: LocalizedText;
  seen: GivenWithin;
  assigned: Given;
  tagged: GivenWithin;
  /** Those that the state offers to staff, in the order of their buttons. */
  actions: EffectiveAction[];
}

export interface EffectiveAction {
  key: string;
  name: LocalizedText;
  performed: GivenWithin;
}

export interface Given {
  isGiven: boolean;
  /** Places in `because`. */
  by: number[];
}

export interface GivenWithin {
  /** How far it reaches at most; null: not at all. */
  scope: RightScope | null;
  by: number[];
}
