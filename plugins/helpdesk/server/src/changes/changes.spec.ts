import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangesPage, SourceView, TeamProfile, WorkflowDetail } from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { createColleague } from '../access/people-fixture';
import { readRights } from '../access/rights/read-rights';
import { everyKind } from '../forms/owner-form-fixture';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';

describe.each(DATABASES)('the history of settings, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterAll(() => desk.stop());

  const ask = (method: string, path: string, body?: unknown, staff = owner) =>
    call(desk, staff, method, `/helpdesk/${path}`, body);
  const list = async (query = '') => {
    const { body } = await ask('GET', `changes?${query}`);
    // The contract of this door.
    return body.data as ChangesPage;
  };
  const newest = async (area: string) => (await list(`area=${area}&limit=1`)).changes[0];

  test('a section of the settings, from what to what', async () => {
    const { body } = await ask('GET', 'settings');
    const { settings, version } = body.data as { settings: { linkDays: number }; version: number };
    await ask('PUT', 'settings/linkDays', { version, value: 33 });
    expect(await newest('settings')).toMatchObject({
      kind: 'changed',
      by: 'Olga Owner',
      subject: 'linkDays',
      differences: [{ path: [], before: settings.linkDays, after: 33 }],
      isCut: false,
    });
  });

  test('a template of a workflow, by its place', async () => {
    const { body } = await ask('GET', 'workflows/support');
    const { document, version } = body.data as WorkflowDetail;
    const [action] = document.actions.filter(({ notices }) => notices.length > 0);
    const before = action.notices[0].subject.en;
    action.notices[0].subject.en = 'We have written';
    await ask('PUT', 'workflows/support', { document, baseVersion: version });
    expect(await newest('workflow')).toMatchObject({
      kind: 'changed',
      subject: 'support',
      name: { en: 'General support' },
      differences: [
        {
          path: ['actions', action.key, 'notices', action.notices[0].key, 'subject', 'en'],
          before,
          after: 'We have written',
        },
      ],
    });
  });

  test('what the desk brought with it was made by the desk, and is told no longer than that', async () => {
    const made = (await list('area=workflow&subject=support&limit=100')).changes.at(-1);
    expect(made).toMatchObject({ kind: 'created', by: 'Helpdesk', isCut: true });
    expect(made?.differences).toHaveLength(200);
  });

  test('a team: made, changed, put in order, deleted', async () => {
    const { body } = await ask('POST', 'teams', { name: 'Front', members: [] });
    const { key } = body.data as TeamProfile;
    const { key: other } = (await ask('POST', 'teams', { name: 'Back', members: [] })).body
      .data as TeamProfile;
    const { key: agent } = (await ask('GET', 'me')).body.data as { key: string };
    await ask('PUT', `teams/${key}`, { name: 'Desk', members: [{ agent, isSupervisor: true }] });
    await ask('POST', 'teams/order', { keys: [other, key] });
    await ask('DELETE', `teams/${key}`);
    const { changes } = await list('area=team&limit=4');
    expect(changes.map((change) => [change.kind, change.subject, change.name])).toEqual([
      ['deleted', key, 'Desk'],
      ['changed', 'order', ''],
      ['changed', key, 'Desk'],
      ['created', other, 'Back'],
    ]);
    expect(changes[2].differences).toEqual([
      { path: ['name'], before: 'Front', after: 'Desk' },
      { path: ['members'], before: [], after: ['Olga Owner'] },
      { path: ['supervisors'], before: [], after: ['Olga Owner'] },
    ]);
  });

  test('a right, and whose', async () => {
    const { key } = (await ask('POST', 'teams', { name: 'Readers', members: [] })).body
      .data as TeamProfile;
    const { holders } = await readRights(desk.strapi);
    const version = holders.find((one) => one.kind === 'team' && one.key === key)?.version;
    const right = {
      workflow: 'support',
      states: ['new'],
      actions: [],
      scope: 'all',
      mayCreate: false,
      mayBeAssigned: false,
      mayTag: false,
    };
    await ask('PUT', `rights/team/${key}`, { version, rights: [right] });
    const change = await newest('rights');
    expect(change).toMatchObject({ kind: 'changed', subject: `team:${key}`, name: 'Readers' });
    expect(change.differences).toContainEqual({
      path: ['1', 'states'],
      before: null,
      after: ['new'],
    });
  });

  test('a form, and a company', async () => {
    const form = { ...everyKind({}), name: { en: 'Orders' } };
    const { key } = (await ask('POST', 'sources', form)).body.data as SourceView;
    await ask('PUT', `sources/${key}`, { ...form, isEnabled: !form.isEnabled });
    expect(await newest('form')).toMatchObject({
      kind: 'changed',
      subject: key,
      differences: [{ path: ['isEnabled'], before: form.isEnabled, after: !form.isEnabled }],
    });
    await ask('DELETE', `sources/${key}`);
    expect(await newest('form')).toMatchObject({ kind: 'deleted', name: { en: 'Orders' } });
    await ask('POST', 'companies', { name: 'Acme', sharing: 'managers' });
    expect(await newest('company')).toMatchObject({ kind: 'created', name: 'Acme' });
  });

  test('of an agent what matters to the work, and nothing of who they are', async () => {
    const { key } = (await ask('GET', 'me')).body.data as { key: string };
    await ask('PUT', `agents/${key}`, {
      level: 4,
      languages: ['en', 'ur'],
      phone: '+49 30 5550100',
    });
    const { changes } = await list('area=agent');
    expect(changes).toHaveLength(1);
    expect(changes[0].differences).toEqual([
      { path: ['languages'], before: [], after: ['en', 'ur'] },
      { path: ['level'], before: null, after: 4 },
    ]);
    await ask('PUT', `agents/${key}`, { phone: '+49 30 5550199' });
    expect((await list('area=agent')).changes).toHaveLength(1);
  });

  test('a filter and a macro for everybody, and a tag; what is somebody’s own is not told', async () => {
    const view = { name: 'Late', icon: 'clock', query: 'due=overdue', layout: null };
    const own = { ...view, isShared: false, clientId: randomUUID() };
    const { key } = (await ask('POST', 'views', own)).body.data as { key: string };
    expect((await list('area=view')).changes).toEqual([]);
    await ask('PUT', `views/${key}`, { ...view, isShared: true });
    await ask('PUT', `views/${key}`, { ...view, isShared: true, query: 'due=next-8h' });
    await ask('DELETE', `views/${key}`);
    const views = (await list('area=view')).changes;
    expect(views.map((change) => change.kind)).toEqual(['deleted', 'changed', 'created']);
    expect(views[1].differences).toEqual([
      { path: ['query'], before: 'due=overdue', after: 'due=next-8h' },
    ]);

    const steps = [{ kind: 'assign', agent: 'me', team: null }];
    const macro = { scope: 'shared', title: 'Mine', icon: 'person', workflow: null, steps };
    const made = (await ask('POST', 'macros', macro)).body.data as { key: string };
    expect(await newest('macro')).toMatchObject({ kind: 'created', name: 'Mine' });
    await ask('DELETE', `macros/${made.key}`);
    expect(await newest('macro')).toMatchObject({ kind: 'deleted', subject: made.key });

    const tag = { document_id: newKey(), key: 'vip', name: 'VIP', name_hash: newKey() };
    await insertRow(database(desk.strapi), 'helpdesk_tags', { ...tag, colour: 'blue' });
    await ask('PUT', 'tags/vip', { name: 'Very important', colour: 'blue' });
    expect(await newest('tag')).toMatchObject({
      differences: [{ path: ['name'], before: 'VIP', after: 'Very important' }],
    });
    await ask('DELETE', 'tags/vip');
    expect(await newest('tag')).toMatchObject({ kind: 'deleted', name: 'Very important' });
  });

  test('of the texts of a macro what is kept, and not what was sent', async () => {
    const html = '<p>Hi<img src="x" onerror="alert(1)"></p><script>alert(2)</script>';
    const step = {
      kind: 'action',
      action: 'note',
      texts: { en: html },
      fields: {},
      assignee: null,
    };
    const macro = { scope: 'shared', title: 'Odd', icon: 'person', workflow: null, steps: [step] };
    expect((await ask('POST', 'macros', macro)).status).toBe(200);
    expect(JSON.stringify(await newest('macro'))).toContain('Hi');
    expect(JSON.stringify(await newest('macro'))).not.toMatch(/script|onerror/);
  });

  test('what several delete at once is told once, and is gone for the others', async () => {
    const view = { name: 'Late', icon: 'clock', query: 'due=overdue', layout: null };
    const shared = { ...view, isShared: true, clientId: randomUUID() };
    const steps = [{ kind: 'assign', agent: 'me', team: null }];
    const macro = { scope: 'shared', title: 'Mine', icon: 'person', workflow: null, steps };
    const paths = [
      `views/${((await ask('POST', 'views', shared)).body.data as { key: string }).key}`,
      `macros/${((await ask('POST', 'macros', macro)).body.data as { key: string }).key}`,
    ];
    for (const path of paths) {
      const answers = await Promise.all([1, 2, 3, 4].map(() => ask('DELETE', path)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
      const { changes } = await list(`subject=${path.split('/')[1]}`);
      expect(changes.map((change) => change.kind)).toEqual(['deleted', 'created']);
    }
  });

  test('no longer than somebody reads, and says that it is cut', async () => {
    const text = (sign: string) => ({ en: `<p>${`${sign}😀`.repeat(3_000)}</p>` });
    const step = { kind: 'action', action: 'note', fields: {}, assignee: null };
    const macro = { scope: 'shared', title: 'Long', icon: 'person', workflow: null };
    const of = (sign: string) => ({ ...macro, steps: [{ ...step, texts: text(sign) }] });
    const { key } = (await ask('POST', 'macros', of('a'))).body.data as { key: string };
    await ask('PUT', `macros/${key}`, of('b'));
    const { changes } = await list(`subject=${key}`);
    expect(changes.map(({ isCut }) => isCut)).toEqual([true, true]);
    const [{ before, after }] = changes[0].differences;
    expect([before, after]).toEqual([
      expect.stringMatching(/^<p>a😀.{1300,1400}…$/su),
      expect.stringMatching(/^<p>b😀.{1300,1400}…$/su),
    ]);
  });

  test.each(['subject=%00', 'subject=a%1Bb'])('is not asked for %s', async (query) => {
    expect((await ask('GET', `changes?${query}`)).status).toBe(400);
  });

  test('what was refused, and what changed nothing, leaves nothing', async () => {
    const before = await database(desk.strapi)('helpdesk_changes').count('id as n').first();
    const { body } = await ask('GET', 'settings');
    const { settings, version } = body.data as { settings: { linkDays: number }; version: number };
    await ask('PUT', 'settings/linkDays', { version, value: settings.linkDays });
    await ask('PUT', 'settings/linkDays', { version: 0, value: 5 });
    await ask('POST', 'teams', { name: 'Readers', members: [] });
    expect(await database(desk.strapi)('helpdesk_changes').count('id as n').first()).toEqual(
      before
    );
  });

  test('page after page, by whom and of what', async () => {
    const all = (await list('limit=100')).changes;
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: ChangesPage = await list(`limit=3&after=${after}`.replace(/&after=$/, ''));
      paged.push(...page.changes.map(({ key }) => key));
      after = page.after;
    }
    expect(paged).toEqual(all.map(({ key }) => key));
    const { key } = (await ask('GET', 'me')).body.data as { key: string };
    const own = (await list(`by=${key}&limit=100`)).changes;
    expect(own).toEqual(all.filter(({ by }) => by === 'Olga Owner'));
  });

  test('only those who see settings read it', async () => {
    const agent = await createColleague(desk, { permissions: ['ticket.read'], right: {} });
    expect((await ask('GET', 'changes', undefined, agent)).status).toBe(403);
  });
});
