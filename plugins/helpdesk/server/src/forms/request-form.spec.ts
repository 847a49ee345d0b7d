import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import {
  hiddenFields,
  newVisitor,
  unescapeHtml,
  type FormValues,
  type Visitor,
} from '../../../../../tests/harness/visitor';
import { clock } from '../platform/clock';
import { PNG } from '../platform/files-fixture';
import { listStored } from '../platform/files';
import { readSettings, writeSettings } from '../site/settings';

const FORM = '/support/request';

describe('the request form', () => {
  let desk: Desk;
  let time: number;

  beforeAll(async () => {
    desk = await startDesk({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  });
  afterAll(() => desk.stop());
  beforeEach(() => {
    // A minute passes at each look at the clock's start, so that nobody is too fast.
    time = Date.now();
    const spy = vi.spyOn(clock, 'now').mockImplementation(() => time);
    return () => spy.mockRestore();
  });

  /** Shows the form, waits as a person would, and sends it. Each visitor comes from an address of their own. */
  const ask = async (
    more: FormValues = {},
    {
      visitor = someone(),
      form = FORM,
      headers = {},
      seconds = 30,
    }: { visitor?: Visitor; form?: string; headers?: Record<string, string>; seconds?: number } = {}
  ) => {
    const shown = await visitor.get(form);
    time += seconds * 1000;
    const values = { ...hiddenFields(shown.html), website: '', ...question(), ...more };
    return visitor.post(form, values, headers);
  };
  let addresses = 0;
  const someone = (options: Parameters<typeof newVisitor>[1] = {}) => {
    addresses += 1;
    const address = `198.51.${Math.floor(addresses / 250)}.${addresses % 250}`;
    return newVisitor(desk, { ...options, headers: { 'x-forwarded-for': address } });
  };
  const tickets = async (subject?: string) => {
    const query = desk.strapi.db.connection('helpdesk_tickets').select('*').orderBy('id');
    return subject === undefined ? query : query.where({ subject });
  };
  const textOf = async (subject: string) => {
    const db = desk.strapi.db.connection;
    return db('helpdesk_entry_texts as x')
      .join('helpdesk_entries as e', 'e.id', 'x.entry_id')
      .join('helpdesk_tickets as t', 't.id', 'e.ticket_id')
      .select('x.body', 'x.origin')
      .where('t.subject', subject)
      .first();
  };

  test('takes a question and shows its number', async () => {
    const visitor = someone();
    const subject = `Printer ${randomUUID()}`;
    const sent = await ask({ subject }, { visitor });
    expect(sent.status).toBe(303);
    const [ticket] = await tickets(subject);
    const done = await visitor.get(new URL(sent.headers.get('location') ?? '', desk.url).pathname);
    expect(done.status).toBe(200);
    expect(done.html).toContain(`#${ticket.number}`);
    expect(ticket.channel).toBe('form');
  });

  test('works for a browser that keeps no cookies', async () => {
    const subject = randomUUID();
    const sent = await ask({ subject }, { visitor: someone({ keepsCookies: false }) });
    expect(sent.status).toBe(303);
    expect(await tickets(subject)).toHaveLength(1);
  });

  test('shows nobody the number of another request', async () => {
    const visitor = someone();
    const sent = await ask({}, { visitor });
    const path = new URL(sent.headers.get('location') ?? '', desk.url).pathname;
    const other = path.replace(/\d+-/, '1-');
    expect((await visitor.get(other)).status).toBe(404);
    expect((await visitor.get('/support/request/sent/1')).status).toBe(404);
  });

  test('keeps text of every kind as it was written', async () => {
    const subject = 'سلام <b>{{ ticket.number }}</b> \u202Eabc & "quotes"';
    const text = 'Line one\r\nLine two <script>alert(1)</script> {{ 7 | times: 7 }} {% raw %} 🖨️';
    expect((await ask({ subject, text })).status).toBe(303);
    expect((await textOf(subject)).body).toBe(text.replace('\r\n', '\n'));
  });

  test('keeps where the request came from, the address masked', async () => {
    const subject = randomUUID();
    const visitor = newVisitor(desk, { headers: { 'x-forwarded-for': '203.0.113.77' } });
    const shown = await visitor.get(`${FORM}?page=https://shop.example/cart`, {
      referer: 'https://search.example/?q=1',
    });
    time += 10_000;
    const values = {
      ...hiddenFields(shown.html),
      ...question(),
      subject,
      timeZone: 'Asia/Karachi',
    };
    await visitor.post(FORM, values, { 'accept-language': 'ur-PK,ur;q=0.9' });
    expect(JSON.parse((await textOf(subject)).origin)).toMatchObject({
      page: 'https://shop.example/cart',
      referrer: 'https://search.example/?q=1',
      ip: '203.0.113.0',
      languages: 'ur-PK,ur;q=0.9',
      timeZone: 'Asia/Karachi',
    });
  });

  test('keeps no address that is none of the web', async () => {
    const subject = randomUUID();
    await ask({
      subject,
      page: 'javascript:alert(1)',
      referrer: 'data:text/html,x',
      timeZone: 'x',
    });
    expect(JSON.parse((await textOf(subject)).origin)).toMatchObject({
      page: null,
      referrer: null,
      timeZone: null,
    });
  });

  test('takes files', async () => {
    const subject = randomUUID();
    const files = [new File([new Uint8Array(PNG)], 'تصویر.png'), new File(['a,b'], 'rows.csv')];
    expect((await ask({ subject, files })).status).toBe(303);
    const [ticket] = await tickets(subject);
    const rows = await desk.strapi.db
      .connection('helpdesk_attachments')
      .select('name', 'mime')
      .where({ ticket_id: ticket.id })
      .whereNotNull('entry_id')
      .orderBy('id');
    expect(rows).toEqual([
      { name: 'تصویر.png', mime: 'image/png' },
      { name: 'rows.csv', mime: 'text/csv' },
    ]);
  });

  test('opens one ticket for the same submit, however often and fast it comes', async () => {
    const visitor = someone();
    const subject = randomUUID();
    const shown = await visitor.get(FORM);
    time += 30_000;
    const before = (await listStored(desk.strapi, time)).length;
    const files = new File([new Uint8Array(PNG)], 'a.png');
    const values = { ...hiddenFields(shown.html), ...question(), subject, files };
    const answers = await Promise.all([1, 2, 3, 4].map(() => visitor.post(FORM, values)));
    answers.push(await visitor.post(FORM, values));
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await tickets(subject)).toHaveLength(1);
    expect((await listStored(desk.strapi, time)).length).toBe(before + 1);
  });

  test('takes another question from a form that was gone back to', async () => {
    const visitor = someone();
    const shown = await visitor.get(FORM);
    time += 30_000;
    const values = { ...hiddenFields(shown.html), ...question() };
    const first = await visitor.post(FORM, { ...values, subject: randomUUID() });
    const second = await visitor.post(FORM, { ...values, subject: randomUUID() });
    expect(first.headers.get('location')).not.toBe(second.headers.get('location'));
  });

  describe('refuses, beside the field and with everything kept:', () => {
    test.each([
      ['no name', { name: '' }, 'name', 'Please tell us your name.'],
      ['a name of spaces and invisible signs', { name: ' \u200b\u202e ' }, 'name', 'your name'],
      ['no address', { email: '' }, 'email', 'Please give your e-mail address'],
      ['an address that is none', { email: 'ada at example' }, 'email', 'no e-mail address'],
      ['two addresses', { email: 'a@example.com, b@example.com' }, 'email', 'no e-mail address'],
      ['an address with a name', { email: 'A <a@example.com>' }, 'email', 'no e-mail address'],
      ['a header in the address', { email: 'a@b.cc\r\nBcc: c@d.ee' }, 'email', 'no e-mail address'],
      ['no subject', { subject: '\t\n' }, 'subject', 'in a few words'],
      ['a subject that is too long', { subject: 'a'.repeat(201) }, 'subject', '200'],
      ['no text', { text: '\r\n' }, 'text', 'Please write your question.'],
      ['a text that is too long', { text: 'a'.repeat(20_001) }, 'text', '20,000'],
      ['control characters', { text: 'a\u0000b' }, 'text', 'signs in it that we cannot store'],
      ['an escape character in a subject', { subject: '\u001b[31m' }, 'subject', 'signs in it'],
    ])('%s', async (_what, more, field, words) => {
      const before = (await tickets()).length;
      const answer = await ask({ ...more });
      expect(answer.status).toBe(400);
      expect(answer.html).toMatch(new RegExp(`id="${field}"[^>]*aria-invalid="true"`));
      expect(answer.html).toContain(`<a href="#${field}">`);
      const problem = new RegExp(`<p class="problem" id="${field}-problem">([^<]*)</p>`);
      expect(unescapeHtml(problem.exec(answer.html)?.[1] ?? '')).toContain(words);
      // Of four fields one was replaced.
      expect(answer.html.match(/Kept\.as\.typed/g)?.length).toBeGreaterThanOrEqual(3);
      expect(await tickets()).toHaveLength(before);
    });

    test('a text of HTML and Liquid, shown as text', async () => {
      const evil =
        '"><script>alert(1)</script>{{ settings }}{% include "x" %}<img src=x onerror=1>';
      const answer = await ask({ name: evil, subject: evil, text: evil, email: evil });
      expect(answer.status).toBe(400);
      expect(answer.html).not.toContain('<script>alert');
      expect(answer.html).not.toContain('<img src=x');
      expect(unescapeHtml(answer.html)).toContain(evil);
    });

    test('a file of a kind that is not taken', async () => {
      const files = new File(['<html><script>1</script>'], 'cat.png');
      const answer = await ask({ files, text: 'My long text' });
      expect(answer.status).toBe(400);
      expect(answer.html).toContain('because of its type');
      expect(answer.html).toContain('choose them again');
      expect(answer.html).toContain('My long text');
    });

    test('a file that is too large', async () => {
      const files = new File([new Uint8Array(11 * 1024 * 1024)], 'a.txt');
      const answer = await ask({ files, text: 'My long text' });
      expect(answer.status).toBe(413);
      expect(answer.html).toContain('too large');
      expect(answer.html).toContain('My long text');
    });

    test('100 MB, with what was typed before it', async () => {
      const files = new File([new Uint8Array(100 * 1024 * 1024)], 'a.txt');
      const answer = await ask({ files, text: 'My long text' });
      expect(answer.status).toBe(413);
      expect(answer.html).toContain('My long text');
    });

    test('too many files', async () => {
      const files = Array.from({ length: 6 }, (_, i) => new File(['x'], `${i}.txt`));
      const answer = await ask({ files });
      expect(answer.status).toBe(400);
      expect(answer.html).toContain('too many files');
    });

    test('a thousand fields', async () => {
      const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, 'x']));
      const answer = await ask({ ...many });
      expect(answer.status).toBe(400);
      expect(answer.html).toContain('The form did not arrive as we expect it.');
    });

    test('a field that the form does not have', async () => {
      expect((await ask({ isProven: 'true' })).status).toBe(400);
      expect((await ask({ __proto__x: '1' })).status).toBe(400);
    });

    test('files that were refused leave nothing in the store', async () => {
      const before = (await listStored(desk.strapi, time)).length;
      const files = [new File(['fine'], 'a.txt'), new File(['<svg/>'], 'b.svg')];
      await ask({ files });
      await ask({ files: files[0], name: '' });
      await ask({ files: files[0] }, { headers: { origin: 'https://evil.example' } });
      expect((await listStored(desk.strapi, time)).length).toBe(before);
    });
  });

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
      time += 2_500;
      const again = { ...hiddenFields(fast.html), ...question(), text };
      expect((await visitor.post(FORM, again)).status).toBe(303);
    });

    test('a form of the day before, and takes it when sent again', async () => {
      const visitor = someone();
      const late = await nothingFrom(ask({ text }, { visitor, seconds: 90_000 }), 400);
      time += 2_500;
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
    test('for one browser, whatever it says of its address', async () => {
      const visitor = newVisitor(desk);
      const statuses: number[] = [];
      for (let i = 0; i < 12; i += 1) {
        const headers = { 'x-forwarded-for': `203.0.113.${i}` };
        statuses.push((await ask({ subject: randomUUID() }, { visitor, headers })).status);
      }
      expect(statuses).toEqual([...Array(10).fill(303), 429, 429]);
    });

    test('for one address, wide enough for a hundred people, whichever headers are made up', async () => {
      const settings = await readSettings(desk.strapi);
      expect(settings.limits.addressPerHour).toBeGreaterThan(100);
      const limits = { ...settings.limits, addressPerHour: 103 };
      await writeSettings(desk.strapi, { ...settings, limits });
      const spoofs = ['x-real-ip', 'cf-connecting-ip', 'true-client-ip', 'forwarded', 'client-ip'];
      const statuses: number[] = [];
      for (let i = 0; i < 108; i += 1) {
        const made = Object.fromEntries(spoofs.map((name) => [name, `10.9.${i}.1`]));
        // The leftmost hop is the sender's own invention; the proxy adds the last.
        const headers = { ...made, 'x-forwarded-for': `10.8.${i}.1, 192.0.2.200` };
        const visitor = newVisitor(desk, { headers });
        statuses.push((await ask({ subject: `${i}` }, { visitor, headers })).status);
      }
      expect(statuses).toEqual([...Array(103).fill(303), ...Array(5).fill(429)]);
    });

    test('with what was typed kept, and no file left', async () => {
      const visitor = newVisitor(desk, { headers: { 'x-forwarded-for': '192.0.2.200' } });
      const files = new File(['x'], 'a.txt');
      const answer = await ask({ files, text: 'All kept' }, { visitor });
      expect(answer.status).toBe(429);
      expect(answer.html).toContain('All kept');
    });
  });

  test('asks for consent where the owner wants it', async () => {
    const db = desk.strapi.db.connection;
    const settings = JSON.stringify({ consent: { en: 'I agree to <b>the rules</b>.' } });
    await db('helpdesk_sources').where({ key: 'site-form' }).update({ settings });
    const refused = await ask();
    expect(refused.status).toBe(400);
    expect(refused.html).toContain('I agree to &lt;b&gt;the rules');
    expect(refused.html).toContain('only if you agree');
    expect((await ask({ consent: 'on' })).status).toBe(303);
    await db('helpdesk_sources').where({ key: 'site-form' }).update({ settings: '{}' });
  });

  test('takes nothing from a blocked contact, and keeps what was typed', async () => {
    const db = desk.strapi.db.connection;
    await ask({ email: 'blocked@example.com' });
    await db('helpdesk_contacts')
      .where({ email: 'blocked@example.com' })
      .update({ is_blocked: true });
    const answer = await ask({ email: 'Blocked@Example.com', text: 'All kept' });
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('All kept');
  });

  test('is not there while the source is closed', async () => {
    const db = desk.strapi.db.connection;
    await db('helpdesk_sources').where({ key: 'site-form' }).update({ is_enabled: false });
    expect((await someone().get(FORM)).status).toBe(404);
    await db('helpdesk_sources').where({ key: 'site-form' }).update({ is_enabled: true });
  });

  test('speaks Urdu, right to left, also when it refuses', async () => {
    const visitor = someone();
    const shown = await visitor.get('/support/ur/request');
    expect(shown.html).toContain('<html lang="ur" dir="rtl">');
    const answer = await ask({ name: '' }, { visitor, form: '/support/ur/request' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('براہِ کرم اپنا نام بتائیں۔');
    const sent = await ask({}, { visitor, form: '/support/ur/request' });
    expect(sent.headers.get('location')).toMatch(/^\/support\/ur\/request\/sent\//);
    // Chosen once, it stays.
    expect((await visitor.get(FORM)).html).toContain('<html lang="ur" dir="rtl">');
  });

  test('is read in the language of the browser', async () => {
    const ask = async (languages: string) =>
      (await someone().get(FORM, { 'accept-language': languages })).html;
    expect(await ask('ur-PK, en;q=0.5')).toContain('lang="ur" dir="rtl"');
    expect(await ask('fr, de')).toContain('lang="en" dir="ltr"');
  });
});

function question() {
  return {
    name: 'Ada Kept.as.typed',
    email: `Kept.as.typed-${randomUUID()}@example.com`,
    subject: 'Printer Kept.as.typed',
    text: 'It is dead. Kept.as.typed',
  };
}
