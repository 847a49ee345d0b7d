import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { SITE_LOCALES } from '../../plugins/helpdesk/contracts';
import {
  addLocales,
  paragraph,
  writeContent,
} from '../../plugins/helpdesk/server/src/faq/faq-fixture';
import { everyKind } from '../../plugins/helpdesk/server/src/forms/owner-form-fixture';
import { createSource } from '../../plugins/helpdesk/server/src/forms/save-source';
import { eventually } from '../harness/eventually';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { NARROW } from '../harness/site-look';

/** In each language: something the FAQ has, something that it has not, and a request that an entry answers. */
const VISITORS = [
  {
    locale: 'en',
    typed: 'grind',
    known: 'grinders noise',
    question: 'Why is the grinder so loud?',
    unknown: 'cappuccino robots',
    request: 'Hello, my grinder is so loud that the neighbours complain.',
    yes: 'This answers my question',
    no: 'I still want to ask',
    thanks: 'Good that you found the answer!',
  },
  {
    locale: 'ur',
    typed: 'چک',
    known: 'چکیوں کا شور',
    question: 'چکی اتنا شور کیوں کرتی ہے؟',
    unknown: 'خلائی روبوٹ',
    request: 'السلام علیکم، میری چکی بہت شور کرتی ہے، پڑوسی تنگ ہیں۔',
    yes: 'مجھے جواب مل گیا',
    no: 'مجھے پھر بھی پوچھنا ہے',
    thanks: 'اچھا ہوا کہ آپ کو جواب مل گیا!',
  },
  {
    locale: 'hi',
    typed: 'चक्',
    known: 'चक्की का शोर',
    question: 'चक्की इतना शोर क्यों करती है?',
    unknown: 'अंतरिक्ष रोबोट',
    request: 'नमस्ते, मेरी चक्की बहुत शोर करती है, पड़ोसी परेशान हैं।',
    yes: 'मुझे जवाब मिल गया',
    no: 'मुझे फिर भी पूछना है',
    thanks: 'अच्छा हुआ कि आपको जवाब मिल गया!',
  },
] as const;
/** Those whose language the site has. */
const SPOKEN = VISITORS.filter(({ locale }) => SITE_LOCALES.some((one) => one === locale));

let desk: Desk;
let loud: string;
let person: Person;
let shop: Server;
let shopUrl: string;
let shopPage = '';

beforeAll(async () => {
  desk = await startDesk();
  const { strapi } = desk;
  await addLocales(strapi, ['ur', 'hi']);
  const machines = await writeContent(strapi, 'faq-category', {
    data: { position: 1 },
    texts: {
      en: { name: 'Machines and grinders', slug: 'machines' },
      ur: { name: 'مشینیں اور چکیاں', slug: 'mashinen' },
      hi: { name: 'मशीनें और चक्कियाँ', slug: 'mashinen-hi' },
    },
  });
  await writeContent(strapi, 'faq-category', {
    data: { position: 2 },
    texts: { en: { name: 'Empty for now', slug: 'empty' } },
  });
  const orders = await writeContent(strapi, 'faq-category', {
    data: { position: 3 },
    texts: {
      en: { name: 'Orders', slug: 'orders' },
      ur: { name: 'آرڈر', slug: 'order-ur' },
      hi: { name: 'ऑर्डर', slug: 'order-hi' },
    },
  });
  const [en, ur, hi] = VISITORS;
  loud = await writeContent(strapi, 'faq-entry', {
    data: { category: machines },
    texts: {
      en: {
        question: en.question,
        slug: 'loud',
        answer: paragraph(
          'A stone among the beans sounds like that, and so do worn burrs. Empty the hopper, run the grinder for three seconds and listen again.'
        ),
        keywords: 'noise',
      },
      ur: {
        question: ur.question,
        slug: 'shor',
        answer: paragraph(
          'دانوں میں کنکر ہو تو ایسی آواز آتی ہے۔ ڈبہ خالی کر کے چکی تین سیکنڈ چلائیں۔'
        ),
      },
      hi: {
        question: hi.question,
        slug: 'shor-hi',
        answer: paragraph(
          'दानों में कंकड़ हो तो ऐसी आवाज़ आती है। डिब्बा खाली करके चक्की तीन सेकंड चलाएँ।'
        ),
      },
    },
  });
  await writeContent(strapi, 'faq-entry', {
    data: { category: machines },
    texts: {
      en: {
        question: 'How do I clean the grinder?',
        slug: 'clean-grinder',
        answer: paragraph('Take out the upper burr of the grinder and brush it. No water.'),
      },
    },
  });
  await writeContent(strapi, 'faq-entry', {
    data: { category: orders },
    texts: {
      en: { question: 'How do I return something?', slug: 'return', answer: paragraph('By post.') },
    },
  });
  shop = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(shopPage);
  });
  await new Promise<void>((resolve) => {
    shop.listen(0, '127.0.0.1', resolve);
  });
  // A TCP server that listens has an address of this form.
  shopUrl = `http://localhost:${(shop.address() as AddressInfo).port}`;
});
beforeEach(() => desk.strapi.db.connection('helpdesk_faq_searches').delete());
afterEach(() => person.close());
afterAll(async () => {
  await new Promise((resolve) => {
    shop.close(resolve);
  });
  await desk.stop();
});

