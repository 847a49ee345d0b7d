import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import type { Route } from '../platform/route';
import { ROUTES } from '../routes';
import { INTENTS } from './door-intents-fixture';
import { buildWorld, openSession, type World } from './doors-fixture';

/** What a hostile client would like to set by the way. */
const EXTRAS: Record<string, unknown> = {
  documentId: newKey(),
  key: newKey(),
  state: 'closed',
  stateId: 1,
  workflow: 'repairs',
  assigneeId: 1,
  assignee_id: 1,
  contact: { connect: [1] },
  contactId: 1,
  source: 'repairs-form',
  role: 1,
  isOwner: true,
  permissions: { settings: true },
  isInternal: false,
  actor: { kind: 'system' },
  actorName: 'Somebody else',
  createdBy: 1,
  updatedBy: { id: 1 },
  seen: true,
  rating: 5,
  userId: 1,
  constructor: { prototype: { isOwner: true } },
  prototype: { isOwner: true },
  'contact.email': 'eve@example.com',
  'contact[email]': 'eve@example.com',
};
/** Ways that Strapi has had to reach what a query was not meant to reach. */
const QUERIES = [
  'filters[contact][email][$startsWith]=c',
  'filters[id][$gt]=0',
  'where[contact][email]=client@example.com',
  'where[updatedBy][resetPasswordToken][$startsWith]=a',
  'lookup[contact][email]=client@example.com',
  't1.email=client@example.com',
  'populate=*',
  'populate[contact][populate]=*',
  'fields=*',
  'fields[0]=submission',
  '_q=canary',
  'locale=all',
  'status=draft',
  'on[contact]=1',
  'pagination[pageSize]=1000',
  'start=0',
];
/** Where an object or a list stands for a word, and what breaks a statement out of its quotes. */
const VALUES = ['[$ne]=x', '[]=x', '[0]=x', "=' or 1=1 --", '=%27%29%3B--', '=%00', '=a&NAME=b'];

