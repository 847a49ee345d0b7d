import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import {
  SITE_LOCALES,
  type ChangesPage,
  type ChatSourceBody,
  type ChatSourceView,
  type Lookups,
  type SourceView,
} from '../../../../contracts';
import { createColleague } from '../../access/people-fixture';
import { presentSources } from '../../forms/present-source';
import { database } from '../../platform/database';
import { visitorAt } from '../chat-fixture';

describe.each(DATABASES)('the chats of the owner, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterAll(() => desk.stop());

  const ask = async <T>(method: string, path: string, body?: unknown, staff = owner) => {
    const answer = await call(desk, staff, method, `/helpdesk/${path}`, body);
    const error = answer.body.error as
      | { details: { fields?: Record<string, string>; revision?: string } }
      | undefined;
    const { fields, revision } = error?.details ?? {};
    // Each door's own contract.
    return { status: answer.status, data: answer.body.data as T, fields, revision };
  };
  const draft = async (more: Partial<ChatSourceBody> = {}): Promise<ChatSourceBody> => {
    const { data } = await ask<ChatSourceBody>('GET', 'chat-sources/new');
    return { ...data, name: { en: 'Shop chat' }, ...more };
  };
  const make = async (more: Partial<ChatSourceBody> = {}) =>
    ask<ChatSourceView>('POST', 'chat-sources', await draft(more));

  test('there is none before the owner makes one', async () => {
    expect((await ask<ChatSourceView[]>('GET', 'chat-sources')).data).toEqual([]);
  });

  test('a new one begins whole, in every language, and is made as it is', async () => {
    const body = await draft();
    const { title, greeting, greetingAway, questionnaire } = body.settings;
    const texts = [title, greeting, greetingAway, ...questionnaire.map(({ label }) => label)];
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual([...SITE_LOCALES].sort());
      expect(Object.values(text).every((words) => words.trim() !== '')).toBe(true);
    }
    const { status, data } = await make();
    expect(status).toBe(200);
    expect(data).toMatchObject({ ...body, key: 'shop-chat', kind: 'chat', ticketCount: 0 });
    expect(data.embed).toBe(
      `<script async src="${desk.url}/helpdesk/widget.js" data-chat="shop-chat"></script>`
    );
    const { data: all } = await ask<ChatSourceView[]>('GET', 'chat-sources');
    expect(all).toEqual([data]);
  });

  test.each(['chat-sources', 'sources'])(
    'of two owners who change one of %s, one is told',
    async (door) => {
      const [first] = (await ask<(ChatSourceView | SourceView)[]>('GET', door)).data;
      const { key, name } = first;
      // As an owner's page sends it: what it may set, of what it read.
      const { workflow, locale, timeZone, isEnabled, settings, distribution, revision } = first;
      const body = {
        name,
        workflow,
        locale,
        timeZone,
        isEnabled,
        settings,
        distribution,
        revision,
      };
      const put = (more: object) =>
        ask<{ revision: string }>('PUT', `${door}/${key}`, { ...body, ...more });
      const answers = await Promise.all([
        put({ name: { ...name, en: 'One' } }),
        put({ name: { ...name, en: 'Another' } }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = answers.find(({ status }) => status === 200)?.data.revision;
      expect(won).not.toBe(revision);
      const late = await put({});
      expect(late.status).toBe(409);
      expect(late.revision).toBe(won);
      expect((await put({ revision: won })).status).toBe(200);
      // A program that names none means what it says.
      expect((await put({ revision: undefined })).status).toBe(200);
    }
  );

  test('shares the keys with forms, and is none of them', async () => {
    const { data: second } = await make({ name: { en: 'Site form' } });
    expect(second.key).toBe('site-form-2');
    expect((await make({ name: { ur: 'چیٹ' } })).data.key).toBe('chat');
    const forms = await ask<SourceView[]>('GET', 'sources');
    expect(forms.data.map(({ key }) => key)).toEqual(['site-form']);
    expect((await ask('PUT', 'chat-sources/site-form', await draft())).status).toBe(404);
    expect((await ask('DELETE', 'chat-sources/site-form')).status).toBe(404);
    expect((await ask('DELETE', `sources/${second.key}`)).status).toBe(404);
    expect(await presentSources(desk.strapi, second.key)).toEqual([]);
  });

  test('is named in the queue, and no agent opens a ticket by it', async () => {
    const { data: lookups } = await ask<Lookups>('GET', 'lookups');
    const chat = lookups.sources.find(({ key }) => key === 'shop-chat');
    expect(chat).toMatchObject({ workflow: 'support', mayOpen: false });
    const { settings } = await draft();
    const order = { ...settings.questionnaire[0], known: null, key: 'order-no' };
    await make({
      name: { en: 'Asks' },
      settings: { ...settings, questionnaire: [{ ...order, label: { en: 'Order' } }] },
    });
    const fields = (await ask<Lookups>('GET', 'lookups')).data.fields;
    expect(fields).toContainEqual(expect.objectContaining({ key: 'order-no' }));
    const opened = await ask('POST', 'tickets', {
      clientId: '0123456789abcdef0123456789abcdef',
      source: 'shop-chat',
      channel: 'telephone',
      contact: { name: 'Caller', email: null, phone: null },
      locale: 'en',
      subject: 'A call',
      text: { format: 'text', body: 'Said by telephone' },
      sendsReceipt: false,
    });
    expect(opened.status).toBe(404);
  });

  test('tells everything wrong at once, where it stands', async () => {
    const { settings } = await draft();
    const own = { ...settings.questionnaire[0], known: null, key: 'consent', label: { en: 'X' } };
    const { status, fields } = await make({
      workflow: 'nothing',
      distribution: { strategy: 'nothing', limit: null, dueHours: null },
      settings: {
        ...settings,
        form: 'nothing',
        assignee: { team: 'nothing', agent: 'nobody' },
        questionnaire: [own],
        allowedOrigins: ['https://shop.example/cart'],
      },
    });
    expect(status).toBe(400);
    expect(Object.keys(fields ?? {}).sort()).toEqual([
      'distribution.strategy',
      'settings.allowedOrigins.0',
      'settings.assignee.agent',
      'settings.assignee.team',
      'settings.form',
      'settings.questionnaire.0.key',
      'workflow',
    ]);
    const wrongState = await make({ settings: { ...settings, state: 'nothing' } });
    expect(wrongState.fields).toHaveProperty(['settings.state']);
  });

  test.each([
    ['a colour on which white cannot be read', { colour: '#ffee00' }],
    ['a distance beyond the page', { distance: { side: 201, bottom: 0 } }],
    ['a mail after no minute', { mailAfterMinutes: 0 }],
    ['a mail after more than a day', { mailAfterMinutes: 1441 }],
    ['a side that is none', { side: 'left' }],
    ['what no chat has', { more: true }],
    ['a consent that says nothing', { consent: {} }],
    ['more origins than anybody has', { allowedOrigins: Array(51).fill('https://a.example') }],
  ])('refuses %s', async (_what, more) => {
    const { settings } = await draft();
    const answer = await make({ settings: { ...settings, ...more } as ChatSourceBody['settings'] });
    expect(answer.status).toBe(400);
  });

  test('evens the origins of its pages', async () => {
    const { settings } = await draft();
    const allowedOrigins = [
      'HTTPS://Shop.Example/',
      'https://shop.example:443',
      'http://a.example:80',
    ];
    const { data } = await make({ settings: { ...settings, allowedOrigins } });
    expect(data.settings.allowedOrigins).toEqual(['https://shop.example', 'http://a.example']);
  });

  test('is changed under its key, and the history says what, when and by whom', async () => {
    const body = await draft({ isEnabled: false, name: { en: 'Another name' } });
    const { data } = await ask<ChatSourceView>('PUT', 'chat-sources/shop-chat', body);
    expect(data).toMatchObject({
      key: 'shop-chat',
      isEnabled: false,
      name: { en: 'Another name' },
    });
    const { data: page } = await ask<ChangesPage>('GET', 'changes?area=chat&limit=1');
    expect(page.changes).toMatchObject([
      { kind: 'changed', area: 'chat', subject: 'shop-chat', by: 'Olga Owner' },
    ]);
    expect(page.changes[0].differences).toContainEqual({
      path: ['isEnabled'],
      before: true,
      after: false,
    });
    // What was left out stays: the rule of distribution.
    const { distribution: _distribution, ...rest } = body;
    const kept = await ask<ChatSourceView>('PUT', 'chat-sources/shop-chat', {
      ...rest,
      isEnabled: true,
    });
    expect(kept.data.distribution).toEqual(data.distribution);
  });

  test('is taken away while nothing has come by it, and not afterwards', async () => {
    const { data: unused } = await make({ name: { en: 'Unused' } });
    expect((await ask('DELETE', `chat-sources/${unused.key}`)).status).toBe(200);
    expect((await ask('DELETE', `chat-sources/${unused.key}`)).status).toBe(404);
    const { data: page } = await ask<ChangesPage>('GET', 'changes?area=chat&limit=1');
    expect(page.changes).toMatchObject([{ kind: 'deleted', name: { en: 'Unused' } }]);
    const { data: used } = await make({ name: { en: 'Used' } });
    expect((await visitorAt(desk, used).start()).status).toBe(200);
    expect((await ask('DELETE', `chat-sources/${used.key}`)).status).toBe(409);
    const [view] = (await ask<ChatSourceView[]>('GET', 'chat-sources')).data.filter(
      ({ key }) => key === used.key
    );
    expect(view.ticketCount).toBe(1);
  });

  test('of two that delete it at once one does, and it is told once', async () => {
    const { data } = await make({ name: { en: 'Twice' } });
    const path = `chat-sources/${data.key}`;
    const answers = await Promise.all([1, 2, 3].map(() => ask('DELETE', path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    const rows = await database(desk.strapi)('helpdesk_changes').where({ subject: data.key });
    expect(rows.map(({ kind: what }) => what).sort()).toEqual(['created', 'deleted']);
  });

  test('only those who see the settings read it, and only those who change them change it', async () => {
    const agent = await createColleague(desk, { permissions: ['ticket.read'], right: {} });
    const reader = await createColleague(desk, {
      permissions: ['ticket.read', 'settings.read'],
      right: {},
    });
    expect((await ask('GET', 'chat-sources', undefined, agent)).status).toBe(403);
    expect((await ask('GET', 'chat-sources', undefined, reader)).status).toBe(200);
    expect((await ask('POST', 'chat-sources', await draft(), reader)).status).toBe(403);
    expect((await ask('DELETE', 'chat-sources/chat', undefined, reader)).status).toBe(403);
  });
});
