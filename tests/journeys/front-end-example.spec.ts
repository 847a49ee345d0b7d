import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  accountsAt,
  PASSWORD,
  type Accounts,
} from '../../plugins/helpdesk/server/src/account/account-fixture';
import { paragraph, writeContent } from '../../plugins/helpdesk/server/src/faq/faq-fixture';
import { writeHelp } from '../../plugins/helpdesk/server/src/faq/pages/help-fixture';
import { changeSettings } from '../../plugins/helpdesk/server/src/site/settings';
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { ROOT, startDesk, type Desk } from '../harness/desk';
import { createStaff, type StaffMember } from '../harness/people';

/* The example of the documents, on a host of its own: what is shown there is what works. */
const EXAMPLE = path.join(ROOT, 'docs/examples/front-end');
const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

let desk: Desk;
let shop: Server;
let shopUrl: string;
let accounts: Accounts;
let owner: StaffMember;
let person: Person;

beforeAll(async () => {
  desk = await startDesk();
  await writeHelp(desk.strapi);
  await writeContent(desk.strapi, 'faq-entry', {
    data: {},
    texts: {
      en: {
        question: 'Is <b>this</b> safe?',
        slug: 'safe',
        answer: paragraph('<script>no</script>'),
      },
    },
  });
  accounts = accountsAt(desk);
  owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Asha Agent' });
  shop = createServer((request, response) => {
    const name = path.basename(request.url === '/' ? 'index.html' : String(request.url));
    if (!(path.extname(name).slice(1) in TYPES)) {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': `${TYPES[path.extname(name).slice(1)]}; charset=utf-8`,
      'Content-Security-Policy': `default-src 'self'; connect-src ${desk.url}; img-src ${desk.url} https://cdn.example.com`,
    });
    response.end(readFileSync(path.join(EXAMPLE, name), 'utf8').replace('https://HOST', desk.url));
  });
  await new Promise<void>((resolve) => {
    shop.listen(0, '127.0.0.1', resolve);
  });
  shopUrl = `http://localhost:${(shop.address() as AddressInfo).port}`;
  await changeSettings(desk.strapi, () => ({ allowedOrigins: [shopUrl] }));
});
afterEach(() => person.close());
afterAll(async () => {
  await new Promise((resolve) => {
    shop.close(resolve);
  });
  await desk.stop();
});

test('a visitor reads and searches the FAQ, in the language there is', async () => {
  person = await openBrowser({ viewport: PHONE, locale: 'ur' });
  const { page, faults } = person;
  await page.goto(shopUrl);
  await page.getByRole('link', { name: 'چونا کیسے اتاروں؟' }).waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/STAFF|DRAFT/);
  await page.getByRole('link', { name: 'Which water?' }).click();
  const heading = page.getByRole('heading', { level: 1, name: 'Which water?' });
  await heading.waitFor();
  expect(await heading.getAttribute('lang')).toBe('en');
  await page.getByLabel('Search').fill('grnidre');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('heading', { level: 1, name: 'Search: grnidre' }).waitFor();
  await page.getByLabel('Search').fill('safe');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'Is <b>this</b> safe?' }).click();
  await page.getByText('<script>no</script>').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await picture(page, 'front-end-entry');
  expect(faults).toEqual([]);
});

test('a client logs in, reads an answer, answers, and rates it', async () => {
  const { email } = await accounts.register();
  const { number } = await accounts.ask(email, 'The grinder is loud');
  await accounts.answer(owner, number, 'Since when?');
  person = await openBrowser({ viewport: DESKTOP });
  const { page, faults } = person;
  await page.goto(shopUrl);
  await page.getByRole('link', { name: 'My requests' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('new').waitFor();
  await page.getByRole('link', { name: `#${number} The grinder is loud` }).click();
  await page.getByText('Since when?').waitFor();
  await page.getByLabel('Your answer').fill('Since <b>Monday</b>');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Since <b>Monday</b>').waitFor();
  await accounts.answer(owner, number, 'Clean it.', 'reply-close');
  await page.reload();
  await page.getByRole('radio', { name: '4' }).check();
  await page.getByLabel('Why? (optional)').fill('Fast');
  await expectAccessible(page);
  await picture(page, 'front-end-request');
  await page.getByRole('button', { name: 'Rate' }).click();
  await page.waitForFunction(() => document.querySelectorAll('article.entry').length >= 5);
  const row = await accounts.db()('helpdesk_ratings').orderBy('id', 'desc').first();
  expect(row).toMatchObject({ score: 4, channel: 'account' });
  await page.getByRole('link', { name: 'My requests' }).click();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('heading', { level: 1, name: 'How can we help?' }).waitFor();
  // The browser itself says so of the wrong password.
  expect(faults.filter((fault) => !fault.includes('/api/auth/local'))).toEqual([]);
});
