import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { type StaffMember } from '../../../../../tests/harness/people';
import { closeToGraphql } from './close-to-graphql';
import { closedTypes, refuseForeignRelations } from './content-manager-guard';
import { buildWorld, CANARIES, type World } from './doors-fixture';
import { createColleague } from './people-fixture';

interface AdminRoute {
  method: string;
  path: string;
}

/** A parameter of Strapi's routes that is the name of a content type. */
const TYPE_PARAM = /:(model|uid|contentType)\b/;
const PEOPLE = ['a Super Admin', 'an editor who was granted explorer.read', 'an agent'] as const;
const ALL_CANARIES = Object.values(CANARIES).flat();

describe('the doors of the Content Manager', () => {
  let desk: Desk;
  let world: World;
  let people: Record<(typeof PEOPLE)[number], StaffMember>;

  beforeAll(async () => {
    desk = await startDesk();
    world = await buildWorld(desk);
    const reader = await createColleague(desk, { permissions: [] });
    await grantExplorer(desk, reader);
    people = {
      'a Super Admin': world.staff.owner,
      'an editor who was granted explorer.read': reader,
      'an agent': world.staff.agent,
    };
  });
  afterAll(() => desk.stop());

  test('the schema of Strapi’s GraphQL plugin has none of the closed types, and what editors write', () => {
    const off: string[] = [];
    const extension = { shadowCRUD: (uid: string) => ({ disable: () => off.push(uid) }) };
    const strapi: Desk['strapi'] = Object.create(desk.strapi, {
      plugin: { value: () => ({ service: () => extension }) },
    });
    closeToGraphql(strapi);
    expect(off.sort()).toEqual([...closedTypes(desk.strapi)].sort());
    expect(off).toContain('plugin::helpdesk.ticket');
    expect(off).not.toContain('plugin::helpdesk.faq-entry');
    // A host without it has nothing to close.
    expect(() => closeToGraphql(desk.strapi)).not.toThrow();
  });

  const ask = async (
    staff: StaffMember,
    { method, path }: AdminRoute,
    body: unknown = method === 'GET' || method === 'DELETE' ? undefined : {}
  ) => {
    const response = await fetch(desk.url + path, {
      method,
      headers: { Authorization: `Bearer ${staff.token}`, 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const routes = (): AdminRoute[] =>
    ['content-manager', 'i18n'].flatMap((name) => {
      // Strapi's own plugins keep their routers by kind, of which its type knows nothing.
      const { admin } = desk.strapi.plugin(name).routes as unknown as {
        admin: { routes: AdminRoute[] };
      };
      return admin.routes.map(({ method, path }) => ({ method, path: `/${name}${path}` }));
    });

  test('are many, and each of our hidden types is closed', () => {
    const open = routes().filter(({ path }) => TYPE_PARAM.test(path));
    expect(open.length).toBeGreaterThan(25);
    expect(closedTypes(desk.strapi).size).toBeGreaterThan(15);
  });

  test.each(PEOPLE)('answer 404, alike, for every route × type, to %s', async (who) => {
    const staff = people[who];
    const named = routes().filter(({ path }) => TYPE_PARAM.test(path));
    const nothing = await ask(staff, { method: 'GET', path: '/content-manager/no-such-page' });
    expect(nothing.status).toBe(404);
    for (const uid of closedTypes(desk.strapi)) {
      const answers = await Promise.all(
        named.map(async (route) => {
          const path = route.path.replace(/:\w+/g, (name) => (TYPE_PARAM.test(name) ? uid : '1'));
          return { ...(await ask(staff, { ...route, path })), asked: `${route.method} ${path}` };
        })
      );
      expect(answers.filter((a) => a.status !== 404 || a.text !== nothing.text)).toEqual([]);
    }
  });

  test.each(PEOPLE)('that take no type in their path give nothing of ours to %s', async (who) => {
    const plain = routes().filter(({ method, path }) => method === 'GET' && !path.includes(':'));
    for (const route of plain) {
      for (const query of ['', '?contentType=plugin::helpdesk.ticket&action=update']) {
        const { text } = await ask(people[who], { ...route, path: route.path + query });
        const leaked = ALL_CANARIES.filter((canary) => text.includes(canary));
        expect([route.path, leaked]).toEqual([route.path, []]);
      }
    }
  });

  test.each([
    ['/content-manager/uid/generate', { contentTypeUID: 'plugin::helpdesk.ticket', field: 'key' }],
    [
      '/content-manager/uid/check-availability',
      { contentTypeUID: 'plugin::helpdesk.ticket', field: 'subject', value: 'CanaryOwnSubject' },
    ],
    [
      '/i18n/content-manager/actions/get-non-localized-fields',
      { model: 'plugin::helpdesk.ticket', id: 1, locale: 'en' },
    ],
  ])('that take the type in the body are closed: %s', async (path, body) => {
    const { status } = await ask(world.staff.owner, { method: 'POST', path }, body);
    expect(status).toBe(404);
  });

  test('tie no file of the media library to a ticket', async () => {
    const body = new FormData();
    body.append('files', new File(['text'], 'a.txt', { type: 'text/plain' }));
    for (const [name, value] of Object.entries({
      ref: 'plugin::helpdesk.ticket',
      refId: String(world.tickets.own.id),
      field: 'files',
    })) {
      body.append(name, value);
    }
    const headers = { Authorization: `Bearer ${world.staff.owner.token}` };
    const { status } = await fetch(`${desk.url}/upload`, { method: 'POST', headers, body });
    expect(status).toBe(404);
    expect(await desk.strapi.db.query('plugin::upload.file').count()).toBe(0);
  });

  test('stay open for what is not ours', async () => {
    const path = '/content-manager/collection-types/plugin::users-permissions.user';
    const { status } = await ask(world.staff.owner, { method: 'GET', path });
    expect(status).toBe(200);
  });

  test('are not the only ones of Strapi: the client API has no ticket either', async () => {
    for (const path of [
      '/api/tickets',
      '/api/helpdesk/tickets',
      '/api/entries',
      '/admin/tickets',
    ]) {
      const { text } = await ask(world.staff.owner, { method: 'GET', path });
      expect(ALL_CANARIES.filter((canary) => text.includes(canary))).toEqual([]);
    }
  });
});

test('a type of the site with a relation to a ticket stops the start and is named', () => {
  const hidden = { 'content-manager': { visible: false } };
  const types = {
    'plugin::helpdesk.ticket': {
      uid: 'plugin::helpdesk.ticket',
      pluginOptions: hidden,
      attributes: {},
    },
    'api::order.order': {
      uid: 'api::order.order',
      attributes: { ticket: { type: 'relation', target: 'plugin::helpdesk.ticket' } },
    },
  };
  // The two registries are all that is read.
  const strapi = { contentTypes: types, components: {} } as unknown as Desk['strapi'];
  expect(() => refuseForeignRelations(strapi)).toThrow(
    /api::order\.order has the relation "ticket"/
  );
});

/** As the roles API allows for any type, hidden ones too. */
async function grantExplorer({ strapi }: Desk, staff: StaffMember): Promise<void> {
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: staff.userId }, populate: ['roles'] });
  const permissions = [...closedTypes(strapi)].map((subject) => ({
    action: 'plugin::content-manager.explorer.read',
    subject,
    properties: { fields: Object.keys(strapi.contentType(subject as never).attributes) },
  }));
  await strapi.service('admin::role').assignPermissions(user.roles[0].id, permissions);
}
