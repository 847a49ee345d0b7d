import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SiteLocale } from '../../plugins/helpdesk/contracts';
import {
  accountsAt,
  PASSWORD,
  type Accounts,
} from '../../plugins/helpdesk/server/src/account/account-fixture';
import { textsOf } from '../../plugins/helpdesk/server/src/site/translations';
import { eventually } from '../harness/eventually';
import { DESKTOP, openBrowser, PHONE, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { watchLoading } from '../harness/loading';
import { look, lookAgain, lookWithout, NARROW } from '../harness/site-look';
import { startSmtp, type SmtpHarness } from '../harness/smtp';

const CHANGED = 'a sentence about burrs and beans';
const RESET = 'another one, about water and lime';

const CLIENTS = [
  {
    locale: 'en',
    viewport: DESKTOP,
    javaScriptEnabled: true,
    see: look,
    seeOpened: lookAgain,
    name: 'Maria Lind',
    called: 'Maria Lind-Berg',
    zone: 'Europe/Stockholm',
    asked: 'The grinder stops after two cups',
  },
  {
    locale: 'ur',
    viewport: PHONE,
    javaScriptEnabled: true,
    see: look,
    seeOpened: lookAgain,
    name: 'عائشہ خان',
    called: 'عائشہ خان لودھی',
    zone: 'Asia/Karachi',
    asked: 'مشین دو کپ کے بعد رک جاتی ہے',
  },
  {
    locale: 'hi',
    viewport: NARROW,
    javaScriptEnabled: false,
    see: withoutScript,
    seeOpened: withoutScript,
    name: 'सुनीता शर्मा',
    called: 'डॉ. सुनीता शर्मा',
    zone: 'Asia/Kolkata',
    asked: 'दो कप के बाद मशीन रुक जाती है',
  },
] as const satisfies ({
  locale: SiteLocale;
  viewport: object;
  javaScriptEnabled: boolean;
  see: typeof look;
  /** What a press has just opened has moved what stands below it. */
  seeOpened: typeof look;
} & Record<string, unknown>)[];

let desk: Desk;
let smtp: SmtpHarness;
let accounts: Accounts;
let person: Person;
let reader: Person;

beforeAll(async () => {
  reader = await openBrowser({ viewport: PHONE });
  smtp = await startSmtp();
  desk = await startDesk({ env: { SMTP_URL: smtp.url } });
  accounts = accountsAt(desk);
  await accounts.raiseLimits();
});
afterEach(() => person.close());
afterAll(async () => {
  await reader.close();
  await desk.stop();
  await smtp.stop();
});

test.each(CLIENTS)('in $locale an account is made, set up, lost and found', async (client) => {
  const { locale, viewport, javaScriptEnabled } = client;
  person = await openBrowser({ viewport, locale, javaScriptEnabled });
  const { page, faults } = person;
  await watchLoading(page);
  const visit = visitOf(page, client);
  await visit.comeToLogIn();
  await visit.register();
  await visit.saveProfile();
  await visit.addAddress();
  await visit.changeMainAddress();
  await visit.changePassword();
  await visit.logOutEverywhere();
  await visit.logOut();
  await visit.setNewPassword();
  await visit.logOut();
  // What the browser itself says of an answer that refuses.
  expect(faults.filter((fault) => !/status of 40[014] /.test(fault))).toEqual([]);
});

/** One client at one browser, step by step. */
function visitOf(page: Page, client: (typeof CLIENTS)[number]) {
  const { locale, name, called, zone, asked } = client;
  const t = textsOf(locale);
  const [home, work] = [`${locale}-home@example.com`, `${locale}-work@example.com`];
  const see = (what: string) => client.see(page, `account-${what}-${locale}`);
  const seeOpened = (what: string) => client.seeOpened(page, `account-${what}-${locale}`);
  const main = page.locator('main');
  const send = (label: string) => main.getByRole('button', { name: label, exact: true }).click();
  const heading = (text: string) =>
    page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
  const said = (text: string) => main.locator('.notice', { hasText: text }).waitFor();

  const logIn = async (login: string, password: string) => {
    await main.getByLabel(t.account.login).fill(login);
    await main.getByLabel(t.account.password, { exact: true }).fill(password);
    await send(t.login.send);
  };
  const askForMail = async (address: string, button: string) => {
    await main.getByLabel(t.account.email).fill(address);
    await send(button);
    await heading(t.mailSent.heading);
  };
  const openProfile = async () => {
    await page.goto(`${desk.url}/support/account`);
    await main.getByRole('link', { name: t.requests.profile }).click();
    await heading(t.profile.heading);
  };

  return {
    async comeToLogIn() {
      await page.goto(`${desk.url}/support`);
      await page.getByRole('navigation').getByRole('link', { name: t.login.heading }).click();
      await heading(t.login.heading);
      await see('login');
      await logIn('nobody@example.com', 'no such password');
      await said(t.accountProblems.LOGIN_FAILED);
      expect(await main.getByLabel(t.account.login).inputValue()).toBe('nobody@example.com');
      expect(await main.getByLabel(t.account.password).inputValue()).toBe('');
      await see('login-refused');
    },

    async register() {
      await main.getByRole('link', { name: t.login.register }).click();
      await heading(t.register.heading);
      await see('register');
      await main.getByLabel(t.account.email).fill('maria@');
      await send(t.register.send);
      await page.getByRole('alert').waitFor();
      expect(await problemOf(page, 'email')).toBe(t.accountProblems['email-address']);
      await see('register-mistake');
      await askForMail(home, t.register.send);
      await see('mail-sent');

      await page.goto(await linkTo(home, 1));
      await heading(t.confirm.heading);
      await see('confirm');
      await main.getByLabel(t.account.name).fill(name);
      await main.getByLabel(t.account.newPassword).fill('short');
      await send(t.confirm.send);
      await page.getByRole('alert').waitFor();
      expect(await problemOf(page, 'password')).toBe(t.accountProblems['password-short']);
      expect(await main.getByLabel(t.account.name).inputValue()).toBe(name);
      await see('confirm-mistake');
      await main.getByLabel(t.account.newPassword).fill(PASSWORD);
      await send(t.confirm.send);
      await heading(t.requests.heading);
      await page.getByText(t.requests.none).waitFor();
      await see('requests-none');
    },

    async saveProfile() {
      await openProfile();
      await see('profile');
      await main.getByLabel(t.account.name).fill('');
      await send(t.profile.save);
      await page.getByRole('alert').waitFor();
      expect(await problemOf(page, 'name')).toBe(t.accountProblems['name-missing']);
      await see('profile-mistake');
      await main.getByLabel(t.account.name).fill(called);
      await main.getByLabel(t.profile.language).selectOption('sw');
      await main.getByLabel(t.profile.zone).selectOption(zone);
      await main.getByLabel(t.profile.mailReceipts).uncheck();
      await send(t.profile.save);

      // In another language at once, and back again.
      const other = textsOf('sw');
      await page.locator('html[lang=sw]').waitFor();
      await said(other.profile.saved);
      await main.getByLabel(other.profile.language).selectOption(locale);
      await send(other.profile.save);
      await page.locator(`html[lang=${locale}]`).waitFor();
      await said(t.profile.saved);
      expect(await main.getByLabel(t.account.name).inputValue()).toBe(called);
      expect(await main.getByLabel(t.profile.zone).inputValue()).toBe(zone);
      expect(await main.getByLabel(t.profile.mailReceipts).isChecked()).toBe(false);
      expect(await main.getByLabel(t.profile.mailAnswers).isChecked()).toBe(true);
      await see('profile-saved');
    },

    /** What was asked from the other address by a guest is there once that address is proved. */
    async addAddress() {
      const request = await accounts.ask(work, asked, asked, { name, locale });
      await main.getByLabel(t.profile.add).fill('work@');
      await send(t.profile.addSend);
      await page.getByRole('alert').waitFor();
      expect(await problemOf(page, 'email')).toBe(t.accountProblems['email-address']);
      await main.getByLabel(t.profile.add).fill(work);
      await send(t.profile.addSend);
      await heading(t.mailSent.heading);
      await page.goto(desk.url + request.page);
      await heading(t.error.notFound);
      await see('not-mine');

      await page.goto(await linkTo(work, 1));
      await heading(t.proof.heading);
      await see('proof');
      await send(t.proof.send);
      await said(t.profile.addressSaved);
      await main.locator('.addresses p', { hasText: work }).waitFor();
      await page.goto(`${desk.url}/support/account`);
      await main.getByRole('link', { name: asked }).click();
      await heading(asked);
    },

    async changeMainAddress() {
      await openProfile();
      const address = main.locator('.addresses li', { hasText: work });
      await address.locator('summary').click();
      await seeOpened('profile-address');
      await address.getByLabel(t.account.current).fill('not it');
      await address.getByRole('button', { name: t.profile.makeMain }).click();
      await page.getByRole('alert').waitFor();
      await address.getByText(t.accountProblems['current-wrong']).waitFor();
      await see('profile-address-mistake');
      await address.getByLabel(t.account.current).fill(PASSWORD);
      await address.getByRole('button', { name: t.profile.makeMain }).click();
      await said(t.profile.mainSaved);
      // What the guest was called and wished gave way to the profile.
      expect(await main.getByLabel(t.account.name).inputValue()).toBe(called);
      expect(await main.getByLabel(t.profile.zone).inputValue()).toBe(zone);
      expect(await main.getByLabel(t.profile.mailReceipts).isChecked()).toBe(false);
      const former = main.locator('.addresses li', { hasText: home });
      await former.locator('summary').click();
      await former.getByRole('button', { name: t.profile.remove }).click();
      await said(t.profile.removed);
      expect(await main.locator('.addresses').getByText(home).count()).toBe(0);
    },

    async changePassword() {
      const section = main.locator('section', { hasText: t.profile.passwordSend });
      const elsewhere = await isLoggedIn(work, PASSWORD);
      await section.getByLabel(t.account.current).fill('not it');
      await section.getByLabel(t.account.newPassword).fill(CHANGED);
      await send(t.profile.passwordSend);
      await page.getByRole('alert').waitFor();
      expect(await problemOf(page, 'current')).toBe(t.accountProblems['current-wrong']);
      await see('profile-password-mistake');
      await section.getByLabel(t.account.current).fill(PASSWORD);
      await section.getByLabel(t.account.newPassword).fill(CHANGED);
      await send(t.profile.passwordSend);
      await said(t.profile.passwordSaved);
      expect(await elsewhere()).toBe(false);
    },

    async logOutEverywhere() {
      const elsewhere = await isLoggedIn(work, CHANGED);
      await send(t.profile.elsewhereSend);
      await said(t.profile.loggedOut);
      expect(await elsewhere()).toBe(false);
      await main.getByLabel(t.profile.keep).uncheck();
      await send(t.profile.elsewhereSend);
      await heading(t.login.heading);
      await logIn(work, CHANGED);
      await heading(t.requests.heading);
    },

    async logOut() {
      await page.getByRole('banner').getByRole('button', { name: t.site.logout }).click();
      await page.getByRole('banner').getByRole('link', { name: t.login.heading }).waitFor();
      await page.goto(`${desk.url}/support/account`);
      await heading(t.login.heading);
    },

    async setNewPassword() {
      const elsewhere = await isLoggedIn(work, CHANGED);
      await main.getByRole('link', { name: t.login.forgotten }).click();
      await heading(t.forgotten.heading);
      await see('forgotten');
      await askForMail(work, t.forgotten.send);
      // The first was to prove the address, the second told of the new password.
      const link = await linkTo(work, 3);
      await page.goto(link);
      await heading(t.reset.heading);
      await see('reset');
      await main.getByLabel(t.account.newPassword).fill('short');
      await send(t.reset.send);
      await page.getByRole('alert').waitFor();
      expect(await problemOf(page, 'password')).toBe(t.accountProblems['password-short']);
      await main.getByLabel(t.account.newPassword).fill(RESET);
      await send(t.reset.send);
      await heading(t.requests.heading);
      expect(await elsewhere()).toBe(false);
      expect((await accounts.logIn(work, CHANGED)).answer.status).toBe(401);
      await page.goto(link);
      await heading(t.error.link);
      await see('link-over');
      await page.goto(`${desk.url}/support/account`);
    },
  };
}

function withoutScript(page: Page, name: string): Promise<void> {
  return lookWithout(page, reader.page, name);
}

/** Of a field that was filled in wrongly, what a screen reader reads after it. */
async function problemOf(page: Page, field: string): Promise<string> {
  const input = page.locator(`main [name=${field}][aria-invalid=true]`);
  expect(await input.getAttribute('aria-describedby')).toContain(`${field}-problem`);
  return page.locator(`#${field}-problem`).innerText();
}

/** Logs in from another browser, and tells later whether it still is. */
async function isLoggedIn(login: string, password: string): Promise<() => Promise<boolean>> {
  const { visitor } = await accounts.logIn(login, password);
  const isThere = async () => (await visitor.get('/support/account')).status === 200;
  expect(await isThere()).toBe(true);
  return isThere;
}

/** The link in the latest of so many mails to this address. */
async function linkTo(address: string, count: number): Promise<string> {
  const mails = await eventually(() => {
    const found = smtp.to(address);
    expect(found).toHaveLength(count);
    return found;
  });
  const [link] = mails[count - 1].parsed.text?.match(/https?:\/\/\S+\/account\/\S+/) ?? [];
  if (!link) throw new Error('The mail has no link to the account.');
  return link;
}
