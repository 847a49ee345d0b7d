import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type {
  NoticePreview,
  WorkflowDetail,
  WorkflowDocument,
  WorkflowProblem,
  WorkflowSummary,
  WorkflowVersion,
} from '../../../contracts';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';

describe.each(DATABASES)('workflows on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Asha Agent' });
  });
  afterAll(() => desk.stop());

  const ask = (method: string, path: string, body?: unknown) =>
    call(desk, owner, method, `/helpdesk/workflows${path}`, body);
  const read = async (key: string) => {
    const answer = await ask('GET', `/${key}`);
    expect(answer.status).toBe(200);
    // The contract of this route.
    return answer.body.data as WorkflowDetail;
  };
  const create = async (change: (document: WorkflowDocument) => void = () => {}) => {
    const { document } = structuredClone(await read('support'));
    document.key = `w${randomUUID()}`;
    change(document);
    return { document, answer: await ask('POST', '', { document, baseVersion: null }) };
  };
  const problemsOf = async (document: unknown) => {
    const answer = await ask('POST', '/check', { document });
    expect(answer.status).toBe(200);
    // The contract of this route.
    return (answer.body.data as { problems: WorkflowProblem[] }).problems;
  };
  const refusal = (answer: Awaited<ReturnType<typeof ask>>) =>
    // The one error shape.
    (answer.body.error as { details: { code: string; fields?: Record<string, string> } }).details;
  const open = async (subject = 'Printer') =>
    openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: 'Ada Client', email: 'ada@example.com', locale: 'en', timeZone: null },
        isProven: false,
        locale: 'en',
        subject,
        text: { format: 'text', body: 'It is dead.' },
        origin: null,
        wantsReceipt: false,
      },
    });

  test('are listed with the tickets that are open in them', async () => {
    await open();
    const { body } = await ask('GET', '');
    // The contract of this route.
    const list = body.data as WorkflowSummary[];
    const support = list.find(({ key }) => key === 'support');
    expect(list.map(({ key }) => key)).toEqual(expect.arrayContaining(['support', 'repairs']));
    expect(support).toMatchObject({ version: expect.any(Number), publishedBy: 'Helpdesk' });
    const detail = await read('support');
    expect(support?.openTickets).toBe(detail.openTickets);
    expect(detail.ticketCounts[detail.document.initialState]).toBeGreaterThan(0);
    expect((await ask('GET', '/none')).status).toBe(404);
  });

  test('a new one is published, exported, and imported under another key', async () => {
    const { document, answer } = await create();
    expect(answer.body.data).toEqual({ key: document.key, version: 1 });
    const response = await fetch(`${desk.url}/helpdesk/workflows/${document.key}/export`, {
      headers: { Authorization: `Bearer ${owner.token}` },
    });
    expect(response.headers.get('content-disposition')).toContain(
      `attachment; filename="${document.key}.workflow.json"`
    );
    const exported: unknown = await response.json();
    expect(exported).toEqual(document);
    const taken = await ask('POST', '', { document: exported, baseVersion: null });
    expect(taken.status).toBe(409);
    expect(refusal(taken).code).toBe('WORKFLOW_EXISTS');
    const other = { ...document, key: `w${randomUUID()}` };
    expect((await ask('POST', '', { document: other, baseVersion: null })).status).toBe(200);
  });

  test('of two who publish at once one is refused, and no version is lost or changed', async () => {
    const { document } = await create();
    const publish = (name: string) =>
      ask('PUT', `/${document.key}`, {
        document: { ...document, name: { en: name } },
        baseVersion: 1,
      });
    const answers = await Promise.all(['One', 'Two', 'Three'].map(publish));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late && refusal(late).code).toBe('WORKFLOW_CHANGED');
    const { body } = await ask('GET', `/${document.key}/versions`);
    // The contract of this route.
    expect((body.data as WorkflowVersion[]).map(({ number }) => number)).toEqual([2, 1]);
    const first = await ask('GET', `/${document.key}/versions/1`);
    expect(first.body.data).toMatchObject({ number: 1, publishedBy: 'Asha Agent', document });
    expect((await ask('GET', `/${document.key}/versions/3`)).status).toBe(404);
  });

  test('a state that holds tickets stays', async () => {
    const { number } = await open();
    const { document, version } = structuredClone(await read('support'));
    const gone = document.initialState;
    document.initialState = 'fresh';
    document.states = document.states.map((state) =>
      state.key === gone ? { ...state, key: 'fresh' } : state
    );
    document.actions = document.actions.map((action) =>
      action.to === gone ? { ...action, to: 'fresh' } : action
    );
    const answer = await ask('PUT', '/support', { document, baseVersion: version });
    expect(answer.status).toBe(409);
    expect(refusal(answer)).toMatchObject({ code: 'STATE_IN_USE' });
    expect(refusal(answer).fields?.[`states.${gone}`]).toMatch(/Holds tickets: \d+/);
    expect((await read('support')).version).toBe(version);
    expect(number).toBeGreaterThan(0);
  });

  test('nothing is published under another key, from nothing, or onto nothing', async () => {
    const { document } = await create();
    const put = (key: string, body: unknown) => ask('PUT', `/${key}`, body);
    expect((await put('support', { document, baseVersion: 1 })).status).toBe(400);
    expect((await put(document.key, { document, baseVersion: null })).status).toBe(400);
    expect((await put('none', { document, baseVersion: 1 })).status).toBe(404);
    expect((await ask('POST', '', { document, baseVersion: 1 })).status).toBe(400);
  });

  test('a check tells all that is wrong, each with its place', async () => {
    const { document } = await create();
    expect(await problemsOf(document)).toEqual([]);
    const broken = structuredClone(document);
    const [action] = broken.actions.filter(({ notices }) => notices.length > 0);
    action.assignment = { mode: 'team', team: 'nobody' };
    action.notices[0].to = [{ kind: 'agents', agents: ['0f'] }];
    action.notices[0].body = { en: 'Dear {{ client.name }},\n{{ client.password }}' };
    const place = `actions.${action.key}`;
    const found = await problemsOf(broken);
    expect(found.map(({ code, path }) => [code, path])).toEqual(
      expect.arrayContaining([
        ['ASSIGNMENT_UNKNOWN', `${place}.assignment`],
        ['RECIPIENT_UNKNOWN', `${place}.notices.${action.notices[0].key}.to.0`],
        ['TEMPLATE_VARIABLE_UNKNOWN', `${place}.notices.${action.notices[0].key}.body.en`],
      ])
    );
    const template = found.find(({ code }) => code === 'TEMPLATE_VARIABLE_UNKNOWN');
    expect(template?.message).toContain('client.password (line 2)');
    const refused = await ask('PUT', `/${document.key}`, { document: broken, baseVersion: 1 });
    expect(refusal(refused).code).toBe('WORKFLOW_INVALID');
    expect((await read(document.key)).version).toBe(1);
  });

  test('a form that is not one is told by the keys of its parts', async () => {
    const { document } = await create();
    const [{ key }] = document.actions;
    const odd = { ...document, actions: [{ ...document.actions[0], colour: 'pink', script: 1 }] };
    const found = await problemsOf(odd);
    expect(found.map(({ path }) => path)).toContain(`actions.${key}.colour`);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['SHAPE_INVALID']));
  });

  test.each([
    ['an empty text', ''],
    ['null', null],
    ['a list', []],
    ['a number', 7],
    ['a deep nest', JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`)],
    ['a hundred thousand wrong states', { states: Array(100_000).fill(0) }],
  ])('what is %s is no workflow', async (_what, document) => {
    const found = await problemsOf(document);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(200);
    const answer = await ask('POST', '', { document, baseVersion: null });
    expect(refusal(answer).code).toBe('WORKFLOW_INVALID');
  });

  test('a file of 10 MB, and one that is no JSON, are refused before they are read', async () => {
    const huge = await ask('POST', '/check', { document: 'x'.repeat(10 * 1024 * 1024) });
    expect(huge.status).toBe(413);
    expect(refusal(huge).code).toBe('BODY_TOO_LARGE');
    const broken = await fetch(`${desk.url}/helpdesk/workflows/check`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${owner.token}`, 'Content-Type': 'application/json' },
      body: '{"document":{',
    });
    expect(broken.status).toBe(400);
  });

  describe('a preview', () => {
    const preview = async (body: string, more: Record<string, unknown> = {}) => {
      const { number } = await open('Printer <b>');
      const { document } = await read('support');
      const subject = { en: 'About {{ ticket.number }}' };
      const template = { subject, body: { en: body }, action: null, ...more };
      const json = { document, ...template, ticket: number, locale: 'en' };
      const answer = await ask('POST', '/preview', json);
      expect(answer.status).toBe(200);
      // The contract of this route.
      return { number, ...(answer.body.data as NoticePreview) };
    };

    test('is the mail that would leave, but for the link of the client', async () => {
      const mail = await preview('Dear {{ client.name }},\n\n{{ entry.text }}\n{{ ticket.link }}');
      expect(mail.problems).toEqual([]);
      expect(mail.subject).toBe(`About ${mail.number}`);
      expect(mail.text).toContain('Dear Ada Client,\n\nIt is dead.');
      expect(mail.html).toContain('<html');
      expect(mail.text).toContain('/link/preview');
      expect(mail.text).not.toMatch(/\/link\/[0-9a-f-]{20}/);
    });

    test.each([
      ['an unknown variable', 'a\nb {{ client.password }}', 2, 'client.password'],
      ['an unknown filter', 'a\n\n{{ client.name | shout }}', 3, null],
      ['a tag that is not closed', 'a\n{% if client.name %}', 2, null],
      ['a tag that reads files', '{% include "secrets" %}', 1, null],
      ['a list that is too long', '{% for a in (1..99999999) %}a{% endfor %}', 1, null],
      [
        'a loop without an end',
        '{% assign x = (1..1000) %}{% for a in x %}{% for b in x %}{% for c in x %}{% for d in x %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}',
        1,
        null,
      ],
      [
        '10 MB of words',
        `{% assign x = (1..1000) %}{% for a in x %}{% for b in x %}${'a'.repeat(100)}{% endfor %}{% endfor %}`,
        1,
        null,
      ],
    ])('tells of %s, and soon', async (_what, body, line, variable) => {
      const begun = performance.now();
      const { problems } = await preview(body);
      expect(problems).toEqual([
        { part: 'body', line, variable, message: expect.stringMatching(/\w/) },
      ]);
      expect(performance.now() - begun).toBeLessThan(5_000);
    });

    test('tells which part it was', async () => {
      const subject = { en: '{% for a in (1..99999999) %}a{% endfor %}' };
      const { problems } = await preview('Fine', { subject });
      expect(problems.map(({ part }) => part)).toEqual(['subject']);
    });

    test('of a ticket that is not there is not there', async () => {
      const { document } = await read('support');
      const template = { subject: { en: 'a' }, body: { en: 'b' }, action: null };
      const answer = await ask('POST', '/preview', {
        document,
        ...template,
        ticket: 999_999,
        locale: 'en',
      });
      expect(answer.status).toBe(404);
    });
  });
});
