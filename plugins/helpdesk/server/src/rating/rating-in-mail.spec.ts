import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { newVisitor } from '../../../../../tests/harness/visitor';
import type { Preview, WorkflowCheck, WorkflowDetail } from '../../../contracts';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { changeSettings, readSettings } from '../site/settings';
import { RATING_DEFAULTS } from './rating-defaults';
import { ratingLinkIn, ratingsAt } from './rating-fixture';

describe.each(DATABASES)('the question in a mail, on %s,', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof ratingsAt>;
  let ada: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = ratingsAt(desk);
    ada = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
  });
  afterEach(() => at.set(RATING_DEFAULTS));
  afterAll(() => desk.stop());

  test('has a link for each score when a request is closed, the best first', async () => {
    const { mail, status } = await at.closed(ada);
    expect(status).toBe(200);
    const choices = [...mail.text.matchAll(/^(\S+) (.+): (https?:\/\/\S+)$/gm)];
    expect(choices.map(([, sign, word]) => `${sign} ${word}`)).toEqual([
      '★★★★★ Very good',
      '★★★★☆ Good',
      '★★★☆☆ So-so',
      '★★☆☆☆ Bad',
      '★☆☆☆☆ Very bad',
    ]);
    expect(choices[1][3]).toMatch(/\/support\/en\/rate\/[0-9a-f]{80}\?score=4&of=5$/);
    expect(mail.text).toContain(RATING_DEFAULTS.question.en);
    expect(mail.html.match(/rate\/[0-9a-f]{80}\?score=\d&amp;of=5/g)).toHaveLength(5);
    expect(mail.html).toContain('<span aria-hidden="true">★★★★★</span> Very good</a>');
  });

  test.each([
    ['thumbs', ['👍 Good', '👎 Bad']],
    ['faces', ['🙂 Good', '😐 So-so', '🙁 Bad']],
  ] as const)('asks on the scale of %s where the owner says so', async (scale, choices) => {
    const old = await at.closed(ada);
    await at.set({ scale, question: { en: 'All <well>?' } });
    const request = await at.closed(ada);
    for (const choice of choices) expect(request.mail.text).toContain(`${choice}: `);
    expect(request.mail.html).toContain('All &lt;well&gt;?');
    const { html } = await newVisitor(desk).get(request.link);
    expect(html.match(/type="radio"/g)).toHaveLength(choices.length);
    expect(html).toContain(`value="${choices.length}" required checked`);
    // A choice that was made on another scale means nothing here.
    expect((await newVisitor(desk).get(old.link)).html).not.toContain('checked');
    await at.rate(request.link, { score: '1' });
    expect((await at.ticket(request)).rating).toBe(0);
  });

  test('is in no mail where the owner asks nothing, and without a reason where none is asked', async () => {
    await at.set({ isOn: false });
    const silent = await at.closed(ada);
    expect(silent.link).toBe('');
    expect(silent.mail.text).not.toMatch(/\/rate\/|\{\{/);
    expect(await at.rows(silent)).toEqual([]);
    await at.set({ isOn: true, asksReason: false });
    const request = await at.closed(ada);
    expect((await newVisitor(desk).get(request.link)).html).not.toContain('name="reason"');
    expect((await at.rate(request.link, { score: '5', reason: 'Why' })).status).toBe(400);
    expect((await at.rate(request.link, { score: '5' })).status).toBe(303);
  });

  test('is in no mail that only says where the answer is', async () => {
    const settings = await readSettings(desk.strapi);
    const mail = { ...settings.mail, content: 'link' as const };
    await changeSettings(desk.strapi, () => ({ mail }));
    expect((await at.closed(ada)).link).toBe('');
    await changeSettings(desk.strapi, () => ({ mail: settings.mail }));
  });

  test('opens nothing in a preview, which asks nobody', async () => {
    const request = await at.open();
    const before = await at.counts();
    const path = `/helpdesk/tickets/${request.number}/actions/reply-close/preview`;
    const text = { format: 'text', body: 'Done' };
    const { body } = await call(desk, ada, 'POST', path, { text });
    // The contract of this door.
    const { mails, problems } = body.data as Preview;
    expect(problems).toEqual([]);
    expect(mails[0].text).toContain('★★★★★ Very good: ');
    const link = ratingLinkIn(mails[0].text, desk.url);
    expect(link).toContain('/rate/preview?');
    expect((await newVisitor(desk).get(link)).status).toBe(404);
    expect(await at.counts()).toEqual(before);
  });

  test('is put into a workflow of the owner’s by a variable, which the check knows', async () => {
    const { body } = await call(desk, ada, 'GET', '/helpdesk/workflows/support');
    // The contract of this door.
    const { document, version } = body.data as WorkflowDetail;
    const ask = (words: string): WorkflowDetail['document'] => ({
      ...document,
      actions: document.actions.map((action) =>
        action.key === 'reply'
          ? {
              ...action,
              notices: action.notices.map((notice) => ({ ...notice, body: { en: words } })),
            }
          : action
      ),
    });
    const check = async (words: string) => {
      const sent = { document: ask(words) };
      const checked = await call(desk, ada, 'POST', '/helpdesk/workflows/check', sent);
      return (checked.body.data as WorkflowCheck).problems.map(({ code }) => code);
    };
    expect(await check('{{ rating.score }}')).toEqual(['TEMPLATE_VARIABLE_UNKNOWN']);
    expect(await check('Rate us: {{ rating.link }}')).toEqual([]);
    await call(desk, ada, 'PUT', '/helpdesk/workflows/support', {
      document: ask('Rate us: {{ rating.link }}'),
      baseVersion: version,
    });
    const request = await at.open();
    await at.perform(ada, request.number, 'reply');
    const mail = await at.lastMail(request);
    const link = ratingLinkIn(mail.text, desk.url);
    expect(mail.text).toMatch(/^Rate us: http\S+\/rate\/[0-9a-f]{80}$/m);
    expect((await at.rate(link, { score: '5' })).status).toBe(303);
    expect((await at.entries(ada, request))[0].rating).toMatchObject({ answer: 2 });
    const now = await call(desk, ada, 'GET', '/helpdesk/workflows/support');
    const baseVersion = (now.body.data as WorkflowDetail).version;
    await call(desk, ada, 'PUT', '/helpdesk/workflows/support', { document, baseVersion });
  });

  test('goes to the client alone: colleagues and copies have none', async () => {
    const request = await at.open();
    await at.perform(ada, request.number, 'reply-close', {
      text: { format: 'text', body: 'Done' },
      copyTo: ['copy@example.com'],
    });
    const mails = await database(desk.strapi)('helpdesk_outbox_items').where({
      ticket_id: request.id,
    });
    const asking = mails.filter(({ payload }) => JSON.stringify(payload).includes('/rate/'));
    expect(mails.length).toBeGreaterThan(1);
    expect(asking.map(({ recipient }) => recipient)).toEqual([request.email]);
  });
});
