import { randomUUID } from 'node:crypto';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { readSettings } from '../site/settings';
import { signLink } from '../site/links';
import { visitorToken } from '../site/visitor';
import { clock } from '../platform/clock';
import type { DoorTicket, Which, Who, World } from './doors-fixture';

/*
 * What every door is to answer to whom. A door that is not in this table fails the spec: whoever adds one says here
 * who may pass.
 */

export interface Knock {
  params?: Record<string, string | number>;
  query?: string;
  json?: unknown;
  form?: Record<string, string>;
}

type Statuses = Record<Who, number | Record<Which, number>>;

export interface Intent {
  answers: Statuses;
  /** The door is one to a ticket: asked for the own one, another and none. */
  isOfTicket: boolean;
  knock(
    world: World,
    at: { ticket: DoorTicket; which: Which; csrf: string }
  ): Promise<Knock> | Knock;
}

export const VISITOR = newKey();

const alike = (status: number): Statuses => ({
  nobody: status,
  editor: status,
  withoutRight: status,
  agent: status,
  supervisor: status,
  owner: status,
  client: status,
  otherClient: status,
});
const NO_STAFF = { nobody: 401, client: 401, otherClient: 401, editor: 403 };
const SEES_BOTH = { own: 200, other: 200, missing: 404 };
const SEES_OWN = { own: 200, other: 404, missing: 404 };

/** For everybody who is an agent. */
const ofAgents = (knock: Intent['knock'] = () => ({})): Intent => ({
  isOfTicket: false,
  answers: { ...alike(200), ...NO_STAFF },
  knock,
});

/** For those agents who may see the ticket. */
const ofTicket = (knock: Intent['knock']): Intent => ({
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
const ofPermission = (
  holders: Partial<Record<Who, 200>>,
  knock: Intent['knock'] = () => ({})
): Intent => ({
  isOfTicket: false,
  answers: { ...alike(403), ...NO_STAFF, ...holders },
  knock,
});

const HOLDERS = { agent: 200, supervisor: 200, owner: 200 } as const;

/** For the client whose ticket it is; to staff it is a page like to anybody. */
const ofClient = (done: number, knock: Intent['knock']): Intent => ({
  isOfTicket: true,
  answers: {
    ...alike(404),
    client: { own: done, other: 404, missing: 404 },
    otherClient: { own: 404, other: done, missing: 404 },
  },
  knock,
});

/** A page that is the same for everybody. */
const ofAnybody = (status: number, knock: Intent['knock'] = () => ({})): Intent => ({
  isOfTicket: false,
  answers: alike(status),
  knock,
});

const number: Intent['knock'] = (_world, { ticket }) => ({ params: { number: ticket.number } });

/** The ticket as it is now, so that the act is not refused for its version. */
async function present({ desk }: World, { id }: DoorTicket) {
  const row = await database(desk.strapi)('helpdesk_tickets as t')
    .leftJoin('helpdesk_agents as a', 'a.id', 't.assignee_id')
    .where('t.id', id)
    .first('t.version', 'a.key as assignee');
  return { version: Number(row?.version ?? 1), assignee: row?.assignee ?? null };
}

const link: Intent['knock'] = ({ desk: { strapi } }, { ticket }) => ({
  params: {
    token: signLink({
      strapi,
      ticketKey: ticket.key,
      email: ticket.email,
      expiresAt: clock.now() + 60_000,
    }),
  },
});
/** Whoever holds the link has the mailbox: it opens to anybody, and a forged one to nobody. */
const ofLink = (done: number, knock: Intent['knock']): Intent => ({
  isOfTicket: true,
  answers: Object.fromEntries(
    Object.keys(alike(0)).map((who) => [who, { own: done, other: done, missing: 404 }])
    // Made from all the keys of the same type.
  ) as Statuses,
  knock,
});

export const INTENTS: Record<string, Intent> = {
  'people.me': ofAgents(),
  'people.updateMe': ofAgents(() => ({ json: { timeZone: 'Asia/Karachi' } })),

  'tickets.queue': ofAgents(),
  'tickets.counts': ofAgents(),
  'tickets.lookups': ofAgents(),
  'tickets.read': ofTicket(number),
  'tickets.entries': ofTicket(number),
  'tickets.perform': ofTicket(async (world, { ticket }) => ({
    params: { number: ticket.number, action: 'note' },
    json: {
      version: (await present(world, ticket)).version,
      clientId: randomUUID(),
      text: { format: 'text', body: 'Seen' },
    },
  })),
  'tickets.assign': ofTicket(async (world, { ticket }) => {
    const { version, assignee } = await present(world, ticket);
    return {
      params: { number: ticket.number },
      json: { version, clientId: randomUUID(), agent: assignee, team: null },
    };
  }),
  'tickets.follow': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number },
    json: { follow: true },
  })),
  'tickets.markRead': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number },
    json: { seq: 1 },
  })),
  'tickets.uploadFile': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number },
    form: { file: 'picture' },
  })),
  'tickets.linkFile': ofTicket((_world, { ticket }) => ({
    params: { number: ticket.number, key: ticket.noteFileKey },
    json: {},
  })),
  // Links are bound to a browser and tested where they are made; here: a link that nobody signed.
  'files.download': ofAnybody(404, () => ({ params: { token: '0'.repeat(104) } })),

  'outbox.list': ofPermission(HOLDERS),
  'outbox.retry': {
    ...ofTicket((_world, { ticket }) => ({ params: { key: ticket.mailKey }, json: {} })),
    answers: {
      ...NO_STAFF,
      withoutRight: 403,
      agent: SEES_OWN,
      supervisor: SEES_BOTH,
      owner: SEES_BOTH,
    },
  },
  'insight.health': ofAnybody(200),
  'insight.status': ofPermission(HOLDERS),
  'settings.read': ofPermission({ supervisor: 200, owner: 200 }),
  'settings.update': ofPermission({ owner: 200 }, async ({ desk }) => ({
    json: await readSettings(desk.strapi),
  })),

  'site.home': ofAnybody(200),
  'site.asset': ofAnybody(404, () => ({ params: { file: 'none.css' } })),
  'site.requestForm': ofAnybody(200),
  // A whole form is sent where forms are tested; here: one that we never gave out.
  'site.sendRequest': ofAnybody(400, () => ({ form: { name: 'Eve' } })),
  'site.requestSent': ofAnybody(404, () => ({ params: { token: `1001-${'0'.repeat(32)}` } })),
  'site.link': ofLink(200, link),
  'site.openLink': ofLink(303, async (world, at) => ({
    ...(await link(world, at)),
    form: { csrf: visitorToken(world.desk.strapi, VISITOR) },
  })),
  'account.request': ofClient(200, (_world, { ticket }) => ({ params: { key: ticket.key } })),
  'account.perform': ofClient(303, (_world, { ticket, which, csrf }) => ({
    // What a message is in the state that each of them stands in.
    params: { key: ticket.key, action: which === 'own' ? 'client-reply' : 'client-message' },
    form: { csrf, id: newKey(), text: 'One more thing' },
  })),
  'account.file': ofClient(200, (_world, { ticket }) => ({
    params: { key: ticket.key, file: ticket.fileKey },
  })),
  'account.logout': {
    isOfTicket: false,
    answers: { ...alike(404), client: 303, otherClient: 303 },
    knock: (_world, { csrf }) => ({ form: { csrf } }),
  },
};
