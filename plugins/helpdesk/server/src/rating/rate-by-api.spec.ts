import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { ClientRating, ClientTicketView, EntryView } from '../../../contracts';
import { accountsAt, type Accounts } from '../account/account-fixture';
import { openAccount } from '../access/doors-fixture';
import { newKey } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { HOSTILE } from '../tickets/work-fixture';
import { RATING_DEFAULTS } from './rating-defaults';
import { ratingsAt } from './rating-fixture';

const ANSWER = 2;

describe.each(DATABASES)('a front end, on %s,', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof ratingsAt>;
  let accounts: Accounts;
  let ada: StaffMember;
  let unrated: { one: Client; key: string };

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = ratingsAt(desk);
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
    ada = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    const one = await client();
    unrated = { one, key: (await closedFor(one)).key };
  });
  afterEach(() => at.set(RATING_DEFAULTS));
  afterAll(() => desk.stop());

  const client = async () => {
    const { email } = await accounts.register();
    const user = await accounts.userOf(email);
    const { token } = await openAccount(desk, user);
    return { email, token };
  };
  type Client = Awaited<ReturnType<typeof client>>;
  /** Asked as a guest, answered by Ada, closed with it. */
  const closedFor = async ({ email }: Pick<Client, 'email'>) => {
    const request = await accounts.ask(email);
    await accounts.answer(ada, request.number, 'Turn it off.', 'reply-close');
    return request;
  };
  const ask = async <T>(token: string | null, method: string, path: string, body?: unknown) => {
    const response = await fetch(`${desk.url}/api/helpdesk/account/requests/${path}`, {
      method,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { data, error } = await response.json();
    // Each door's own contract.
    return { status: response.status, data: data as T, error };
  };
  const good = (more: Record<string, unknown> = {}) => ({
    clientId: randomUUID(),
    answer: ANSWER,
    scale: 'stars',
    score: 4,
    ...more,
  });
  const rate = (token: string | null, key: string, more: Record<string, unknown> = {}) =>
    ask<ClientRating>(token, 'POST', `${key}/rating`, good(more));
  const ratedEntries = async (number: number): Promise<EntryView[]> =>
    (await at.read(ada, number)).entries.filter(({ kind: one }) => one === 'rated');

  /** Which contacts rated, the first one first. */
  const raters = async (number: number): Promise<number[]> => {
    const rows = await accounts
      .db()('helpdesk_entries as e')
      .join('helpdesk_tickets as t', 't.id', 'e.ticket_id')
      .where({ 't.number': number, 'e.kind': 'rated' })
      .orderBy('e.seq')
      .select('e.actor_contact_id');
    return rows.map((row) => Number(row.actor_contact_id));
  };

  test('reads what is asked, rates, and changes it; staff see both', async () => {
    const one = await client();
    const { key, number } = await closedFor(one);
    const before = await ask<ClientTicketView>(one.token, 'GET', key);
    expect(before.data.rating).toMatchObject({ answer: ANSWER, scale: 'stars', given: null });
    const first = await rate(one.token, key, { reason: 'Slow\r\nand kind' });
    expect([first.status, first.data]).toEqual([
      200,
      {
        ...before.data.rating,
        given: { score: 4, scale: 'stars', reason: 'Slow\nand kind' },
      },
    ]);
    const second = await rate(one.token, key, { score: 5 });
    expect(second.data.given).toEqual({ score: 5, scale: 'stars', reason: '' });
    const entries = await ratedEntries(number);
    expect(entries.map(({ rating, text, actor }) => [rating, text?.body, actor.kind])).toEqual([
      [
        { score: 4, scale: 'stars', percent: 75, channel: 'account', answer: ANSWER },
        'Slow\nand kind',
        'contact',
      ],
      [
        { score: 5, scale: 'stars', percent: 100, channel: 'account', answer: ANSWER },
        undefined,
        'contact',
      ],
    ]);
  });

  test('that sends the same again, also at once, has rated once', async () => {
    const one = await client();
    const { key, number } = await closedFor(one);
    const clientId = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => rate(one.token, key, { clientId })));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await ratedEntries(number)).toHaveLength(1);
  });

  test('rates a request of a further address as that address of the client', async () => {
    const one = await client();
    const second = accounts.newEmail();
    const { key, number } = await closedFor({ email: second });
    const { documentId } = await accounts.userOf(one.email);
    const proved = { user_document: documentId, verified_at: Date.now() };
    await accounts.db()('helpdesk_contacts').where({ email: second }).update(proved);
    const contactId = Number((await accounts.contactOf(second)).id);
    expect((await rate(one.token, key)).status).toBe(200);
    const { visitor } = await accounts.logIn(one.email);
    const page = `/support/account/requests/${key}`;
    const form = { score: '2' };
    expect((await accounts.send(visitor, page, form, `${page}/rating`)).status).toBe(303);
    expect(await raters(number)).toEqual([contactId, contactId]);
  });

  test.each([
    ['another answer than the one asked about', { answer: 1 }],
    ['an answer that is not there', { answer: 99 }],
    ['a word for an answer', { answer: '2' }],
    ['another scale', { scale: 'thumbs', score: 2 }],
    ['a scale of nobody', { scale: 'tens' }],
    ['a score below the scale', { score: 0 }],
    ['a score beyond it', { score: 6 }],
    ['half a score', { score: 4.5 }],
    ['a word for a score', { score: '5' }],
    ['no id', { clientId: '' }],
    ['an id that is an object', { clientId: { $ne: '' } }],
    ['a reason that is too long', { reason: 'x'.repeat(1_001) }],
    ['a reason with control characters', { reason: 'a\u0000b' }],
    ['a reason that is an object', { reason: { format: 'html', body: '<b>' } }],
    ['who rates', { actor: { kind: 'system' } }],
    ['what it counts', { percent: 100 }],
    ['where from', { channel: 'mail' }],
  ])('is refused %s, and nothing is kept', async (_what, more) => {
    const { one, key } = unrated;
    const before = await at.counts();
    const { status, error } = await rate(one.token, key, more);
    expect([status, error.details.code]).toEqual([400, 'INPUT_INVALID']);
    expect(await at.counts()).toEqual(before);
  });

  test('is told that nothing is asked: without the setting, of open requests, and no reason where none is asked', async () => {
    const one = await client();
    const { key } = await closedFor(one);
    await at.set({ asksReason: false });
    expect((await rate(one.token, key, { reason: 'Why' })).status).toBe(400);
    await at.set({ isOn: false });
    expect((await rate(one.token, key)).status).toBe(404);
    await at.set(RATING_DEFAULTS);
    const open = await accounts.ask(one.email);
    await accounts.answer(ada, open.number, 'What colour?');
    expect((await rate(one.token, open.key)).status).toBe(404);
  });

  test('rates for nobody else: another’s request is one that is not there', async () => {
    const [one, other] = [await client(), await client()];
    const { key } = await closedFor(other);
    const before = await at.counts();
    const missing = await rate(one.token, newKey());
    expect(missing.status).toBe(404);
    expect(await rate(one.token, key)).toEqual(missing);
    expect((await rate(null, key)).status).toBe(401);
    expect(await at.counts()).toEqual(before);
  });

  test('brings a hostile reason as it was typed, and twenty changes in an hour at most', async () => {
    const one = await client();
    const { key, number } = await closedFor(one);
    await rate(one.token, key, { reason: HOSTILE });
    expect((await ratedEntries(number))[0].text).toEqual({ format: 'text', body: HOSTILE });
    const read = await ask<ClientTicketView>(one.token, 'GET', key);
    expect(read.data.entries.at(-1)?.text).toEqual({ format: 'text', body: HOSTILE });
    const statuses = [];
    for (let turn = 0; turn < 21; turn += 1) {
      statuses.push((await rate(one.token, key, { score: 1 + (turn % 5) })).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(19);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    const { body } = await call(desk, ada, 'GET', `/helpdesk/tickets/${number}`);
    expect(body.data).toMatchObject({ number });
  });
});
