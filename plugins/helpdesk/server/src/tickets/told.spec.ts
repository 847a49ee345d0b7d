import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { Preview } from '../../../contracts';
import { contactActor, SYSTEM } from '../access/actor';
import { createColleague } from '../access/people-fixture';
import type { MailPayload } from '../mail/payload';
import { database, readJson } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { readSettings, writeSettings } from '../site/settings';
import { forgetCatalogue } from '../workflow/catalogue';
import { publishWorkflow } from '../workflow/publish-workflow';
import { SHIPPED_WORKFLOWS } from '../workflow/shipped';
import { readClientTicket } from './read-client-ticket';
import { HOSTILE, workAt } from './work-fixture';

const ANSWER = { format: 'text', body: 'Hold the button for ten seconds.' };
const CANNOT_SEE = 'Stranger Without';

describe.each(DATABASES)('who is told of an action on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  const staff = {} as Record<'owner' | 'ada' | 'zain' | 'stranger', StaffMember>;
  const keys = {} as Record<keyof typeof staff, string>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    work = workAt(desk);
    const permissions = ['ticket.read', 'ticket.perform'] as const;
    const everything = { permissions, right: { scope: 'all' as const } };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { ...everything, name: 'Ada Agent' });
    staff.zain = await createColleague(desk, { ...everything, name: 'Zain Agent' });
    staff.stranger = await createColleague(desk, { permissions, name: CANNOT_SEE });
    for (const who of ['owner', 'ada', 'zain', 'stranger'] as const) {
      keys[who] = await work.keyOf(staff[who]);
    }
  });
  afterAll(() => desk.stop());

  const mailsOf = async (number: number) => {
    const rows = await database(desk.strapi)('helpdesk_outbox_items as o')
      .join('helpdesk_tickets as t', 't.id', 'o.ticket_id')
      .where('t.number', number)
      .whereNotNull('o.entry_id')
      .select('o.recipient', 'o.subject', 'o.payload')
      .orderBy('o.id');
    return rows.map((row) => ({ ...row, payload: readJson<MailPayload>(row.payload, EMPTY) }));
  };

  describe('a copy', () => {
    test('goes to each address once, says what the client is told, and opens nothing', async () => {
      const { number, key } = await work.open();
      const copyTo = [
        'boss@example.com',
        'BOSS@example.com',
        ' tax@example.org ',
        'Ayesha@Example.com',
      ];
      const { status } = await work.perform(staff.ada, number, 'reply', { text: ANSWER, copyTo });
      expect(status).toBe(200);
      const mails = await mailsOf(number);
      const to = (address: string) => mails.filter(({ recipient }) => recipient === address);
      expect(
        mails.filter((mail) => mail.recipient.toLowerCase() === 'boss@example.com')
      ).toHaveLength(1);
      expect(
        mails.filter((mail) => mail.recipient.toLowerCase() === 'ayesha@example.com')
      ).toHaveLength(1);
      const [copy] = to('tax@example.org');
      expect(copy.payload.text).toContain(ANSWER.body);
      expect(copy.payload.text).toContain('Ada Agent');
      expect(copy.payload.headers).toEqual({});
      const all = JSON.stringify(copy);
      expect(all).not.toContain('/link/');
      expect(all).not.toContain(key);
      expect(all).not.toContain('/admin/');
      expect(to('ayesha@example.com')[0].payload.text).toContain('/link/');
      const [, entry] = (await work.read(staff.ada, number)).entries;
      expect(entry.mailed.map((mail) => mail.to)).toContain('tax@example.org');
    });

    test('says no more than the client’s mail where answers are to be read on the site alone', async () => {
      const settings = await readSettings(desk.strapi);
      const { number } = await work.open();
      const { key } = await work.upload(staff.ada, number);
      const act = { text: ANSWER, copyTo: ['boss@example.com'], files: [key] };
      const linkOnly = { ...settings.mail, content: 'link' as const };
      await writeSettings(desk.strapi, { ...settings, mail: linkOnly });
      const { status } = await work.perform(staff.ada, number, 'reply', act);
      await writeSettings(desk.strapi, settings);
      expect(status).toBe(200);
      const mails = await mailsOf(number);
      const to = (address: string) => mails.filter(({ recipient }) => recipient === address);
      const [[client], [copy]] = [to('ayesha@example.com'), to('boss@example.com')];
      for (const mail of [client, copy]) {
        expect(mail.payload.files).toEqual([]);
        expect(JSON.stringify(mail)).not.toContain(ANSWER.body);
        expect(mail.subject).toBe(`Request #${number}`);
      }
      expect(client.payload.text).toContain('/link/');
      expect(copy.payload.text).toContain('Ada Agent');
      expect(JSON.stringify(copy)).not.toContain('/link/');

      const other = await work.open();
      const file = await work.upload(staff.ada, other.number);
      await work.perform(staff.ada, other.number, 'reply', { ...act, files: [file.key] });
      const whole = await mailsOf(other.number);
      expect(whole.map(({ payload }) => payload.files)).toEqual([[file.key], [file.key]]);
      expect(whole.every(({ payload }) => payload.text.includes(ANSWER.body))).toBe(true);
    });

    test('leaves once, however often the act is sent', async () => {
      const { number } = await work.open();
      const act = { text: ANSWER, copyTo: ['boss@example.com'], clientId: randomUUID() };
      const answers = await Promise.all(
        [1, 2, 3].map(() => work.perform(staff.ada, number, 'reply', act))
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const mails = await mailsOf(number);
      expect(mails.filter(({ recipient }) => recipient === 'boss@example.com')).toHaveLength(1);
    });

    test.each([
      'boss@example.com\r\nBcc: victim@example.com',
      'boss@example.com, victim@example.com',
      'Boss <boss@example.com>',
      '"a b"@example.com',
      '-oQ/tmp@example.com',
      'boss',
      '',
      HOSTILE,
    ])('is refused to %j, which is no address, and nothing is written', async (address) => {
      const { number } = await work.open();
      const before = await work.counts();
      const copyTo = ['boss@example.com', address];
      const { status, body } = await work.perform(staff.ada, number, 'reply', {
        text: ANSWER,
        copyTo,
      });
      expect(status).toBe(400);
      expect(body).toMatchObject({
        error: {
          details: { code: 'COPY_NOT_ACCEPTED', fields: { 'copyTo.1': expect.any(String) } },
        },
      });
      expect(await work.counts()).toEqual(before);
    });

    test('of what stays with staff is refused', async () => {
      const { number } = await work.open();
      const copyTo = ['boss@example.com'];
      const { body } = await work.perform(staff.ada, number, 'note', { text: ANSWER, copyTo });
      expect(body).toMatchObject({ error: { details: { code: 'COPY_NOT_ACCEPTED' } } });
      expect((await work.read(staff.ada, number)).entries).toHaveLength(1);
    });

    test('goes to ten at most', async () => {
      const { number } = await work.open();
      const copyTo = Array.from({ length: 11 }, (_, at) => `copy-${at}@example.com`);
      expect(
        (await work.perform(staff.ada, number, 'reply', { text: ANSWER, copyTo })).status
      ).toBe(400);
    });

    test('says what a stranger and an agent wrote as they wrote it', async () => {
      const { number } = await work.open({ subject: HOSTILE.slice(0, 200) });
      const text = { format: 'html', body: `<p>Fine ${HOSTILE}<script>alert(1)</script></p>` };
      await work.perform(staff.ada, number, 'reply', { text, copyTo: ['boss@example.com'] });
      const copy = (await mailsOf(number)).find(
        ({ recipient }) => recipient === 'boss@example.com'
      );
      expect(copy?.payload.html).not.toMatch(/<img|<script/);
      expect(copy?.payload.text).toContain('{{ ticket.link }}');
      expect(copy?.subject).not.toMatch(/[\r\n]/);
    });
  });

  describe('a colleague who is named', () => {
    const naming = (who: keyof typeof keys, name: string) => ({
      text: {
        format: 'html',
        body: `<p>Ask <span data-mention="${keys[who]}">@${name}</span></p>`,
      },
      mentions: [keys[who]],
    });

    test('is told once, follows from then on, and stands in the history', async () => {
      const { number, id } = await work.open();
      const act = { ...naming('zain', 'Zain'), clientId: randomUUID() };
      await Promise.all([1, 2].map(() => work.perform(staff.ada, number, 'note', act)));
      const told = await database(desk.strapi)('helpdesk_notices').where({ ticket_id: id });
      expect(told.map(({ event, seq }) => [event, Number(seq)])).toEqual([['mentioned', 2]]);
      const view = await work.read(staff.ada, number);
      expect(view.followers).toEqual([{ key: keys.zain, name: 'Zain Agent' }]);
      expect(view.isFollowed).toBe(false);
      expect(view.entries[1].text?.body).toBe(act.text.body);
    });

    test('in an answer is plain words to the client, in the account and in the mail', async () => {
      const { number, id } = await work.open();
      await work.perform(staff.ada, number, 'reply', {
        ...naming('zain', 'Zain'),
        copyTo: ['boss@example.com'],
      });
      const row = await database(desk.strapi)('helpdesk_tickets').where({ id }).first('contact_id');
      const client = contactActor(Number(row.contact_id), '');
      const seen = await readClientTicket({ strapi: desk.strapi, actor: client, ticket: { id } });
      const out = JSON.stringify([seen, await mailsOf(number)]);
      expect(out).toContain('@Zain');
      expect(out).not.toContain('data-mention');
      expect(out).not.toContain(keys.zain);
    });

    test.each(['note', 'reply'])(
      'and may not see the ticket is refused by name in a %s',
      async (action) => {
        const { number } = await work.open();
        const before = await work.counts();
        const act = naming('stranger', 'Stranger');
        const { status, body } = await work.perform(staff.ada, number, action, act);
        expect(status).toBe(400);
        expect(body).toMatchObject({
          error: {
            details: {
              code: 'MENTION_NOT_ACCEPTED',
              fields: { 'mentions.0': `Not ${CANNOT_SEE}` },
            },
          },
        });
        expect(await work.counts()).toEqual(before);
      }
    );

    test('and is nobody is refused', async () => {
      const { number } = await work.open();
      const act = { text: ANSWER, mentions: ['f'.repeat(32)] };
      const { body } = await work.perform(staff.ada, number, 'note', act);
      expect(body).toMatchObject({ error: { details: { code: 'MENTION_NOT_ACCEPTED' } } });
    });

    test('is marked only where they are told', async () => {
      const { number } = await work.open();
      const act = naming('zain', `${HOSTILE}`);
      await work.perform(staff.ada, number, 'note', { ...act, mentions: [] });
      const [, { text }] = (await work.read(staff.ada, number)).entries;
      expect(text?.body).not.toMatch(/data-mention|<img/);
      expect(text?.body).toContain('{{ ticket.link }}');
    });
  });

  describe('a preview', () => {
    const preview = async (number: number, action: string, body: object) => {
      const answer = await work.at(staff.ada, 'POST', number, `actions/${action}/preview`, body);
      // The contract of this door.
      return { ...answer, data: answer.body.data as Preview };
    };

    test('is what then leaves, to whom it leaves, and writes nothing', async () => {
      const { number, key } = await work.open();
      await work.at(staff.zain, 'POST', number, 'follow', { follow: true });
      const file = await work.upload(staff.ada, number);
      const act = {
        text: { format: 'html', body: '<p>Hold <b>it</b></p>' },
        files: [file.key],
        copyTo: ['boss@example.com'],
      };
      const before = await work.counts();
      const { status, data } = await preview(number, 'reply', act);
      expect(status).toBe(200);
      expect(await work.counts()).toEqual(before);
      expect((await work.read(staff.ada, number)).version).toBe(1);
      await work.perform(staff.ada, number, 'reply', act);
      const sent = await mailsOf(number);
      expect(data.mails.map(({ to, subject }) => [to, subject])).toEqual(
        sent.map(({ recipient, subject }) => [recipient, subject])
      );
      const client = data.mails.find(({ kind }) => kind === 'client');
      expect(client).toMatchObject({ to: 'ayesha@example.com', name: 'Ayesha Khan' });
      const link = /\S+\/link\/\S+/;
      const mail = sent.find(({ recipient }) => recipient === 'ayesha@example.com');
      expect(client?.text.replace(link, '')).toBe(mail?.payload.text.replace(link, ''));
      expect(client?.text).toMatch(/\/link\/preview/);
      expect(JSON.stringify(data)).not.toContain(key);
      expect(data.problems).toEqual([]);
    });

    test('is given of a text that is not there yet', async () => {
      const { number } = await work.open();
      const { status, data } = await preview(number, 'reply', {});
      expect(status).toBe(200);
      expect(data.mails.length).toBeGreaterThan(0);
    });

    test.each([
      ['note', { text: ANSWER, copyTo: ['boss@example.com'] }, 'COPY_NOT_ACCEPTED'],
      ['reply', { text: ANSWER, files: ['f'.repeat(32)] }, 'FILE_UNKNOWN'],
      ['reply', { text: ANSWER, fields: { nothing: 1 } }, 'FIELD_UNKNOWN'],
      ['reply', { text: ANSWER, mentions: ['f'.repeat(32)] }, 'MENTION_NOT_ACCEPTED'],
      ['restore', {}, 'ACTION_NOT_ALLOWED_IN_STATE'],
      ['nothing', {}, 'ACTION_UNKNOWN'],
    ])('of %s with %j is refused as the act would be', async (action, body, code) => {
      const { number } = await work.open();
      const before = await work.counts();
      const previewed = await preview(number, action, body);
      expect(previewed.body).toMatchObject({ error: { details: { code } } });
      const performed = await work.perform(staff.ada, number, action, body);
      expect(performed.body).toMatchObject({ error: { details: { code } } });
      expect(await work.counts()).toEqual(before);
    });

    test('of a ticket that may not be seen is not there', async () => {
      const { number } = await work.open();
      const { status } = await work.at(staff.stranger, 'POST', number, 'actions/note/preview', {});
      expect(status).toBe(404);
    });
  });

  test('more files than a message may have are refused', async () => {
    const settings = await readSettings(desk.strapi);
    await writeSettings(desk.strapi, {
      ...settings,
      limits: { ...settings.limits, filesPerMessage: 1 },
    });
    const { number } = await work.open();
    const [one, two] = [await work.upload(staff.ada, number), await work.upload(staff.ada, number)];
    const act = { text: ANSWER, files: [one.key, two.key] };
    const { body } = await work.perform(staff.ada, number, 'reply', act);
    expect(body).toMatchObject({ error: { details: { code: 'TOO_MANY_FILES' } } });
    const { status } = await work.perform(staff.ada, number, 'reply', { ...act, files: [one.key] });
    expect(status).toBe(200);
    await writeSettings(desk.strapi, settings);
  });

  // Last: every ticket after it has the broken templates.
  test('a preview names the template that cannot be filled in, its line and the variable', async () => {
    const [support] = SHIPPED_WORKFLOWS;
    const body = { en: 'Hello\n{{ client.nme }}' };
    const endless = {
      en: '{% for i in (1..9) %}{% for j in (1..100000000) %}x{% endfor %}{% endfor %}',
    };
    const notice = { subject: { en: 'News' }, withFiles: false };
    const actions = support.actions.map((action) => ({
      ...action,
      notices:
        action.key === 'reply'
          ? [
              { ...notice, key: 'misspelt', to: [{ kind: 'client' as const }], body },
              {
                ...notice,
                key: 'endless',
                to: [{ kind: 'address' as const, address: 'a@example.com' }],
                body: endless,
              },
            ]
          : action.notices,
    }));
    // As a workflow that was published before the check knew better.
    await publishUnchecked({ ...support, actions });
    const { number } = await work.open();
    const answer = await work.at(staff.ada, 'POST', number, 'actions/reply/preview', {});
    const { problems, mails } = answer.body.data as Preview;
    expect(problems).toEqual([
      { notice: 'misspelt', message: 'body, line 2: there is no variable client.nme.' },
      { notice: 'endless', message: expect.stringMatching(/limit.*line:1/) },
    ]);
    expect(mails[1].text).toContain('There is news about request');
  });

  async function publishUnchecked(document: (typeof SHIPPED_WORKFLOWS)[number]) {
    await publishWorkflow({
      strapi: desk.strapi,
      document: SHIPPED_WORKFLOWS[0],
      actor: SYSTEM,
    });
    const db = database(desk.strapi);
    const newest = await db('helpdesk_workflow_versions').orderBy('id', 'desc').first('id');
    await db('helpdesk_workflow_versions')
      .where({ id: newest.id })
      .update({ document: JSON.stringify(document) });
    forgetCatalogue(desk.strapi);
  }
});

const EMPTY: MailPayload = {
  subject: '',
  text: '',
  html: '',
  inReplyTo: null,
  references: [],
  headers: {},
  files: [],
};
