import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import {
  SEARCHES_KEPT,
  VIEWS_MAX,
  type PastSearch,
  type View,
  type ViewCount,
  type Views,
} from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { forgetDirectory } from '../people/directory';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { returnTickets } from '../tickets/return-tickets';
import { workAt } from '../tickets/work-fixture';

const BODY = { name: 'Urgent', icon: 'fire', isShared: false, query: '', layout: null };

describe.each(DATABASES)('saved filters on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let ada: StaffMember;
  let ben: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    const role = { permissions: ['ticket.read'], right: { scope: 'all' } } as const;
    ada = await createColleague(desk, { ...role, name: 'Ada Agent' });
    ben = await createColleague(desk, { ...role, name: 'Ben Agent' });
  });
  afterAll(() => desk.stop());

  const at = (staff: StaffMember, method: string, place: string, body?: unknown) =>
    call(desk, staff, method, `/helpdesk/${place}`, body);
  const save = (staff: StaffMember, more: object = {}) =>
    at(staff, 'POST', 'views', { ...BODY, clientId: randomUUID(), ...more });
  const saved = async (staff: StaffMember, more: object = {}) => {
    const { status, body } = await save(staff, more);
    expect(status).toBe(200);
    // The contract of this door.
    return body.data as View;
  };
  const views = async (staff: StaffMember) =>
    // The contract of this door.
    (await at(staff, 'GET', 'views')).body.data as Views;
  const keysOf = async (staff: StaffMember) =>
    (await views(staff)).views.map((view: View) => view.key);
  const code = (answer: { body: Record<string, unknown> }) =>
    (answer.body.error as { details: { code: string } }).details.code;

  test('are their owner’s alone, unless they are shared', async () => {
    const own = await saved(ada, { query: 'state=support/new&after=x&limit=7&sort=waiting' });
    expect(own).toMatchObject({ isMine: true, isShared: false });
    expect(own.query).toBe('state=support/new&sort=waiting');
    expect(await keysOf(ada)).toContain(own.key);
    expect(await keysOf(ben)).not.toContain(own.key);
    for (const method of ['PUT', 'DELETE']) {
      const answer = await at(ben, method, `views/${own.key}`, BODY);
      expect([answer.status, code(answer)]).toEqual([404, 'NOT_FOUND']);
    }
    const shared = await saved(owner, { isShared: true });
    expect((await views(ben)).views).toContainEqual({ ...shared, isMine: false });
    for (const [method, body] of [
      ['PUT', { ...BODY, isShared: true }],
      ['PUT', BODY],
      ['DELETE', undefined],
    ] as const) {
      expect((await at(ben, method, `views/${shared.key}`, body)).status).toBe(403);
    }
    expect((await save(ben, { isShared: true })).status).toBe(403);
    expect([(await views(ben)).mayShare, (await views(owner)).mayShare]).toEqual([false, true]);
  });

  test('are changed, become one’s own when they are no longer shared, and are deleted', async () => {
    const { key } = await saved(owner, { isShared: true });
    const changed = { ...BODY, name: 'Later', icon: 'clock', layout: 'board', query: 'tag=vip' };
    const { body } = await at(owner, 'PUT', `views/${key}`, changed);
    expect(body.data).toMatchObject({ ...changed, isMine: true, gone: ['tag:vip'] });
    expect(await keysOf(ada)).not.toContain(key);
    expect((await at(owner, 'DELETE', `views/${key}`)).status).toBe(200);
    expect(await keysOf(owner)).not.toContain(key);
    expect((await at(owner, 'DELETE', `views/${key}`)).status).toBe(404);
  });

  test('saved twice by a double click are one', async () => {
    const clientId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => save(ada, { clientId })));
    const keys = answers.map(({ body }) => (body.data as View).key);
    expect(new Set(keys).size).toBe(1);
    // Another agent's click is another one.
    expect(keys).not.toContain((await saved(ben, { clientId })).key);
  });

  test.each([
    ['state=nowhere', 'query.state'],
    ['opened=2026-02-31', 'query.opened'],
    ['tag=a&tag=b', 'query.tag'],
    ['colour=red', 'query.colour'],
    ['__proto__=x', 'query.__proto__'],
  ])('refuse %s and name the field', async (query, field) => {
    for (const refused of [
      await save(ada, { query }),
      await at(ada, 'POST', 'searches', { query }),
    ]) {
      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({
        error: { details: { code: 'INPUT_INVALID', fields: { [field]: expect.any(String) } } },
      });
    }
  });

  test('say what of them is gone, and show an empty list', async () => {
    const query = 'state=support/lost,closed&tag=vip&assignee=me,nobody-we-know&fields=lost:1';
    const { key, gone } = await saved(ada, { query });
    expect(gone).toEqual([
      'state:support/lost',
      'assignee:nobody-we-know',
      'tag:vip',
      'fields:lost',
    ]);
    const { body } = await at(ada, 'GET', `queue?${query}`);
    expect(body.data).toMatchObject({ tickets: [] });
    const counts = (await at(ada, 'GET', 'views/counts')).body.data as ViewCount[];
    expect(counts).toContainEqual({ view: key, count: 0, isCapped: false });
  });

  test('stand in the order that the agent gave them; hidden and deleted ones are not counted', async () => {
    const [first, second, third] = [await saved(ben), await saved(ben), await saved(ben)];
    const item = ({ key }: View) => `view:${key}`;
    const panel = {
      order: [item(third), 'list:mine', item(first), 'view:unknown', 'list:lost'],
      hidden: [item(second), 'list:unread'],
    };
    const kept = { order: [item(third), 'list:mine', item(first)], hidden: panel.hidden };
    expect((await at(ben, 'PUT', 'views/panel', panel)).body.data).toEqual(kept);
    expect((await views(ben)).panel).toEqual(kept);
    expect((await views(ada)).panel).toEqual({ order: [], hidden: [] });
    const counted = (await at(ben, 'GET', 'views/counts')).body.data as ViewCount[];
    const keys = counted.map(({ view }) => view);
    expect(keys.slice(0, 2)).toEqual([third.key, first.key]);
    expect(keys).not.toContain(second.key);
    await at(ben, 'DELETE', `views/${third.key}`);
    expect((await views(ben)).panel.order).toEqual(['list:mine', item(first)]);
    for (const order of [['list:mine', 'list:mine'], ['mine'], [7]]) {
      expect((await at(ben, 'PUT', 'views/panel', { order, hidden: [] })).status).toBe(400);
    }
  });

  test('count what a click on them shows', async () => {
    const work = workAt(desk);
    const subject = 'Countablewidget';
    for (let count = 0; count < 3; count += 1) await work.open({ subject });
    const { key } = await saved(ada, { query: `q=${subject}&waiting=true` });
    const counts = (await at(ada, 'GET', 'views/counts')).body.data as ViewCount[];
    expect(counts).toContainEqual({ view: key, count: 3, isCapped: false });
  });

  test('are not kept without end', async () => {
    const held = (await views(owner)).views.filter(({ isShared }) => !isShared).length;
    const db = database(desk.strapi);
    const { id: _id, ...row } = await db('helpdesk_views')
      .where({ key: (await saved(owner)).key })
      .first();
    const rows = Array.from({ length: VIEWS_MAX - held - 1 }, () => {
      const key = newKey();
      return { ...row, document_id: key, key, submission: key };
    });
    await db.batchInsert('helpdesk_views', rows, 50);
    const full = await save(owner);
    expect([full.status, code(full)]).toEqual([409, 'VIEWS_FULL']);
    const shared = await saved(owner, { isShared: true });
    const own = await at(owner, 'PUT', `views/${shared.key}`, BODY);
    expect([own.status, code(own)]).toEqual([409, 'VIEWS_FULL']);
  });

  test('what an agent searched for is kept, newest first, each once, and forgotten at a word', async () => {
    const searches = async (staff: StaffMember) =>
      ((await at(staff, 'GET', 'searches')).body.data as PastSearch[]).map(({ query }) => query);
    for (let count = 0; count < SEARCHES_KEPT + 3; count += 1) {
      await at(ada, 'POST', 'searches', { query: `q=word${count}&state=closed` });
    }
    // The same list in other words.
    await at(ada, 'POST', 'searches', { query: '?state=closed&q=word5&limit=10' });
    const kept = await searches(ada);
    expect(kept).toHaveLength(SEARCHES_KEPT);
    expect(kept[0]).toBe('q=word5&state=closed');
    expect(kept[1]).toBe(`q=word${SEARCHES_KEPT + 2}&state=closed`);
    expect(new Set(kept).size).toBe(kept.length);
    expect(await searches(ben)).toEqual([]);
    await at(ben, 'DELETE', 'searches');
    expect(await searches(ada)).toHaveLength(SEARCHES_KEPT);
    await at(ada, 'DELETE', 'searches');
    expect(await searches(ada)).toEqual([]);
  });

  test('go with their agent, unless they are shared', async () => {
    const leaver = await createColleague(desk, {
      permissions: ['ticket.read', 'view.share'],
      right: { scope: 'all' },
    });
    const own = await saved(leaver);
    const shared = await saved(leaver, { isShared: true });
    await at(leaver, 'POST', 'searches', { query: 'q=leaving' });
    await desk.strapi.service('admin::user').deleteById(leaver.userId);
    forgetDirectory(desk.strapi);
    await returnTickets({ strapi: desk.strapi });
    const rows = await database(desk.strapi)('helpdesk_views')
      .whereIn('key', [own.key, shared.key])
      .select('key');
    expect(rows.map(({ key }) => key)).toEqual([shared.key]);
    const past = await database(desk.strapi)('helpdesk_past_searches').select('query');
    expect(past.map(({ query }) => query)).not.toContain('q=leaving');
  });
});
