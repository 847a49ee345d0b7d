import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../tests/harness/visitor';
import { clock } from '../platform/clock';
import { stopJobs } from '../platform/jobs';
import { textsOf } from '../site/translations';
import { RATING_DEFAULTS } from './rating-defaults';
import { ratingsAt, type RatedRequest } from './rating-fixture';

const DAY_MS = 24 * 60 * 60 * 1000;
const CANARY = 'canary-for-staff-alone';
const realNow = clock.now;
const { rate: t, error } = textsOf('en');

describe.each(DATABASES)('on the page of a request, on %s,', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof ratingsAt>;
  let ada: StaffMember;
  let zain: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = ratingsAt(desk);
    ada = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    zain = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Zain Agent' });
  });
  afterEach(async () => {
    clock.now = realNow;
    await at.set(RATING_DEFAULTS);
  });
  afterAll(() => desk.stop());

  const send = async (visitor: Visitor, request: RatedRequest, values: Record<string, string>) => {
    const path = `${request.page}/rating`;
    const { html } = await visitor.get(request.page);
    return visitor.post(path, { ...hiddenFields(html, path), ...values });
  };
  const asks = async (visitor: Visitor, request: RatedRequest) =>
    (await visitor.get(request.page)).html.includes(`action="${request.page}/rating"`);

  test('the client rates the newest answer once it is closed, and may change that', async () => {
    const request = await at.open();
    await at.perform(ada, request.number, 'reply');
    const visitor = await at.enter(request);
    expect(await asks(visitor, request)).toBe(false);
    await at.perform(zain, request.number, 'reply-close');
    await at.perform(ada, request.number, 'note', { text: { format: 'text', body: CANARY } });
    expect(await asks(visitor, request)).toBe(true);

    const sent = await send(visitor, request, { score: '2', reason: 'Too late' });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`${request.page}#rate`);
    const { html } = await visitor.get(request.page);
    expect(html).toContain(t.thanks);
    expect(html).toContain('Too late');
    expect(html).toMatch(/Your rating: .*2.* of .*5.*Bad/);
    await send(visitor, request, { score: '4', reason: 'Too late, but good' });
    const entries = await at.entries(ada, request);
    expect(entries.map(({ rating }) => rating)).toMatchObject([
      { score: 2, channel: 'account', answer: 3 },
      { score: 4, channel: 'account', answer: 3 },
    ]);
    const [row, ...others] = await at.rows(request);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ score: 4, channel: 'account' });
  });

  test('closing it oneself leads to the question, with thanks', async () => {
    const request = await at.open();
    await at.perform(ada, request.number, 'reply');
    const visitor = await at.enter(request);
    const close = `${request.page}/actions/client-close`;
    const form = hiddenFields((await visitor.get(request.page)).html, close);
    const closed = await visitor.post(close, { ...form, text: 'It was the carrier' });
    const next = String(closed.headers.get('location'));
    expect(next).toBe(`${request.page}?thanks=yes#rate`);
    const path = `${request.page}/rating`;
    const { html } = await visitor.get(next.replace('#rate', ''));
    expect(html).toContain(t.closed);
    const sent = await visitor.post(path, { ...hiddenFields(html, path), score: '5' });
    expect(sent.status).toBe(303);
    expect((await at.entries(ada, request))[0].rating).toMatchObject({ channel: 'form' });
  });

  test('nothing is asked where nobody answered, and nowhere else is led to', async () => {
    const request = await at.open();
    const visitor = await at.enter(request);
    const close = `${request.page}/actions/client-close`;
    const form = hiddenFields((await visitor.get(request.page)).html, close);
    const closed = await visitor.post(close, form);
    expect(closed.headers.get('location')).toBe(`${request.page}#latest`);
    expect(await asks(visitor, request)).toBe(false);
    const { csrf } = form;
    const body = { csrf, id: 'a'.repeat(32), scale: 'stars', score: '5' };
    expect((await visitor.post(`${request.page}/rating`, body)).status).toBe(404);
  });

  test('nothing is asked after its days, when it is switched off, or of what is open again', async () => {
    const request = await at.closed(ada);
    const visitor = await at.enter(request);
    expect(await asks(visitor, request)).toBe(true);
    await at.set({ days: 3 });
    clock.now = () => realNow() + 4 * DAY_MS;
    expect(await asks(visitor, request)).toBe(false);
    clock.now = realNow;
    await at.set({ isOn: false });
    expect(await asks(visitor, request)).toBe(false);
    await at.set({ isOn: true });
    await at.perform(ada, request.number, 'reopen', {});
    expect(await asks(visitor, request)).toBe(false);
  });

  test('another’s request is rated by nobody else, and answers like one that is not there', async () => {
    const [mine, other] = [await at.closed(ada), await at.closed(ada)];
    const visitor = await at.enter(mine);
    const path = `${mine.page}/rating`;
    const form = hiddenFields((await visitor.get(mine.page)).html, path);
    const before = await at.counts();
    const to = async (page: string) => {
      const { status, html } = await visitor.post(`${page}/rating`, { ...form, score: '1' });
      return { status, html };
    };
    const missing = await to(`/support/account/requests/${'0'.repeat(32)}`);
    expect(missing.status).toBe(404);
    expect(missing.html).toContain(error.notFound);
    expect(await to(other.page)).toEqual(missing);
    const stranger = newVisitor(desk);
    const { status, html } = await stranger.post(path, { ...form, score: '1' });
    expect([status, html.includes(error.notFound)]).toEqual([404, true]);
    expect(await at.counts()).toEqual(before);
  });

  test('only a form of this session and this page is taken', async () => {
    const request = await at.closed(ada);
    const visitor = await at.enter(request);
    const path = `${request.page}/rating`;
    const form = { ...hiddenFields((await visitor.get(request.page)).html, path), score: '1' };
    const before = await at.counts();
    expect((await visitor.post(path, { ...form, csrf: 'x' })).status).toBe(400);
    expect((await visitor.post(path, form, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await visitor.post(path, { ...form, answer: '2' })).status).toBe(400);
    const none = await visitor.post(path, { ...form, score: '', reason: 'Kept <b>' });
    expect(none.status).toBe(400);
    expect(none.html).toContain(t.missing);
    expect(none.html).toContain('Kept &lt;b&gt;');
    expect(await at.counts()).toEqual(before);
  });

  test('nothing of staff is told by what is asked and thanked for', async () => {
    const request = await at.open();
    await at.perform(ada, request.number, 'note', { text: { format: 'text', body: CANARY } });
    await at.perform(ada, request.number, 'reply-close');
    await at.perform(ada, request.number, 'note', { text: { format: 'text', body: CANARY } });
    const visitor = await at.enter(request);
    const pages = [
      await visitor.get(request.page),
      await visitor.get(`${request.page}?thanks=yes`),
      await send(visitor, request, { score: '9' }),
      await send(visitor, request, { score: '1', reason: 'Mine' }),
      await visitor.get(request.page),
    ];
    const html = pages.map((shown) => shown.html).join('\n');
    for (const secret of [CANARY, ada.email, 'percent', 'helpdesk_']) {
      expect(html).not.toContain(secret);
    }
  });
});
