import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { hiddenFields, newVisitor, unescapeHtml } from '../../../../../tests/harness/visitor';
import { SITE_LOCALES } from '../../../contracts';
import { readJson } from '../platform/database';
import { PNG } from '../platform/files-fixture';
import { listStored } from '../platform/files';
import { onOutbox } from '../platform/outbox';
import { directionOf } from '../site/rules/pick-locale';
import { textsOf } from '../site/translations';
import { asking, FORM, question } from './asking-fixture';

describe('the request form', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  });
  afterAll(() => desk.stop());
  const { time, someone, ask, tickets } = asking(() => desk);
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
    time.now += 10_000;
    const values = {
      ...hiddenFields(shown.html),
      ...question(),
      subject,
      timeZone: 'Asia/Karachi',
    };
    await visitor.post(FORM, values, { 'accept-language': 'ur-PK,ur;q=0.9' });
    expect(readJson((await textOf(subject)).origin, null)).toMatchObject({
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
    expect(readJson((await textOf(subject)).origin, null)).toMatchObject({
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

  test('keeps the files of a ticket when something fails after it was committed', async () => {
    const subject = randomUUID();
    const stop = onOutbox(() => {
      throw new Error('The process is in trouble');
    });
    const answer = await ask({ subject, files: new File(['a,b'], 'rows.csv') }).finally(stop);
    expect(answer.status).toBe(500);
    const [ticket] = await tickets(subject);
    const [row] = await desk.strapi.db
      .connection('helpdesk_attachments')
      .where({ ticket_id: ticket.id });
    expect(await listStored(desk.strapi, time.now)).toContain(row.path);
  });

  test('opens one ticket for the same submit, however often and fast it comes', async () => {
    const visitor = someone();
    const subject = randomUUID();
    const shown = await visitor.get(FORM);
    time.now += 30_000;
    const before = (await listStored(desk.strapi, time.now)).length;
    const files = new File([new Uint8Array(PNG)], 'a.png');
    const values = { ...hiddenFields(shown.html), ...question(), subject, files };
    const answers = await Promise.all([1, 2, 3, 4].map(() => visitor.post(FORM, values)));
    answers.push(await visitor.post(FORM, values));
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(await tickets(subject)).toHaveLength(1);
    expect((await listStored(desk.strapi, time.now)).length).toBe(before + 1);
  });

  test('takes another question from a form that was gone back to', async () => {
    const visitor = someone();
    const shown = await visitor.get(FORM);
    time.now += 30_000;
    const values = { ...hiddenFields(shown.html), ...question() };
    const first = await visitor.post(FORM, { ...values, subject: randomUUID() });
    const second = await visitor.post(FORM, { ...values, subject: randomUUID() });
    expect(first.headers.get('location')).not.toBe(second.headers.get('location'));
  });

  describe('refuses, beside the field and with everything kept:', () => {
    test.each([
      ['no name', { name: '' }, 'name', 'Please tell us your name.'],
      ['a name of spaces and invisible signs', { name: ' \u200b\u202e ' }, 'name', 'your name'],
      ['no address', { email: '' }, 'email', 'Please give your email address'],
      ['an address that is none', { email: 'ada at example' }, 'email', 'no email address'],
      ['two addresses', { email: 'a@example.com, b@example.com' }, 'email', 'no email address'],
      ['an address with a name', { email: 'A <a@example.com>' }, 'email', 'no email address'],
      ['a header in the address', { email: 'a@b.cc\r\nBcc: c@d.ee' }, 'email', 'no email address'],
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
      const before = (await listStored(desk.strapi, time.now)).length;
      const files = [new File(['fine'], 'a.txt'), new File(['<svg/>'], 'b.svg')];
      await ask({ files });
      await ask({ files: files[0], name: '' });
      await ask({ files: files[0] }, { headers: { origin: 'https://evil.example' } });
      expect((await listStored(desk.strapi, time.now)).length).toBe(before);
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

  test.each(SITE_LOCALES)('speaks %s, also when it refuses', async (locale) => {
    const visitor = someone();
    const form = `/support/${locale}/request`;
    const page = `<html lang="${locale}" dir="${directionOf(locale)}">`;
    const t = textsOf(locale);
    const shown = await visitor.get(form);
    for (const text of [page, t.request.heading, t.request.name, t.request.send]) {
      expect(unescapeHtml(shown.html)).toContain(text);
    }
    const answer = await ask({ name: '' }, { visitor, form });
    expect(answer.status).toBe(400);
    expect(unescapeHtml(answer.html)).toContain(t.problems['name-missing']);
    const sent = await ask({}, { visitor, form });
    expect(sent.headers.get('location')).toMatch(new RegExp(`^/support/${locale}/request/sent/`));
    // Chosen once, it stays.
    expect((await visitor.get(FORM)).html).toContain(page);
  });

  test('is read in the language of the browser', async () => {
    const ask = async (languages: string) =>
      (await someone().get(FORM, { 'accept-language': languages })).html;
    expect(await ask('ur-PK, en;q=0.5')).toContain('lang="ur" dir="rtl"');
    expect(await ask('fr, hi-IN;q=0.8')).toContain('lang="hi" dir="ltr"');
    expect(await ask('fr, de')).toContain('lang="en" dir="ltr"');
  });
});
