import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { hiddenFields, newVisitor } from '../../../../../tests/harness/visitor';
import { database } from '../platform/database';
import { SITE_FORM } from '../tickets/first-start';
import { openTicket } from '../tickets/open-ticket';
import { signLink } from './links';
import { readSettings, writeSettings } from './settings';

const PER_HOUR = 3;
const HOUR_MS = 60 * 60 * 1000;

describe.each(DATABASES)('the link in a mail, on %s,', (kind) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1,::1' } });
    const settings = await readSettings(desk.strapi);
    const limits = { ...settings.limits, addressPerHour: PER_HOUR };
    await writeSettings(desk.strapi, { ...settings, limits });
  });
  afterAll(() => desk.stop());

  const linkTo = async (email: string) => {
    const { key } = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: 'Carla Client', email, locale: 'en', timeZone: null },
        isProven: false,
        locale: 'en',
        subject: 'Question',
        text: { format: 'text', body: 'Text' },
        origin: null,
        wantsReceipt: false,
      },
    });
    const expiresAt = Date.now() + HOUR_MS;
    const token = signLink({ strapi: desk.strapi, ticketKey: key, email, expiresAt });
    return `/support/link/${token}`;
  };
  /** Each time a new browser, which nothing but its address gives away. */
  const exchange = async (link: string, address: string) => {
    const visitor = newVisitor(desk, { headers: { 'X-Forwarded-For': address } });
    const shown = await visitor.get(link);
    return visitor.post(link, hiddenFields(shown.html));
  };
  const sessions = async () =>
    (await database(desk.strapi)('helpdesk_sessions').select('id')).length;

  test('makes so many sessions from one address in an hour, and no more by any link', async () => {
    const [link, other] = [await linkTo('carla@example.com'), await linkTo('carl@example.com')];
    for (let count = 0; count < PER_HOUR; count += 1) {
      expect((await exchange(link, '203.0.113.7')).status).toBe(303);
    }
    expect(await sessions()).toBe(PER_HOUR);
    for (const again of [link, other]) {
      const refused = await exchange(again, '203.0.113.7');
      expect(refused.status).toBe(429);
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(3600);
      expect(refused.headers.getSetCookie().join()).not.toContain('helpdesk_session=');
    }
    expect(await sessions()).toBe(PER_HOUR);
    expect((await exchange(other, '203.0.113.8')).status).toBe(303);
    expect((await exchange(link, '2001:db8::1')).status).toBe(303);
  });

  test('counts the addresses that one connection may take as one', async () => {
    const link = await linkTo('carol@example.com');
    const answers: number[] = [];
    for (const end of ['1', '2', 'a:b:c', '3']) {
      answers.push((await exchange(link, `2001:db8:0:7::${end}`)).status);
    }
    expect(answers).toEqual([303, 303, 303, 429]);
  });

  test('is looked at as often as one likes', async () => {
    const link = await linkTo('cora@example.com');
    const visitor = newVisitor(desk, { headers: { 'X-Forwarded-For': '203.0.113.9' } });
    for (let count = 0; count <= PER_HOUR; count += 1) {
      expect((await visitor.get(link)).status).toBe(200);
    }
    expect((await exchange(link, '203.0.113.9')).status).toBe(303);
  });
});
