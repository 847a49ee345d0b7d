import type { DoorTicket, Which, Who, World } from './doors-fixture';

/* Kinds of doors, by who may pass. */

export interface Knock {
  params?: Record<string, string | number>;
  query?: string;
  json?: unknown;
  form?: Record<string, string>;
}

export type Statuses = Record<Who, number | Record<Which, number>>;

export interface Intent {
  answers: Statuses;
  /** The door is one to a ticket: asked for the own one, another and none. */
  isOfTicket: boolean;
  knock(
    world: World,
    at: { ticket: DoorTicket; which: Which; csrf: string }
  ): Promise<Knock> | Knock;
}

export const alike = (status: number): Statuses => ({
  nobody: status,
  editor: status,
  withoutRight: status,
  agent: status,
  supervisor: status,
  owner: status,
  client: status,
  otherClient: status,
  account: status,
  otherAccount: status,
});
export const NO_STAFF = {
  nobody: 401,
  client: 401,
  otherClient: 401,
  account: 401,
  otherAccount: 401,
  editor: 403,
};
export const SEES_BOTH = { own: 200, other: 200, missing: 404 };
export const SEES_OWN = { own: 200, other: 404, missing: 404 };

/** For everybody who is an agent. */
export const ofAgents = (knock: Intent['knock'] = () => ({})): Intent => ({
  isOfTicket: false,
  answers: { ...alike(200), ...NO_STAFF },
  knock,
});

/** For those agents who may see the ticket. */
export const ofTicket = (knock: Intent['knock']): Intent => ({
  isOfTicket: true,
  answers: {
    ...NO_STAFF,
    withoutRight: 404,
    agent: SEES_OWN,
    supervisor: SEES_BOTH,
    owner: SEES_BOTH,
  },
  knock,
});

/** For those who have the permission, of these people. */
export const ofPermission = (
  holders: Partial<Record<Who, 200>>,
  knock: Intent['knock'] = () => ({})
): Intent => ({
  isOfTicket: false,
  answers: { ...alike(403), ...NO_STAFF, ...holders },
  knock,
});

export const HOLDERS = { agent: 200, supervisor: 200, owner: 200 } as const;

/** For the client whose ticket it is; to staff it is a page like to anybody. */
export const ofClient = (done: number, knock: Intent['knock']): Intent => ({
  isOfTicket: true,
  answers: {
    ...alike(404),
    client: { own: done, other: 404, missing: 404 },
    otherClient: { own: 404, other: done, missing: 404 },
    account: { own: done, other: 404, missing: 404 },
    otherAccount: { own: 404, other: done, missing: 404 },
  },
  knock,
});

/** Whoever holds the link has the mailbox: it opens to anybody, and a forged one to nobody. */
export const ofLink = (done: number, knock: Intent['knock']): Intent => ({
  isOfTicket: true,
  answers: Object.fromEntries(
    Object.keys(alike(0)).map((who) => [who, { own: done, other: done, missing: 404 }])
    // Made from all the keys of the same type.
  ) as Statuses,
  knock,
});

/** For accounts alone; to everybody else `others`. */
export const ofAccounts = (
  done: number,
  others: number,
  knock: Intent['knock'] = () => ({})
): Intent => ({
  isOfTicket: false,
  answers: { ...alike(others), account: done, otherAccount: done },
  knock,
});

/** The same of a ticket, for the account whose it is. */
export const ofAccountTicket = (done: number, others: number, knock: Intent['knock']): Intent => ({
  isOfTicket: true,
  answers: {
    ...alike(others),
    account: { own: done, other: 404, missing: 404 },
    otherAccount: { own: 404, other: done, missing: 404 },
  },
  knock,
});

/** A page that is the same for everybody. */
export const ofAnybody = (status: number, knock: Intent['knock'] = () => ({})): Intent => ({
  isOfTicket: false,
  answers: alike(status),
  knock,
});
export const SETTINGS_READERS = { supervisor: 200, owner: 200 } as const;
