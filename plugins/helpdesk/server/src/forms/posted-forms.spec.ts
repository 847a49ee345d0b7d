import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { newVisitor, hiddenFields } from '../../../../../tests/harness/visitor';
import { solvePuzzle } from '../../../../../scripts/lib/solve-puzzle.mjs';
import { SITE_LOCALES, type HumanAnswer, type HumanChallenge } from '../../../contracts';
import { PNG } from '../platform/files-fixture';
import { listStored } from '../platform/files';
import { clock } from '../platform/clock';
import { readSettings, writeSettings } from '../site/settings';
import { asking } from './asking-fixture';
import { EVIL, everyKind, filled, filledFields } from './owner-form-fixture';
import { createSource } from './save-source';

const SHOP = 'https://shop.example';

interface Answer {
  status: number;
  headers: Headers;
  data: Record<string, unknown>;
  details: { code: string; hint?: string; fields: Record<string, string> };
}

/** Stands for what the sender's address is asked; solved when it is sent. */
const UNSOLVED: HumanAnswer = { proof: '' };

describe.each(DATABASES)('a form without our page on %s', (database) => {
  let desk: Desk;
  let form: string;
  beforeAll(async () => {
    desk = await startDesk({ database, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    form = (await createSource(desk.strapi, everyKind())).key;
  });
  afterAll(() => desk.stop());
  const { time, someone } = asking(() => desk);

  let addresses = 0;
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    addresses += 1;
    const headers = new Headers(init.headers);
    if (!headers.has('x-forwarded-for'))
      headers.set('x-forwarded-for', `192.0.2.${addresses % 250}`);
    const response = await fetch(`${desk.url}/api/helpdesk/forms/${path}`, { ...init, headers });
    const text = await response.text();
    const body = text.startsWith('{') ? JSON.parse(text) : {};
    const { status, headers: answered } = response;
    return { status, headers: answered, data: body.data, details: body.error?.details };
  };
  const request = (more: Record<string, unknown> = {}) => ({
    key: randomUUID(),
    locale: 'en',
    fields: filledFields(),
    consent: true,
    human: UNSOLVED,
    ...more,
  });
  /** What was asked of this address, solved. */
  const solved = async (headers: Record<string, string>, key = form): Promise<HumanAnswer> => {
    const own = { 'Content-Type': 'application/json', ...headers };
    const asked = await ask(`${key}/challenge`, { method: 'POST', headers: own, body: '{}' });
    if (asked.status !== 200) return { proof: '' };
    // The contract of this door.
    return { proof: solvePuzzle((asked.data as unknown as HumanChallenge).proofOfWork) };
  };
  const fromAnew = (headers: Record<string, string> = {}) => {
    addresses += 1;
    return { 'x-forwarded-for': `192.0.2.${addresses % 250}`, ...headers };
  };
  const isUnsolved = (body: unknown): body is { human: HumanAnswer } =>
    typeof body === 'object' && body !== null && 'human' in body && body.human === UNSOLVED;
  const post = async (body: unknown, more: Record<string, string> = {}, key = form) => {
    const headers = fromAnew(more);
    const sent = isUnsolved(body) ? { ...body, human: await solved(headers, key) } : body;
    return ask(`${key}/requests`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof sent === 'string' ? sent : JSON.stringify(sent),
    });
  };
  const count = async () =>
    Number((await desk.strapi.db.connection('helpdesk_tickets').count('id as n'))[0].n);

  describe('as JSON', () => {
    test('is read in a language, with all that is needed to draw it', async () => {
      const { status, data } = await ask(`${form}?locale=ur`);
      expect(status).toBe(200);
      expect(data).toMatchObject({
        key: form,
        locale: 'ur',
        title: 'اپنی مشین ہمیں بھیجیں',
        intro: 'We repair it.',
        consent: 'I agree.',
      });
      const [serial, device] = data.fields as Record<string, unknown>[];
      expect(serial).toEqual({
        key: 'serial',
        known: null,
        label: 'سیریل نمبر',
        hint: 'On the back',
        type: 'text',
        required: true,
        options: [],
        default: null,
        maxLength: 255,
      });
      expect(device.options).toContainEqual({ key: 'grinder', name: 'چکی' });
      // Nothing of the owner's own: where it goes, to whom, from where it may be posted.
      expect(JSON.stringify(data)).not.toMatch(/shop\.example|repairs|assignee/);
    });

    test('opens a ticket, once for each key', async () => {
      const body = request();
      const before = await count();
      const [first, second] = await Promise.all([post(body), post(body)]);
      const third = await post({ ...body, fields: filledFields() });
      expect(first.status).toBe(200);
      expect(first.data).toEqual({
        number: expect.any(Number),
        text: 'We call you.',
        redirect: null,
      });
      expect([second.data, third.data]).toEqual([first.data, first.data]);
      expect(await count()).toBe(before + 1);
    });

    test('takes files beside it, and keeps none of a refusal or a repeat', async () => {
      const sendFiles = async (body: unknown, files: File[]) => {
        const headers = fromAnew();
        const parts = new FormData();
        const human = isUnsolved(body) ? { human: await solved(headers) } : {};
        parts.append(
          'request',
          JSON.stringify(typeof body === 'object' ? { ...body, ...human } : body)
        );
        for (const file of files) parts.append('files', file);
        return ask(`${form}/requests-with-files`, { method: 'POST', headers, body: parts });
      };
      const picture = new File([new Uint8Array(PNG)], 'back.png');
      const stored = async () => (await listStored(desk.strapi, clock.now())).length;
      const before = await stored();
      const body = request();
      const sent = await sendFiles(body, [picture]);
      expect(sent.status).toBe(200);
      expect((await sendFiles(body, [picture])).data).toEqual(sent.data);
      expect(await stored()).toBe(before + 1);
      const bad = [
        await sendFiles(request({ fields: {} }), [picture]),
        await sendFiles('no request', [picture]),
        await sendFiles(request(), Array(30).fill(picture)),
        await sendFiles(request(), [new File(['<svg/>'], 'a.svg')]),
      ];
      expect(bad.map(({ status, details }) => [status, details.code])).toEqual([
        [400, 'INPUT_INVALID'],
        [400, 'INPUT_INVALID'],
        [400, 'TOO_MANY_FILES'],
        [400, 'FILE_TYPE_REFUSED'],
      ]);
      expect(await stored()).toBe(before + 1);
    });

    test('tells everything that is wrong, by field, in the reader’s language', async () => {
      const fields = { ...filledFields(), serial: '', age: 'two', email: 'nobody', other: 1 };
      const answer = await post(request({ fields, consent: false }));
      expect([answer.status, answer.details.code]).toEqual([400, 'INPUT_INVALID']);
      expect(answer.details.hint).toContain('serial, device');
      expect(answer.details.fields).toEqual({
        'fields.serial': 'Please fill this in.',
        'fields.age': 'Please give a number.',
        'fields.email': 'This is no email address. It looks like name@example.com.',
        'fields.other': 'The form does not ask this.',
        consent: 'We can take your request only if you agree.',
      });
      const urdu = await post(request({ fields, locale: 'ur' }));
      expect(urdu.details.fields['fields.age']).toBe('براہِ کرم ایک عدد لکھیں۔');
    });

    test.each<[string, (good: Record<string, unknown>) => unknown]>([
      ['no JSON', () => '{'],
      ['a list', () => []],
      ['no key', (good) => ({ ...good, key: undefined })],
      ['a key that is guessed', (good) => ({ ...good, key: '1' })],
      ['no proof', (good) => ({ ...good, human: undefined })],
      ['an unknown part', (good) => ({ ...good, isProven: true })],
      ['fields that are none', (good) => ({ ...good, fields: { name: { $ne: 1 } } })],
      ['a lone surrogate', (good) => ({ ...good, fields: { ...filledFields(), text: 'a\ud800' } })],
      ['a zero byte', (good) => ({ ...good, fields: { ...filledFields(), serial: 'a\u0000' } })],
      ['a language that is none', (good) => ({ ...good, locale: '../en' })],
    ])('refuses %s', async (_what, body) => {
      const before = await count();
      const answer = await post(body(request()));
      expect(answer.status).toBe(400);
      expect(await count()).toBe(before);
    });

    test('is not there for forms that are closed, or not for everybody', async () => {
      const closed = await createSource(desk.strapi, { ...everyKind(), isEnabled: false });
      const clients = await createSource(desk.strapi, everyKind({ audience: ['clients'] }));
      for (const key of [closed.key, clients.key, 'nothing', 'x'.repeat(64)]) {
        expect((await ask(key)).details.code).toBe('SOURCE_CLOSED');
        expect((await post(request(), {}, key)).details.code).toBe('SOURCE_CLOSED');
      }
      expect((await ask('%2e%2e')).status).toBe(404);
    });

    test('is limited by address, and says when to come again', async () => {
      const settings = await readSettings(desk.strapi);
      await writeSettings(desk.strapi, {
        ...settings,
        limits: { ...settings.limits, addressPerHour: 2 },
      });
      const from = { 'x-forwarded-for': '198.18.0.1' };
      const answers = [];
      for (let i = 0; i < 3; i += 1) answers.push(await post(request(), from));
      await writeSettings(desk.strapi, settings);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
      const seconds = Number(answers[2].headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(3_000);
      expect(seconds).toBeLessThanOrEqual(3_600);
    });

    describe('is read and posted by pages', () => {
      const corsOf = ({ headers }: Answer) =>
        [...headers.keys()].filter((name) => name.startsWith('access-control-'));
      const preflight = (origin: string) =>
        ask(`${form}/requests`, {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'POST' },
        });

      test('of origins that its owner named', async () => {
        const asked = await preflight(SHOP);
        expect(asked.status).toBe(204);
        expect(asked.headers.get('access-control-allow-origin')).toBe(SHOP);
        expect(asked.headers.get('access-control-allow-headers')).toBe('Content-Type');
        expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
        const sent = await post(request(), { origin: SHOP });
        expect(sent.status).toBe(200);
        expect(sent.headers.get('access-control-allow-origin')).toBe(SHOP);
        expect(sent.headers.get('vary')).toContain('Origin');
        const refused = await post(request({ consent: false }), { origin: SHOP });
        expect(refused.headers.get('access-control-allow-origin')).toBe(SHOP);
      });

      test.each([
        'https://evil.example',
        'http://shop.example',
        'https://shop.example.evil',
        'null',
      ])('and not of %s', async (origin) => {
        const before = await count();
        expect(corsOf(await preflight(origin))).toEqual([]);
        expect(corsOf(await ask(form, { headers: { origin } }))).toEqual([]);
        const sent = await post(request(), { origin });
        expect([sent.status, sent.details.code]).toEqual([403, 'NOT_ALLOWED']);
        expect(corsOf(sent)).toEqual([]);
        expect(await count()).toBe(before);
      });
    });
  });

  describe('in a frame', () => {
    const path = (parent = SHOP) => `/support/embed/${form}?parent=${encodeURIComponent(parent)}`;
    const fill = async (more: Record<string, string> = {}, headers = {}, address = path()) => {
      const visitor = someone({ keepsCookies: false });
      const shown = await visitor.get(address);
      time.now += 30_000;
      return visitor.post(address, { ...hiddenFields(shown.html), ...filled(), ...more }, headers);
    };

    test('stands on the pages of its owner alone, without what is around it, without a cookie', async () => {
      const settings = await readSettings(desk.strapi);
      await writeSettings(desk.strapi, { ...settings, allowedOrigins: ['https://blog.example'] });
      const { headers, html } = await newVisitor(desk).get(path());
      await writeSettings(desk.strapi, settings);
      expect(headers.get('content-security-policy')).toMatch(
        /frame-ancestors 'self' https:\/\/shop\.example https:\/\/blog\.example$/
      );
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.getSetCookie()).toEqual([]);
      expect(html).not.toContain('<header');
      expect(html).toContain(`data-around="${SHOP}"`);
      const other = await newVisitor(desk).get(path('https://evil.example'));
      expect(other.html).toContain('data-around=""');
      const onSite = await newVisitor(desk).get(`/support/request/${form}`);
      expect(onSite.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
      expect(onSite.headers.get('x-frame-options')).toBe('DENY');
    });

    test('is sent without any cookie, and thanks in the frame', async () => {
      const before = await count();
      const sent = await fill();
      expect(sent.status).toBe(303);
      const to = sent.headers.get('location') ?? '';
      expect(to).toMatch(/^\/support\/embed\/sent\/\d+-[0-9a-f]{32}-/);
      const thanks = await newVisitor(desk).get(to);
      expect(thanks.html).toContain('We call you.');
      expect(thanks.html).toContain(`data-around="${SHOP}" data-sent`);
      expect(thanks.headers.get('content-security-policy')).toContain(SHOP);
      expect(await count()).toBe(before + 1);
    });

    test.each([
      ['another site’s page', {}, { origin: 'https://evil.example' }, 403],
      ['the page around it', {}, { origin: SHOP }, 403],
      ['a page without an origin', {}, { origin: 'null' }, 403],
      ['a program that says nothing', {}, { origin: '' }, 400],
      ['a made-up token', { csrf: 'a'.repeat(64) }, {}, 400],
      ['a made-up time', { started: '0'.repeat(44) }, {}, 400],
    ])('takes nothing from %s', async (_who, more, headers, status) => {
      const before = await count();
      const answer = await fill(more, headers);
      expect(answer.status).toBe(status);
      expect(answer.html).toContain('Ada Lovelace');
      expect(answer.headers.get('content-security-policy')).toContain(SHOP);
      expect(await count()).toBe(before);
    });

    test('leads on by the page around it, to where its owner says', async () => {
      const url = 'https://shop.example/thanks';
      const redirect = everyKind({ thanks: { kind: 'redirect', url } });
      const { key } = await createSource(desk.strapi, redirect);
      const sent = await fill({}, {}, `/support/embed/${key}?parent=${SHOP}`);
      const thanks = await newVisitor(desk).get(sent.headers.get('location') ?? '');
      expect(thanks.html).toContain(`data-onward="${url}"`);
      expect(thanks.html).toContain(`<a class="main" href="${url}" target="_top">`);
    });

    test('says in the frame that it is closed, or for clients', async () => {
      const none = await newVisitor(desk).get('/support/embed/nothing');
      expect(none.status).toBe(404);
      expect(none.html).toContain('We take no requests here at present.');
      const { key } = await createSource(desk.strapi, everyKind({ audience: ['clients'] }));
      const clients = await newVisitor(desk).get(`/support/embed/${key}`);
      expect(clients.html).toContain(`href="/support/request/${key}" target="_top"`);
    });

    test('shows what the page around it hands on as text', async () => {
      const query = new URLSearchParams({ parent: EVIL, page: EVIL, referrer: EVIL });
      const { html } = await newVisitor(desk).get(`/support/embed/${form}?${query}`);
      expect(html).not.toContain('<script>alert');
      expect(hiddenFields(html).page).toBe(EVIL);
    });

    test('is put there by a small script that anybody may load and keep', async () => {
      const { status, headers, html } = await newVisitor(desk).get('/helpdesk/form.js');
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('text/javascript');
      expect(headers.get('cache-control')).toBe('public, max-age=3600');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(html).toContain(JSON.stringify(SITE_LOCALES));
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(3 * 1024);
    });
  });

  describe('writes receipts', () => {
    const receiptsTo = async (emails: string[]) =>
      Number(
        (
          await desk.strapi.db
            .connection('helpdesk_outbox_items')
            .whereIn('recipient', emails)
            .count('id as n')
        )[0].n
      );
    const send = async (email: string, address: string) => {
      const fields = { ...filledFields(), email };
      expect((await post(request({ fields }), { 'x-forwarded-for': address })).status).toBe(200);
    };

    test('to few strangers for one place, and counts only what it wrote', async () => {
      const settings = await readSettings(desk.strapi);
      const limits = { ...settings.limits, receiptsPerHour: 30 };
      await writeSettings(desk.strapi, { ...settings, limits });
      const emails = Array.from({ length: 5 }, () => `${randomUUID()}@example.com`);
      const place = '198.18.9.9';
      // The same address gets one a day: the second and third time write nothing, and count for nothing.
      for (const email of [emails[0], emails[0], emails[0], ...emails.slice(1)]) {
        await send(email, place);
      }
      expect(await receiptsTo(emails)).toBe(3);
      const elsewhere = `${randomUUID()}@example.com`;
      await send(elsewhere, '198.18.9.10');
      expect(await receiptsTo([elsewhere])).toBe(1);
      await writeSettings(desk.strapi, settings);
    });
  });
});
