import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { FileView, OpenTicketBody } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { database } from '../platform/database';
import { PNG } from '../platform/files-fixture';
import { stopJobs } from '../platform/jobs';
import { SITE_FORM } from './first-start';
import { HOSTILE, workAt } from './work-fixture';

describe.each(DATABASES)('a ticket opened by an agent on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  const staff = {} as Record<'owner' | 'ada' | 'zain' | 'reader', StaffMember>;
  const keys = {} as Record<'ada' | 'zain', string>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    work = workAt(desk);
    const permissions = ['ticket.read', 'ticket.perform', 'ticket.create'] as const;
    const right = { scope: 'all' as const, mayCreate: true, mayBeAssigned: true };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.zain = await createColleague(desk, {
      permissions,
      right: { ...right, mayCreate: false },
      name: 'Zain Agent',
    });
    staff.reader = await createColleague(desk, {
      permissions: ['ticket.read', 'ticket.perform'],
      right,
      name: 'Rafi Reader',
    });
    keys.ada = await work.keyOf(staff.ada);
    keys.zain = await work.keyOf(staff.zain);
  });
  afterAll(() => desk.stop());

  const called = (more: Partial<OpenTicketBody> = {}): OpenTicketBody => ({
    clientId: randomUUID(),
    source: SITE_FORM,
    channel: 'telephone',
    contact: { name: 'Bilal Qureshi', email: null, phone: '+92 300 1234567' },
    locale: 'ur',
    subject: 'بل غلط ہے',
    text: { format: 'html', body: '<p>He says the <strong>bill</strong> is wrong.</p>' },
    sendsReceipt: false,
    ...more,
  });
  const open = async (body: unknown, who: StaffMember = staff.ada) => {
    const answer = await call(desk, who, 'POST', '/helpdesk/tickets', body);
    const { number } = (answer.body.data ?? {}) as { number: number };
    return { ...answer, number };
  };
  const codeOf = ({ body }: Awaited<ReturnType<typeof open>>) =>
    (body.error as { details: { code: string } } | undefined)?.details.code;
  const upload = async (who: StaffMember, name = 'bill.png') => {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(PNG)], name));
    const headers = { Authorization: `Bearer ${who.token}` };
    const url = `${desk.url}/helpdesk/uploads`;
    const response = await fetch(url, { method: 'POST', headers, body: form });
    return ((await response.json()) as { data: FileView }).data;
  };
  const mailsTo = async (recipient: string) =>
    database(desk.strapi)('helpdesk_outbox_items').where({ recipient });

  test("has the call in the agent's words, the client's name and language, and nobody is mailed", async () => {
    const { status, number } = await open(called());
    expect(status).toBe(200);
    const ticket = await work.read(staff.ada, number);
    expect(ticket).toMatchObject({
      channel: 'telephone',
      locale: 'ur',
      subject: 'بل غلط ہے',
      contact: { name: 'Bilal Qureshi', phone: '+92 300 1234567', email: null },
    });
    expect(ticket.waitingSince).not.toBeNull();
    expect(ticket.entries[0]).toMatchObject({
      kind: 'opened',
      actor: { kind: 'agent', name: 'Ada Agent' },
      isInternal: false,
    });
    expect(ticket.entries[0].text?.body).toContain('<strong>bill</strong>');
  });

  test('goes to the contact that is known by the address, as they are', async () => {
    await work.open({
      contact: { name: 'Ayesha Khan', email: 'ayesha@example.com', locale: 'en', timeZone: null },
    });
    const contact = { name: 'Aisha', email: 'AYESHA@example.com', phone: null };
    const { number } = await open(called({ contact }));
    expect((await work.read(staff.ada, number)).contact).toMatchObject({ name: 'Ayesha Khan' });
    const { contact: known } = await work.read(staff.ada, number);
    const again = await open(called({ contact: { key: known.key } }));
    expect((await work.read(staff.ada, again.number)).contact.key).toBe(known.key);
  });

  test('of a blocked client is taken: the agent judges', async () => {
    const email = `${randomUUID()}@example.com`;
    await work.open({ contact: { name: 'Blocked', email, locale: 'en', timeZone: null } });
    await database(desk.strapi)('helpdesk_contacts').where({ email }).update({ is_blocked: true });
    const { status } = await open(called({ contact: { name: 'Any', email, phone: null } }));
    expect(status).toBe(200);
  });

  test('sends the receipt only when asked for', async () => {
    const [silent, told] = [`${randomUUID()}@example.com`, `${randomUUID()}@example.com`];
    const contact = (email: string) => ({ name: 'Sara', email, phone: null });
    await open(called({ contact: contact(silent) }));
    await open(called({ contact: contact(told), sendsReceipt: true }));
    expect(await mailsTo(silent)).toHaveLength(0);
    expect(await mailsTo(told)).toHaveLength(1);
  });

  test('is one, however often it is sent', async () => {
    const body = called();
    const answers = await Promise.all([1, 2, 3, 4].map(() => open(body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
  });

  test('takes the files that this agent uploaded for it, once', async () => {
    const file = await upload(staff.ada);
    const foreign = await upload(staff.owner);
    const stolen = await open(called({ files: [foreign.key] }));
    expect([stolen.status, codeOf(stolen)]).toEqual([400, 'FILE_UNKNOWN']);
    const body = called({ files: [file.key] });
    const { number } = await open(body);
    const [entry] = (await work.read(staff.ada, number)).entries;
    expect(entry.files.map(({ key, name }) => ({ key, name }))).toEqual([
      { key: file.key, name: 'bill.png' },
    ]);
    expect((await open(body)).number).toBe(number);
    const second = await open(called({ files: [file.key] }));
    expect(codeOf(second)).toBe('FILE_UNKNOWN');
  });

  test('may be given to oneself, and to others by those who may assign', async () => {
    const mine = await open(called({ assignee: { agent: keys.ada } }));
    expect((await work.read(staff.ada, mine.number)).assignee?.key).toBe(keys.ada);
    expect((await open(called({ assignee: { agent: keys.zain } }))).status).toBe(403);
    const byOwner = await open(called({ assignee: { agent: keys.zain } }), staff.owner);
    expect((await work.read(staff.owner, byOwner.number)).assignee?.key).toBe(keys.zain);
    const nobody = await open(called({ assignee: { agent: 'f'.repeat(32) } }), staff.owner);
    expect(codeOf(nobody)).toBe('ASSIGNEE_NOT_ACCEPTED');
  });

  test('needs the permission and a right in that workflow', async () => {
    const before = await work.counts();
    expect((await open(called(), staff.zain)).status).toBe(403);
    expect((await open(called(), staff.reader)).status).toBe(403);
    expect((await upload(staff.reader))?.key).toBeUndefined();
    expect(await work.counts()).toEqual(before);
  });

  test.each<[string, object]>([
    ['an unknown source', { source: 'nowhere' }],
    ['an unknown client', { contact: { key: 'f'.repeat(32) } }],
    ['a client without a name', { contact: { name: '  ', email: null, phone: null } }],
    ['two addresses', { contact: { name: 'A', email: 'a@b.example, c@d.example', phone: null } }],
    ['an empty text', { text: { format: 'html', body: '<p> </p>' } }],
    ['no subject', { subject: ' ' }],
    ['a subject of two lines', { subject: 'One\nBcc: two@example.com' }],
    ['another channel', { channel: 'form' }],
    ['a state of its own', { state: 'closed' }],
    ['30 files at once', { files: Array.from({ length: 30 }, () => randomUUID()) }],
    ['a language that is none', { locale: '../en' }],
  ])('is refused with %s, and nothing is written', async (_, more) => {
    const before = await work.counts();
    const { status } = await open({ ...called(), ...more });
    expect([400, 404]).toContain(status);
    expect(await work.counts()).toEqual(before);
  });

  test('keeps HTML and templates in every field as text, and no script', async () => {
    const contact = { name: HOSTILE.slice(0, 120), email: null, phone: HOSTILE.slice(0, 60) };
    const { status, number } = await open(
      called({
        contact,
        subject: HOSTILE.slice(0, 200),
        text: { format: 'html', body: `${HOSTILE}<script>alert(1)</script><p>Said</p>` },
      })
    );
    expect(status).toBe(200);
    const ticket = await work.read(staff.ada, number);
    expect(ticket.subject).toBe(HOSTILE.slice(0, 200));
    expect(ticket.entries[0].text?.body).not.toMatch(/onerror|<script/);
  });
});
