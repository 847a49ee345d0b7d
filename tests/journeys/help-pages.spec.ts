import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SiteLocale } from '../../plugins/helpdesk/contracts';
import { addLocales, writeContent } from '../../plugins/helpdesk/server/src/faq/faq-fixture';
import { fill, textsOf } from '../../plugins/helpdesk/server/src/site/translations';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { eventually } from '../harness/eventually';
import { DESKTOP, openBrowser, PHONE, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { watchLoading } from '../harness/loading';
import { look, lookAgain, lookWithout } from '../harness/site-look';

const READERS = [
  {
    locale: 'en',
    category: 'Machines',
    question: 'How do I descale the machine, and how often?',
    slug: 'descale',
    missing: 'Nothing is missing; the third step is too short.',
  },
  {
    locale: 'ur',
    category: 'مشینیں',
    question: 'مشین سے چونا کیسے اتاروں، اور کتنے دن بعد؟',
    slug: 'chuna',
    missing: 'تیسرا قدم بہت مختصر ہے۔',
  },
  {
    locale: 'hi',
    category: 'मशीनें',
    question: 'मशीन का चूना कैसे हटाऊँ, और कितने दिन में?',
    slug: 'choona',
    missing: 'तीसरा क़दम बहुत छोटा है।',
  },
] as const satisfies ({ locale: SiteLocale } & Record<string, string>)[];
type Reader = (typeof READERS)[number];

let desk: Desk;
let person: Person;
let reader: Person;

beforeAll(async () => {
  reader = await openBrowser({ viewport: PHONE });
  desk = await startDesk();
  await writeContents(desk);
});
afterEach(() => person.close());
afterAll(async () => {
  await reader.close();
  await desk.stop();
});

test.each(READERS)('in $locale somebody finds an answer and says what it lacks', async (who) => {
  person = await openBrowser({ viewport: DESKTOP, locale: who.locale });
  const { page, faults } = person;
  const t = textsOf(who.locale);
  await watchLoading(page);
  await page.goto(`${desk.url}/support/${who.locale}`);
  await page.getByRole('combobox', { name: t.search.label }).waitFor();
  await look(page, `help-home-${who.locale}`);

  await page.getByRole('link', { name: who.category, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: who.category }).waitFor();
  await look(page, `help-category-${who.locale}`);

  const viewed = page.waitForResponse(/faq-views/, { timeout: 30_000 });
  await page.getByRole('link', { name: who.question }).click();
  await page.getByRole('heading', { level: 1, name: who.question }).waitFor();
  expect(await page.locator('article img').evaluate((img: HTMLImageElement) => img.width)).toBe(
    400
  );
  // Told once the page was in sight for some seconds.
  expect((await viewed).status()).toBe(204);
  await look(page, `help-entry-${who.locale}`);

  await page.locator('.helpful summary').click();
  await page.getByLabel(t.faq.reason).fill(who.missing);
  await page.getByRole('button', { name: t.faq.sendVote }).click();
  await page.getByText(t.faq.thanks).waitFor();
  expect(await page.locator('form[data-vote]').isVisible()).toBe(false);
  expect(page.url()).toMatch(new RegExp(`/${who.slug}$`));
  await lookAgain(page, `help-thanks-${who.locale}`);
  await eventually(async () => {
    const rows = await database(desk.strapi)('helpdesk_faq_feedback').where({
      reason: who.missing,
    });
    expect(rows).toHaveLength(1);
  });
  expect(faults).toEqual([]);
});

test.each(READERS)('in $locale the same goes without JavaScript', async (who) => {
  person = await openBrowser({ viewport: PHONE, locale: who.locale, javaScriptEnabled: false });
  const { page } = person;
  const t = textsOf(who.locale);
  await page.goto(`${desk.url}/support`);
  expect(await page.locator('html').getAttribute('lang')).toBe(who.locale);
  await lookWithout(page, reader.page, `help-nojs-home-${who.locale}`);
  await page.getByRole('link', { name: who.question }).click();
  await lookWithout(page, reader.page, `help-nojs-entry-${who.locale}`);
  await page.locator('.helpful summary').click();
  await page.getByLabel(t.faq.reason).fill(`${who.missing} 2`);
  await page.getByRole('button', { name: t.faq.sendVote }).click();
  await page.waitForURL(/#thanks$/);
  expect(await page.getByText(t.faq.thanks).isVisible()).toBe(true);
  expect(await page.locator('form[data-vote]').isVisible()).toBe(false);
  await lookWithout(page, reader.page, `help-nojs-thanks-${who.locale}`);
});

test('a text that is not there in the reader’s language says so, and keeps its own direction', async () => {
  person = await openBrowser({ viewport: PHONE, locale: 'ur' });
  const { page, faults } = person;
  await watchLoading(page);
  await page.goto(`${desk.url}/support/ur/faq/machines-ur/water`);
  const { faq } = textsOf('ur');
  await page.getByText(fill(faq.fallback, { language: 'انگریزی' }, 'ur')).waitFor();
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.getAttribute('dir')).toBe('ltr');
  await look(page, 'help-fallback-ur');
  expect(faults).toEqual([]);
});

test('the language is changed on the page of an answer, and kept from then on', async () => {
  person = await openBrowser({ viewport: DESKTOP, locale: 'en' });
  const { page, faults } = person;
  await page.goto(`${desk.url}/support/faq/machines/descale`);
  await page.locator('.languages summary').click();
  await page.locator('.languages a[hreflang=ur]').click();
  await page.waitForURL(/\/support\/ur\/faq\/machines-ur\/chuna$/);
  await page.goto(`${desk.url}/support`);
  expect(await page.locator('html').getAttribute('lang')).toBe('ur');
  expect(faults).toEqual([]);
});

test('whole answers stand on one page, and links lead to each of them', async () => {
  person = await openBrowser({ viewport: DESKTOP, locale: 'en' });
  const { page, faults } = person;
  await watchLoading(page);
  await page.goto(`${desk.url}/support/faq/grinders`);
  await page.getByRole('navigation', { name: textsOf('en').faq.onPage }).waitFor();
  await look(page, 'help-together');
  await page
    .getByRole('navigation', { name: textsOf('en').faq.onPage })
    .getByRole('link', { name: 'Why is the grinder so loud?' })
    .click();
  await page.waitForURL(/#q-loud$/);
  expect(await page.locator('#q-loud').isVisible()).toBe(true);
  await page.goto(`${desk.url}/support/pages/prices`);
  await look(page, 'help-page');
  expect(faults).toEqual([]);
});

async function writeContents({ strapi, url }: Desk): Promise<void> {
  await addLocales(strapi, ['ur', 'hi']);
  const texts = (of: (who: Reader) => Record<string, unknown>) =>
    Object.fromEntries(READERS.map((who) => [who.locale, of(who)]));
  const suffix = ({ locale }: Reader) => (locale === 'en' ? '' : `-${locale}`);
  const machines = await writeContent(strapi, 'faq-category', {
    data: { icon: 'wrench' },
    texts: texts((who) => ({ name: who.category, slug: `machines${suffix(who)}` })),
  });
  const grinders = await writeContent(strapi, 'faq-category', {
    data: { layout: 'together', icon: 'gear', position: 2 },
    texts: { en: { name: 'Grinders', slug: 'grinders', description: 'All on one page' } },
  });
  const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
  const long = (text: string) => Array.from({ length: 6 }, () => paragraph(`${text} `.repeat(8)));
  await writeContent(strapi, 'faq-entry', {
    data: { category: machines },
    texts: texts((who) => ({
      question: who.question,
      slug: who.slug,
      answer: [pictureAt(`${url}/favicon.ico`), ...long(who.question)],
    })),
  });
  await writeContent(strapi, 'faq-entry', {
    data: { category: machines, position: 2 },
    texts: { en: { question: 'Which water?', slug: 'water', answer: long('Soft water.') } },
  });
  for (const [slug, question] of [
    ['fine', 'How fine should I grind?'],
    ['loud', 'Why is the grinder so loud?'],
  ]) {
    const answer = long(question);
    await writeContent(strapi, 'faq-entry', {
      data: { category: grinders },
      texts: { en: { question, slug, answer } },
    });
  }
  await writeContent(strapi, 'info-page', {
    data: { menu: 'header' },
    texts: { en: { title: 'Prices', slug: 'prices', body: long('All of them.') } },
  });
}

/** As the media library gives one to the editor. */
function pictureAt(url: string) {
  const image = {
    url,
    name: 'a.png',
    alternativeText: 'The tank',
    width: 400,
    height: 400,
    hash: 'a',
    ext: '.png',
    mime: 'image/png',
    size: 1,
    provider: 'local',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
  return { type: 'image', image, children: [{ type: 'text', text: '' }] };
}
