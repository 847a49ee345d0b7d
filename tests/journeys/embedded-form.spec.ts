import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { SITE_LOCALES } from '../../plugins/helpdesk/contracts';
import { createSource } from '../../plugins/helpdesk/server/src/forms/save-source';
import { everyKind } from '../../plugins/helpdesk/server/src/forms/owner-form-fixture';
import { eventually } from '../harness/eventually';
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';

/** The form takes nothing that was sent faster than a person writes. */
const LEAST_MS = 2_100;

let desk: Desk;
let shop: Server;
let shopUrl: string;
let key: string;
let person: Person;
/** The page of the shop that is served now. */
let html = '';

beforeAll(async () => {
  desk = await startDesk();
  shop = createServer((request, response) => {
    if (request.url !== '/' && request.url !== '/thanks') {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      // Nothing but the script and the frame of the desk: no inline style, no connection, no picture.
      'Content-Security-Policy': `default-src 'none'; script-src ${desk.url}; frame-src ${desk.url}`,
    });
    response.end(request.url === '/thanks' ? '<h1>Bought and asked</h1>' : html);
  });
  await new Promise<void>((resolve) => {
    shop.listen(0, '127.0.0.1', resolve);
  });
  // Another site than the desk's 127.0.0.1, not only another port: no cookie of the desk is sent in its frame.
  shopUrl = `http://localhost:${(shop.address() as AddressInfo).port}`;
  key = (await createSource(desk.strapi, everyKind({ allowedOrigins: [shopUrl] }))).key;
});
afterEach(() => person.close());
afterAll(async () => {
  await new Promise((resolve) => {
    shop.close(resolve);
  });
  await desk.stop();
});

const loader = (form: string, more = '') =>
  `<script async src="${desk.url}/helpdesk/form.js" data-form="${form}" ${more}></script>`;
