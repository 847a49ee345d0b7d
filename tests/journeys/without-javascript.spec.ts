import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SiteLocale } from '../../plugins/helpdesk/contracts';
import { PNG } from '../../plugins/helpdesk/server/src/platform/files-fixture';
import { LOCALE_NAMES, textsOf } from '../../plugins/helpdesk/server/src/site/translations';
import { eventually } from '../harness/eventually';
import { openBrowser, PHONE, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { openEyes } from '../harness/human-check';
import { call, createStaff, type StaffMember } from '../harness/people';
import { lookWithout } from '../harness/site-look';
import { linkIn, startSmtp, type SmtpHarness } from '../harness/smtp';

const read = openEyes();
afterAll(() => void vi.restoreAllMocks());

/** The form takes nothing that was sent faster than a person writes. */
const LEAST_MS = 2_100;
const PHOTO = { name: 'grinder – چکی.png', mimeType: 'image/png', buffer: PNG };

const VISITORS = [
  {
    locale: 'en',
    name: 'Maria Lind',
    subject: 'The grinder stops after two cups',
    text: 'Good morning,\n\nsince Monday the grinder stops after two cups.',
    answer: 'Please clean the burrs first. Does it still stop?',
    again: 'Cleaned it twice. Here is a picture of the burrs.',
    thanks: 'It was the burr carrier. Thank you!',
    solved: 'My problem is solved',
    closed: 'Closed',
  },
  {
    locale: 'ur',
    name: 'عائشہ خان',
    subject: 'مشین دو کپ کے بعد رک جاتی ہے',
    text: 'السلام علیکم،\n\nپیر سے مشین دو کپ کے بعد رک جاتی ہے۔',
    answer: 'پہلے چکی صاف کریں۔ کیا مشین اب بھی رکتی ہے؟',
    again: 'دو بار صاف کی۔ چکی کی تصویر ساتھ ہے۔',
    thanks: 'خرابی چکی کے خانے میں تھی۔ شکریہ!',
    solved: 'میرا مسئلہ حل ہو گیا',
    closed: 'بند',
  },
  {
    locale: 'hi',
    name: 'सुनीता शर्मा',
    subject: 'दो कप के बाद मशीन रुक जाती है',
    text: 'नमस्ते,\n\nसोमवार से मशीन दो कप के बाद रुक जाती है।',
    answer: 'पहले चक्की साफ़ करें। क्या मशीन अब भी रुकती है?',
    again: 'दो बार साफ़ की। चक्की की तस्वीर साथ है।',
    thanks: 'ख़राबी चक्की के खाँचे में थी। धन्यवाद!',
    solved: 'मेरी समस्या हल हो गई',
    closed: 'बंद',
  },
] as const satisfies ({ locale: SiteLocale } & Record<string, string>)[];
type Visitor = (typeof VISITORS)[number];

let desk: Desk;
let smtp: SmtpHarness;
let agent: StaffMember;
let person: Person;
let reader: Person;

beforeAll(async () => {
  reader = await openBrowser({ viewport: PHONE });
  smtp = await startSmtp();
  desk = await startDesk({ env: { SMTP_URL: smtp.url } });
  agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
});
afterEach(() => person.close());
afterAll(async () => {
  await reader.close();
  await desk.stop();
  await smtp.stop();
});

test.each(VISITORS)(
  'in $locale a request is asked, followed and closed by pages alone',
  async (visitor) => {
    const address = `${visitor.locale}@example.com`;
    person = await openBrowser({
      viewport: PHONE,
      locale: visitor.locale,
      javaScriptEnabled: false,
    });
    const { page } = person;
    await sendWithMistakes(page, visitor);
    const number = await sendMended(page, visitor, address);
    await mailTo(address, 1);
    await answer(number, visitor.answer);
    await openFromMail(page, visitor, linkIn(await mailTo(address, 2)));
    await reply(page, visitor);
    await close(page, visitor);
    await changeLanguage(page, visitor);
    await logOut(page, visitor);
  }
);

async function sendWithMistakes(page: Page, { locale, name, subject }: Visitor): Promise<void> {
  const { problems } = textsOf(locale);
  await page.goto(`${desk.url}/support/${locale}/request`);
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=email]').fill('maria@');
  await page.locator('[name=subject]').fill(subject);
  await page.locator('[name=files]').setInputFiles(PHOTO);
  await page.locator('main form button.main').click();

  await page.getByRole('alert').waitFor();
  expect(await problemOf(page, 'email')).toBe(problems['email-address']);
  expect(await problemOf(page, 'text')).toBe(problems['text-missing']);
  expect(await page.locator('#files-problem').innerText()).toContain(problems.filesLost);
  expect(await page.locator('[name=name]').inputValue()).toBe(name);
  expect(await page.locator('[name=email]').inputValue()).toBe('maria@');
  expect(await page.locator('[name=subject]').inputValue()).toBe(subject);
  await look(page, `nojs-mistakes-${locale}`);
}

