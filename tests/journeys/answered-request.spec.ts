import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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
import { createStaff, logInToPanel, setPanelLanguage, type StaffMember } from '../harness/people';
import { linkIn, startSmtp, type SmtpHarness } from '../harness/smtp';

/** What is read and pressed, in each language of the site; the panel's own words are in its translations. */
const LANGUAGES = [
  {
    locale: 'en',
    direction: 'ltr',
    client: 'Maria Lind',
    subject: 'The grinder stops after two cups',
    text: 'Good morning,\n\nsince Monday the grinder stops after two cups. What can I do?',
    reply: 'Reply',
    answer: 'Please clean the burrs first. Does it still stop?',
    again: 'Cleaned it twice, it still stops.',
  },
  {
    locale: 'ur',
    direction: 'rtl',
    client: 'عائشہ خان',
    subject: 'مشین دو کپ کے بعد رک جاتی ہے',
    text: 'السلام علیکم،\n\nپیر سے مشین دو کپ کے بعد رک جاتی ہے۔ میں کیا کروں؟',
    reply: 'جواب دیں',
    answer: 'پہلے چکی صاف کریں۔ کیا مشین اب بھی رکتی ہے؟',
    again: 'دو بار صاف کی، پھر بھی رکتی ہے۔',
  },
] as const;

describe.each(LANGUAGES)('a request in $locale', (language) => {
  let desk: Desk;
  let smtp: SmtpHarness;
  let agent: StaffMember;
  const people: Person[] = [];
  const address = `${language.locale}-client@example.com`;

  const open = async (options: Parameters<typeof openBrowser>[0]) => {
    const person = await openBrowser({ locale: language.locale, ...options });
    people.push(person);
    return person;
  };

  beforeAll(async () => {
    smtp = await startSmtp();
    desk = await startDesk({ env: { SMTP_URL: smtp.url }, hasPanel: true });
    agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    await setPanelLanguage(desk, agent, language.locale);
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  afterAll(async () => {
    await desk.stop();
    await smtp.stop();
  });

  test('is asked on the site, answered in the panel and continued from the mail', async () => {
    const visitor = await open({ viewport: PHONE });
    const number = await ask(visitor);
    const receipt = await eventually(() => onlyMail(0));
    expect(receipt.parsed.subject).toContain(`#${number}`);
    expect(receipt.raw).not.toContain(language.subject);

    const staff = await open({ viewport: DESKTOP });
    await answerInPanel(staff, number);
    const answer = await eventually(() => onlyMail(1));
    expect(answer.parsed.text).toContain(language.answer);

    const client = await open({ viewport: PHONE });
    await continueFrom(client, linkIn(answer));

    const { page } = staff;
    await page.reload();
    await page.getByText(language.again).waitFor();
    await picture(page, `ticket-continued-${language.locale}-1440`);
    for (const person of [visitor, staff, client]) expect(person.faults).toEqual([]);
  });

  async function ask({ page }: Person): Promise<string> {
    await page.goto(`${desk.url}/support/${language.locale}/request`);
    expect(await page.locator('html').getAttribute('dir')).toBe(language.direction);
    await picture(page, `request-${language.locale}-390`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator('[name=name]').fill(language.client);
    await page.locator('[name=email]').fill(address);
    await page.locator('[name=subject]').fill(language.subject);
    await page.locator('[name=text]').fill(language.text);
    await untilPersonLike(page);
    await page.locator('main form button.main').click();
    await page.waitForURL(/\/request\/sent/);
    await picture(page, `request-sent-${language.locale}-390`);
    await expectAccessible(page);
    const shown = await page.locator('main').innerText();
    return shown.match(/#(\d+)/)?.[1] ?? '';
  }

  async function answerInPanel({ page }: Person, number: string): Promise<void> {
    await logInToPanel(page, desk, agent);
    await page.goto(`${desk.url}/admin/plugins/helpdesk`);
    const root = page.locator('[data-helpdesk-root]');
    await root.getByRole('link', { name: language.subject }).first().waitFor();
    expect(await root.getAttribute('dir')).toBe(language.direction);
    await picture(page, `queue-${language.locale}-1440`);
    await expectAccessible(page, '[data-helpdesk-root]');
    await root.getByRole('link', { name: language.subject }).first().click();
    await page.waitForURL(new RegExp(`/tickets/${number}([?]|$)`));
    await page.getByRole('button', { name: language.reply, exact: true }).first().click();
    const form = page.getByRole('form', { name: language.reply });
    await form.getByRole('textbox').first().fill(language.answer);
    await picture(page, `ticket-answer-${language.locale}-1440`);
    await expectAccessible(page, '[data-helpdesk-root]');
    await form.locator('button[type=submit]').click();
    await page.getByText(language.answer).first().waitFor();
    await form.waitFor({ state: 'detached' });
    await page.setViewportSize(PHONE);
    await picture(page, `ticket-${language.locale}-390`);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(DESKTOP);
  }

  async function continueFrom({ page }: Person, link: string): Promise<void> {
    await page.goto(link);
    await page.waitForURL(/\/account\/requests\//);
    await page.getByText(language.answer).first().waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe(language.direction);
    await picture(page, `account-request-${language.locale}-390`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.locator('textarea[name=text]').first().fill(language.again);
    await page.locator('form:has(textarea[name=text]) button.main').first().click();
    await page.getByText(language.again).first().waitFor();
  }

  function onlyMail(index: number) {
    const mails = smtp.to(address);
    expect(mails.length).toBeGreaterThan(index);
    return mails[index];
  }
});

/** The form takes nothing that was sent faster than a person writes; its own clock says when. */
async function untilPersonLike(page: Person['page']): Promise<void> {
  const shownAt = await page.evaluate(() => performance.timeOrigin);
  await page.waitForFunction((since) => Date.now() - since > 3_500, shownAt);
}
