import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { Draft, DraftBody, Preview } from '../../../contracts';
import { contactActor } from '../access/actor';
import { createColleague } from '../access/people-fixture';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { readClientTicket } from './read-client-ticket';
import { sweepDrafts } from './sweep-drafts';
import { sweepFiles } from './sweep-files';
import { HOSTILE, workAt } from './work-fixture';

const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(DATABASES)('the ticket page on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  const staff = {} as Record<'owner' | 'ada' | 'zain' | 'stranger' | 'reader', StaffMember>;
  const keys = {} as Record<keyof typeof staff, string>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    work = workAt(desk);
    const permissions = ['ticket.read', 'ticket.perform'] as const;
    const right = { scope: 'all' as const };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.zain = await createColleague(desk, { permissions, right, name: 'Zain Agent' });
    staff.stranger = await createColleague(desk, { permissions, name: 'Stranger Without' });
    const none = { ...right, actions: [] };
    staff.reader = await createColleague(desk, { permissions, right: none, name: 'Only Reader' });
    for (const who of ['owner', 'ada', 'zain', 'stranger', 'reader'] as const) {
      keys[who] = await work.keyOf(staff[who]);
    }
  });
  afterAll(() => desk.stop());

  const asClient = async (id: number) => {
    const row = await database(desk.strapi)('helpdesk_tickets').where({ id }).first('contact_id');
    const actor = contactActor(Number(row.contact_id), '');
    return readClientTicket({ strapi: desk.strapi, actor, ticket: { id } });
  };

  describe('a draft', () => {
    const draft = (more: Partial<DraftBody> = {}): DraftBody => ({
      action: 'reply',
      text: { format: 'html', body: '<p>Hold the canary</p>' },
      fields: {},
      files: [],
      assignee: null,
      copyTo: ['half-typed@'],
      ...more,
    });
    const save = (who: StaffMember, number: number, body: unknown) =>
      work.at(who, 'PUT', number, 'draft', body);
    const load = async (who: StaffMember, number: number) => {
      const { body } = await work.at(who, 'GET', number, 'draft');
      // The contract of this door.
      return body.data as Draft | null;
    };

    test('is given back to the one who began it, and to nobody else', async () => {
      const { number, id } = await work.open();
      expect(await load(staff.ada, number)).toBeNull();
      const file = await work.upload(staff.ada, number);
      const { status } = await save(staff.ada, number, draft({ files: [file] }));
      expect(status).toBe(200);
      expect(await load(staff.ada, number)).toEqual({
        ...draft({ files: [file] }),
        savedAt: expect.any(Number),
      });
      expect(await load(staff.zain, number)).toBeNull();
      expect(await load(staff.owner, number)).toBeNull();
      const seen = [await work.read(staff.zain, number), await asClient(id)];
      expect(JSON.stringify(seen)).not.toContain('canary');
    });

    test('is one, the last that was saved, however many are saved at once', async () => {
      const { number, id } = await work.open();
      const texts = Array.from({ length: 8 }, (_, at) => `Version ${at}`);
      const saved = await Promise.all(
        texts.map((body) => save(staff.ada, number, draft({ text: { format: 'text', body } })))
      );
      expect(saved.map(({ status }) => status)).toEqual(texts.map(() => 200));
      const rows = await database(desk.strapi)('helpdesk_drafts').where({ ticket_id: id });
      expect(rows).toHaveLength(1);
      expect(texts).toContain((await load(staff.ada, number))?.text?.body);
    });

    test('keeps no script, and a template as the words it is', async () => {
      const { number } = await work.open();
      const body = `<p onclick="x()">${HOSTILE}<script>alert(1)</script><span data-mention="${keys.zain}">@Zain</span></p>`;
      const fields = { topic: HOSTILE };
      await save(staff.ada, number, draft({ text: { format: 'html', body }, fields }));
      const kept = await load(staff.ada, number);
      expect(kept?.text?.body).not.toMatch(/<img|<script|onclick/);
      expect(kept?.text?.body).toContain(`<span data-mention="${keys.zain}">@Zain</span>`);
      expect(kept?.text?.body).toContain('{{ ticket.link }}');
      expect(kept?.fields).toEqual(fields);
    });

    test.each([
      [
        'a text of more than 100,000 characters',
        { text: { format: 'text', body: 'x'.repeat(100_001) } },
      ],
      ['a control character', { text: { format: 'text', body: 'a\u0000b' } }],
      ['51 files', { files: Array.from({ length: 51 }, (_, at) => fileOf(`${at}`)) }],
      [
        '101 fields',
        { fields: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, 1])) },
      ],
      ['an object for a field', { fields: { a: { b: 1 } } }],
      ['something unknown', { owner: 'x' }],
      ['11 addresses', { copyTo: Array.from({ length: 11 }, () => 'a@example.com') }],
    ])('with %s is refused', async (_what, more) => {
      const { number } = await work.open();
      expect((await save(staff.ada, number, { ...draft(), ...more })).status).toBe(400);
      expect(await load(staff.ada, number)).toBeNull();
    });

    test("has no file of somebody else's, of another ticket, or that was sent", async () => {
      const [here, there] = [await work.open(), await work.open()];
      const theirs = await work.upload(staff.zain, here.number);
      const elsewhere = await work.upload(staff.ada, there.number);
      const sent = await work.upload(staff.ada, here.number);
      const mine = await work.upload(staff.ada, here.number);
      const text = { format: 'text', body: 'Here it is' };
      await work.perform(staff.ada, here.number, 'note', { text, files: [sent.key] });
      const files = [theirs, elsewhere, sent, { ...mine, name: HOSTILE }];
      await save(staff.ada, here.number, draft({ files }));
      expect((await load(staff.ada, here.number))?.files).toEqual([mine]);
    });

    test('of one action outlives another one', async () => {
      const { number } = await work.open();
      await save(staff.ada, number, draft({ action: 'reply' }));
      const body = { text: { format: 'text', body: 'Only a note' } };
      expect((await work.perform(staff.ada, number, 'note', body)).status).toBe(200);
      expect((await load(staff.ada, number))?.action).toBe('reply');
    });

    test('goes when the action is sent, and stays when it is refused', async () => {
      const { number } = await work.open();
      await save(staff.ada, number, draft());
      await save(staff.zain, number, draft());
      await work.perform(staff.ada, number, 'reply', {});
      expect(await load(staff.ada, number)).not.toBeNull();
      const text = { format: 'text', body: 'Done' };
      await work.perform(staff.ada, number, 'reply', { text });
      expect(await load(staff.ada, number)).toBeNull();
      expect(await load(staff.zain, number)).not.toBeNull();
    });

    test('is thrown away as often as wanted', async () => {
      const { number } = await work.open();
      await save(staff.ada, number, draft());
      for (const round of [1, 2]) {
        const { status } = await work.at(staff.ada, 'DELETE', number, 'draft');
        expect([round, status]).toEqual([round, 200]);
      }
      expect(await load(staff.ada, number)).toBeNull();
    });

    test.each(['GET', 'PUT', 'DELETE'])(
      'of a ticket that may not be seen any more is not there to %s',
      async (method) => {
        const { number, id } = await work.open();
        await database(desk.strapi)('helpdesk_drafts').insert({
          document_id: randomUUID(),
          ticket_id: id,
          agent_id: (
            await database(desk.strapi)('helpdesk_agents').where({ key: keys.stranger }).first('id')
          ).id,
          content: JSON.stringify({ ...draft(), files: undefined, fileKeys: [] }),
          saved_at: clock.now(),
        });
        const body = method === 'PUT' ? draft() : undefined;
        const gone = await work.at(staff.stranger, method, number, 'draft', body);
        const missing = await work.at(staff.stranger, method, 999_999, 'draft', body);
        expect(gone.status).toBe(404);
        expect(gone).toEqual(missing);
        expect(
          await database(desk.strapi)('helpdesk_drafts').where({ ticket_id: id })
        ).toHaveLength(1);
      }
    );

    test('keeps its files from the sweep for as long as it lives, which is ninety days', async () => {
      const [kept, loose] = [await work.open(), await work.open()];
      const file = await work.upload(staff.ada, kept.number);
      await work.upload(staff.ada, loose.number);
      // Somebody else's draft keeps nothing of hers.
      await save(staff.zain, loose.number, draft());
      await save(staff.ada, kept.number, draft({ files: [file] }));
      const left = async (id: number) =>
        (await database(desk.strapi)('helpdesk_attachments').where({ ticket_id: id })).length;
      const now = Date.now();
      const later = vi.spyOn(clock, 'now').mockReturnValue(now + 2 * DAY_MS);
      try {
        await sweepFiles(desk.strapi);
        expect([await left(kept.id), await left(loose.id)]).toEqual([1, 0]);
        expect(await sweepDrafts(desk.strapi)).toBe(0);
        later.mockReturnValue(now + 91 * DAY_MS);
        expect(await sweepDrafts(desk.strapi)).toBeGreaterThan(0);
        await sweepFiles(desk.strapi);
        expect(await left(kept.id)).toBe(0);
      } finally {
        later.mockRestore();
      }
      expect(await load(staff.ada, kept.number)).toBeNull();
    });
  });

  describe('a subject', () => {
    const correct = (who: StaffMember, number: number, more: object) =>
      work.at(who, 'POST', number, 'subject', { version: 1, clientId: randomUUID(), ...more });

    test('is corrected, and the old one stays in the history of staff alone', async () => {
      const { number, id } = await work.open({ subject: 'Pritner canary' });
      const { status, body } = await correct(staff.ada, number, { subject: ' Printer in room 4 ' });
      expect(status).toBe(200);
      expect(body.data).toMatchObject({ number, version: 2, seq: 2, isRepeat: false });
      const view = await work.read(staff.zain, number);
      expect(view.subject).toBe('Printer in room 4');
      expect(view.entries[1]).toMatchObject({
        kind: 'subject',
        isInternal: true,
        actor: { kind: 'agent', name: 'Ada Agent' },
        subject: { before: 'Pritner canary', after: 'Printer in room 4' },
        text: null,
      });
      const client = await asClient(id);
      expect(client.subject).toBe('Printer in room 4');
      expect(client.entries).toHaveLength(1);
      expect(JSON.stringify(client)).not.toContain('canary');
    });

    test('is corrected once by the same act, and by one of many', async () => {
      const { number } = await work.open();
      const same = { subject: 'Printer 1', clientId: randomUUID() };
      const others = ['Printer 2', 'Printer 3'].map((subject) => ({ subject }));
      const answers = await Promise.all(
        [same, same, ...others].map((act) => correct(staff.ada, number, act))
      );
      const view = await work.read(staff.ada, number);
      expect(view.entries).toHaveLength(2);
      expect(view.version).toBe(2);
      const refused = answers.filter(({ status }) => status === 409);
      expect(refused.length).toBeGreaterThanOrEqual(2);
      expect(refused[0].body).toMatchObject({
        error: { details: { code: 'TICKET_CHANGED', changed: { version: 2 } } },
      });
    });

    test('answers the repeat like the first', async () => {
      const { number } = await work.open();
      const act = { subject: 'Printer 9', clientId: randomUUID() };
      const [first, again] = [
        await correct(staff.ada, number, act),
        await correct(staff.ada, number, act),
      ];
      expect(again.body.data).toEqual({ ...(first.body.data as object), isRepeat: true });
    });

    test('that stays the same is no change', async () => {
      const { number } = await work.open();
      expect((await correct(staff.ada, number, { subject: 'Printer' })).status).toBe(200);
      expect(await work.read(staff.ada, number)).toMatchObject({ version: 1, lastSeq: 1 });
    });

    test('is found by its new words', async () => {
      const { number } = await work.open();
      await correct(staff.ada, number, { subject: 'Zanzibar delivery' });
      const { body } = await call(desk, staff.ada, 'GET', '/helpdesk/queue?q=zanzibar');
      expect(body.data).toMatchObject({ tickets: [{ number, subject: 'Zanzibar delivery' }] });
    });

    test.each([
      ['nothing', ''],
      ['spaces', '  \t '],
      ['marks that nobody sees', '\u200f\u200d'],
      ['two lines', 'a\r\nBcc: victim@example.com'],
      ['a line separator', 'a\u2028b'],
      ['a direction override', 'a\u202eb'],
      ['a control character', 'a\u0007b'],
      ['201 characters', 'x'.repeat(201)],
    ])('of %s is refused', async (_what, subject) => {
      const { number } = await work.open();
      expect((await correct(staff.ada, number, { subject })).status).toBe(400);
      expect(await work.read(staff.ada, number)).toMatchObject({ version: 1, subject: 'Printer' });
    });

    test('may be HTML, a template or Urdu: it is words', async () => {
      const { number } = await work.open();
      const subject = '<b>پرنٹر</b> {{ client.name }}';
      await correct(staff.ada, number, { subject });
      expect((await work.read(staff.ada, number)).subject).toBe(subject);
      const offer = { text: { format: 'text', body: 'x' } };
      const { body } = await work.at(staff.ada, 'POST', number, 'actions/reply/preview', offer);
      const [mail] = (body.data as Preview).mails;
      expect(mail.subject).toContain(subject);
      expect(mail.html).toContain('&lt;b&gt;پرنٹر&lt;/b&gt; {{ client.name }}');
      expect(mail.html).not.toContain('<b>پرنٹر');
    });

    test('is not corrected by one who may do nothing here, nor by one who may not see it', async () => {
      const { number } = await work.open();
      const byReader = await correct(staff.reader, number, { subject: 'Mine' });
      expect([byReader.status, byReader.body]).toMatchObject([
        403,
        { error: { details: { code: 'ACTION_NOT_ALLOWED' } } },
      ]);
      expect((await correct(staff.stranger, number, { subject: 'Mine' })).status).toBe(404);
      const may = async (who: StaffMember) => (await work.read(who, number)).may;
      expect(await may(staff.reader)).toEqual({
        assign: false,
        correctSubject: false,
        editContact: false,
        tag: true,
        merge: false,
        split: false,
      });
      expect((await may(staff.ada)).correctSubject).toBe(true);
    });
  });

  describe('a colleague', () => {
    const letFollow = (number: number, agent: string, follow: boolean) =>
      work.at(staff.ada, 'POST', number, 'followers', { agent, follow });

    test('is let follow, by many at once as by one, and no longer', async () => {
      const { number } = await work.open();
      const all = await Promise.all([1, 2, 3].map(() => letFollow(number, keys.zain, true)));
      expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
      await letFollow(number, keys.owner, true);
      const names = async () =>
        (await work.read(staff.ada, number)).followers.map(({ name }) => name).sort();
      expect(await names()).toEqual(['Olga Owner', 'Zain Agent']);
      expect((await work.read(staff.zain, number)).isFollowed).toBe(true);
      const { body } = await letFollow(number, keys.zain, false);
      expect(body.data).toEqual({ followers: [{ key: keys.owner, name: 'Olga Owner' }] });
      expect((await letFollow(number, keys.zain, false)).status).toBe(200);
    });

    test.each(['stranger', 'nobody'] as const)(
      'who is %s to the ticket does not follow it',
      async (who) => {
        const { number } = await work.open();
        const key = who === 'stranger' ? keys.stranger : 'f'.repeat(32);
        const { status, body } = await letFollow(number, key, true);
        expect(status).toBe(400);
        expect(body).toMatchObject({ error: { details: { code: 'FOLLOWER_NOT_ACCEPTED' } } });
        expect((await work.read(staff.ada, number)).followers).toEqual([]);
      }
    );
  });
});

function fileOf(key: string) {
  return { key, name: 'a.png', mime: 'image/png', size: 1 };
}
