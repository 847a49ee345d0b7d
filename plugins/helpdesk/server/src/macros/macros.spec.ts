import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { Macro, MacroOffer, Tagged } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { forgetDirectory } from '../people/directory';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { workAt } from '../tickets/work-fixture';
import { patience } from './fill-for-a-while';
import { act, BODY, note } from './macros-fixture';

/** As a path, whose last part it is. */
const ODD = 'steps.0.fields.a\u0000b';

describe.each(DATABASES)('macros on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  const staff = {} as Record<'owner' | 'ada' | 'zain' | 'own', StaffMember>;
  const keys = {} as Record<keyof typeof staff, string>;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    work = workAt(desk);
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;
    const right = { scope: 'all' as const, mayBeAssigned: true };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.zain = await createColleague(desk, { permissions, right, name: 'Zain Agent' });
    const narrow = { scope: 'own' as const, mayBeAssigned: true };
    staff.own = await createColleague(desk, { permissions, right: narrow, name: 'Only Own' });
    for (const who of ['owner', 'ada', 'zain', 'own'] as const) {
      keys[who] = await work.keyOf(staff[who]);
    }
  });
  afterAll(() => desk.stop());

  const save = (who: StaffMember, more: object = {}) =>
    call(desk, who, 'POST', '/helpdesk/macros', { ...BODY, ...more });
  const made = async (who: StaffMember, more: object = {}) => {
    const { status, body } = await save(who, more);
    expect([status, body]).toEqual([200, expect.anything()]);
    // The contract of this door.
    return (body.data as Macro).key;
  };
  const list = async (who: StaffMember) => {
    const { body } = await call(desk, who, 'GET', '/helpdesk/macros');
    return body.data as Macro[];
  };
  const offers = async (who: StaffMember, number: number) => {
    const { body } = await work.at(who, 'GET', number, 'macros');
    return body.data as MacroOffer[];
  };
  const run = (who: StaffMember, number: number, macro: string, more: object = {}) =>
    work.at(who, 'POST', number, `macros/${macro}`, {
      clientId: randomUUID(),
      version: 1,
      ...more,
    });
  const steps = async (number: number) =>
    (await work.read(staff.owner, number)).entries
      .slice(1)
      .map((entry) => entry.action?.key ?? entry.kind);

  /** Made on a ticket of their own. */
  const tagsNamed = async (...create: string[]) => {
    const { number } = await work.open();
    const tagged = { clientId: randomUUID(), add: [], remove: [], create };
    const { body } = await work.at(staff.owner, 'POST', number, 'tags', tagged);
    return (body.data as Tagged).tags.map(({ key }) => key);
  };

  describe('are kept', () => {
    test('for oneself, seen and edited by nobody else, the owner included', async () => {
      const key = await made(staff.ada);
      expect((await list(staff.ada)).map((one) => one.key)).toContain(key);
      expect((await list(staff.owner)).map((one) => one.key)).not.toContain(key);
      const path = `/helpdesk/macros/${key}`;
      expect((await call(desk, staff.owner, 'PUT', path, BODY)).status).toBe(404);
      expect((await call(desk, staff.owner, 'DELETE', path)).status).toBe(404);
      const { number } = await work.open();
      expect((await run(staff.owner, number, key)).status).toBe(404);
      const renamed = await call(desk, staff.ada, 'PUT', path, { ...BODY, title: ' Money back ' });
      expect(renamed.body.data).toMatchObject({ key, title: 'Money back', mayEdit: true });
      expect((await call(desk, staff.ada, 'DELETE', path)).status).toBe(200);
      expect((await run(staff.ada, number, key)).status).toBe(404);
    });

    test('for everybody by those who may, and run by all', async () => {
      expect((await save(staff.ada, { scope: 'shared' })).status).toBe(403);
      const key = await made(staff.owner, { scope: 'shared' });
      expect((await list(staff.ada)).find((one) => one.key === key)?.mayEdit).toBe(false);
      const gone = await call(desk, staff.ada, 'DELETE', `/helpdesk/macros/${key}`);
      expect(gone.status).toBe(403);
      const { number } = await work.open();
      expect((await run(staff.ada, number, key)).status).toBe(200);
    });

    test.each([
      ['no step', { steps: [] }, 'steps'],
      ['eleven steps', { steps: Array.from({ length: 11 }, () => note()) }, 'steps'],
      ['a step that changes nothing', { steps: [{ kind: 'assign' }] }, 'steps.0'],
      ['a title nobody sees', { title: ' \u200b' }, 'title'],
      ['a workflow that is not there', { workflow: 'sales' }, 'workflow'],
      ['an action that is not there', { steps: [act('refund')] }, 'steps.0.action'],
      ['an action of another workflow', { steps: [act('payment-received')] }, 'steps.0.action'],
      ['somebody who is not there', { steps: [{ kind: 'assign', agent: 'x1' }] }, 'steps.0.agent'],
      [
        'a tag that is not there',
        { steps: [{ kind: 'tag', add: ['x'], remove: [] }] },
        'steps.0.tag',
      ],
      [
        'a variable that is not there',
        { steps: [note('<p>{{ client.nme }}</p>')] },
        'steps.0.texts.en',
      ],
      [
        'a loop',
        { steps: [note('<p>{% for i in (1..9) %}x{% endfor %}</p>')] },
        'steps.0.texts.en',
      ],
      ['a field of an odd name', { steps: [act('note', { fields: { 'a\u0000b': '' } })] }, ODD],
      ['no text where one is required', { steps: [note(), act('reply')] }, 'steps.1.texts'],
    ])('not with %s', async (_what, more, field) => {
      const { status, body } = await save(staff.ada, more);
      expect(status).toBe(400);
      const { details } = body.error as { details: { fields: Record<string, string> } };
      expect(Object.keys(details.fields)).toEqual([field]);
    });

    test('without scripts in their texts', async () => {
      const key = await made(staff.ada, {
        steps: [note('<p onclick="x()">Hi<script>1</script></p>')],
      });
      const kept = (await list(staff.ada)).find((one) => one.key === key);
      expect(JSON.stringify(kept?.steps)).not.toMatch(/script|onclick/);
    });
  });

  describe('run', () => {
    test('step after step, with texts filled in as the ticket is then', async () => {
      const key = await made(staff.ada, {
        steps: [
          { kind: 'assign', agent: 'me' },
          note('<p>{{ client.name }} belongs to {{ assignee.name }}</p>'),
          act('reply', { texts: { en: '<p>Dear {{ client.name }}</p>', ur: '<p>محترم</p>' } }),
          act('close'),
        ],
      });
      const { number } = await work.open();
      const { status, body } = await run(staff.ada, number, key);
      expect([status, body.data]).toEqual([
        200,
        {
          number,
          version: 5,
          seq: 5,
          state: { workflow: 'support', key: 'closed' },
          isRepeat: false,
        },
      ]);
      const view = await work.read(staff.ada, number);
      expect(view.assignee?.name).toBe('Ada Agent');
      expect(await steps(number)).toEqual(['assigned', 'note', 'reply', 'close']);
      expect(view.entries[2].text?.body).toBe('<p>Ayesha Khan belongs to Ada Agent</p>');
      expect(view.entries[3].text?.body).toBe('<p>Dear Ayesha Khan</p>');
      const urdu = await work.open({ locale: 'ur' });
      await run(staff.ada, urdu.number, key);
      const told = await work.read(staff.ada, urdu.number);
      expect(told.entries[3].text?.body).toBe('<p>محترم</p>');
    });

    test('with tags, which are counted as one step leaves them to the next', async () => {
      const tags = await tagsNamed('Refund', 'Urgent');
      const key = await made(staff.ada, {
        steps: [
          { kind: 'tag', add: tags, remove: [] },
          note(),
          { kind: 'tag', add: [], remove: [tags[1]] },
          { kind: 'tag', add: [tags[0]], remove: [] },
        ],
      });
      const { number } = await work.open();
      const clientId = randomUUID();
      expect((await run(staff.ada, number, key, { clientId })).status).toBe(200);
      expect((await run(staff.ada, number, key, { clientId })).status).toBe(200);
      expect((await work.read(staff.ada, number)).tags).toEqual([tags[0]]);
      expect(await steps(number)).toEqual(['tagged', 'note', 'tagged']);
    });

    test('not when they would put more tags on it than it can have', async () => {
      const names = Array.from({ length: 21 }, (_, index) => `Tag ${index}`);
      const tags = [...(await tagsNamed(...names.slice(0, 20))), ...(await tagsNamed(names[20]))];
      const key = await made(staff.ada, {
        steps: [
          { kind: 'tag', add: tags.slice(0, 20), remove: [] },
          { kind: 'tag', add: tags.slice(20), remove: [] },
        ],
      });
      const { number } = await work.open();
      const { body } = await run(staff.ada, number, key);
      expect(body.error).toMatchObject({
        details: { macro: { step: 2, of: 2, code: 'TOO_MANY_TAGS' } },
      });
      expect((await work.read(staff.ada, number)).tags).toEqual([]);
    });

    test('once, however often the same run comes', async () => {
      const key = await made(staff.ada, { steps: [note('<p>1</p>'), note('<p>2</p>')] });
      const { number } = await work.open();
      const clientId = randomUUID();
      const answers = await Promise.all(
        [1, 2, 3].map(() => run(staff.ada, number, key, { clientId }))
      );
      expect(answers.map(({ status }) => status)).toContain(200);
      const { status, body } = await run(staff.ada, number, key, { clientId });
      expect([status, body.data]).toEqual([200, expect.objectContaining({ isRepeat: true })]);
      expect(await steps(number)).toEqual(['note', 'note']);
    });

    test('not at all when a later step cannot be done, and say which and why', async () => {
      const key = await made(staff.ada, {
        workflow: null,
        steps: [{ kind: 'assign', agent: 'me' }, act('close'), act('hand-back')],
      });
      const { number } = await work.open();
      const before = await work.counts();
      const { status, body } = await run(staff.ada, number, key);
      expect(status).toBe(400);
      expect(body.error).toMatchObject({
        details: {
          code: 'MACRO_REFUSED',
          macro: { step: 3, of: 3, code: 'ACTION_NOT_ALLOWED_IN_STATE' },
        },
      });
      expect(await work.counts()).toEqual(before);
    });

    test('not at all when a text cannot be filled in', async () => {
      const key = await made(staff.ada, {
        steps: [{ kind: 'assign', agent: 'me' }, note('<p>{{ "x" | append: (1..999999) }}</p>')],
      });
      const { number } = await work.open();
      const { body } = await run(staff.ada, number, key);
      expect(body.error).toMatchObject({
        details: { code: 'MACRO_REFUSED', macro: { step: 2, of: 2, code: 'TEXT_NOT_FILLED' } },
      });
      expect(await steps(number)).toEqual([]);
    });

    test('not at all when an earlier step takes the ticket out of sight', async () => {
      const key = await made(staff.own, {
        steps: [{ kind: 'assign', agent: keys.zain }, note()],
      });
      const { number, id } = await work.open();
      const me = await database(desk.strapi)('helpdesk_agents')
        .where({ key: keys.own })
        .first('id');
      await database(desk.strapi)('helpdesk_tickets').where({ id }).update({ assignee_id: me.id });
      const { body } = await run(staff.own, number, key);
      expect(body.error).toMatchObject({
        details: { code: 'MACRO_REFUSED', macro: { step: 2, of: 2, code: 'NOT_FOUND' } },
      });
      expect(await steps(number)).toEqual([]);
    });

    test('not on a ticket that was changed since it was seen', async () => {
      const key = await made(staff.ada);
      const { number } = await work.open();
      await work.perform(staff.zain, number, 'take');
      const { status, body } = await run(staff.ada, number, key);
      expect([status, body.error]).toEqual([
        409,
        expect.objectContaining({
          details: expect.objectContaining({
            code: 'TICKET_CHANGED',
            changed: expect.objectContaining({ version: 2 }),
          }),
        }),
      ]);
    });

    test('as far as nobody comes in between, and say what was done', async () => {
      const key = await made(staff.ada, {
        steps: Array.from({ length: 10 }, (_, index) => note(`<p>${index}</p>`)),
      });
      const { number } = await work.open();
      // Whoever acts without a version comes in at whatever moment.
      const [ran] = await Promise.all([
        run(staff.ada, number, key),
        ...Array.from({ length: 3 }, async () => {
          const { version } = await work.read(staff.zain, number);
          return work.perform(staff.zain, number, 'take', { version });
        }),
      ]);
      const done = (await steps(number)).filter((step) => step === 'note').length;
      const { details } = (ran.body.error ?? { details: {} }) as {
        details: { code?: string; macro?: { step: number } };
      };
      const told = { TICKET_CHANGED: 0, MACRO_STOPPED: (details.macro?.step ?? 0) - 1, done: 10 };
      expect(done).toBe(told[(details.code ?? 'done') as keyof typeof told]);
    });

    test('not on a ticket that may not be seen, which is like one that is not there', async () => {
      const key = await made(staff.own);
      const { number } = await work.open();
      const hidden = await run(staff.own, number, key);
      expect(hidden.status).toBe(404);
      expect(hidden).toEqual(await run(staff.own, 999_999, key));
      const [seen, missing] = [
        await work.at(staff.own, 'GET', number, 'macros'),
        await work.at(staff.own, 'GET', 999_999, 'macros'),
      ];
      expect(seen).toEqual(missing);
    });
  });

  describe('are offered', () => {
    test('where all of their steps can be done, with what they would do', async () => {
      const title = randomUUID();
      await made(staff.ada, {
        title,
        steps: [
          { kind: 'assign', agent: keys.zain },
          act('reply-close', { texts: { en: '<p>Dear {{ client.name }}</p>' } }),
        ],
      });
      const { number } = await work.open();
      const offer = (await offers(staff.ada, number)).find((one) => one.title === title);
      expect(offer).toMatchObject({
        tellsClient: true,
        steps: [
          { kind: 'assign', agent: { key: keys.zain, name: 'Zain Agent' }, team: null },
          {
            kind: 'action',
            action: { key: 'reply-close' },
            to: 'closed',
            text: { format: 'html', body: '<p>Dear Ayesha Khan</p>' },
            isClientVisible: true,
          },
        ],
      });
      expect(await steps(number)).toEqual([]);
      await work.perform(staff.ada, number, 'close');
      const after = await offers(staff.ada, number);
      expect(after.map((one) => one.title)).not.toContain(title);
    });

    test('without their texts where these would take too long', async () => {
      const title = randomUUID();
      await made(staff.ada, { title, steps: [act('reply', { texts: { en: '<p>Dear</p>' } })] });
      const { number } = await work.open();
      const { ms } = patience;
      patience.ms = 0;
      const offered = await offers(staff.ada, number).finally(() => void (patience.ms = ms));
      const offer = offered.find((one) => one.title === title);
      expect(offer).toMatchObject({ isFilled: false, tellsClient: true, steps: [{ text: null }] });
    });

    test('not in another workflow, and not when what they name is gone', async () => {
      const gone = await createColleague(desk, {
        permissions: ['ticket.read'],
        right: { mayBeAssigned: true },
        name: 'Soon Gone',
      });
      const agent = await work.keyOf(gone);
      const repairs = await made(staff.ada, {
        workflow: 'repairs',
        steps: [act('note', { texts: { en: '<p>x</p>' } })],
      });
      const key = await made(staff.ada, { steps: [note(), { kind: 'assign', agent }] });
      const { number } = await work.open();
      const offered = async () => (await offers(staff.ada, number)).map((one) => one.key);
      expect(await offered()).toContain(key);
      expect(await offered()).not.toContain(repairs);
      expect((await run(staff.ada, number, repairs)).status).toBe(404);
      await desk.strapi.db
        .query('admin::user')
        .update({ where: { id: gone.userId }, data: { isActive: false } });
      forgetDirectory(desk.strapi);
      expect(await offered()).not.toContain(key);
      const kept = (await list(staff.ada)).find((one) => one.key === key);
      expect(kept?.problems).toEqual([{ step: 1, what: 'agent', key: agent }]);
      const { body } = await run(staff.ada, number, key);
      expect(body.error).toMatchObject({ details: { code: 'MACRO_INCOMPLETE' } });
      expect(await steps(number)).toEqual([]);
    });
  });
});