const misses = () => desk.strapi.db.connection('helpdesk_faq_searches').pluck('query');
const box = (page: Page) => page.locator('main form[role=search] input[name=q]');
const options = (page: Page) => page.locator('main [role=option]');

test.each(SPOKEN)(
  'in $locale the search box suggests, and is worked by keyboard alone',
  async ({ locale, typed, question }) => {
    person = await openBrowser({ locale });
    const { page } = person;
    await page.goto(`${desk.url}/support/${locale}/search`);
    await box(page).focus();
    await page.keyboard.type(typed);
    await options(page).filter({ hasText: question }).waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    await picture(page, `search-suggestions-${locale}`);
    await expectAccessible(page);

    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'detached' });
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    expect(await box(page).inputValue()).toBe(typed);

    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.type(typed.at(-1) ?? '');
    await options(page).filter({ hasText: question }).waitFor();
    await page.keyboard.press('ArrowUp');
    const last = await options(page).last().getAttribute('id');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(last);
    await page.keyboard.press('ArrowDown');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe('');
    await chooseByKeyboard(page, question);
    await page.waitForURL(
      new RegExp(`/support/${locale}/faq/mashinen|/support/${locale}/faq/machines`)
    );
  }
);

/** Down the list until the question is the chosen one, then Enter. */
async function chooseByKeyboard(page: Page, question: string): Promise<void> {
  const texts = await options(page).allInnerTexts();
  const steps = texts.indexOf(question) + 1;
  expect(steps).toBeGreaterThan(0);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  const chosen = page.locator('main [role=option][aria-selected=true]');
  expect(await chosen.innerText()).toBe(question);
  await page.keyboard.press('Enter');
}

test.each(SPOKEN)(
  'in $locale what was not found is asked, on a telephone',
  async ({ locale, known, question, unknown }) => {
    person = await openBrowser({ locale, viewport: PHONE });
    const { page, faults } = person;
    await page.goto(`${desk.url}/support/${locale}/search`);
    await box(page).fill(known);
    await box(page).press('Enter');
    await page.locator('.result').first().waitFor();
    expect(await page.locator('.result h2').first().innerText()).toBe(question);
    expect(await page.locator('.result mark').count()).toBeGreaterThan(0);
    await picture(page, `search-found-${locale}-390`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await misses()).toEqual([]);

    await box(page).fill(unknown);
    await page.locator('main form[role=search] button').click();
    await page.locator('.nothing').waitFor();
    expect(await page.locator('.nothing').innerText()).toContain(unknown);
    expect(await page.locator('.topics-list a').count()).toBe(2);
    await eventually(async () => expect(await misses()).toEqual([unknown]));
    await picture(page, `search-nothing-${locale}-390`);
    await expectAccessible(page);
    await page.setViewportSize(NARROW);
    await expectNoSidewaysScroll(page);

    await page.locator('.ask-us a').click();
    await page.locator('[name=subject]').waitFor();
    expect(await page.locator('[name=subject]').inputValue()).toBe(unknown);
    expect(faults).toEqual([]);
  }
);

