import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaqCategoryPage, FaqEntryView, FaqHome } from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { addLocales, paragraph, writeContent } from './faq-fixture';

describe.each(DATABASES)('the published FAQ on %s', (kind) => {
  let desk: Desk;
  let machines: string;
  let entry: string;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    const { strapi } = desk;
    await addLocales(strapi, ['ur', 'hi']);
    machines = await writeContent(strapi, 'faq-category', {
      data: { icon: 'wrench', position: 2 },
      texts: {
        en: { name: 'Machines', slug: 'machines' },
        ur: { name: 'مشینیں', slug: 'mashinen' },
      },
    });
    const grinders = await writeContent(strapi, 'faq-category', {
      data: { parent: machines, layout: 'together' },
      texts: { en: { name: 'Grinders', slug: 'grinders' } },
    });
    await writeContent(strapi, 'faq-category', {
      data: {},
      texts: { en: { name: 'Empty', slug: 'empty' } },
    });
    entry = await writeContent(strapi, 'faq-entry', {
      data: { category: grinders, audience: 'both', staffHint: 'STAFF-HINT' },
      texts: {
        en: { question: 'Why is it loud?', slug: 'loud', answer: paragraph('Clean the burrs.') },
        ur: { question: 'شور کیوں ہے؟', slug: 'shor', answer: paragraph('چکی صاف کریں۔') },
      },
    });
    await writeContent(strapi, 'faq-entry', {
      data: { category: grinders, audience: 'staff' },
      texts: { en: { question: 'STAFF-QUESTION', slug: 'secret', answer: paragraph('STAFF') } },
    });
    await writeContent(strapi, 'faq-entry', {
      data: { category: grinders },
      texts: { en: { question: 'DRAFT', slug: 'draft', answer: paragraph('DRAFT') } },
      isDraft: true,
    });
    await writeContent(strapi, 'faq-entry', {
      data: { category: machines, site: 'shop' },
      texts: { en: { question: 'Shop only', slug: 'shop-only', answer: paragraph('Yes.') } },
    });
    await writeContent(strapi, 'info-page', {
      data: { menu: 'footer' },
      texts: { hi: { title: 'डिलीवरी', slug: 'delivery', body: paragraph('तीन दिन।') } },
    });
  });
  afterAll(() => desk.stop());

  const get = async (path: string) => {
    const answer = await fetch(`${desk.url}/api/helpdesk/${path}`);
    // Every door answers with this shape.
    return { status: answer.status, ...((await answer.json()) as { data: unknown }) };
  };
  const home = async (query: string) => (await get(`faq?${query}`)).data as FaqHome;

  test('is a tree of what can be read, without empty categories', async () => {
    const { categories, pages } = await home('locale=en');
    expect(categories).toMatchObject([
      { name: 'Machines', count: 2, icon: 'wrench', parent: null },
      { name: 'Grinders', count: 1, layout: 'together', parent: machines },
    ]);
    expect(categories).toHaveLength(2);
    expect(pages).toMatchObject([{ title: 'डिलीवरी', locale: 'hi', isFallback: true }]);
  });

  test('is read in the language that is asked for, and says where it falls back', async () => {
    const { categories } = await home('locale=ur');
    expect(categories[0]).toMatchObject({ name: 'مشینیں', locale: 'ur', isFallback: false });
    expect(categories[1]).toMatchObject({ name: 'Grinders', isFallback: true });
  });

  test('is found by the slug of any language', async () => {
    for (const slug of ['loud', 'shor', 'LOUD']) {
      const { data } = await get(`faq/entries/${slug}?locale=ur`);
      expect(data as FaqEntryView).toMatchObject({
        key: entry,
        question: 'شور کیوں ہے؟',
        html: '<p dir="auto">چکی صاف کریں۔</p>',
      });
    }
    const { data } = await get('faq/entries/loud?locale=en');
    const { path, alternates } = data as FaqEntryView;
    expect(path.map(({ slug }) => slug)).toEqual(['machines', 'grinders']);
    expect(alternates).toEqual([
      { locale: 'en', slug: 'loud', categorySlug: 'grinders' },
      { locale: 'ur', slug: 'shor', categorySlug: 'grinders' },
    ]);
  });

  test('shows whole entries where a category has them on one page', async () => {
    const { data } = await get('faq/categories/grinders?locale=en');
    const { whole, path } = data as FaqCategoryPage;
    expect(whole.map(({ question }) => question)).toEqual(['Why is it loud?']);
    expect(path.map(({ name }) => name)).toEqual(['Machines', 'Grinders']);
  });

  test('shows nothing for staff, no draft, and nothing of another site', async () => {
    const answers = await Promise.all(
      ['faq', 'faq/categories/grinders', 'faq/entries/loud', 'faq?site=other'].map(get)
    );
    expect(JSON.stringify(answers)).not.toMatch(/STAFF|DRAFT/);
    for (const slug of ['secret', 'draft', 'nothing', 'empty']) {
      expect((await get(`faq/entries/${slug}`)).status).toBe(404);
    }
    expect((await get('faq/entries/shop-only?site=other')).status).toBe(404);
    expect((await get('faq/entries/shop-only?site=shop')).status).toBe(200);
    expect((await get('faq/categories/empty')).status).toBe(404);
  });

  test('takes no parameter that would look behind it', async () => {
    for (const query of ['populate=*', 'filters[audience]=staff', 'status=draft', 'fields=id']) {
      expect((await get(`faq?${query}`)).status).toBe(400);
    }
  });

  test('changes at once when an editor takes back or publishes', async () => {
    const documents = desk.strapi.documents('plugin::helpdesk.faq-entry');
    await documents.unpublish({ documentId: entry, locale: '*' });
    expect((await get('faq/entries/loud')).status).toBe(404);
    await documents.publish({ documentId: entry, locale: '*' });
    expect((await get('faq/entries/loud')).status).toBe(200);
  });
});
