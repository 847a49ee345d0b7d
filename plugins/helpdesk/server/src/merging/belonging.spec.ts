import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { LinkedTicket, SplitOff } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { removeFile, saveFile } from '../platform/files';
import { PNG } from '../platform/files-fixture';
import { newKey } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { codeOf, mergingAt, storyOf, type Request } from './merging-fixture';
import { requireSamePerson } from './require-mergeable';

describe.each(DATABASES)('what belongs together, on %s', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof mergingAt>;
  const staff = {} as Record<'owner' | 'ada' | 'own', StaffMember>;
  const db = () => database(desk.strapi);

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = mergingAt(desk);
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.create'] as const;
    const right = { scope: 'all' as const, mayCreate: true };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    const own = { scope: 'own' as const };
    staff.own = await createColleague(desk, { permissions, right: own, name: 'Omar Own' });
  });
  afterAll(() => desk.stop());

  const giveToOmar = async ({ id }: Request) => {
    const key = await at.keyOf(staff.own);
    const agent = await db()('helpdesk_agents').where({ key }).first('id');
    await db()('helpdesk_tickets').where({ id }).update({ assignee_id: agent.id });
  };
  const link = (who: StaffMember, { number }: Request, to: number) =>
    at.at(who, 'POST', number, 'links', { clientId: randomUUID(), to });
  const unlink = (who: StaffMember, { number }: Request, to: number) =>
    at.at(who, 'DELETE', number, `links/${to}`);
  const numbers = ({ body }: Awaited<ReturnType<typeof link>>) =>
    // The contract of this door.
    (body.data as LinkedTicket[]).map(({ number }) => number);

  const split = async (who: StaffMember, request: Request, seq: number, body: object = {}) => {
    const path = `/helpdesk/tickets/${request.number}/entries/${seq}/split`;
    const answer = await call(desk, who, 'POST', path, {
      clientId: randomUUID(),
      version: await at.present(request),
      subject: 'The other matter',
      ...body,
    });
    // The contract of this door, where it did not refuse.
    return { ...answer, data: answer.body.data as SplitOff };
  };

  const placeOf = async ({ email }: Request) => ({
    contactId: Number((await db()('helpdesk_contacts').where({ email }).first('id')).id),
  });

  test('a request of a private address and one of a company do not become one: its members read along', async () => {
    const [secret, job] = [
      await at.open('Private', { text: 'My own affair' }),
      await at.open('Work'),
    ];
    const colleague = await at.open('Colleague');
    const [me, boss] = [`user-${newKey()}`, `user-${newKey()}`];
    const company = await insertRow(db(), 'helpdesk_companies', {
      ...{ document_id: newKey(), key: newKey(), name: `Firm ${newKey()}`, sharing: 'all' },
    });
    const prove = (request: { email: string }, user: string, member: number | null) =>
      db()('helpdesk_contacts')
        .where({ email: request.email })
        .update({ user_document: user, verified_at: clock.now(), member_of_id: member });
    await prove(secret, me, null);
    await prove(job, me, company);
    await prove(colleague, boss, company);
    for (const [from, into] of [
      [secret, job],
      [job, secret],
    ]) {
      const refused = await at.merge(staff.ada, from, into);
      expect([refused.status, codeOf(refused)]).toEqual([400, 'MERGE_OF_OTHERS']);
    }
    // The company takes an address in at the moment of the merge.
    const sides = { from: await placeOf(secret), into: await placeOf(job) };
    await expect(requireSamePerson(db(), sides)).rejects.toMatchObject({ code: 'MERGE_OF_OTHERS' });
    await prove(secret, me, company);
    expect((await at.merge(staff.ada, secret, job)).status).toBe(200);
  });

  describe('a link', () => {
    test('stands in both tickets and both histories, once, until it is taken away', async () => {
      const [one, other] = [await at.open('One'), await at.open('Other')];
      expect(numbers(await link(staff.ada, one, other.number))).toEqual([other.number]);
      expect(numbers(await link(staff.ada, other, one.number))).toEqual([one.number]);
      for (const [a, b] of [
        [one, other],
        [other, one],
      ]) {
        const ticket = await at.read(staff.ada, a.number);
        expect(ticket.links).toMatchObject([
          {
            number: b.number,
            state: { workflow: 'support', key: 'new' },
            contact: 'Ayesha Khan',
          },
        ]);
        expect(ticket.entries.slice(1)).toMatchObject([{ kind: 'linked', other: b.number }]);
      }
      expect(numbers(await unlink(staff.ada, other, one.number))).toEqual([]);
      expect(numbers(await unlink(staff.ada, other, one.number))).toEqual([]);
      expect((await at.read(staff.ada, one.number)).entries.map((entry) => entry.kind)).toEqual([
        'opened',
        'linked',
        'unlinked',
      ]);
    });

    test('made by many at once is one', async () => {
      const [one, other] = [await at.open('One'), await at.open('Other')];
      const answers = await Promise.all([
        link(staff.ada, one, other.number),
        link(staff.owner, other, one.number),
        link(staff.ada, other, one.number),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const kinds = (await at.read(staff.ada, one.number)).entries.map((entry) => entry.kind);
      expect(kinds).toEqual(['opened', 'linked']);
    });

    test('is not made with itself or with what is not seen, and shows only what is seen', async () => {
      const [mine, hidden] = [await at.open('Mine'), await at.open('HiddenCanary')];
      await giveToOmar(mine);
      const self = await link(staff.own, mine, mine.number);
      expect([self.status, codeOf(self)]).toEqual([400, 'LINK_NOT_ACCEPTED']);
      const refused = await link(staff.own, mine, hidden.number);
      const missing = await link(staff.own, mine, 999_999);
      expect([refused.status, refused.body]).toEqual([404, missing.body]);
      await link(staff.owner, mine, hidden.number);
      const ticket = await at.read(staff.own, mine.number);
      expect(ticket.links).toEqual([]);
      expect(JSON.stringify(ticket)).not.toContain('HiddenCanary');
    });

    test('is told of without the number to who may not see the other, as is every way to one', async () => {
      const [mine, hidden] = [await at.open('Mine'), await at.open('Hidden')];
      const second = await at.open('Merged in', { email: mine.email });
      await giveToOmar(mine);
      await link(staff.ada, mine, hidden.number);
      await unlink(staff.ada, mine, hidden.number);
      await split(staff.ada, mine, 1);
      await at.merge(staff.ada, second, mine);
      const others = async (who: StaffMember) =>
        (await at.read(who, mine.number)).entries.map(({ kind: what, other }) => [what, other]);
      const made = (await at.read(staff.ada, mine.number)).links[0].number;
      const told = [
        ['opened', null],
        ['opened', null],
        ['linked', hidden.number],
        ['unlinked', hidden.number],
        ['split', made],
        ['merged', second.number],
      ];
      expect(await others(staff.ada)).toEqual(told);
      const narrow = told.map(([what, other]) => [what, what === 'merged' ? other : null]);
      expect(await others(staff.own)).toEqual(narrow);
      const page = await at.at(staff.own, 'GET', mine.number, 'entries?after=2');
      expect(JSON.stringify(page.body)).not.toContain(`"other":${hidden.number}`);
    });
  });

  describe('splitting off', () => {
    test('makes a ticket of the same client of a message, linked with where it was', async () => {
      const request = await at.open('Two matters');
      await at.write(request, 'And by the way, the scanner too.');
      const { status, data } = await split(staff.ada, request, 2);
      expect(status).toBe(200);
      const made = await at.read(staff.ada, data.number);
      expect(made).toMatchObject({
        subject: 'The other matter',
        contact: { email: request.email },
        links: [{ number: request.number }],
        entries: [
          {
            kind: 'opened',
            other: request.number,
            text: { body: 'And by the way, the scanner too.' },
          },
        ],
      });
      const ticket = await at.read(staff.ada, request.number);
      expect(storyOf(ticket)).toEqual([
        'opened Text of Two matters',
        'client-message And by the way, the scanner too.',
        'split',
      ]);
      expect(ticket.entries.at(-1)).toMatchObject({ other: data.number, isInternal: true });
      expect(ticket.links).toMatchObject([{ number: data.number }]);
      // Nobody was written to.
      expect(await db()('helpdesk_outbox_items').where({ recipient: request.email })).toEqual([]);
    });

    test('copies its files: each ticket has its own, which goes with it', async () => {
      const content = Readable.from([PNG]);
      const { strapi } = desk;
      const file = await saveFile({ strapi, content, name: 'a.png', maxBytes: PNG.length });
      const request = await at.open('With a file', { files: [file] });
      const { status, data } = await split(staff.ada, request, 1);
      expect(status).toBe(200);
      const [copy] = (await at.read(staff.ada, data.number)).entries[0].files;
      const [own] = (await at.read(staff.ada, request.number)).entries[0].files;
      expect(copy).toEqual({ ...own, key: copy.key });
      expect(copy.key).not.toBe(own.key);
      await removeFile(strapi, file.path);
      const path = `${desk.url}/helpdesk/tickets/${data.number}/files/${copy.key}/link`;
      const headers = { Authorization: `Bearer ${staff.ada.token}` };
      const answer = await fetch(path, { method: 'POST', headers });
      // The contract of this door.
      const { url } = ((await answer.json()) as { data: { url: string } }).data;
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0];
      const downloaded = await fetch(desk.url + url, { headers: { cookie } });
      expect(Buffer.from(await downloaded.arrayBuffer())).toEqual(PNG);
    });

    test('sent twice is one, also when the first was cut off half-way', async () => {
      const request = await at.open('Cut off');
      const body = { clientId: randomUUID(), version: 1 };
      const first = await split(staff.ada, request, 1, body);
      await db()('helpdesk_entries').where({ ticket_id: request.id, kind: 'split' }).delete();
      await db()('helpdesk_ticket_links').where({ ticket_id: request.id }).delete();
      await db()('helpdesk_tickets').where({ id: request.id }).update({ last_seq: 1, version: 1 });
      const again = await split(staff.ada, request, 1, body);
      const third = await split(staff.ada, request, 1, body);
      expect([again.data.number, third.data.number]).toEqual([
        first.data.number,
        first.data.number,
      ]);
      const ticket = await at.read(staff.ada, request.number);
      expect(ticket.entries.map((entry) => entry.kind)).toEqual(['opened', 'split']);
      expect(ticket.links).toHaveLength(1);
    });

    test('is refused for what staff wrote, without the right to open, and for what is not seen', async () => {
      const request = await at.open('Refused');
      await at.act(staff.ada, request, 'reply', at.say('Ours'));
      const ours = await split(staff.ada, request, 2);
      expect([ours.status, codeOf(ours)]).toEqual([400, 'SPLIT_NOT_ACCEPTED']);
      const none = await split(staff.ada, request, 9);
      expect([none.status, codeOf(none)]).toEqual([400, 'SPLIT_NOT_ACCEPTED']);
      expect((await split(staff.own, request, 1)).status).toBe(404);
      await giveToOmar(request);
      const refused = await split(staff.own, request, 1);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'NOT_ALLOWED']);
      const changed = await split(staff.ada, request, 1, { version: 1 });
      expect([changed.status, codeOf(changed)]).toEqual([409, 'TICKET_CHANGED']);
    });
  });
});