test('without JavaScript the search is a form, and its ways on are links', async () => {
  person = await openBrowser({ javaScriptEnabled: false });
  const { page } = person;
  await page.goto(`${desk.url}/support/en/search`);
  await box(page).fill('grindres');
  await page.locator('main form[role=search] button').click();
  await page.locator('.result').first().waitFor();
  await picture(page, 'search-found-en');
  await page.locator('.within a', { hasText: 'Orders' }).click();
  await page.locator('.nothing').waitFor();
  await page.goto(`${desk.url}/support/en/search?q=machnies`);
  await page.goto(`${desk.url}/support/en/search?q=grnidre`);
  await page.locator('.nothing a', { hasText: 'grinder' }).click();
  await page.locator('.result').first().waitFor();
  await page.goto(`${desk.url}/support/en/request`);
  expect(await page.locator('[data-offers-list]').innerHTML()).toBe('');
});

test.each(SPOKEN)(
  'in $locale an answer is offered while a request is written',
  async ({ locale, request, question, yes, no, thanks }) => {
    person = await openBrowser({ locale, viewport: PHONE });
    const { page, faults } = person;
    await page.goto(`${desk.url}/support/${locale}/request`);
    const before = await solvedCount();
    await page.locator('[name=name]').fill('Maria Lind');
    await page.locator('[name=text]').fill(request);
    await offered(page, question).waitFor();
    await picture(page, `offers-${locale}-390`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    // By keyboard: opened, and put aside.
    await offered(page, question).locator('summary').focus();
    await page.keyboard.press('Enter');
    await offered(page, question).getByRole('button', { name: no }).click();
    await offered(page, question).waitFor({ state: 'detached' });
    await page.locator('[name=text]').pressSequentially(' …');
    expect(await page.locator('[name=text]').inputValue()).toBe(`${request} …`);

    await page.reload();
    await page.locator('[name=name]').fill('Maria Lind');
    await page.locator('[name=text]').fill(request);
    await offered(page, question).locator('summary').click();
    await offered(page, question).locator('.words p').waitFor();
    await picture(page, `offers-open-${locale}-390`);
    await expectAccessible(page);
    await offered(page, question).getByRole('button', { name: yes }).click();
    await page.getByText(thanks).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('solved');
    await picture(page, `offers-thanks-${locale}-390`);
    expect(await page.locator('[name=text]').inputValue()).toBe(request);
    expect(await page.locator('[name=name]').inputValue()).toBe('Maria Lind');
    await eventually(async () => {
      expect(await solvedCount()).toBe(before + 1);
    });
    expect(faults).toEqual([]);
  }
);

test('in a frame on another site answers are offered and counted too', async () => {
  // Last of all: with a second form, the site shows a choice.
  const { key } = await createSource(desk.strapi, everyKind({ allowedOrigins: [shopUrl] }));
  shopPage = `<!doctype html><html lang="en"><head><title>Shop</title></head><body>
    <script async src="${desk.url}/helpdesk/form.js" data-form="${key}"></script></body></html>`;
  person = await openBrowser({ viewport: { width: 1440, height: 2200 } });
  const { page } = person;
  await page.goto(shopUrl);
  const frame = await formFrame(page);
  const before = await solvedCount();
  await frame.locator('[name=text]').fill(VISITORS[0].request);
  const offer = offered(frame, VISITORS[0].question);
  await offer.locator('summary').click();
  await offer.locator('.words p').waitFor();
  await picture(page, 'offers-frame-en');
  await offer.getByRole('button', { name: VISITORS[0].yes }).click();
  await frame.getByText(VISITORS[0].thanks).waitFor();
  await eventually(async () => {
    expect(await solvedCount()).toBe(before + 1);
  });
  expect(await page.context().cookies(desk.url)).toEqual([]);
});

/** How often the entry has answered a question that was being written. */
async function solvedCount(): Promise<number> {
  const rows = await desk.strapi.db.connection('helpdesk_faq_stats').where({ entry: loud });
  return rows.reduce((sum, row) => sum + Number(row.suggested_solved), 0);
}

function offered(place: Page | Frame, question: string) {
  return place.locator('details.offer').filter({ hasText: question });
}

async function formFrame(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The frame has no page.');
  await frame.locator('[name=text]').waitFor();
  return frame;
}