/** What a screen reader reads after the field itself. */
async function problemOf(page: Page, field: string): Promise<string> {
  const input = page.locator(`[name=${field}]`);
  expect(await input.getAttribute('aria-invalid')).toBe('true');
  expect(await input.getAttribute('aria-describedby')).toContain(`${field}-problem`);
  return page.locator(`#${field}-problem`).innerText();
}

async function sendMended(page: Page, { locale, text }: Visitor, address: string) {
  const shownAt = Date.now();
  await page.locator('[name=email]').fill(address);
  await page.locator('[name=text]').fill(text);
  await page.locator('[name=files]').setInputFiles(PHOTO);
  await eventually(() => expect(Date.now() - shownAt).toBeGreaterThan(LEAST_MS));
  await page.locator('main form button.main').click();
  await readPicture(page, locale);
  await page.locator('[name=files]').setInputFiles(PHOTO);
  await page.locator('main form button.main').click();
  await page.waitForURL(/\/request\/sent/);
  await look(page, `nojs-sent-${locale}`);
  const [, number] = (await page.locator('h1').innerText()).match(/#(\d+)/) ?? [];
  return Number(number);
}

/** Nothing unseen can be solved without JavaScript: a picture is to be read instead, and nothing else is lost. */
async function readPicture(page: Page, locale: SiteLocale): Promise<void> {
  const shown = page.locator('.picture img');
  await shown.waitFor();
  expect(await problemOf(page, 'picture')).toBe(textsOf(locale).human.problem);
  await look(page, `nojs-picture-${locale}`);
  const image = (await shown.getAttribute('src')) ?? '';
  await page.locator('[name=picture]').fill(read(image));
}

async function openFromMail(page: Page, visitor: Visitor, link: string): Promise<void> {
  await page.goto(link);
  await look(page, `nojs-link-${visitor.locale}`);
  await page.locator('main form button').click();
  await page.waitForURL(/\/account\/requests\//);
  await page.getByText(visitor.answer).waitFor();
  expect(await page.getByRole('link', { name: PHOTO.name }).count()).toBe(1);
  await look(page, `nojs-request-${visitor.locale}`);
}

async function reply(page: Page, { locale, again }: Visitor): Promise<void> {
  const form = page.locator('section.reply form');
  await form.locator('[name=text]').fill(again);
  await form.locator('[name=files]').setInputFiles(PHOTO);
  await form.locator('button').click();
  await page.locator('li.own').getByText(again).waitFor();
  await page.getByText(textsOf(locale).ticket.arrived).waitFor();
  expect(await page.getByRole('link', { name: PHOTO.name }).count()).toBe(2);
  await look(page, `nojs-replied-${locale}`);
}

async function close(page: Page, { locale, solved, thanks, closed }: Visitor): Promise<void> {
  const more = page.locator('details', { hasText: solved });
  await more.locator('summary').click();
  await look(page, `nojs-solved-${locale}`);
  await more.locator('[name=text]').fill(thanks);
  await more.locator('button').click();
  await page.locator('li.own').getByText(thanks).waitFor();
  await page.locator('.facts .state', { hasText: closed }).waitFor();
  await look(page, `nojs-closed-${locale}`);
}

/** The language is another one at a press, and its own again. */
async function changeLanguage(page: Page, { locale }: Visitor): Promise<void> {
  const menu = page.locator('.languages');
  await menu.locator('summary').click();
  await look(page, `nojs-languages-${locale}`);
  await menu.getByRole('link', { name: LOCALE_NAMES.ru }).click();
  await page.locator('html[lang=ru]').waitFor();
  await menu.locator('summary', { hasText: LOCALE_NAMES.ru }).click();
  await menu.getByRole('link', { name: LOCALE_NAMES[locale] }).click();
  await page.locator(`html[lang=${locale}]`).waitFor();
}

async function logOut(page: Page, { locale }: Visitor): Promise<void> {
  const { site, error } = textsOf(locale);
  const request = page.url();
  await page.getByRole('button', { name: site.logout }).click();
  await page.waitForURL(/\/support(\/\w+)?$/);
  await look(page, `nojs-home-${locale}`);
  const closed = await page.goto(request);
  expect(closed?.status()).toBe(404);
  await page.getByRole('heading', { name: error.notFound }).waitFor();
  await look(page, `nojs-gone-${locale}`);
}

async function look(page: Page, name: string): Promise<void> {
  await lookWithout(page, reader.page, name);
}

async function answer(number: number, body: string): Promise<void> {
  const path = `/helpdesk/tickets/${number}`;
  const { version } = (await call(desk, agent, 'GET', path)).body.data as { version: number };
  const clientId = crypto.randomUUID();
  const text = { format: 'text', body };
  const done = await call(desk, agent, 'POST', `${path}/actions/reply`, {
    version,
    clientId,
    text,
  });
  expect(done.status).toBe(200);
}

async function mailTo(address: string, count: number) {
  const mails = await eventually(() => {
    const found = smtp.to(address);
    expect(found).toHaveLength(count);
    return found;
  });
  return mails[count - 1];
}
