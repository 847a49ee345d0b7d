import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { eventually } from '../../../../../../tests/harness/eventually';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { newVisitor } from '../../../../../../tests/harness/visitor';
import { writeHelp } from '../../faq/pages/help-fixture';
import { database } from '../../platform/database';
import { changeSettings } from '../settings';
import { SETTINGS_DEFAULTS } from '../settings-defaults';
import { SESSION_COOKIE } from '../session';
import { keptPagesOf } from './answer-from-kept';

const ENTRY = '/support/en/faq/machines/descale';

describe.each(DATABASES)('pages for everybody on %s', (kind) => {
  const templates = mkdtempSync(path.join(tmpdir(), 'helpdesk-kept-'));
  let desk: Desk;
  let help: Awaited<ReturnType<typeof writeHelp>>;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    desk.strapi.config.set('plugin::helpdesk.templates.directory', templates);
    help = await writeHelp(desk.strapi);
  });
  afterAll(async () => {
    await desk.stop();
    rmSync(templates, { recursive: true, force: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) =>
    newVisitor(desk).get(url, headers);
  /** Strapi's own chain, which a page from memory does not go through, says this of itself. */
  const isMade = ({ headers }: { headers: Headers }) => headers.get('x-powered-by') !== null;
  /** As it comes over the wire: `fetch` undoes the coding. */
  const wire = (url: string, headers: Record<string, string>) =>
    new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
      (resolve, reject) => {
        request(desk.url + url, { headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              headers: response.headers,
              body: Buffer.concat(chunks),
            })
          );
        })
          .once('error', reject)
          .end();
      }
    );

  test('are made once, and given to the next guest as they are', async () => {
    const first = await get(ENTRY);
    const second = await get(`${ENTRY}?utm_source=x&filters[a]=b`, { origin: 'https://a.example' });
    expect([isMade(first), isMade(second)]).toEqual([true, false]);
    expect(second.html).toBe(first.html);
    expect(second.html).not.toContain('utm_source');
    for (const { headers } of [first, second]) {
      expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect(headers.get('vary')).toBe('Accept-Encoding, Cookie');
      expect(headers.getSetCookie()).toEqual([]);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('content-security-policy')).toContain('https://cdn.example.com');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('are not sent again to who has them', async () => {
    const { headers } = await get(ENTRY);
    const mark = headers.get('etag') ?? '';
    expect(mark).toMatch(/^W\/"[0-9a-f]{24}"$/);
    // Not by `fetch`, which asks for a new one beside it.
    const again = await wire(ENTRY, { 'if-none-match': mark });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, mark]);
    expect((await wire(ENTRY, { 'if-none-match': 'W/"other"' })).status).toBe(200);
    const head = await fetch(desk.url + ENTRY, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, mark, '']);
  });

  test('come short to browsers that take it so', async () => {
    const { html } = await get(ENTRY);
    await eventually(async () => {
      const br = await wire(ENTRY, { 'accept-encoding': 'gzip, deflate, br' });
      expect(br.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(br.body).toString()).toBe(html);
    });
    const gzip = await wire(ENTRY, { 'accept-encoding': 'gzip;q=1.0, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(html);
    const plain = await wire(ENTRY, {});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(html);
    const [, style] = /href="([^"]*support\.[0-9a-f]{8}\.css)"/.exec(html) ?? [];
    await eventually(async () => {
      const { headers } = await wire(style, { 'accept-encoding': 'br' });
      expect(headers['content-encoding']).toBe('br');
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    });
  });

  test('are those of each language, by address, by choice, and by browser', async () => {
    const at = async (url: string, headers: Record<string, string>) =>
      /<html lang="(\w+)"/.exec((await get(url, headers)).html)?.[1];
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await at('/support', { 'accept-language': 'ur-PK, en;q=0.5' })).toBe('ur');
      expect(await at('/support', { 'accept-language': 'en' })).toBe('en');
      expect(await at('/support', { 'accept-language': 'xx' })).toBe('en');
      const chosen = { cookie: 'a=b; helpdesk_locale=ur', 'accept-language': 'en' };
      expect(await at('/support', chosen)).toBe('ur');
      expect(await at('/support/ur', { 'accept-language': 'en' })).toBe('ur');
    }
    expect((await get('/support')).headers.get('vary')).toBe(
      'Accept-Encoding, Cookie, Accept-Language'
    );
  });

  test('are never those of somebody who is known, nor given to them', async () => {
    await get(ENTRY);
    const before = keptPagesOf(desk.strapi).size;
    const known: Record<string, string>[] = [
      { cookie: `x=y; ${SESSION_COOKIE}=${'0'.repeat(64)}` },
      { authorization: 'Basic YTpi' },
    ];
    for (const headers of known) {
      const seen = await get(ENTRY, headers);
      expect([seen.status, isMade(seen)]).toEqual([200, true]);
      await get('/support/en/faq/machines/water', headers);
    }
    const posted = await newVisitor(desk).post(ENTRY, {});
    expect(posted.status).toBe(404);
    expect(keptPagesOf(desk.strapi).size).toBe(before);
    expect((await get('/support/en/request')).headers.get('cache-control')).toContain('private');
    expect((await get('/support/en/request')).headers.getSetCookie()).not.toEqual([]);
  });

  test('are none for addresses of nothing, however many are asked for', async () => {
    await get(ENTRY);
    const pages = keptPagesOf(desk.strapi);
    const before = [pages.size, pages.bytes];
    for (let round = 0; round < 20; round += 1) {
      const asked = Array.from({ length: 25 }, (_, at) =>
        get(`/support/en/faq/machines/none-${round}-${at}?x=${at}`)
      );
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([404]));
    }
    // Nor for other spellings of a page that there is.
    for (const url of ['/support/EN/faq/machines/descale', '/support/en/FAQ/machines/descale/']) {
      expect([301, 303]).toContain((await get(url)).status);
    }
    expect([pages.size, pages.bytes]).toEqual(before);
  });

  test('change at once with what is published and set here', async () => {
    const documents = desk.strapi.documents('plugin::helpdesk.faq-entry');
    const ask = async (question: string) => {
      // The host's own types, of which this one is none.
      const data: Record<string, unknown> = { question };
      await documents.update({ documentId: help.descale, locale: 'en', data });
      await documents.publish({ documentId: help.descale, locale: 'en' });
    };
    await get(ENTRY);
    await ask('How is it descaled?');
    expect((await get(ENTRY)).html).toContain('<h1>How is it descaled?</h1>');
    await documents.unpublish({ documentId: help.descale, locale: '*' });
    expect((await get(ENTRY)).status).toBe(404);
    await documents.publish({ documentId: help.descale, locale: '*' });
    expect((await get(ENTRY)).status).toBe(200);
    const company = { ...SETTINGS_DEFAULTS.company, name: { en: 'Cafe Two' } };
    await changeSettings(desk.strapi, () => ({ company }));
    expect((await get(ENTRY)).html).toContain('Cafe Two');
  });

  test('change within seconds with what another node publishes and sets', async () => {
    const db = database(desk.strapi);
    await get(ENTRY);
    // Below the Document Service, as this node sees what another one did.
    await db('helpdesk_faq_entries')
      .where({ document_id: help.descale, locale: 'en' })
      .whereNotNull('published_at')
      .update({ question: 'Asked on another node', updated_at: new Date(Date.now() + 60_000) });
    await eventually(async () => {
      expect((await get(ENTRY)).html).toContain('Asked on another node');
    });
    const row = await db('strapi_core_store_settings')
      .where({ key: 'plugin_helpdesk_settings' })
      .first('id', 'value');
    const value = String(row.value).replaceAll('Cafe Two', 'Cafe Three');
    await db('strapi_core_store_settings').where({ id: row.id }).update({ value });
    await eventually(async () => expect((await get(ENTRY)).html).toContain('Cafe Three'));
  });

  test('change within seconds with a template of the host', async () => {
    await get(ENTRY);
    mkdirSync(templates, { recursive: true });
    writeFileSync(path.join(templates, 'ask-us.liquid'), '<p>Ask the host</p>');
    await eventually(async () => expect((await get(ENTRY)).html).toContain('Ask the host'));
    rmSync(path.join(templates, 'ask-us.liquid'));
    await eventually(async () => {
      expect((await get(ENTRY)).html).not.toContain('Ask the host');
    });
  });

  test('are still there while the database is away', async () => {
    await get(ENTRY);
    const { client } = desk.strapi.db.connection;
    const broken = vi.spyOn(client, 'acquireConnection').mockRejectedValue(new Error('away'));
    await eventually(async () => {
      // Settings are read anew by now, and cannot be.
      expect((await get('/support/en/faq/machines/water-none')).status).toBe(500);
    });
    const shown = await get(ENTRY);
    broken.mockRestore();
    expect([shown.status, isMade(shown)]).toEqual([200, false]);
  });
});
