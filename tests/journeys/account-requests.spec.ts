import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CompanySharing, CompanyView, SiteLocale } from '../../plugins/helpdesk/contracts';
import {
  accountsAt,
  PASSWORD,
  type Accounts,
} from '../../plugins/helpdesk/server/src/account/account-fixture';
import { PNG } from '../../plugins/helpdesk/server/src/platform/files-fixture';
import { requestLink } from '../../plugins/helpdesk/server/src/site/links';
import { fill, textsOf } from '../../plugins/helpdesk/server/src/site/translations';
import { eventually } from '../harness/eventually';
import { DESKTOP, openBrowser, PHONE, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { call, createStaff, type StaffMember } from '../harness/people';
import { watchLoading } from '../harness/loading';
import { look, lookAgain, lookWithout, NARROW } from '../harness/site-look';
import { newVisitor } from '../harness/visitor';

/** The form takes nothing that was sent faster than a person writes. */
const LEAST_MS = 2_100;
const PHOTO = { name: 'burrs – چکی.png', mimeType: 'image/png', buffer: PNG };

const CLIENTS = [
  {
    locale: 'en',
    viewport: DESKTOP,
    javaScriptEnabled: true,
    see: look,
    seeOpened: lookAgain,
    name: 'Maria Lind',
    grinder: 'The grinder stops after two cups',
    tank: 'Water drips from the tank when the machine is switched off overnight',
    bill: 'A copy of the invoice for May',
    word: 'overnigh',
    answer: 'Please clean the burrs first. Does it still stop?',
    again: 'Cleaned it twice. Here is a picture of the burrs.',
    solved: 'My problem is solved',
    thanks: 'It was the burr carrier. Thank you!',
    closed: 'Closed',
    next: 'Which beans do you recommend?',
    text: 'Good morning,\n\nwe drink a lot of espresso.',
    colleague: 'Jonas Berg',
    theirs: 'A second machine for the kitchen',
  },
  {
    locale: 'ur',
    viewport: PHONE,
    javaScriptEnabled: true,
    see: look,
    seeOpened: lookAgain,
    name: 'عائشہ خان',
    grinder: 'مشین دو کپ کے بعد رک جاتی ہے',
    tank: 'رات بھر مشین بند رہنے پر ٹینکی سے پانی ٹپکتا رہتا ہے',
    bill: 'مئی کے بل کی نقل',
    word: 'ٹپک',
    answer: 'پہلے چکی صاف کریں۔ کیا مشین اب بھی رکتی ہے؟',
    again: 'دو بار صاف کی۔ چکی کی تصویر ساتھ ہے۔',
    solved: 'میرا مسئلہ حل ہو گیا',
    thanks: 'خرابی چکی کے خانے میں تھی۔ شکریہ!',
    closed: 'بند',
    next: 'آپ کون سی کافی کا مشورہ دیتے ہیں؟',
    text: 'السلام علیکم،\n\nہم ایسپریسو زیادہ پیتے ہیں۔',
    colleague: 'بلال احمد',
    theirs: 'باورچی خانے کے لیے دوسری مشین',
  },
  {
    locale: 'hi',
    viewport: NARROW,
    javaScriptEnabled: false,
    see: withoutScript,
    seeOpened: withoutScript,
    name: 'सुनीता शर्मा',
    grinder: 'दो कप के बाद मशीन रुक जाती है',
    tank: 'रात भर मशीन बंद रहने पर टंकी से पानी टपकता रहता है',
    bill: 'मई के बिल की प्रति',
    word: 'टपक',
    answer: 'पहले चक्की साफ़ करें। क्या मशीन अब भी रुकती है?',
    again: 'दो बार साफ़ की। चक्की की तस्वीर साथ है।',
    solved: 'मेरी समस्या हल हो गई',
    thanks: 'ख़राबी चक्की के खाँचे में थी। धन्यवाद!',
    closed: 'बंद',
    next: 'आप कौन-सी कॉफ़ी सुझाते हैं?',
    text: 'नमस्ते,\n\nहम एस्प्रेसो ज़्यादा पीते हैं।',
    colleague: 'राजेश वर्मा',
    theirs: 'रसोई के लिए दूसरी मशीन',
  },
] as const satisfies ({
  locale: SiteLocale;
  viewport: object;
  javaScriptEnabled: boolean;
  see: typeof look;
  /** What a press has just opened has moved what stands below it. */
  seeOpened: typeof look;
} & Record<string, unknown>)[];
type Client = (typeof CLIENTS)[number];

let desk: Desk;
let owner: StaffMember;
let accounts: Accounts;
let person: Person;
let reader: Person;

beforeAll(async () => {
  reader = await openBrowser({ viewport: PHONE });
  desk = await startDesk();
  owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
  accounts = accountsAt(desk);
  await accounts.raiseLimits();
});
afterEach(() => person.close());
afterAll(async () => {
  await reader.close();
  await desk.stop();
});

test.each(CLIENTS)('in $locale requests are found, gone on with and asked anew', async (client) => {
  const { email } = await registerAs(client, client.name);
  const requests = {
    bill: await accounts.ask(email, client.bill, client.bill, client),
    tank: await accounts.ask(email, client.tank, client.tank, client),
    grinder: await accounts.ask(email, client.grinder, client.grinder, client),
  };
  await accounts.answer(owner, requests.bill.number, '', 'close');
  await accounts.answer(owner, requests.tank.number, client.answer);
  await accounts.answer(owner, requests.grinder.number, client.answer);
  const visit = await open(client, email);
  await visit.findRequests();
  await visit.goOn();
  await visit.solve();
  await visit.readAll();
  await visit.askAnew(email);
  expectNoFaults();
});

test.each(CLIENTS)('in $locale colleagues see what their company shares', async (client) => {
  const mine = await registerAs(client, client.name);
  const colleague = await registerAs(client, client.colleague);
  const by = { name: client.colleague, locale: client.locale };
  const request = await accounts.ask(colleague.email, client.theirs, client.theirs, by);
  const company = { name: `${client.locale} Ltd`, sharing: 'none' as CompanySharing };
  const made = await companies<CompanyView>('POST', '', company);
  for (const { email } of [mine, colleague]) {
    const { key } = await accounts.contactOf(email);
    await companies('PUT', `/${made.key}/members/${key}`, { isManager: false });
  }
  const { page, list, see, t } = await open(client, mine.email);
  await page.getByText(t.requests.none).waitFor();
  expect((await page.goto(desk.url + request.page))?.status()).toBe(404);

  await companies('PUT', `/${made.key}`, { ...company, sharing: 'all' });
  await page.goto(`${desk.url}/support/account`);
  await list.getByText(fill(t.requests.of, { name: client.colleague }, client.locale)).waitFor();
  await see('requests-colleague');
  await list.getByRole('link', { name: client.theirs }).click();
  await page.getByRole('heading', { level: 1, name: client.theirs }).waitFor();
  await page.locator('li.answer', { hasText: client.colleague }).waitFor();
  await see('request-colleague');
  expect(person.faults.filter((fault) => !/status of 404 /.test(fault))).toEqual([]);
});

test.each(CLIENTS)('in $locale a guest is told what an account is good for', async (client) => {
  const { locale, viewport, javaScriptEnabled, grinder } = client;
  const email = accounts.newEmail();
  const { key } = await accounts.ask(email, grinder, grinder, client);
  person = await openBrowser({ viewport, locale, javaScriptEnabled: false });
  const { page } = person;
  const t = textsOf(locale);
  const { strapi } = desk;
  await page.goto(await requestLink({ strapi, ticketKey: key, email, now: Date.now() }));
  await page.getByRole('button', { name: t.link.open }).click();
  await page.getByRole('heading', { level: 1, name: grinder }).waitFor();
  await page.getByRole('banner').getByRole('link', { name: t.requests.heading }).click();
  await page.getByRole('heading', { name: t.requests.guest }).waitFor();
  await lookWithout(page, reader.page, `account-guest-${locale}`);
  await page.getByRole('link', { name: t.requests.guestMake }).click();
  await page.getByRole('heading', { level: 1, name: t.register.heading }).waitFor();

  // Whom the project made a user is told that there may be more.
  await person.close();
  const user = await accounts.makeUser();
  person = await openBrowser({ viewport, locale, javaScriptEnabled });
  const visit = await logIn(client, user.email);
  await visit.page.getByRole('heading', { name: t.requests.confirm }).waitFor();
  await visit.see('requests-unproven');
  await visit.page.goto(`${desk.url}/support/account/profile`);
  await visit.page.getByText(t.profile.unknown).waitFor();
  await visit.see('profile-unproven');
  expectNoFaults();
});

async function open(client: Client, email: string) {
  const { locale, viewport, javaScriptEnabled } = client;
  person = await openBrowser({ viewport, locale, javaScriptEnabled });
  return logIn(client, email);
}

/** One client at one browser, step by step. */
async function logIn(client: Client, login: string) {
  const { locale } = client;
  const { page } = person;
  await watchLoading(page);
  const t = textsOf(locale);
  const see = (what: string) => client.see(page, `account-${what}-${locale}`);
  const seeOpened = (what: string) => client.seeOpened(page, `account-${what}-${locale}`);
  const main = page.locator('main');
  const list = page.locator('.requests');
  const sift = page.locator('.sift');
  const unread = () => list.locator('.unread').count();
  await page.goto(`${desk.url}/support/account`);
  await main.getByLabel(t.account.login).fill(login);
  await main.getByLabel(t.account.password, { exact: true }).fill(PASSWORD);
  await main.getByRole('button', { name: t.login.send }).click();
  await page.getByRole('heading', { level: 1, name: t.requests.heading }).waitFor();

  const search = async (words: string, state: string) => {
    await sift.getByLabel(t.requests.search).fill(words);
    await sift.locator('select').selectOption(state);
    await sift.getByRole('button').click();
    await page.waitForURL((url) => url.searchParams.get('state') === state);
  };

  return {
    page,
    list,
    see,
    t,

    async findRequests() {
      expect(await list.getByRole('listitem').count()).toBe(3);
      expect(await unread()).toBe(2);
      await see('requests');
      await search(client.word, '');
      expect(await list.getByRole('link').allInnerTexts()).toEqual([
        expect.stringContaining(client.tank),
      ]);
      await search('', 'closed');
      expect(await list.getByRole('link').allInnerTexts()).toEqual([
        expect.stringContaining(client.bill),
      ]);
      await search('zebra', 'open');
      await page.getByText(t.requests.noneFound).waitFor();
      expect(await sift.getByLabel(t.requests.search).inputValue()).toBe('zebra');
      await see('requests-none-found');
      await main.getByRole('link', { name: t.requests.all }).click();
      await list.waitFor();
      expect(await list.getByRole('listitem').count()).toBe(3);
    },

    async goOn() {
      await list.getByRole('link', { name: client.grinder }).click();
      await page.getByRole('heading', { level: 1, name: client.grinder }).waitFor();
      await page.locator('li.answer', { hasText: client.answer }).waitFor();
      await see('request');
      const form = page.locator('section.reply form');
      await form.locator('[name=text]').fill(client.again);
      await form.locator('[name=files]').setInputFiles(PHOTO);
      await form.locator('button').click();
      await page.locator('li.own', { hasText: client.again }).waitFor();
      const file = page.getByRole('link', { name: PHOTO.name });
      const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
      expect(download.suggestedFilename()).toBe(PHOTO.name);
    },

    async solve() {
      const more = page.locator('details', { hasText: client.solved });
      await more.locator('summary').click();
      await seeOpened('request-solve');
      await more.locator('[name=text]').fill(client.thanks);
      await more.locator('button').click();
      await page.locator('li.own', { hasText: client.thanks }).waitFor();
      await page.locator('.facts .state', { hasText: client.closed }).waitFor();
      await see('request-solved');
    },

    async readAll() {
      await page.getByRole('banner').getByRole('link', { name: t.requests.heading }).click();
      await page.getByRole('heading', { level: 1, name: t.requests.heading }).waitFor();
      // What was answered is read; the other is not.
      expect(await unread()).toBe(1);
      await main.getByRole('button', { name: t.requests.readAll }).click();
      await page.getByText(t.requests.allRead).waitFor();
      expect(await unread()).toBe(0);
      await see('requests-read');
    },

    async askAnew(email: string) {
      await main.getByRole('link', { name: t.requests.new }).click();
      await page.locator('[name=subject]').waitFor();
      const shownAt = Date.now();
      expect(await page.locator('[name=name]').inputValue()).toBe(client.name);
      expect(await page.locator('[name=email]').inputValue()).toBe(email);
      await see('new-request');
      await page.locator('[name=subject]').fill(client.next);
      await page.locator('main form button.main').click();
      await page.getByRole('alert').waitFor();
      expect(await page.locator('#text-problem').innerText()).toBe(t.problems['text-missing']);
      expect(await page.locator('[name=name]').inputValue()).toBe(client.name);
      await page.locator('[name=text]').fill(client.text);
      await eventually(() => expect(Date.now() - shownAt).toBeGreaterThan(LEAST_MS));
      await page.locator('main form button.main').click();
      await page.waitForURL(/\/request\/sent/);
      await see('new-request-sent');
      await page.getByRole('banner').getByRole('link', { name: t.requests.heading }).click();
      const [newest] = await list.getByRole('link').allInnerTexts();
      expect(newest).toContain(client.next);
    },
  };
}

function withoutScript(page: Page, name: string): Promise<void> {
  return lookWithout(page, reader.page, name);
}

/** What the browser itself says of an answer that refuses a form. */
function expectNoFaults(): void {
  expect(person.faults.filter((fault) => !/status of 400 /.test(fault))).toEqual([]);
}

function registerAs({ locale }: Client, name: string) {
  const visitor = newVisitor(desk, { headers: { 'accept-language': locale } });
  return accounts.register(accounts.newEmail(), name, visitor);
}

async function companies<T>(method: string, path: string, body: unknown): Promise<T> {
  const { status, body: answer } = await call(
    desk,
    owner,
    method,
    `/helpdesk/companies${path}`,
    body
  );
  expect(status).toBe(200);
  // Each door's own contract.
  return answer.data as T;
}
