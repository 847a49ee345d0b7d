import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { Performed, QueuePage } from '../../../contracts';
import { contactActor } from '../access/actor';
import { createColleague } from '../access/people-fixture';
import type { MailPayload } from '../mail/payload';
import { verifyMessageId } from '../mail/message-id';
import { clock } from '../platform/clock';
import { database, readJson } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { openRatingLink, signRatingLink } from '../rating/rating-link';
import { countClientUnread } from '../tickets/client-unread';
import { SITE_FORM } from '../tickets/first-start';
import { markClientRead } from '../tickets/mark-client-read';
import { findOpened } from '../tickets/find-opened';
import { readClientTicket } from '../tickets/read-client-ticket';
import { codeOf, mergingAt, storyOf } from './merging-fixture';

describe.each(DATABASES)('merging on %s', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof mergingAt>;
  const staff = {} as Record<'owner' | 'ada' | 'zain' | 'own' | 'looker', StaffMember>;
  const db = () => database(desk.strapi);

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = mergingAt(desk);
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.assign'] as const;
    const right = { scope: 'all' as const, mayBeAssigned: true };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.zain = await createColleague(desk, { permissions, right, name: 'Zain Agent' });
    const own = { scope: 'own' as const, mayBeAssigned: true };
    staff.own = await createColleague(desk, { permissions, right: own, name: 'Omar Own' });
    const none = { ...right, actions: [] };
    staff.looker = await createColleague(desk, { permissions, right: none, name: 'Lena Looker' });
  });
  afterAll(() => desk.stop());

  const idOf = async (who: StaffMember) =>
    Number(
      (
        await db()('helpdesk_agents')
          .where({ key: await at.keyOf(who) })
          .first('id')
      ).id
    );
  const clientOf = async ({ email }: { email: string }) =>
    contactActor(Number((await db()('helpdesk_contacts').where({ email }).first('id')).id), '');

  test('makes one history of both, in the order of time, and says from where', async () => {
    const { older, younger } = await at.two();
    await at.act(staff.ada, older, 'note', at.say('Older note'));
    await at.act(staff.zain, younger, 'reply', at.say('Younger answer'));
    const file = await at.upload(staff.ada, older.number);
    await at.act(staff.ada, older, 'reply', { ...at.say('Older answer'), files: [file.key] });
    await at.write(younger, 'Younger again');
    const answer = await at.merge(staff.ada, older, younger);
    expect(answer.status).toBe(200);
    const ticket = await at.read(staff.ada, younger.number);
    expect(storyOf(ticket)).toEqual([
      `opened Text of Older #${older.number}`,
      'opened Text of Younger',
      `note Older note #${older.number}`,
      'reply Younger answer',
      `reply Older answer #${older.number}`,
      'client-reply Younger again',
      'merged',
    ]);
    expect(ticket.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(ticket.entries.at(-1)).toMatchObject({ other: older.number, isInternal: true });
    expect(ticket).toMatchObject({ subject: 'Younger', lastSeq: 7, version: 7 });
    expect(answer.body.data).toEqual({
      number: younger.number,
      seq: 7,
      version: 7,
      state: { workflow: 'support', key: 'open' },
      isRepeat: false,
    });
    expect(ticket.entries[4].files.map(({ key }) => key)).toEqual([file.key]);
    const link = await at.at(staff.ada, 'POST', younger.number, `files/${file.key}/link`, {});
    expect(link.status).toBe(200);
    expect(ticket.entries[3].mailed).toHaveLength(1);
    expect(ticket.entries[4].mailed).toHaveLength(1);

    const client = await readClientTicket({
      strapi: desk.strapi,
      actor: await clientOf(older),
      ticket: { key: older.key },
    });
    expect(client.key).toBe(younger.key);
    expect(client.entries.map(({ text }) => text?.body)).toEqual([
      'Text of Older',
      'Text of Younger',
      'Younger answer',
      'Older answer',
      'Younger again',
    ]);
    expect(JSON.stringify(client)).not.toContain('Older note');
  });

  test('leaves no second ticket in any list, and leads on from the old number, link and page', async () => {
    const { older, younger } = await at.two();
    const visitor = await at.enter(older);
    await at.merge(staff.ada, older, younger);
    const { body } = await call(desk, staff.ada, 'GET', `/helpdesk/queue?q=${older.email}`);
    // The contract of this door.
    const found = (body.data as QueuePage).tickets.map(({ number }) => number);
    expect(found).toEqual([younger.number]);
    const byNumber = await call(desk, staff.ada, 'GET', `/helpdesk/queue?q=${older.number}`);
    expect((byNumber.body.data as QueuePage).tickets[0].number).toBe(younger.number);
    const gone = await call(desk, staff.ada, 'GET', `/helpdesk/tickets/${older.number}`);
    expect([gone.status, codeOf(gone)]).toEqual([409, 'TICKET_MERGED']);
    expect(gone.body.error).toMatchObject({ details: { into: younger.number } });
    const acted = await at.act(staff.ada, older, 'note', at.say('Too late'));
    expect([acted.status, codeOf(acted)]).toEqual([409, 'TICKET_MERGED']);
    // Who may not see where it went learns of neither.
    const hidden = await call(desk, staff.own, 'GET', `/helpdesk/tickets/${older.number}`);
    const missing = await call(desk, staff.own, 'GET', '/helpdesk/tickets/999999');
    expect([hidden.status, hidden.body]).toEqual([404, missing.body]);

    const page = await visitor.get(`/support/account/requests/${older.key}`);
    expect([page.status, page.headers.get('location')]).toEqual([
      303,
      `/support/account/requests/${younger.key}`,
    ]);
    const again = await at.enter(older);
    const shown = await again.get(`/support/account/requests/${younger.key}`);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Text of Older');
    const [{ count }] = await db()('helpdesk_tickets')
      .where({ contact_id: (await clientOf(older)).id })
      .count({ count: '*' });
    expect(Number(count)).toBe(1);
  });

  test('keeps unread what was unread and read what was read, for agents and for the client', async () => {
    const { older, younger } = await at.two();
    await at.act(staff.zain, older, 'reply', at.say('Answer in the older'));
    await at.act(staff.zain, younger, 'reply', at.say('Answer in the younger'));
    const actor = await clientOf(older);
    const { strapi } = desk;
    await at.at(staff.ada, 'POST', older.number, 'read', { seq: 2 });
    await at.at(staff.ada, 'POST', younger.number, 'read', { seq: 2 });
    await at.at(staff.looker, 'POST', younger.number, 'read', { seq: 2 });
    // The client has read the younger answer, and not the older one.
    await markClientRead({ strapi, actor, ticket: { key: younger.key }, seq: 2 });
    expect(await countClientUnread({ strapi, actor })).toBe(1);
    expect((await at.merge(staff.zain, older, younger)).status).toBe(200);
    // Of five entries, the merge is the fifth.
    expect((await at.read(staff.ada, younger.number)).readSeq).toBe(4);
    expect((await at.read(staff.looker, younger.number)).readSeq).toBe(0);
    expect(await countClientUnread({ strapi, actor })).toBe(1);
    await markClientRead({ strapi, actor, ticket: { key: older.key }, seq: 4 });
    expect(await countClientUnread({ strapi, actor })).toBe(0);

    const other = await at.two();
    await at.act(staff.zain, other.older, 'reply', at.say('Read'));
    const reader = await clientOf(other.older);
    await markClientRead({ strapi, actor: reader, ticket: { key: other.older.key }, seq: 2 });
    await at.merge(staff.zain, other.older, other.younger);
    expect(await countClientUnread({ strapi, actor: reader })).toBe(0);
  });

  test('takes along who follows, tags, notices, drafts and links', async () => {
    const { older, younger } = await at.two();
    const third = await at.open('Third');
    await at.at(staff.ada, 'POST', older.number, 'follow', { follow: true });
    await at.at(staff.zain, 'POST', older.number, 'links', {
      clientId: randomUUID(),
      to: third.number,
    });
    for (const [request, name] of [
      [older, 'Only older'],
      [older, 'Both'],
      [younger, 'Both'],
    ] as const) {
      const body = { clientId: randomUUID(), add: [], remove: [], create: [name] };
      await at.at(staff.ada, 'POST', request.number, 'tags', body);
    }
    const assigned = { version: await at.present(older), clientId: randomUUID(), team: null };
    const agent = await at.keyOf(staff.zain);
    await at.at(staff.ada, 'POST', older.number, 'assign', { ...assigned, agent });
    await at.act(staff.owner, older, 'note', at.say('Noticed'));
    const draft = (body: string) => ({
      action: 'reply',
      text: { format: 'text', body },
      fields: {},
      files: [],
      assignee: null,
      copyTo: [],
    });
    await at.at(staff.ada, 'PUT', older.number, 'draft', draft('Begun in the older'));
    await at.at(staff.ada, 'PUT', younger.number, 'draft', draft('Begun in the younger'));
    await at.at(staff.zain, 'PUT', older.number, 'draft', draft('Zain began'));
    expect((await at.merge(staff.ada, older, younger)).status).toBe(200);

    const ticket = await at.read(staff.ada, younger.number);
    expect(ticket.isFollowed).toBe(true);
    expect(ticket.followers.map(({ name }) => name)).toContain('Zain Agent');
    expect(ticket.tags).toHaveLength(2);
    expect(ticket.links.map(({ number }) => number)).toEqual([third.number]);
    const notices = await db()('helpdesk_notices')
      .where({ ticket_id: younger.id, agent_id: await idOf(staff.ada) })
      .orderBy('seq');
    const noted = ticket.entries.find(({ text }) => text?.body === 'Noticed');
    expect(notices.map((row) => Number(row.seq))).toContain(noted?.seq);
    const mine = await at.at(staff.ada, 'GET', younger.number, 'draft');
    expect(mine.body.data).toMatchObject({
      text: { body: 'Begun in the younger\n\nBegun in the older' },
    });
    const his = await at.at(staff.zain, 'GET', younger.number, 'draft');
    expect(his.body.data).toMatchObject({ text: { body: 'Zain began' } });
    for (const table of ['follows', 'ticket_tags', 'notices', 'drafts', 'entries', 'attachments']) {
      const left = await db()(`helpdesk_${table}`).where({ ticket_id: older.id });
      expect([table, left]).toEqual([table, []]);
    }
  });

  test('the client waits since the earlier of both', async () => {
    const { older, younger } = await at.two();
    const since = (await at.read(staff.ada, older.number)).waitingSince;
    await at.act(staff.ada, younger, 'reply', at.say('Answered'));
    expect((await at.read(staff.ada, younger.number)).waitingSince).toBeNull();
    await at.merge(staff.ada, older, younger);
    expect((await at.read(staff.ada, younger.number)).waitingSince).toBe(since);
  });

  test('what a client sends again, or by an old page, comes once and to where it is now', async () => {
    const { older, younger } = await at.two();
    const clientId = randomUUID();
    await at.write(older, 'Said once', clientId);
    await at.merge(staff.ada, older, younger);
    expect((await at.write(older, 'Said once', clientId)).isRepeat).toBe(true);
    const late = await at.write(older, 'Said later');
    expect([late.number, late.isRepeat]).toEqual([younger.number, false]);
    const ticket = await at.read(staff.ada, younger.number);
    const said = ticket.entries.filter(({ text }) => text?.body === 'Said once');
    expect(said).toHaveLength(1);
    // A form that is submitted again opens nothing.
    const row = await db()('helpdesk_tickets').where({ id: older.id }).first('submission');
    const submission = randomUUID();
    await db()('helpdesk_tickets')
      .where({ id: older.id, submission: row.submission })
      .update({ submission: sha256(`${SITE_FORM}:${submission}`) });
    const { strapi } = desk;
    const again = await findOpened({ strapi, source: SITE_FORM, submission });
    expect(again).toMatchObject({ number: younger.number, key: younger.key, isRepeat: true });
  });

  test('links in mails that left still open the answer that they were sent with', async () => {
    const { older, younger } = await at.two();
    await at.act(staff.ada, younger, 'reply', at.say('Answer in the younger'));
    await at.act(staff.ada, older, 'reply', at.say('Answer in the older'));
    await at.merge(staff.ada, older, younger);
    const { strapi } = desk;
    const asked = async ({ key: ticketKey, email }: typeof older) => {
      const link = { strapi, ticketKey, seq: 2, email, expiresAt: clock.now() + 60_000 };
      const token = signRatingLink(link);
      const { answer, ticket } = await openRatingLink({ strapi, token, now: clock.now() });
      const entry = await db()('helpdesk_entry_texts').where({ entry_id: answer.id }).first();
      return [ticket.number, entry.body];
    };
    expect(await asked(older)).toEqual([younger.number, 'Answer in the older']);
    expect(await asked(younger)).toEqual([younger.number, 'Answer in the younger']);
    const mail = await db()('helpdesk_outbox_items').where({ ticket_id: younger.id }).first();
    expect(verifyMessageId({ strapi, messageId: mail.message_id })).not.toBeNull();
  });

  test('a chain leads to its end, and two who merge both ways at once leave one ticket', async () => {
    const { older, younger } = await at.two();
    const last = await at.open('Last', { email: older.email });
    await at.merge(staff.ada, older, younger);
    expect((await at.merge(staff.ada, younger, last)).status).toBe(200);
    const gone = await call(desk, staff.ada, 'GET', `/helpdesk/tickets/${older.number}`);
    expect(gone.body.error).toMatchObject({ details: { into: last.number } });
    expect(storyOf(await at.read(staff.ada, last.number)).slice(0, 3)).toEqual([
      `opened Text of Older #${older.number}`,
      `opened Text of Younger #${younger.number}`,
      'opened Text of Last',
    ]);

    const pair = await at.two();
    const answers = await Promise.all([
      at.merge(staff.ada, pair.older, pair.younger),
      at.merge(staff.zain, pair.younger, pair.older),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const rows = await db()('helpdesk_tickets')
      .whereIn('id', [pair.older.id, pair.younger.id])
      .whereNull('merged_into_id');
    expect(rows).toHaveLength(1);
    const entries = await db()('helpdesk_entries')
      .whereIn('ticket_id', [pair.older.id, pair.younger.id])
      .orderBy('seq');
    expect(entries.map((row) => [Number(row.ticket_id), Number(row.seq)])).toEqual(
      [1, 2, 3].map((seq) => [Number(rows[0].id), seq])
    );
  });

  test('who acts at the same moment loses nothing', async () => {
    const { older, younger } = await at.two();
    const [merged, acted, said] = await Promise.all([
      at.merge(staff.ada, older, younger),
      at.act(staff.zain, older, 'note', at.say('At once')),
      at.write(older, 'The client at once'),
    ]);
    expect([200, 409]).toContain(merged.status);
    expect([200, 409]).toContain(acted.status);
    const where = merged.status === 200 ? younger.number : older.number;
    expect(said.isRepeat).toBe(false);
    const words = (await at.read(staff.ada, where)).entries.map(({ text }) => text?.body);
    expect(words).toContain('The client at once');
    expect(words.includes('At once')).toBe(acted.status === 200);
  });

  test('the same merge sent twice is one, and tells the client once, in their language', async () => {
    const { older, younger } = await at.two();
    await db()('helpdesk_tickets').where({ id: younger.id }).update({ locale: 'ur' });
    const body = {
      clientId: randomUUID(),
      version: 1,
      intoVersion: 1,
      tellClient: true,
    };
    const [first, again] = [
      await at.merge(staff.ada, older, younger, body),
      await at.merge(staff.ada, older, younger, body),
    ];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect((again.body.data as Performed).isRepeat).toBe(true);
    const mails = await db()('helpdesk_outbox_items').where({ ticket_id: younger.id });
    expect(mails).toHaveLength(1);
    const { text } = readJson<MailPayload>(mails[0].payload, {} as MailPayload);
    expect(text).toContain(`آپ کی درخواست #${older.number} اب`);
    expect(text).toContain(`#${younger.number}`);
    expect(text).not.toContain('%old%');
  });

  test('is refused: itself, another client, trash, a closed one, a changed one', async () => {
    const { older, younger } = await at.two();
    const stranger = await at.open('Stranger');
    const self = await at.merge(staff.ada, older, older);
    expect([self.status, codeOf(self)]).toEqual([400, 'MERGE_NOT_ACCEPTED']);
    const other = await at.merge(staff.owner, older, stranger);
    expect([other.status, codeOf(other)]).toEqual([400, 'MERGE_OF_OTHERS']);
    const old = await at.merge(staff.ada, older, younger, { intoVersion: 7 });
    expect([old.status, codeOf(old)]).toEqual([409, 'TICKET_CHANGED']);
    await at.act(staff.ada, younger, 'reply-close', at.say('Done'));
    expect(codeOf(await at.merge(staff.ada, older, younger))).toBe('MERGE_NOT_ACCEPTED');
    expect((await at.merge(staff.ada, younger, older)).status).toBe(200);

    // One account has proved both addresses: the same person.
    const two = await at.two();
    const elsewhere = await at.open('Elsewhere');
    await db()('helpdesk_contacts')
      .whereIn('email', [two.older.email, elsewhere.email])
      .update({ user_document: `user-${newKey()}`, verified_at: clock.now() });
    expect((await at.merge(staff.ada, elsewhere, two.older)).status).toBe(200);
    const visitor = await at.enter(elsewhere);
    const page = await visitor.get(`/support/account/requests/${two.older.key}`);
    expect(page.html).toContain('Text of Elsewhere');
  });

  test('is refused across rights: what is not seen is not there, what is only seen stays', async () => {
    const { older, younger } = await at.two();
    await db()('helpdesk_tickets')
      .where({ id: older.id })
      .update({ assignee_id: await idOf(staff.own) });
    const hidden = await at.merge(staff.own, older, younger);
    const missing = await at.merge(staff.own, older, younger, { into: 999_999 });
    expect([hidden.status, hidden.body]).toEqual([404, missing.body]);
    const back = await at.merge(staff.own, younger, older);
    expect([back.status, back.body]).toEqual([404, missing.body]);
    const looked = await at.merge(staff.looker, older, younger);
    expect([looked.status, codeOf(looked)]).toEqual([403, 'ACTION_NOT_ALLOWED']);
    const story = storyOf(await at.read(staff.owner, older.number));
    expect(story).toEqual(['opened Text of Older']);
  });
});
