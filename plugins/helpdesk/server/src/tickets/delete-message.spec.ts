import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { DeletedMessage, Performed, QueuePage } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { createChat, said, visitorAt } from '../chat/chat-fixture';
import { openChatFile } from '../chat/file-link';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { writeOutbox } from '../platform/outbox';
import { forgetDirectory } from '../people/directory';
import { workAt } from './work-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('a message that is taken back, on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  let chat: { key: string; id: number };
  const staff = {} as Record<'owner' | 'ada' | 'ben' | 'lead', StaffMember>;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    work = workAt(desk);
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;
    const colleague = (name: string) =>
      createColleague(desk, { permissions, right: { scope: 'all', mayBeAssigned: true }, name });
    staff.ada = await colleague('Ada Agent');
    staff.ben = await colleague('Ben Agent');
    staff.lead = await colleague('Lena Lead');
    for (const one of Object.values(staff)) await call(desk, one, 'GET', '/helpdesk/me');
    chat = await createChat(desk);
  });
  afterAll(() => desk.stop());

  const db = () => database(desk.strapi);
  const begin = async (at = chat) => {
    const visitor = visitorAt(desk, at);
    const { data } = await visitor.start();
    return { visitor, ...data.conversation };
  };
  const say = async (who: StaffMember, number: number, body: string, more: object = {}) => {
    const { version } = await work.read(who, number);
    const text = { format: 'text', body };
    const { action = 'reply', ...rest } = more as { action?: string };
    const done = await work.perform(who, number, action, { version, text, ...rest });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    return (done.body.data as Performed).seq;
  };
  const take = (
    who: StaffMember,
    number: number,
    seq: number,
    clientId = randomUUID(),
    more: { at?: number } = {}
  ) =>
    call(desk, who, 'POST', `/helpdesk/tickets/${number}/entries/${seq}/delete`, {
      clientId,
      ...more,
    });
  const audit = (who: StaffMember, number: number, seq: number) =>
    call(desk, who, 'GET', `/helpdesk/tickets/${number}/entries/${seq}/deleted`);
  const found = async (q: string) => {
    const { body } = await call(desk, staff.owner, 'GET', `/helpdesk/queue?q=${q}`);
    return (body.data as QueuePage).tickets.map(({ number }) => number);
  };

  test('is gone for the client, leaves a line to staff, and its words to the audit alone', async () => {
    const { visitor, key, number } = await begin();
    const file = await work.upload(staff.ada, number, 'secretplan.png');
    const seq = await say(staff.ada, number, 'Zwiebelkuchen for you', { files: [file.key] });
    const before = await visitor.read(key);
    const [shown] = before.data.entries.filter((entry) => entry.seq === seq);
    expect(shown.text?.body).toBe('Zwiebelkuchen for you');
    const token = shown.files[0].url.split('/').at(-1) ?? '';
    const open = () =>
      openChatFile({
        strapi: desk.strapi,
        source: chat,
        token,
        address: visitor.address,
        now: clock.now(),
      });
    expect((await open()).name).toBe('secretplan.png');
    expect(await found('Zwiebelkuchen')).toEqual([number]);

    const done = await take(staff.ada, number, seq);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const after = await visitor.read(key);
    expect(after.text).not.toContain('Zwiebelkuchen');
    expect(after.text).not.toContain('secretplan');
    const [gone] = after.data.entries.filter((entry) => entry.seq === seq);
    expect(gone).toMatchObject({ isDeleted: true, text: null, files: [], author: 'agent' });
    expect(after.data.entries.at(-1)).toMatchObject({ deletes: seq, isDeleted: true, name: '' });
    await expect(open()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await found('Zwiebelkuchen')).toEqual([]);

    const view = await work.read(staff.ben, number);
    expect(JSON.stringify(view)).not.toContain('Zwiebelkuchen');
    const tombstone = view.entries.find((entry) => entry.seq === seq);
    expect(tombstone).toMatchObject({ isDeleted: true, text: null, files: [] });
    const entry = view.entries.at(-1);
    expect(entry).toMatchObject({ kind: 'deleted', deletes: seq, isInternal: false });
    expect(entry?.actor.name).toBe('Ada Agent');
    const link = (who: StaffMember) =>
      work.at(who, 'POST', number, `files/${file.key}/link`, undefined);
    expect((await link(staff.ada)).status).toBe(404);
    expect((await link(staff.owner)).status).toBe(200);

    expect((await audit(staff.ada, number, seq)).status).toBe(403);
    const { body } = await audit(staff.owner, number, seq);
    expect(body.data as DeletedMessage).toMatchObject({
      seq,
      text: { format: 'text', body: 'Zwiebelkuchen for you' },
      files: [{ key: file.key, name: 'secretplan.png' }],
      deletedBy: 'Ada Agent',
    });
    expect((await audit(staff.owner, number, 1)).status).toBe(404);
  });

  test('leaves no trace where the owner wants none', async () => {
    const quiet = await createChat(desk, { showsDeleted: false });
    const { visitor, key, number } = await begin(quiet);
    const seq = await say(staff.ada, number, 'Wrong window');
    await take(staff.ada, number, seq);
    const { data } = await visitor.read(key);
    expect(data.entries.map((entry) => entry.seq)).toEqual([1, seq + 1]);
    expect(data.entries[1]).toMatchObject({ deletes: seq, isDeleted: false, text: null });
  });

  test('is gone from what quotes it, and can be quoted no more', async () => {
    const { visitor, key, number } = await begin();
    const seq = await say(staff.ada, number, 'Wrong figure');
    await visitor.write(key, { text: 'Really?', quote: seq });
    await take(staff.ada, number, seq);
    const { data, text } = await visitor.read(key);
    expect(text).not.toContain('Wrong figure');
    expect(said(data).at(-1)).toBe('Vera Visitor: Really?');
    const quoting = data.entries.find((entry) => entry.quote !== null);
    expect(quoting?.quote).toEqual({ seq, name: 'Ada Agent', text: null });
    expect((await visitor.write(key, { text: 'That', quote: seq })).code).toBe('INPUT_INVALID');
  });

  test('does not leave by mail any more, and is in no mail that is kept', async () => {
    const { number } = await begin();
    const seq = await say(staff.ada, number, 'Kuchenmail');
    const ticket = await db()('helpdesk_tickets').where({ number }).first('id');
    const entry = await db()('helpdesk_entries').where({ ticket_id: ticket.id, seq }).first('id');
    const mails = () => db()('helpdesk_outbox_items').where({ entry_id: entry.id });
    const mail = () => ({
      kind: 'mail' as const,
      recipient: 'client@example.com',
      subject: 'Answer',
      messageId: `${randomUUID()}@example.com`,
      payload: { text: 'Kuchenmail' },
    });
    // Not due, so that nobody sends the one that waits meanwhile.
    const at = { ticketId: ticket.id, entryId: entry.id, now: Date.now() + 3_600_000 };
    const [waiting, sent] = [mail(), mail()];
    await writeOutbox(db(), [waiting, sent], at);
    await mails().where({ message_id: sent.messageId }).update({ status: 'sent' });
    expect((await mails()).map(({ payload }) => payload)).toEqual([
      expect.stringContaining('Kuchenmail'),
      expect.stringContaining('Kuchenmail'),
    ]);
    await take(staff.ada, number, seq);
    expect((await mails()).map(({ status, payload }) => [status, payload])).toEqual([
      ['sent', null],
    ]);
  });

  test('is one’s own to take back, one’s people’s, and an owner’s', async () => {
    const { number } = await begin();
    const seqs = [
      await say(staff.ada, number, 'One'),
      await say(staff.ada, number, 'Two'),
      await say(staff.ada, number, 'Three'),
    ];
    expect((await take(staff.ben, number, seqs[0])).status).toBe(403);
    expect((await take(staff.ada, number, seqs[0])).status).toBe(200);
    expect((await take(staff.lead, number, seqs[1])).status).toBe(403);
    const agent = await db()('helpdesk_agents').where({ name: 'Ada Agent' }).first('key');
    const lead = await db()('helpdesk_agents').where({ name: 'Lena Lead' }).first('key');
    const made = await call(desk, staff.owner, 'POST', '/helpdesk/teams', {
      name: `Front ${randomUUID()}`,
      members: [
        { agent: agent.key, isSupervisor: false },
        { agent: lead.key, isSupervisor: true },
      ],
    });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    forgetDirectory(desk.strapi);
    expect((await take(staff.lead, number, seqs[1])).status).toBe(200);
    expect((await take(staff.owner, number, seqs[2])).status).toBe(200);
  });

  test('is a message to the client, and nothing else', async () => {
    const { number } = await begin();
    const note = await say(staff.ada, number, 'A note', { action: 'note' });
    const { version } = await work.read(staff.ada, number);
    await work.perform(staff.ada, number, 'take', { version });
    for (const seq of [1, note, note + 1]) {
      const { status, body } = await take(staff.owner, number, seq);
      expect([seq, status, JSON.stringify(body)]).toEqual([
        seq,
        400,
        expect.stringContaining('DELETE_NOT_ACCEPTED'),
      ]);
    }
    expect((await take(staff.owner, number, 99)).status).toBe(404);
  });

  test('twice, by two, and while others write, is taken back once', async () => {
    const { visitor, key, number } = await begin();
    const seq = await say(staff.ada, number, 'Once');
    const clientId = randomUUID();
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => take(staff.ada, number, seq, clientId)),
      ...Array.from({ length: 5 }, () => take(staff.owner, number, seq)),
    ]);
    const writing = Promise.all(Array.from({ length: 5 }, () => visitor.write(key)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await writing).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const view = await work.read(staff.ada, number);
    const deletions = view.entries.filter((entry) => entry.kind === 'deleted');
    expect(deletions).toHaveLength(1);
    const seqs = answers.map(({ body }) => (body.data as Performed).seq);
    expect(new Set(seqs)).toEqual(new Set([deletions[0].seq]));
    const ticket = await db()('helpdesk_tickets').where({ number }).first('id');
    expect(await db()('helpdesk_deleted_texts').where({ ticket_id: ticket.id })).toHaveLength(1);
  });

  test('does not stop an answer that a colleague is writing, and leaves the ticket’s place', async () => {
    const { number } = await begin();
    const seq = await say(staff.ada, number, 'Wrong');
    const { version, lastActivityAt } = await work.read(staff.ben, number);
    await take(staff.ada, number, seq);
    expect((await work.read(staff.ben, number)).lastActivityAt).toBe(lastActivityAt);
    const text = { format: 'text', body: 'Right' };
    expect((await work.perform(staff.ben, number, 'reply', { version, text })).status).toBe(200);
  });

  test('is followed by what names it when two tickets become one', async () => {
    const visitor = visitorAt(desk, chat);
    const one = (await visitor.start()).data.conversation;
    await visitor.write(one.key, { text: 'About that', quote: 1 });
    const seq = await say(staff.ada, one.number, 'Wrong merge');
    await take(staff.ada, one.number, seq);
    const two = (await visitor.start({ text: 'The same again' })).data.conversation;
    const versions = [
      (await work.read(staff.owner, one.number)).version,
      (await work.read(staff.owner, two.number)).version,
    ];
    const merged = await call(desk, staff.owner, 'POST', `/helpdesk/tickets/${two.number}/merge`, {
      clientId: randomUUID(),
      into: one.number,
      version: versions[1],
      intoVersion: versions[0],
      tellClient: false,
    });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    const { data } = await visitor.read(two.key, '?after=1');
    expect(data.key).toBe(one.key);
    const opening = data.entries.find(({ text }) => text?.body === 'Hello, is anybody there?');
    const quoting = data.entries.find(({ quote }) => quote !== null);
    expect(quoting?.quote?.seq).toBe(opening?.seq);
    const deletion = data.entries.find(({ deletes }) => deletes !== null);
    const gone = data.entries.find((entry) => entry.isDeleted && entry.deletes === null);
    expect(deletion?.deletes).toBe(gone?.seq);
    expect((await visitor.list()).data.map((row) => row.key)).toEqual([one.key]);
    const { status } = await audit(staff.owner, one.number, gone?.seq ?? 0);
    expect(status).toBe(200);
  });

  test('is the one that was meant, and no other that has its number since a merge', async () => {
    const { visitor, key, number } = await begin();
    const seq = await say(staff.ada, number, 'Meant');
    const { entries } = (await visitor.read(key)).data;
    const { at } = entries.find((entry) => entry.seq === seq) ?? { at: 0 };
    const other = await take(staff.ada, number, seq, randomUUID(), { at: at + 1 });
    expect(other).toMatchObject({
      status: 409,
      body: { error: { details: { code: 'TICKET_CHANGED' } } },
    });
    expect((await take(staff.ada, number, seq, randomUUID(), { at })).status).toBe(200);
  });

  test('is not there for an agent who may not see the ticket', async () => {
    const { number } = await begin();
    const seq = await say(staff.ada, number, 'Hidden');
    const outsider = await createColleague(desk, {
      permissions: ['ticket.read', 'ticket.perform'],
    });
    expect((await take(outsider, number, seq)).status).toBe(404);
  });
});
