import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { hiddenFields, unescapeHtml, type FormValues } from '../../../../../tests/harness/visitor';
import type { SourceBody, SourceView, TicketView } from '../../../contracts';
import { asking } from './asking-fixture';
import { EVIL, everyKind, filled, known, own } from './owner-form-fixture';
import { UNFIT } from './unfit-forms-fixture';

describe.each(DATABASES)('forms of the owner on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Asha Agent' });
    // An admin becomes an agent by looking at the desk.
    await call(desk, owner, 'GET', '/helpdesk/me');
  });
  afterAll(() => desk.stop());
  const { time, someone } = asking(() => desk);

  const save = (method: string, path: string, body?: unknown) =>
    call(desk, owner, method, `/helpdesk/sources${path}`, body);
  const make = async (body: SourceBody = everyKind()): Promise<SourceView> => {
    const made = await save('POST', '', body);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    // The contract of this route.
    return made.body.data as SourceView;
  };
  const problemsOf = (answer: { body: Record<string, unknown> }) =>
    // The one shape of refusals.
    (answer.body.error as { details: { code: string; fields: Record<string, string> } }).details;
  const send = async (
    { key }: Pick<SourceView, 'key'>,
    more: FormValues = {},
    { root = '/support', visitor = someone() } = {}
  ) => {
    const path = `${root}/request/${key}`;
    const shown = await visitor.get(path);
    time.now += 30_000;
    return visitor.post(path, { ...hiddenFields(shown.html), ...filled(), ...more });
  };
  const newest = async (): Promise<TicketView> => {
    const row = await desk.strapi.db
      .connection('helpdesk_tickets')
      .orderBy('id', 'desc')
      .first('number');
    const read = await call(desk, owner, 'GET', `/helpdesk/tickets/${row.number}`);
    // The contract of this route.
    return read.body.data as TicketView;
  };
  const countTickets = async () =>
    Number((await desk.strapi.db.connection('helpdesk_tickets').count('id as n'))[0].n);

  test('the first form is the one that the site has always had', async () => {
    const { body } = await save('GET', '');
    // The contract of this route.
    const [first] = body.data as SourceView[];
    expect(first).toMatchObject({
      key: 'site-form',
      workflow: 'support',
      locale: null,
      isEnabled: true,
      url: `${desk.url}/support/request/site-form`,
      embed: `<script async src="${desk.url}/helpdesk/form.js" data-form="site-form"></script>`,
    });
    expect(first.settings.fields.map(({ key }) => key)).toEqual([
      'name',
      'email',
      'subject',
      'text',
      'files',
    ]);
    // As it is read, it may be sent back.
    const { key, kind: _kind, url: _url, embed: _embed, ticketCount: _count, ...sent } = first;
    const again = { ...first, revision: expect.any(String) };
    expect((await save('PUT', `/${key}`, sent)).body.data).toEqual(again);
  });

  test('takes answers of every kind, in the order and the words of the owner', async () => {
    const form = await make();
    expect(form.key).toMatch(/^repair-[0-9a-f]+$/);
    const { html } = await someone().get(`/support/request/${form.key}`);
    const shown = html.replace(/<template[\s\S]*?<\/template>/g, '');
    const order = [...shown.matchAll(/ name="([a-z.]+)"/g)].map(([, name]) => name);
    expect(order.slice(order.indexOf('field.serial'))).toEqual([
      'field.serial',
      'field.device',
      'field.parts',
      'field.parts',
      'field.story',
      'field.age',
      'field.bought',
      'field.warranty',
      'text',
      'name',
      'email',
      'phone',
      'company',
      'files',
      'consent',
    ]);
    expect(html).toContain('<option value="grinder" selected>Grinder</option>');
    expect(html).toContain('Ask for a repair');

    const values = filled();
    const sent = await send(form, values);
    expect(sent.status).toBe(303);
    const ticket = await newest();
    expect(ticket.subject).toBe(values.text.split('\n')[0]);
    expect(ticket.source.key).toBe(form.key);
    const [entry] = ticket.entries;
    const answers = entry.fields.map(({ name, value }) => [name.en, value]);
    expect(Object.fromEntries(answers)).toEqual({
      'Serial number': 'HD-2041',
      'Own device': 'machine',
      'Own parts': ['machine', 'grinder'],
      'Own story': 'Line one\nline two',
      'Own age': 2.5,
      'Own bought': '2024-02-29',
      'Own warranty': true,
      phone: '+92 300 1234567',
      company: 'Engines & Co',
    });
    // What it was called then stays, whatever becomes of the form.
    const renamed = everyKind({ fields: [own('serial'), ...everyKind().settings.fields.slice(7)] });
    expect((await save('PUT', `/${form.key}`, renamed)).status).toBe(200);
    const again = await newest();
    expect(again.entries[0].fields.find(({ key }) => key === 'device')?.options).toHaveLength(2);
  });

  test('thanks in the words of the owner, in the language of the visitor', async () => {
    const form = await make();
    const visitor = someone();
    const sent = await send(form, {}, { root: '/support/ur', visitor });
    const thanks = await visitor.get(sent.headers.get('location') ?? '');
    expect(thanks.html).toContain('ہم آپ کو فون کریں گے۔');
    expect((await newest()).locale).toBe('ur');
  });

  test('leads on to a page of the owner, which the browser is allowed to follow', async () => {
    const url = 'https://shop.example/thanks?from=form';
    const form = await make(everyKind({ thanks: { kind: 'redirect', url } }));
    const { headers } = await someone().get(`/support/request/${form.key}`);
    expect(headers.get('content-security-policy')).toContain(
      "form-action 'self' https://shop.example;"
    );
    const sent = await send(form);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, url]);
  });

  test('gives its tickets a state, a person, a language', async () => {
    const directory = await desk.strapi.db.connection('helpdesk_agents').first('key');
    const settings = { state: 'in-work', assignee: { agent: directory.key } };
    const states = await desk.strapi.db
      .connection('helpdesk_states as s')
      .join('helpdesk_workflows as w', 'w.id', 's.workflow_id')
      .where('w.key', 'repairs')
      .where('s.category', 'open')
      .first('s.key');
    const form = await make({
      ...everyKind({ ...settings, state: states.key }),
      locale: 'de',
    });
    expect((await send(form)).status).toBe(303);
    const ticket = await newest();
    expect(ticket.state.key).toBe(states.key);
    expect(ticket.assignee?.key).toBe(directory.key);
    expect(ticket.locale).toBe('de');
  });

  test('without a text tells the answers as one', async () => {
    const fields = [
      known('name', true),
      known('email', true),
      known('subject', true),
      own('serial'),
    ];
    const form = await make(everyKind({ fields, consent: null }));
    const visitor = someone();
    const path = `/support/request/${form.key}`;
    const shown = await visitor.get(path);
    time.now += 30_000;
    const { name, email } = filled();
    const values = { name, email, subject: 'Broken', 'field.serial': 'X1' };
    expect((await visitor.post(path, { ...hiddenFields(shown.html), ...values })).status).toBe(303);
    expect((await newest()).entries[0].text?.body).toBe('Own serial: X1');
  });

  describe('refuses, with everything kept and nothing opened:', () => {
    test.each([
      [
        'nothing in a required field',
        { 'field.serial': ' \u200b' },
        'field-serial',
        'fill this in',
      ],
      ['a text that is too long', { 'field.serial': 'a'.repeat(256) }, 'field-serial', 'too long'],
      ['control characters', { 'field.serial': 'a\u0007' }, 'field-serial', 'signs in it'],
      ['a number that is none', { 'field.age': 'two' }, 'field-age', 'give a number'],
      ['an endless number', { 'field.age': '1e999' }, 'field-age', 'give a number'],
      ['a day that is none', { 'field.bought': '2025-02-30' }, 'field-bought', 'calendar'],
      ['a choice that is none', { 'field.device': 'toaster' }, 'field-device', 'from the list'],
      ['a choice twice', { 'field.parts': ['grinder', 'grinder'] }, 'field-parts', 'from the list'],
      [
        'a tick that is none',
        { 'field.warranty': 'maybe' },
        'field-warranty',
        'look at this field',
      ],
      ['a long telephone number', { phone: '1'.repeat(61) }, 'phone', '60 characters'],
      ['no consent', { consent: '' }, 'consent', 'only if you agree'],
    ])('%s', async (_what, more: FormValues, field, words) => {
      const form = await make();
      const before = await countTickets();
      const values = filled();
      const answer = await send(form, { ...values, ...more });
      expect(answer.status).toBe(400);
      expect(answer.html).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
      expect(answer.html).toContain(`<a href="#${field}">`);
      const problem = new RegExp(`<p class="problem" id="${field}-problem">([^<]*)</p>`);
      expect(unescapeHtml(problem.exec(answer.html)?.[1] ?? '')).toContain(words);
      expect(answer.html).toContain(values.text.split('\n')[1]);
      expect(await countTickets()).toBe(before);
    });

    test.each([
      ['a field that it does not ask', { 'field.other': 'x' }],
      ['a field of the engine', { isProven: 'true' }],
      ['a name that objects inherit', { 'field.constructor': 'x' }],
    ])('%s', async (_what, more) => {
      const form = await make();
      const answer = await send(form, more);
      expect(answer.status).toBe(400);
      expect(answer.html).toContain('did not arrive as we expect it');
    });

    test('thirty files at once, and files where none are asked', async () => {
      const form = await make();
      const files = Array.from({ length: 30 }, (_, i) => new File(['x'], `${i}.txt`));
      const many = await send(form, { files });
      expect(many.status).toBe(400);
      expect(many.html).toContain('too many files');
      const fields = everyKind().settings.fields.filter(({ key }) => key !== 'files');
      const without = await make(everyKind({ fields }));
      const answer = await send(without, { files: files[0] });
      expect(answer.status).toBe(400);
      expect(answer.html).toContain('No files can be sent here.');
    });

    test('what was filled into another form', async () => {
      const [form, other] = [await make(), await make()];
      const visitor = someone();
      const shown = await visitor.get(`/support/request/${form.key}`);
      time.now += 30_000;
      const values = { ...hiddenFields(shown.html), ...filled() };
      expect((await visitor.post(`/support/request/${other.key}`, values)).status).toBe(400);
      expect((await visitor.post(`/support/request/${form.key}`, values)).status).toBe(303);
    });
  });

  test('shows HTML and Liquid of its owner and of its sender as text', async () => {
    const texts = { en: EVIL };
    const options = [{ key: 'a', name: texts }];
    const form = await make(
      everyKind({
        title: texts,
        intro: texts,
        button: { en: EVIL.slice(0, 70) },
        consent: texts,
        thanks: { kind: 'text', text: texts },
        fields: [
          ...everyKind().settings.fields.slice(7),
          own('line', { label: texts, hint: texts, default: EVIL }),
          own('list', { label: texts, type: 'choices', options }),
          own('one', { label: texts, type: 'choice', options }),
        ],
      })
    );
    const visitor = someone();
    const path = `/support/request/${form.key}`;
    const shown = await visitor.get(path);
    time.now += 30_000;
    const values = { name: EVIL, email: 'a@example.com', text: EVIL, company: EVIL, phone: '1' };
    const evil = { ...hiddenFields(shown.html), ...values, 'field.line': EVIL };
    const refused = await visitor.post(path, evil);
    const sent = await visitor.post(path, { ...evil, consent: 'on' });
    const thanks = await visitor.get(sent.headers.get('location') ?? '');
    expect([refused.status, sent.status, thanks.status]).toEqual([400, 303, 200]);
    for (const { html } of [shown, refused, thanks]) {
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
      expect(unescapeHtml(html)).toContain(EVIL);
    }
  });

  describe('are for their audience:', () => {
    test('clients alone are told how to come in, and agents’ forms are not on the site', async () => {
      const clients = await make(everyKind({ audience: ['clients'] }));
      const shown = await someone().get(`/support/request/${clients.key}`);
      expect(shown.status).toBe(403);
      expect(shown.html).toContain('This form is for our clients');
      expect((await send(clients)).status).toBe(403);
      const agents = await make(everyKind({ audience: ['agents'] }));
      expect((await someone().get(`/support/request/${agents.key}`)).status).toBe(404);
      expect((await send(agents)).status).toBe(404);
    });

    test('where several are open, the visitor chooses', async () => {
      const form = await make();
      const { html } = await someone().get('/support/ur/request');
      expect(html).toContain(`href="/support/ur/request/${form.key}"`);
      expect(html).toContain('href="/support/ur/request/site-form"');
      expect(html).toContain('اپنی مشین ہمیں بھیجیں');
    });

    test('one that is switched off is not there', async () => {
      const form = await make({ ...everyKind(), isEnabled: false });
      expect((await someone().get(`/support/request/${form.key}`)).status).toBe(404);
      expect((await someone().get('/support/request')).html).not.toContain(form.key);
    });
  });

  describe('are saved whole or not at all:', () => {
    const { fields } = everyKind().settings;
    const set = (settings: Partial<SourceBody['settings']>) => everyKind(settings);
    const without = (key: string) => fields.filter((field) => field.key !== key);

    test.each(UNFIT)('not with %s', async (_what, body, path) => {
      const before = (await save('GET', '')).body;
      const answer = await save('POST', '', body);
      expect(answer.status).toBe(400);
      const { code, fields: problems } = problemsOf(answer);
      expect(code).toBe('INPUT_INVALID');
      expect(Object.keys(problems)).toContain(path);
      expect((await save('GET', '')).body).toEqual(before);
    });

    test('what is missing is told with the reason', async () => {
      const answer = await save('POST', '', set({ fields: without('email') }));
      expect(problemsOf(answer).fields['settings.fields']).toBe(
        'Add the field "email": the answer goes there.'
      );
    });

    test('names that are alike, and one without Latin letters, get keys of their own', async () => {
      const name = { en: `Réturns & Co ${randomUUID().slice(0, 4)}` };
      const keys = [
        (await make({ ...everyKind(), name })).key,
        (await make({ ...everyKind(), name })).key,
        (await make({ ...everyKind(), name: { ur: 'واپسی' } })).key,
      ];
      expect(keys[0]).toMatch(/^returns-co-/);
      expect(keys[1]).toBe(`${keys[0]}-2`);
      expect(keys[2]).toMatch(/^form(-\d+)?$/);
    });

    test('one that was used is kept, one that was not is taken away', async () => {
      const [used, unused] = [await make(), await make()];
      expect((await send(used)).status).toBe(303);
      const answer = await save('DELETE', `/${used.key}`);
      expect([answer.status, problemsOf(answer).code]).toEqual([409, 'SOURCE_IN_USE']);
      expect((await save('DELETE', `/${unused.key}`)).status).toBe(200);
      expect((await save('DELETE', `/${unused.key}`)).status).toBe(404);
      expect((await save('PUT', `/${unused.key}`, everyKind())).status).toBe(404);
      // The contract of this route.
      const left = (await save('GET', '')).body.data as SourceView[];
      expect(left.find(({ key }) => key === used.key)?.ticketCount).toBe(1);
    });
  });
});
