import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { newVisitor, unescapeHtml } from '../../../../../../tests/harness/visitor';
import { textsOf } from '../../site/translations';
import { writeHelp } from './help-fixture';

/** Ways that Strapi has had to reach what a query was not meant to reach. */
const QUERIES = [
  'filters[audience]=staff',
  'filters[createdBy][password][$startsWith]=a',
  'where[updatedBy][resetPasswordToken][$startsWith]=a',
  'lookup[createdBy][email]=a',
  't1.email=a',
  'populate=*',
  'populate[category][populate]=*',
  'fields=*',
  'fields[0]=staffHint',
  'sort=staffHint',
  '_q=STAFF',
  'locale=all',
  'locale=ur',
  'status=draft',
  'site=shop',
  'on[category]=1',
  'publicationState=preview',
  'pagination[pageSize]=1000',
  "slug=' or 1=1 --",
  'slug[$ne]=x',
  'slug[]=secret',
  '__proto__[audience]=staff',
];

describe.each(DATABASES)('the pages of the FAQ on %s', (kind) => {
  let desk: Desk;
  let help: Awaited<ReturnType<typeof writeHelp>>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    desk.strapi.config.set('plugin::helpdesk.site.key', 'main');
    help = await writeHelp(desk.strapi);
  });
  afterAll(() => desk.stop());

  const get = (path: string, language = 'en') =>
    newVisitor(desk).get(`/support${path}`, { 'accept-language': language });
  const leadsTo = async (path: string, language = 'en') => {
    const { status, headers } = await get(path, language);
    return [status, headers.get('location')];
  };
  const dataIn = (html: string) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      // schema.org gives every object a type.
      ([, text]) => JSON.parse(text) as { '@type': string } & Record<string, unknown>
    );

  test('begin with search, topics and their entries, and the two ways to ask', async () => {
    const { status, html } = await get('');
    expect(status).toBe(200);
    expect(html).toContain('action="/support/search"');
    expect(html).toContain('<a href="/support/faq/machines">Machines</a>');
    expect(html).toContain('<a href="/support/faq/machines/descale">How do I descale it?</a>');
    expect(html).toContain('<a href="/support/faq/grinders">Grinders</a>');
    expect(html).toContain('<a href="/support/faq/shop">Where is the shop?</a>');
    expect(html).toContain('href="/support/request"');
    expect(html).toContain(textsOf('en').home.find);
    expect(html).toMatch(/<nav class="menu"[^]*href="\/support\/pages\/prices"[^]*<\/nav>/);
    expect(html).toMatch(/<nav class="foot-menu"[^]*lang="hi"><bdi>डिलीवरी<[^]*<\/nav>/);
  });

  test('show a category with its entries and what stands below it', async () => {
    const { html } = await get('/faq/machines');
    expect(html).toContain('<h1>Machines</h1>');
    expect(html).toContain('href="/support/faq/machines/water"');
    // All of that category stands on its own page.
    expect(html).toContain('href="/support/faq/grinders#q-loud"');
  });

  test('show whole answers where a category has them on one page', async () => {
    const { html } = await get('/faq/grinders');
    expect(html).toMatch(/<article id="q-loud">\s*<h2>Why is it loud\?<\/h2>[^]*Clean it\./);
    expect(html).toContain('href="/support/faq/grinders/loud"');
    expect(html).toMatch(/<nav class="steps"[^]*>Machines<[^]*<\/nav>/);
    expect((await get('/faq/grinders/loud')).status).toBe(200);
  });

  test('show an entry with its way, its neighbours and a form for votes that needs no script', async () => {
    const { html, headers } = await get('/faq/machines/descale');
    expect(html).toContain('<h1>How do I descale it?</h1>');
    expect(html).toContain('With our descaler. &lt;/script&gt;&lt;b&gt;&amp;');
    expect(html).toMatch(/<nav class="side"[^]*href="\/support\/faq\/machines\/water"/);
    expect(html).toMatch(
      new RegExp(`<form method="post" action="/support/faq-votes/${help.descale}" enctype=`)
    );
    expect(html).toContain('name="back" value="/support/faq/machines/descale"');
    expect(html).toContain(`data-viewed="/support/faq-views/${help.descale}"`);
    expect(headers.get('content-security-policy')).toContain(
      "img-src 'self' https://cdn.example.com;"
    );
    expect((await get('')).headers.get('content-security-policy')).not.toContain('cdn.example');
  });

  test('say in the reader’s language where a text is in another one', async () => {
    const { html } = await get('/ur/faq/mashinen/water');
    expect(html).toContain('<html lang="ur" dir="rtl">');
    expect(html).toContain('<h1 lang="en" dir="ltr">Which water?</h1>');
    expect(html).toMatch(/class="notice other-language">[^<]*انگریزی/);
    expect((await get('/ur/faq/mashinen/chuna')).html).not.toContain('other-language');
    expect((await get('/ur')).html).toMatch(/lang="en" dir="ltr">Which water\?<\/a> <span/);
  });

  test('lead from the address of another language or category to the one of this text', async () => {
    expect(await leadsTo('/en/faq/machines/chuna')).toEqual([
      301,
      '/support/en/faq/machines/descale',
    ]);
    expect(await leadsTo('/faq/descale', 'ur')).toEqual([303, '/support/faq/mashinen/chuna']);
    expect(await leadsTo('/ur/faq/grinders/descale')).toEqual([
      301,
      '/support/ur/faq/mashinen/chuna',
    ]);
    expect(await leadsTo('/en/faq/MACHINES')).toEqual([301, '/support/en/faq/machines']);
    expect(await leadsTo('/en/FAQ/machines/')).toEqual([301, '/support/en/faq/machines']);
    expect(await leadsTo('/en/faq/machines/shop')).toEqual([301, '/support/en/faq/shop']);
    expect(await leadsTo('/en/pages/PRICES')).toEqual([301, '/support/en/pages/prices']);
    expect(await leadsTo('/en/')).toEqual([301, '/support/en']);
    expect(await leadsTo('/faq')).toEqual([303, '/support']);
  });

  test('keep whoever reads under the address of a language in it', async () => {
    const { html } = await get('/en/faq/machines/descale', 'ur');
    expect(html).toContain('<a href="/support/en/request">Write to us</a>');
    expect(html).toContain('href="/support/ur/faq/mashinen/chuna" lang="ur"');
    expect(html).toContain('data-locale-path="/support"');
  });

  test('are told apart for search engines: one address each, and those of the other languages', async () => {
    const { html } = await get('/faq/machines/descale');
    const at = (path: string) => `${desk.url}/support${path}`;
    expect(html).toContain(`<link rel="canonical" href="${at('/en/faq/machines/descale')}">`);
    for (const [language, path] of [
      ['en', '/en/faq/machines/descale'],
      ['ur', '/ur/faq/mashinen/chuna'],
      ['x-default', '/faq/machines/descale'],
    ]) {
      expect(html).toContain(`<link rel="alternate" hreflang="${language}" href="${at(path)}">`);
    }
    expect(html).toContain('<meta name="robots" content="index, follow">');
    expect(html).toMatch(/<meta name="description" content="With our descaler\. /);
    expect(html).toContain('<meta property="og:image" content="https://cdn.example.com/a.png">');
    const fallback = (await get('/ur/faq/mashinen/water')).html;
    expect(fallback).toContain(`<link rel="canonical" href="${at('/en/faq/machines/water')}">`);
    expect(fallback).not.toContain('hreflang="x-default"');
  });

  test('give structured data that no text of an editor breaks', async () => {
    const [faq, steps] = dataIn((await get('/en/faq/machines/descale')).html);
    expect(faq).toMatchObject({
      '@type': 'FAQPage',
      inLanguage: 'en',
      mainEntity: [{ name: 'How do I descale it?' }],
    });
    expect(JSON.stringify(faq)).toContain('With our descaler. &lt;/script&gt;');
    expect(steps).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { name: 'Help', item: `${desk.url}/support/en` },
        { name: 'Machines', item: `${desk.url}/support/en/faq/machines` },
      ],
    });
    const types = async (path: string) => dataIn((await get(path)).html).map((d) => d['@type']);
    expect(await types('/faq/grinders')).toEqual(['BreadcrumbList', 'FAQPage']);
    expect(await types('/pages/prices')).toEqual(['WebPage', 'BreadcrumbList']);
    expect(await types('')).toEqual(['WebSite']);
  });

  test('stand in the sitemap, each text under the address of its own language', async () => {
    const { status, html, headers } = await get('/sitemap.xml');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const urls = [...html.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) =>
      unescapeHtml(url).slice(`${desk.url}/support`.length)
    );
    expect(urls).toEqual(
      expect.arrayContaining([
        '/en',
        '/ur/request',
        '/ur/faq/mashinen',
        '/en/faq/grinders',
        '/ur/faq/mashinen/chuna',
        '/en/faq/shop',
        '/en/pages/prices',
      ])
    );
    expect(urls).not.toContain('/ur/faq/mashinen/water');
    expect(new Set(urls).size).toBe(urls.length);
    expect(html).toMatch(/descale<\/loc><lastmod>\d{4}-\d\d-\d\dT[\d:]+Z<\/lastmod><xhtml:link/);
    for (const url of urls) expect([url, (await get(url)).status]).toEqual([url, 200]);
    expect((await get('/sitemaps/1.xml')).html).toBe(html);
    expect((await get('/sitemaps/2.xml')).status).toBe(404);
    expect((await get('/sitemaps/x.xml')).status).toBe(404);
  });

  test('are announced in a feed of each language', async () => {
    const { html, headers } = await get('/ur/feed.xml');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(html).toContain('xml:lang="ur"');
    expect([...html.matchAll(/<entry>/g)]).toHaveLength(1);
    expect(html).toContain(`href="${desk.url}/support/ur/faq/mashinen/chuna"`);
    expect([...(await get('/feed.xml')).html.matchAll(/<entry>/g)]).toHaveLength(4);
  });

  test('show nothing for staff, no draft, nothing of another site, and answer to all of it alike', async () => {
    const known = ['', '/faq/machines', '/faq/machines/descale', '/sitemap.xml', '/feed.xml'];
    for (const path of known) {
      expect((await get(path)).html).not.toMatch(/STAFF|DRAFT|OTHER-SITE|secret|draft"/);
    }
    const missing = await get('/faq/machines/nothing');
    expect(missing.status).toBe(404);
    for (const path of [
      '/faq/machines/secret',
      '/faq/secret',
      '/faq/machines/draft',
      '/faq/machines/other',
      '/faq/nothing',
      '/faq/%00',
      `/faq/${'a'.repeat(400)}`,
      '/pages/nothing',
      '/faq/a/b/c',
    ]) {
      const { status, html } = await get(path);
      expect([path, status, html]).toEqual([path, 404, missing.html]);
    }
  });

  test('say the same whatever stands behind a question mark', async () => {
    for (const path of ['', '/faq/machines', '/faq/machines/descale', '/pages/prices']) {
      const plain = await get(path);
      for (const query of QUERIES) {
        const asked = await get(`${path}?${query}`);
        expect([query, asked.status, asked.html]).toEqual([query, 200, plain.html]);
      }
    }
  });

  test('go with an entry that is taken back, and with its category when that was its last', async () => {
    const documents = desk.strapi.documents('plugin::helpdesk.faq-entry');
    await documents.unpublish({ documentId: help.loud, locale: '*' });
    expect((await get('/faq/grinders/loud')).status).toBe(404);
    expect((await get('/faq/grinders')).status).toBe(404);
    expect((await get('')).html).not.toContain('Grinders');
    await documents.publish({ documentId: help.loud, locale: '*' });
    expect((await get('/faq/grinders')).status).toBe(200);
  });
});