describe('whoever asks for more than a door gives', () => {
  let desk: Desk;
  let world: World;
  beforeAll(async () => {
    desk = await startDesk();
    world = await buildWorld(desk);
  });
  afterAll(() => desk.stop());

  const headers = (more: Record<string, string> = {}) => ({
    Authorization: `Bearer ${world.staff.agent.token}`,
    ...more,
  });
  const own = async (route: Route) => {
    const at = { ticket: world.tickets.own, which: 'own' as const, csrf: '' };
    const knock = await INTENTS[route.name].knock(world, at);
    const path = route.path.replace(/:(\w+)/g, (_all, name) => String(knock.params?.[name]));
    return { url: `${desk.url}/helpdesk${path}`, json: knock.json };
  };
  const send = async (route: Route, url: string, body: string) => {
    const json = { 'Content-Type': 'application/json' };
    const response = await fetch(url, { method: route.method, headers: headers(json), body });
    return { status: response.status, text: await response.text() };
  };
  /** All that only the desk itself sets. */
  const kept = async () => {
    const db = database(desk.strapi);
    const tickets = await db('helpdesk_tickets')
      .select('id', 'key', 'number', 'submission', 'workflow_id', 'state_id', 'source_id')
      .select('contact_id', 'channel', 'opened_at', 'assignee_id', 'subject')
      .orderBy('id');
    const agents = await db('helpdesk_agents').select('id', 'key', 'user_id', 'left_at');
    const contacts = await db('helpdesk_contacts').select('id', 'email', 'name', 'is_blocked');
    const rights = await db('helpdesk_rights').select('*').orderBy('id');
    const forged = await db('helpdesk_entries').where({ actor_name: 'Somebody else' });
    return { tickets, agents, contacts, rights, forged };
  };

  const staffRoutes = ROUTES.filter((route) => route.audience === 'staff');
  const writing = staffRoutes.filter((route) => route.method !== 'GET' && !route.takesFiles);
  const reading = staffRoutes.filter((route) => route.method === 'GET');

  test.each(writing.map((route) => [route.name, route] as const))(
    '%s sets nothing that is not its own: refused, or left alone',
    async (_name, route) => {
      for (const [key, value] of Object.entries(EXTRAS)) {
        // What the door is tried on may be made for it.
        const { url, json } = await own(route);
        const before = await kept();
        const { status } = await send(
          route,
          url,
          JSON.stringify({ ...Object(json), [key]: value })
        );
        // The agent has no right to some of these doors at all.
        const wanted = route.body ? [400, 403] : [200, 403];
        expect(wanted.map((one) => `${key}: ${one}`)).toContain(`${key}: ${status}`);
        expect(await kept()).toEqual(before);
      }
    }
  );

  test.each(writing.map((route) => [route.name, route] as const))(
    '%s takes no prototype, no list and no bare word for its body',
    async (_name, route) => {
      const { url, json } = await own(route);
      const before = await kept();
      const poisoned = JSON.stringify({ ...Object(json) }).replace(
        /^\{,?/,
        (brace) => `${brace}"__proto__":{"isOwner":true,"isInternal":false}${json ? ',' : ''}`
      );
      for (const body of [poisoned.replace(',}', '}'), '[]', '[{}]', '"text"', '7', 'null', '{']) {
        const { status } = await send(route, url, body);
        expect([body, status < 500]).toEqual([body, true]);
      }
      expect(({} as Record<string, unknown>).isOwner).toBeUndefined();
      expect(await kept()).toEqual(before);
    }
  );

  test.each([
    ['version', 'tickets.perform', ['1', 1.5, -1, null, true, [1], { $gt: 0 }]],
    ['version', 'tickets.assign', ['1', 1.5, -1, null, true, [1], { $gt: 0 }]],
    ['clientId', 'tickets.perform', [1, '', 'short', null, { $ne: '' }, ['a'.repeat(32)]]],
    [
      'text',
      'tickets.perform',
      ['text', { format: 'js', body: 'x' }, { format: 'text', body: {} }],
    ],
    ['files', 'tickets.perform', ['a', [{}], [1], ['../../etc/passwd']]],
    ['assignee', 'tickets.perform', ['me', { id: 1 }, { agent: { $ne: '' } }]],
    ['agent', 'tickets.assign', [1, {}, ['a'], { $ne: '' }, '']],
    ['follow', 'tickets.follow', ['true', 1, null, {}]],
    ['seq', 'tickets.markRead', ['1', -1, 1.5, null, {}]],
    ['locale', 'people.updateMe', [1, {}, 'x'.repeat(50), '<script>', ['en']]],
    ['timeZone', 'people.updateMe', [1, {}, 'Mars/Phobos', '../../etc', ['UTC']]],
  ] as const)('%s of %s must be what it is said to be', async (key, name, values) => {
    const route = ROUTES.find((candidate) => candidate.name === name);
    expect(route).toBeDefined();
    const before = await kept();
    for (const value of values) {
      const { url, json } = await own(route as Route);
      const body = JSON.stringify({ ...Object(json), [key]: value });
      const { status, text } = await send(route as Route, url, body);
      expect([value, status]).toEqual([value, 400]);
      expect(text).toContain('INPUT_INVALID');
    }
    expect(await kept()).toEqual(before);
  });

  test.each(reading.map((route) => [route.name, route] as const))(
    '%s tells by no parameter of the query more than without',
    async (_name, route) => {
      const { url } = await own(route);
      const get = async (query: string) => {
        const response = await fetch(`${url}${query}`, { headers: headers() });
        return { status: response.status, text: await response.text() };
      };
      const plain = await get('');
      const known = parametersOf(route);
      const odd = known.flatMap((key) => VALUES.map((v) => `${key}${v.replaceAll('NAME', key)}`));
      for (const query of [...QUERIES, ...odd]) {
        const { status, text } = await get(`?${query}`);
        const isSame = status === plain.status && withoutTimes(text) === withoutTimes(plain.text);
        const isEmptyQueue = status === 200 && /"(tickets|items|entries)":\[\]/.test(text);
        const isNothing = status === 200 && text === '{"data":[]}';
        expect([query, isSame || status === 400 || isEmptyQueue || isNothing]).toEqual([
          query,
          true,
        ]);
      }
    }
  );

  test('a guest’s form sets no field that it does not have', async () => {
    const { cookie, csrf } = await openSession(desk, world.tickets.own);
    const before = await kept();
    for (const [key, value] of Object.entries(EXTRAS)) {
      const body = new FormData();
      const fields = { csrf, id: newKey(), text: 'One more thing', [key]: String(value) };
      for (const [name, text] of Object.entries(fields)) body.append(name, text);
      const path = `/support/account/requests/${world.tickets.own.key}/actions/client-reply`;
      const response = await fetch(desk.url + path, { method: 'POST', headers: { cookie }, body });
      expect([key, response.status]).toEqual([key, 400]);
    }
    expect(await kept()).toEqual(before);
  });

  test('a client performs no action of staff, and staff none of the client’s', async () => {
    const { cookie, csrf } = await openSession(desk, world.tickets.own);
    const before = await kept();
    for (const action of ['note', 'reply', 'close', 'delete', 'take', '__proto__', 'constructor']) {
      const body = new FormData();
      for (const [k, v] of Object.entries({ csrf, id: newKey(), text: 'Mine' })) body.append(k, v);
      const path = `/support/account/requests/${world.tickets.own.key}/actions/${action}`;
      const response = await fetch(desk.url + path, { method: 'POST', headers: { cookie }, body });
      expect([action, response.status >= 400 && response.status < 500]).toEqual([action, true]);
    }
    const ticket = await database(desk.strapi)('helpdesk_tickets')
      .where({ id: world.tickets.own.id })
      .first('version');
    const path = `${desk.url}/helpdesk/tickets/${world.tickets.own.number}/actions/client-reply`;
    const json = { 'Content-Type': 'application/json' };
    const text = { format: 'text', body: 'As the client' };
    const { status } = await fetch(path, {
      method: 'POST',
      headers: headers(json),
      body: JSON.stringify({ version: ticket.version, clientId: randomUUID(), text }),
    });
    expect(status).toBe(400);
    expect(await kept()).toEqual(before);
  });
});

function parametersOf({ query }: Route): string[] {
  // Queries are flat objects.
  return query ? Object.keys((query as unknown as { shape: object }).shape) : [];
}

/**
 * The status card says when it looked and how much room there is; a text says that it stands for one in the language
 * that was asked for.
 */
function withoutTimes(text: string): string {
  return text.replace(/\d+(\.\d+)?/g, '0').replaceAll('"isFallback":true', '"isFallback":false');
}
