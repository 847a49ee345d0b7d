import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaqSearch, FaqSuggestion } from '../../../../contracts';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { newVisitor } from '../../../../../../tests/harness/visitor';
import { writeSmallFaq } from './small-faq-fixture';

describe.each(DATABASES)('the search of the FAQ on %s', (kind) => {
  let desk: Desk;
  let loud: string;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    loud = await writeSmallFaq(desk.strapi);
  });
  afterAll(() => desk.stop());

  const api = async (query: string) => {
    const answer = await fetch(`${desk.url}/api/helpdesk/faq/search?${query}`);
    // The contract of this door.
    const { data } = (await answer.json()) as { data: FaqSearch };
    return { status: answer.status, data };
  };
  const found = async (query: string) =>
    (await api(query)).data.results.map(({ question }) => question);
  describe('for front ends', () => {
    test('finds by endings, typing errors, keywords and in Urdu', async () => {
      for (const q of ['grinders', 'grindre', 'noises', 'grin']) {
        expect((await found(`locale=en&site=none&q=${q}`))[0]).toBe('Why is the grinder <loud>?');
      }
      expect(await found(`locale=ur&q=${encodeURIComponent('چکیاں')}`)).toEqual([
        'چکی شور کیوں کرتی ہے؟',
      ]);
    });

    test('tells where, in which language and how well', async () => {
      const { data } = await api('locale=hi&q=returning');
      expect(data).toMatchObject({
        query: 'returning',
        isGood: true,
        spellings: [],
        results: [
          {
            question: 'How do I return something?',
            locale: 'en',
            isFallback: true,
            category: { slug: 'orders' },
            snippet: [{ text: 'By post.', isMatch: false }],
          },
        ],
      });
    });

    test('keeps to a site and to a category', async () => {
      expect(await found('q=grinder&site=shop')).toContain('Grinder of the shop');
      expect(await found('q=grinder&site=other')).not.toContain('Grinder of the shop');
      expect(await found('q=grinder&category=machines')).toEqual(['Why is the grinder <loud>?']);
      expect(await found('q=grinder&category=mashinen')).toHaveLength(1);
      expect((await api('q=grinder&category=none')).status).toBe(404);
      expect((await api('q=grinder&limit=1')).data.results).toHaveLength(1);
    });

    test('shows nothing for staff and no draft', async () => {
      const texts = await Promise.all(
        ['grinder', 'staff', 'draft', 'hint'].map((q) => api(`q=${q}`))
      );
      expect(JSON.stringify(texts)).not.toMatch(/STAFF|DRAFT/);
    });

    test.each([
      'q=' + 'x'.repeat(201),
      `q=${'return '.repeat(800)}`,
      'q[$ne]=x',
      'q=a&q=b',
      'q=a&filters[audience]=staff',
      'q=a&populate=*',
      'q=a&locale=__proto__',
      'q=a&limit=1000',
      'q=a&limit=0',
      'limit=5',
    ])('refuses %.40s', async (query) => {
      expect((await api(query)).status).toBe(400);
    });

    test.each([
      '.*%2B%3F%5E%24(%7B%7D)%7C%5B%5D',
      '%00%01%1b',
      '%F0%9F%98%80',
      '__proto__',
      '%27%20or%201=1--',
      '%ED%A0%80',
      '',
    ])('answers %s like any other search', async (q) => {
      const { status, data } = await api(`q=${q}`);
      expect({ status, results: data.results }).toEqual({ status: 200, results: [] });
    });

    test('suggests the spelling that the FAQ has', async () => {
      const { data } = await api('locale=en&site=none&q=grnidre');
      expect(data).toMatchObject({ results: [], isGood: false, spellings: ['grinder'] });
    });
    test('knows at once what an editor publishes and takes back', async () => {
      const documents = desk.strapi.documents('plugin::helpdesk.faq-entry');
      await documents.unpublish({ documentId: loud, locale: '*' });
      expect(await found('q=noise&locale=en')).toEqual([]);
      await documents.publish({ documentId: loud, locale: '*' });
      expect(await found('q=noise&locale=en')).toEqual(['Why is the grinder <loud>?']);
    });
  });

  describe('as a page', () => {
    const show = (query: string, locale = 'en') =>
      newVisitor(desk).get(`/support/${locale}/search${query}`);

    test('shows what was found with its place and the words marked, everything escaped', async () => {
      const { status, html, headers } = await show('?q=grinders');
      expect(status).toBe(200);
      expect(html).toContain('Why is the grinder &lt;loud&gt;?');
      expect(html).toContain('&lt;script&gt;');
      expect(html).toMatch(/<mark>grinder<\/mark>/);
      expect(html).toContain('href="/support/en/faq/machines/loud"');
      expect(html).not.toMatch(/<script>burrs|STAFF|DRAFT/);
      expect(headers.get('set-cookie') ?? '').not.toContain('helpdesk_visitor');
      expect(html).not.toContain('data-miss');
    });

    test('asks for words, and shows the topics, where there are none yet', async () => {
      for (const query of ['', '?q=', '?q=%20%00', '?q[]=a', '?q=a&q=b', '?category=x']) {
        const { status, html } = await show(query);
        expect([query, status]).toEqual([query, 200]);
        expect(html).toContain('Orders &amp; &lt;b&gt;returns&lt;/b&gt;');
        expect(html).not.toContain('data-miss');
      }
    });

    test('offers the ways on where nothing was found', async () => {
      const { status, html } = await show('?q=%3Cem%3Ecappuccino%22');
      expect(status).toBe(200);
      expect(html).toContain('&lt;em&gt;cappuccino&#34;');
      expect(html).not.toContain('<em>');
      expect(html).toContain('href="/support/en/request?asked=%3Cem%3Ecappuccino%22"');
      expect(html).toContain('data-miss');
    });

    test('refuses what is too long, and keeps its beginning', async () => {
      const { status, html } = await show(`?q=${'grinder '.repeat(640)}`);
      expect(status).toBe(400);
      expect(html).toContain('role="alert"');
      expect(html).toContain(`value="${'grinder '.repeat(25)}"`);
    });

    test('searches within a category, and in all where it is gone', async () => {
      expect((await show('?q=grinder&category=machines')).html).toContain('&lt;loud&gt;');
      expect((await show('?q=grinder&category=orders')).html).not.toContain('&lt;loud&gt;');
      expect((await show('?q=grinder&category=gone')).html).toContain('&lt;loud&gt;');
    });

    test('reads from right to left and names the language of what is not translated', async () => {
      const { html } = await show('?q=returning', 'ur');
      expect(html).toContain('dir="rtl"');
      expect(html).toContain('<h2 lang="en" dir="ltr">');
    });

    test('suggests questions while somebody types', async () => {
      const answer = await newVisitor(desk).get('/support/ur/search/suggestions?q=chaki%20grin');
      const { data } = JSON.parse(answer.html) as { data: FaqSuggestion[] };
      expect(data[0]).toEqual({
        question: 'چکی شور کیوں کرتی ہے؟',
        href: '/support/ur/faq/mashinen/shor',
      });
      expect((await newVisitor(desk).get('/support/search/suggestions')).status).toBe(400);
      const long = await newVisitor(desk).get(`/support/search/suggestions?q=${'a'.repeat(201)}`);
      expect(JSON.parse(long.html).error.details.code).toBe('INPUT_INVALID');
    });
  });
});