const shopPage = (body: string, { lang = 'en', dir = 'ltr' } = {}) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>Shop</title></head><body>${body}</body></html>`;

test('a page of another site with a strict policy shows the form and sends it', async () => {
  html = shopPage(`<h1>Repairs</h1>${loader(key)}<p id="below">Below</p>`);
  // Tall enough for the whole form: what lies outside of the window is not drawn in frames.
  person = await openBrowser({ viewport: { width: 1440, height: 2200 } });
  const { page } = person;
  await page.goto(shopUrl);
  const frame = await formFrame(page, 0);
  const shownAt = Date.now();
  const element = page.locator('iframe');
  await eventually(async () => {
    expect(await element.getAttribute('title')).toBe('Send us your machine');
    const box = await element.boundingBox();
    const needed = await frame.evaluate(() => document.documentElement.scrollHeight);
    expect(box?.height).toBeGreaterThanOrEqual(needed);
  });
  const [around, below] = [await element.boundingBox(), await page.locator('#below').boundingBox()];
  expect(below?.y).toBeGreaterThanOrEqual((around?.y ?? 0) + (around?.height ?? 0));
  await picture(page, 'embedded-form-en');
  await expectAccessible(page);

  await frame.locator('[name="field.serial"]').fill('HD-2041');
  await frame.locator('[name=text]').fill('It leaks');
  await frame.locator('[name=name]').fill('Maria Lind');
  await frame.locator('[name=consent]').check();
  await eventually(() => expect(Date.now() - shownAt).toBeGreaterThan(LEAST_MS));
  await frame.locator('button.main').click();
  // Without an address: refused beside the field, with all else kept.
  await frame.locator('#email[aria-invalid=true]').waitFor();
  expect(await frame.locator('[name="field.serial"]').inputValue()).toBe('HD-2041');
  await frame.locator('[name=email]').fill('maria@example.com');
  await frame.locator('button.main').click();
  await frame.getByText('We call you.').waitFor();
  await picture(page, 'embedded-form-sent');

  expect(page.url()).toBe(`${shopUrl}/`);
  expect(await page.context().cookies(desk.url)).toEqual([]);
  const [ticket] = await desk.strapi.db
    .connection('helpdesk_tickets')
    .where({ subject: 'It leaks' });
  expect(JSON.parse(ticket.fields)).toMatchObject({ serial: 'HD-2041' });
  const [text] = await desk.strapi.db.connection('helpdesk_entry_texts').whereNotNull('origin');
  expect(JSON.parse(text.origin).page).toBe(`${shopUrl}/`);
  // The two refusals are answers of the desk, which a browser reports as failed documents.
  expect(person.faults.filter((fault) => !/status of 400/.test(fault))).toEqual([]);
});

test('several forms stand on one page, each in its place, also from right to left', async () => {
  html = shopPage(
    `<div id="place"></div>${loader('site-form', 'data-min-height="700" data-title="سوال"')}${loader(key, 'data-target="#place"')}`,
    { lang: 'ur-PK', dir: 'rtl' }
  );
  await desk.strapi.db
    .connection('helpdesk_sources')
    .where({ key: 'site-form' })
    .update({ settings: JSON.stringify({ allowedOrigins: [shopUrl] }) });
  person = await openBrowser({ viewport: PHONE, locale: 'ur' });
  const { page } = person;
  await page.goto(shopUrl);
  const placed = page.locator('#place iframe');
  await placed.waitFor();
  await eventually(async () => {
    expect(await placed.getAttribute('title')).toBe('اپنی مشین ہمیں بھیجیں');
  });
  const own = page.locator('body > iframe');
  expect(await own.getAttribute('title')).toBe('سوال');
  const frames = [await formFrame(page, 0), await formFrame(page, 1)];
  for (const frame of frames) {
    expect(await frame.evaluate(() => document.documentElement.dir)).toBe('rtl');
  }
  await expectNoSidewaysScroll(page);
  await picture(page, 'embedded-forms-ur-390');
});

test('after it was sent, the page around it is led on', async () => {
  const thanks = { kind: 'redirect' as const, url: `${shopUrl}/thanks` };
  const fields = everyKind().settings.fields.slice(7);
  const settings = { thanks, fields, consent: null, allowedOrigins: [shopUrl] };
  const form = await createSource(desk.strapi, everyKind(settings));
  html = shopPage(loader(form.key));
  person = await openBrowser();
  const { page } = person;
  await page.goto(shopUrl);
  const frame = await formFrame(page, 0);
  const shownAt = Date.now();
  await frame.locator('[name=text]').fill('It leaks again');
  await frame.locator('[name=name]').fill('Maria Lind');
  await frame.locator('[name=email]').fill('maria@example.com');
  await eventually(() => expect(Date.now() - shownAt).toBeGreaterThan(LEAST_MS));
  await frame.locator('button.main').click();
  await page.waitForURL(`${shopUrl}/thanks`);
});

test('a page that the owner did not name shows nothing of it', async () => {
  html = shopPage(loader(key));
  person = await openBrowser();
  // The same server under another name is another origin.
  await person.page.goto(shopUrl.replace('localhost', 'shop.localhost'));
  await eventually(() => {
    expect(person.faults.join('\n')).toContain('frame-ancestors');
  });
  const inside = person.page.frames().slice(1);
  for (const frame of inside) expect(await frame.locator('form').count()).toBe(0);
});

test.each([
  ['en', DESKTOP],
  ['ur', DESKTOP],
  ...SITE_LOCALES.map((locale) => [locale, PHONE] as const),
] as const)('on the site it is whole in %s at %o', async (locale, viewport) => {
  person = await openBrowser({ viewport, locale });
  const { page } = person;
  await page.goto(`${desk.url}/support/${locale}/request/${key}`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await picture(page, `form-${locale}-${viewport.width}`);
  await page.locator('main form button.main').click();
  await page.locator('[role=alert]').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await picture(page, `form-refused-${locale}-${viewport.width}`);
  await page.goto(`${desk.url}/support/${locale}/request`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await picture(page, `forms-${locale}-${viewport.width}`);
});

/** The frame of the desk on this page, when its form is there. */
async function formFrame(page: Page, at: number): Promise<Frame> {
  return eventually(async () => {
    const frames = page.frames().filter((frame) => frame.url().startsWith(desk.url));
    expect(frames.length).toBeGreaterThan(at);
    expect(await frames[at].locator('form').count()).toBe(1);
    return frames[at];
  });
}
