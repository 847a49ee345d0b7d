import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { hiddenFields, newVisitor } from '../../../../../tests/harness/visitor';
import type { NoticePage } from '../../../contracts';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { textsOf } from '../site/translations';
import { HOSTILE } from '../tickets/work-fixture';
import { RATING_DEFAULTS } from './rating-defaults';
import { ratingsAt, type RatedRequest } from './rating-fixture';
import { signRatingLink } from './rating-link';

const DAY_MS = 24 * 60 * 60 * 1000;
const realNow = clock.now;
const { rate: t, error } = textsOf('en');

describe.each(DATABASES)('the link of a rating, on %s,', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof ratingsAt>;
  let ada: StaffMember;
  let owner: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = ratingsAt(desk);
    ada = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterEach(async () => {
    clock.now = realNow;
    await at.set(RATING_DEFAULTS);
  });
  afterAll(() => desk.stop());

  const tokenFor = (request: RatedRequest, more: Partial<Parameters<typeof signRatingLink>[0]>) =>
    signRatingLink({
      strapi: desk.strapi,
      ticketKey: request.key,
      seq: 2,
      email: request.email,
      expiresAt: clock.now() + DAY_MS,
      ...more,
    });
  const page = (token: string) => `/support/rate/${token}`;

  test('shows its choice made, and stores it with a reason when it is sent', async () => {
    const request = await at.closed(ada);
    const visitor = newVisitor(desk);
    const { status, html, headers } = await visitor.get(request.link.replace('=5&', '=4&'));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(html).toContain(RATING_DEFAULTS.question.en);
    expect(html.match(/value="(\d)" required checked/)?.[1]).toBe('4');

    const sent = await visitor.post(request.link.split('?')[0], {
      ...hiddenFields(html),
      score: '4',
      reason: 'Fast, and kind',
    });
    expect(sent.status).toBe(303);
    const thanks = await visitor.get(String(sent.headers.get('location')));
    expect(thanks.status).toBe(200);
    expect(thanks.html).toContain(t.thanks);
    expect(thanks.html).toContain('href="/support/en"');

    const [entry, ...others] = await at.entries(ada, request);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'rated',
      actor: { kind: 'contact', name: 'Ayesha Khan' },
      isInternal: false,
      text: { format: 'text', body: 'Fast, and kind' },
      rating: { score: 4, scale: 'stars', percent: 75, channel: 'mail', answer: 2 },
    });
    expect(entry.before).toEqual(entry.after);
    expect((await at.read(ada, request.number)).rating).toBe(75);
    const [row, ...more] = await at.rows(request);
    expect(more).toEqual([]);
    const agent = await database(desk.strapi)('helpdesk_agents')
      .where({ email: ada.email })
      .first();
    expect(row).toMatchObject({ score: 4, percent: 75, action_key: 'reply-close' });
    expect(Number(row.agent_id)).toBe(Number(agent.id));
  });

  test('is read by HEAD and GET, again and again, and nothing is written', async () => {
    const { link } = await at.closed(ada);
    const before = await at.counts();
    for (let count = 0; count < 3; count += 1) {
      for (const method of ['HEAD', 'GET']) {
        expect((await fetch(desk.url + link, { method })).status).toBe(200);
      }
    }
    expect(await at.counts()).toEqual(before);
  });

  test('may be used again: the newest counts, the earlier stays in the history', async () => {
    const request = await at.closed(ada);
    await at.rate(request.link, { score: '2', reason: 'Slow' });
    const again = await newVisitor(desk).get(request.link);
    expect(again.html).toContain(t.again);
    // Whoever was passed the mail reads nothing of what the client wrote.
    expect(again.html).not.toContain('Slow');
    await at.rate(request.link, { score: '5', reason: '' });
    const entries = await at.entries(ada, request);
    expect(entries.map(({ rating, text }) => [rating?.score, text?.body ?? null])).toEqual([
      [2, 'Slow'],
      [5, null],
    ]);
    expect(await at.rows(request)).toHaveLength(1);
    expect((await at.ticket(request)).rating).toBe(100);
  });

  test('is one rating, however often the same is sent, also at once', async () => {
    const request = await at.closed(ada);
    const visitor = newVisitor(desk);
    const path = request.link.split('?')[0];
    const form = { ...hiddenFields((await visitor.get(request.link)).html), score: '3' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => visitor.post(path, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await at.entries(ada, request)).toHaveLength(1);
    await at.rate(request.link, { score: '3' });
    expect(await at.entries(ada, request)).toHaveLength(1);
  });

  test('keeps every rating of several at once while staff work on the request', async () => {
    const request = await at.closed(ada);
    const note = () =>
      at.perform(ada, request.number, 'note', { text: { format: 'text', body: 'Seen' } });
    await Promise.all([
      ...['1', '2', '4'].map((score) => at.rate(request.link, { score })),
      note(),
      note(),
    ]);
    const entries = await at.entries(ada, request);
    expect(entries.map(({ rating }) => rating?.score).sort()).toEqual([1, 2, 4]);
    const [row] = await at.rows(request);
    const newest = entries.at(-1)?.rating;
    expect(row.score).toBe(newest?.score);
    expect((await at.ticket(request)).rating).toBe(newest?.percent);
  });

  test('tells the one who answered and whoever follows, as each prefers', async () => {
    const request = await at.closed(ada);
    const path = `/helpdesk/tickets/${request.number}/follow`;
    await call(desk, owner, 'POST', path, { follow: true });
    await at.rate(request.link, { score: '5' });
    const eventOf = async (who: StaffMember) => {
      const { body } = await call(desk, who, 'GET', '/helpdesk/notices');
      // The contract of this door.
      const { notices } = body.data as NoticePage;
      return notices.find(({ ticket }) => ticket.number === request.number)?.event;
    };
    expect(await eventOf(ada)).toBe('rated');
    expect(await eventOf(owner)).toBe('followed');
  });

  test('shows a hostile reason as it was typed, to staff and in the account', async () => {
    const request = await at.closed(ada);
    await at.rate(request.link, { score: '1', reason: HOSTILE });
    expect((await at.entries(ada, request))[0].text).toEqual({ format: 'text', body: HOSTILE });
    const visitor = await at.enter(request);
    const { html } = await visitor.get(request.page);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;{{ ticket.link }}');
    expect(html).not.toContain('<img src=x');
  });

  test('is one page for whatever does not hold', async () => {
    const [request, other] = [await at.closed(ada), await at.closed(ada)];
    await at.perform(ada, request.number, 'note', { text: { format: 'text', body: 'Internal' } });
    const { link: sound } = request;
    const token = String(/rate\/([0-9a-f]{80})/.exec(sound)?.[1]);
    const shown = async (path: string) => {
      const { status, html } = await newVisitor(desk).get(path);
      return { status, html };
    };
    const missing = await shown(page('0'.repeat(80)));
    expect(missing.status).toBe(404);
    expect(missing.html).toContain(error.link);
    const flipped = token.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    const bad = [
      flipped,
      token.slice(1),
      `${token}0`,
      token.toUpperCase(),
      tokenFor(request, { expiresAt: clock.now() - 1 }),
      tokenFor(request, { email: other.email }),
      tokenFor(request, { email: '' }),
      tokenFor(request, { ticketKey: other.key }),
      // The opening, an internal entry and one that there is not are no answers.
      tokenFor(request, { seq: 1 }),
      tokenFor(request, { seq: 3 }),
      tokenFor(request, { seq: 99 }),
    ];
    for (const one of bad) expect([one, await shown(page(one))]).toEqual([one, missing]);
    const before = await at.counts();
    for (const one of bad) {
      const visitor = newVisitor(desk);
      const form = hiddenFields((await visitor.get(sound)).html);
      const { status, html } = await visitor.post(page(one), { ...form, score: '1' });
      expect([status, html.includes(error.link)]).toEqual([404, true]);
    }
    expect(await at.counts()).toEqual(before);
  });

  test('ends with its days, with another address, with the trash and with the setting', async () => {
    const request = await at.closed(ada);
    const status = async () => (await newVisitor(desk).get(request.link)).status;
    clock.now = () => realNow() + (RATING_DEFAULTS.days - 1) * DAY_MS;
    expect(await status()).toBe(200);
    clock.now = () => realNow() + (RATING_DEFAULTS.days + 1) * DAY_MS;
    expect(await status()).toBe(404);
    clock.now = realNow;

    await at.set({ isOn: false });
    expect(await status()).toBe(404);
    await at.set({ isOn: true });
    expect(await status()).toBe(200);

    await at.perform(ada, request.number, 'delete', {});
    expect(await status()).toBe(404);
    await at.perform(ada, request.number, 'restore', {});
    expect(await status()).toBe(200);

    const db = database(desk.strapi);
    const { contact_id: id } = await at.ticket(request);
    await db('helpdesk_contacts').where({ id }).update({ is_blocked: true });
    expect(await status()).toBe(404);
    await db('helpdesk_contacts')
      .where({ id })
      .update({ is_blocked: false, email: 'new@example.com' });
    expect(await status()).toBe(404);
  });

  test('takes only a form of its own page, and says what is missing', async () => {
    const request = await at.closed(ada);
    const path = request.link.split('?')[0];
    const visitor = newVisitor(desk);
    const form = hiddenFields((await visitor.get(request.link)).html);
    const before = await at.counts();
    const foreign = { origin: 'https://evil.example' };
    const send = (values: Record<string, string>, headers = {}) =>
      visitor.post(path, { ...form, score: '1', ...values }, headers);
    expect((await send({}, foreign)).status).toBe(403);
    expect((await send({}, { origin: 'null' })).status).toBe(403);
    expect((await send({ csrf: '' })).status).toBe(400);
    expect(
      (await send({ csrf: hiddenFields((await newVisitor(desk).get(path)).html).csrf })).status
    ).toBe(400);
    expect((await send({ id: 'mine' })).status).toBe(400);
    expect((await send({ percent: '100' })).status).toBe(400);
    expect((await send({ scale: 'thumbs' })).status).toBe(400);
    const none = await send({ score: '', reason: 'Still here' });
    expect(none.status).toBe(400);
    expect(none.html).toContain(t.missing);
    expect(none.html).toContain('Still here');
    expect((await send({ score: '6' })).status).toBe(400);
    const long = await send({ reason: 'x'.repeat(1_001) });
    expect([long.status, long.html.includes('too long')]).toEqual([400, true]);
    expect(await at.counts()).toEqual(before);
  });

  test('fills no history: one request takes so many changes in an hour', async () => {
    const request = await at.closed(ada);
    const answers: number[] = [];
    for (let count = 0; count < 22; count += 1) {
      const sent = await at.rate(request.link, { score: String((count % 5) + 1) });
      answers.push(sent.status);
    }
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 303));
    expect(answers.slice(20)).toEqual([429, 429]);
    expect(await at.entries(ada, request)).toHaveLength(20);
    const other = await at.closed(ada);
    expect((await at.rate(other.link, { score: '5' })).status).toBe(303);
  });

  test('is found by the words of its reason, and goes with the request', async () => {
    const request = await at.closed(ada);
    await at.rate(request.link, { score: '2', reason: 'Zanzibarquest' });
    const { body } = await call(desk, ada, 'GET', '/helpdesk/queue?state=closed&q=zanzibarquest');
    // The contract of this door.
    const { tickets } = body.data as { tickets: { number: number; rating: number }[] };
    expect(tickets.map(({ number, rating }) => [number, rating])).toEqual([[request.number, 25]]);
  });
});
