import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { hiddenFields, newVisitor } from '../../../../../tests/harness/visitor';
import { readSettings, writeSettings } from '../site/settings';
import { asking, FORM, question } from './asking-fixture';
import { limitsOf } from './submit-request';

describe('the request form', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  });
  afterAll(() => desk.stop());
  const { time, someone, ask, tickets } = asking(() => desk);

  describe('opens nothing for', () => {
    const nothingFrom = async (sent: Promise<{ status: number; html: string }>, status: number) => {
      const before = (await tickets()).length;
      const answer = await sent;
      expect(answer.status).toBe(status);
      expect(answer.html).toContain('Everything, kept');
      expect(await tickets()).toHaveLength(before);
      return answer;
    };
    const text = 'Everything, kept';

    test.each([
      ['a form of another site', { origin: 'https://evil.example' }, 403],
      ['a page that hides its origin', { origin: 'null' }, 403],
      ['a subdomain', { origin: 'http://evil.127.0.0.1' }, 403],
      ['another site’s referrer', { origin: '', referer: 'https://evil.example/x' }, 403],
    ])('%s', async (_what, headers, status) => {
      await nothingFrom(ask({ text }, { headers }), status);
    });

    test.each([
      ['no token', { csrf: '' }],
      ['a made-up token', { csrf: 'a'.repeat(64) }],
      ['no time', { started: '' }],
      ['a made-up time', { started: '0'.repeat(44) }],
      ['a key that is not ours', { key: "1' OR 1=1" }],
      ['a filled trap', { website: 'https://spam.example' }],
    ])('%s', async (_what, more) => {
      await nothingFrom(ask({ text, ...more }), 400);
    });

    test('the token of another visitor', async () => {
      const { html } = await someone().get(FORM);
      await nothingFrom(ask({ text, csrf: hiddenFields(html).csrf }), 400);
    });

    test('a program without cookies that says nothing of its origin', async () => {
      const visitor = someone({ keepsCookies: false });
      const answer = ask({ text }, { visitor, headers: { origin: '' } });
      await nothingFrom(answer, 400);
    });

    test('somebody who is faster than people are, and takes it when sent again', async () => {
      const visitor = someone();
      const fast = await nothingFrom(ask({ text }, { visitor, seconds: 0 }), 400);
      time.now += 2_500;
      const again = { ...hiddenFields(fast.html), ...question(), text };
      expect((await visitor.post(FORM, again)).status).toBe(303);
    });

    test('a form of the day before, and takes it when sent again', async () => {
      const visitor = someone();
      const late = await nothingFrom(ask({ text }, { visitor, seconds: 90_000 }), 400);
      time.now += 2_500;
      const again = { ...hiddenFields(late.html), ...question(), text };
      expect((await visitor.post(FORM, again)).status).toBe(303);
    });

    test('a body that is no form of ours', async () => {
      const visitor = someone();
      await visitor.get(FORM);
      for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/plain']) {
        const response = await fetch(desk.url + FORM, {
          method: 'POST',
          headers: { 'content-type': type, origin: desk.url },
          body: '{"name":"x"}',
        });
        expect(response.status).toBe(400);
        expect(response.headers.get('content-type')).toContain('text/html');
      }
    });
  });

  describe('is limited', () => {
    test('by the place first, so that a flood of new visitors fills no memory', async () => {
      const limits = await limitsOf(desk.strapi, { source: 's', addressKey: 'a', visitor: 'v' });
      expect(limits[0].name).toBe('form-address');
      expect(limits.at(-1)?.name).toBe('form-visitor');
    });

    test('for one browser, whatever it says of its address', async () => {
      const visitor = newVisitor(desk);
      const statuses: number[] = [];
      for (let i = 0; i < 12; i += 1) {
        const headers = { 'x-forwarded-for': `203.0.113.${i}` };
        statuses.push((await ask({ subject: randomUUID() }, { visitor, headers })).status);
      }
      expect(statuses).toEqual([...Array(10).fill(303), 429, 429]);
    });

    test('for one address, whichever headers are made up', async () => {
      const settings = await readSettings(desk.strapi);
      expect(settings.limits.addressPerHour).toBeGreaterThan(100);
      const limits = { ...settings.limits, addressPerHour: 5 };
      await writeSettings(desk.strapi, { ...settings, limits });
      const spoofs = ['x-real-ip', 'cf-connecting-ip', 'true-client-ip', 'forwarded', 'client-ip'];
      const statuses: number[] = [];
      for (let i = 0; i < 8; i += 1) {
        const made = Object.fromEntries(spoofs.map((name) => [name, `10.9.${i}.1`]));
        // The leftmost hop is the sender's own invention; the proxy adds the last.
        const headers = { ...made, 'x-forwarded-for': `10.8.${i}.1, 192.0.2.200` };
        const visitor = newVisitor(desk, { headers });
        statuses.push((await ask({ subject: `${i}` }, { visitor, headers })).status);
      }
      expect(statuses).toEqual([...Array(5).fill(303), ...Array(3).fill(429)]);
    });

    test('with what was typed kept, and no file left', async () => {
      const visitor = newVisitor(desk, { headers: { 'x-forwarded-for': '192.0.2.200' } });
      const files = new File(['x'], 'a.txt');
      const answer = await ask({ files, text: 'All kept' }, { visitor });
      expect(answer.status).toBe(429);
      expect(answer.html).toContain('All kept');
    });
  });
});
