import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { hiddenFields, newVisitor, unescapeHtml } from '../../../../../tests/harness/visitor';
import { clock } from '../platform/clock';
import { directionOf } from './rules/pick-locale';
import { LOCALE_NAMES, LOCALES, textsOf } from './translations';

describe('a page of the site', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ env: { PUBLIC_URL: 'https://help.example.com' } });
  });
  afterAll(() => desk.stop());

  test('has its own headers and nothing inline', async () => {
    const { headers, html } = await newVisitor(desk).get('/support');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    );
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(html).not.toMatch(/<style|<script>|\sstyle=|\son\w+=/);
  });

  test('sets cookies for TLS where the site has it', async () => {
    const { headers } = await newVisitor(desk).get('/support/request');
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax; Secure$/);
  });

  test('knows its origin behind a proxy', async () => {
    const visitor = newVisitor(desk);
    const form = hiddenFields((await visitor.get('/support/request')).html);
    const ours = await visitor.post('/support/request', form, {
      origin: 'https://help.example.com',
    });
    const foreign = await visitor.post('/support/request', form, { origin: 'https://example.com' });
    expect([ours.status, foreign.status]).toEqual([400, 403]);
  });

  test('keeps its style for a year under a name of its content', async () => {
    const { html } = await newVisitor(desk).get('/support');
    const [, style] = /href="([^"]*support\.[0-9a-f]{8}\.css)"/.exec(html) ?? [];
    const { status, headers } = await newVisitor(desk).get(style);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toContain('text/css');
    expect((await newVisitor(desk).get('/support/assets/support.css')).status).toBe(404);
    expect((await newVisitor(desk).get('/support/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });

  test.each([
    ['GET', '/support/nothing'],
    ['GET', '/support/ur/nothing'],
    ['PUT', '/support'],
    ['DELETE', '/support/request'],
    ['POST', '/support/nothing'],
    ['GET', '/support/%ff'],
    ['GET', '/support/request/sent/%2e%2e%2f'],
  ])('is HTML also where there is none: %s %s', async (method, path) => {
    const response = await fetch(desk.url + path, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test.each(LOCALES)('says in %s that there is none, and leads to the others', async (locale) => {
    const { html } = await newVisitor(desk).get(`/support/${locale}/nothing?q=1`);
    expect(html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`);
    expect(unescapeHtml(html)).toContain(textsOf(locale).error.notFoundText);
    const links = [...html.matchAll(/<a href="([^"]*)" lang="(\w+)" hreflang="\2"(.*?)>(.*?)</g)];
    expect(links.map(([, href, code, , name]) => [href, code, name])).toEqual(
      LOCALES.map((code) => [`/support/${code}`, code, LOCALE_NAMES[code]])
    );
    const current = links.filter(([, , , more]) => more === ' aria-current="true"');
    expect(current.map(([, , code]) => code)).toEqual([locale]);
  });

  test('leads to itself in every other language, with what was asked for', async () => {
    const { html } = await newVisitor(desk).get('/support/hi/request?page=https://shop.example/');
    for (const code of LOCALES) {
      expect(html).toContain(`href="/support/${code}/request?page=https://shop.example/"`);
    }
  });

  test('answers a failure without a word of its reason', async () => {
    const broken = vi.spyOn(clock, 'now').mockImplementation(() => {
      throw new Error('reason-nobody-sees');
    });
    const { status, html } = await newVisitor(desk).get('/support/request');
    broken.mockRestore();
    expect(status).toBe(500);
    expect(html).not.toContain('reason-nobody-sees');
  });
});
