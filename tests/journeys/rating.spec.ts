import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { texts as en } from '../../plugins/helpdesk/admin/src/translations/en';
import { texts as ur } from '../../plugins/helpdesk/admin/src/translations/ur';
import { contactActor } from '../../plugins/helpdesk/server/src/access/actor';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { rateTicket } from '../../plugins/helpdesk/server/src/rating/rate-ticket';
import { textsOf } from '../../plugins/helpdesk/server/src/site/translations';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
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
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';
import { expectAccessibleIn, NARROW } from '../harness/site-look';
import { linkIn, startSmtp, type CapturedMail, type SmtpHarness } from '../harness/smtp';

const DESK = '[data-helpdesk-root]';

const LANGUAGES = [
  {
    locale: 'en',
    texts: en,
    client: 'Maria Lind',
    subject: 'The grinder stops after two cups',
    answer: 'Please clean the burrs first.',
    reason: 'Quick and friendly. Only the picture was hard to read.',
    others: ['It took you four days to answer.', 'Perfect, thank you!'],
  },
  {
    locale: 'ur',
    texts: ur,
    client: 'عائشہ خان',
    subject: 'مشین دو کپ کے بعد رک جاتی ہے',
    answer: 'پہلے چکی صاف کریں۔',
    reason: 'جلدی اور خوش اخلاقی سے جواب ملا۔ صرف تصویر صاف نہیں تھی۔',
    others: ['جواب دینے میں چار دن لگے۔', 'بہت خوب، شکریہ!'],
  },
] as const;

describe.each(LANGUAGES)('a rating in $locale', (words) => {
  const { locale, texts } = words;
  const t = textsOf(locale);
  const address = `${locale}-client@example.com`;
  let desk: Desk;
  let smtp: SmtpHarness;
  let agent: StaffMember;
  let reader: Person;
  const people: Person[] = [];

  beforeAll(async () => {
    reader = await openBrowser({ viewport: PHONE });
    smtp = await startSmtp();
    desk = await startDesk({ env: { SMTP_URL: smtp.url }, hasPanel: true });
    agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    await setPanelLanguage(desk, agent, locale);
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  afterAll(async () => {
    await reader.close();
    await desk.stop();
    await smtp.stop();
  });

  const open = async (options: Parameters<typeof openBrowser>[0]) => {
    const person = await openBrowser({ locale, ...options });
    people.push(person);
    return person;
  };

  test('is given from the mail without JavaScript, changed in the account and read by staff', async () => {
    const number = await ask(address, words.subject);
    await close(agent, number);
    const mail = await eventually(() => {
      const [found] = smtp.to(address);
      expect(found).toBeDefined();
      return found;
    });
    await rateFromMail(mail);
    await changeInAccount(mail);
    await addOthers();

    const staff = await open({ viewport: DESKTOP });
    await logInToPanel(staff.page, desk, agent);
    await readOnTicket(staff.page, number);
    await filterQueue(staff.page, number);
    await readTotals(staff.page, number);
    for (const { faults } of people) expect(faults).toEqual([]);
  });

  test('is asked on another scale once the owner has chosen it', async () => {
    const { page, faults } = await open({ viewport: DESKTOP });
    await logInToPanel(page, desk, agent);
    await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/rating`);
    await page.getByRole('heading', { name: texts['settings.nav.rating'] }).first().waitFor();
    await look(page, 'rating-settings');
    await page.getByRole('radio', { name: texts['ratingSettings.scale.faces'] }).check();
    await page.getByRole('button', { name: texts['settings.save'] }).click();
    await page.getByText(texts['settings.saved']).first().waitFor();
    expect(faults).toEqual([]);

    const number = await ask('faces@example.com', words.subject);
    await close(agent, number);
    const mail = await eventually(() => {
      const [found] = smtp.to('faces@example.com');
      expect(found).toBeDefined();
      return found;
    });
    expect(mail.parsed.text).toContain(`🙂 ${t.scores.good}: `);
    const client = await open({ viewport: DESKTOP });
    await client.page.goto(choiceIn(mail, 3));
    await lookAtSite(client.page, 'rating-faces');
  });

  async function rateFromMail(mail: CapturedMail): Promise<void> {
    await lookAtMail(mail);
    const { page } = await open({ viewport: PHONE, javaScriptEnabled: false });
    await page.goto(choiceIn(mail, 4));
    expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ur' ? 'rtl' : 'ltr');
    expect(await page.locator('[name=score]:checked').inputValue()).toBe('4');
    await lookWithoutScript(page, 'rating-page');
    await page.locator('[name=reason]').fill(words.reason);
    await page.locator('main form button.main').click();
    await page.waitForURL(/\/thanks$/);
    await page.getByRole('heading', { name: t.rate.thanks }).waitFor();
    await lookWithoutScript(page, 'rating-thanks');
    // What was sent is not sent again by looking back.
    await page.getByRole('link', { name: t.rate.change }).click();
    expect(await page.locator('[name=score]:checked').inputValue()).toBe('4');
  }

  async function changeInAccount(mail: CapturedMail): Promise<void> {
    const { page } = await open({ viewport: PHONE });
    await page.goto(linkIn(mail));
    await page.waitForURL(/\/account\/requests\//);
    await page.getByText(words.reason).first().waitFor();
    await lookAtSite(page, 'rating-account');
    const rate = page.locator('section.rate');
    await rate.locator('summary').click();
    await rate.locator('[name=score][value="5"]').check();
    await lookAtSite(page, 'rating-account-change');
    await rate.locator('button.main').click();
    await page.waitForURL(/#rate$/);
    await page.getByText(t.scores.best).first().waitFor();
  }

  async function readOnTicket(page: Page, number: number): Promise<void> {
    await page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${number}`);
    const entries = page.locator('article', { hasText: texts['entry.rated'] });
    await entries.first().waitFor();
    expect(await entries.count()).toBe(2);
    const newest = entries.last();
    expect(await newest.innerText()).toContain(words.reason);
    expect(await newest.innerText()).toContain(texts['rating.word.best']);
    const fact = page
      .getByRole('complementary')
      .getByRole('region', { name: texts['facts.rating'] });
    expect(await fact.innerText()).toContain(texts['rating.word.best']);
    await look(page, 'rating-ticket');
  }

  async function filterQueue(page: Page, number: number): Promise<void> {
    await page.goto(`${desk.url}/admin/plugins/helpdesk`);
    await page.getByRole('button', { name: texts['filters.add'] }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: texts['filter.rating'], exact: true }).click();
    await sheet.getByRole('radio', { name: texts['filter.rating.good'] }).check();
    await page.waitForURL(/rating=good/);
    const link = page.locator(`[data-ticket-link="${number}"]`);
    await link.waitFor();
    await sheet.getByRole('radio', { name: texts['filter.rating.bad'] }).check();
    await page.waitForURL(/rating=bad/);
    await link.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await call(desk, agent, 'PUT', '/helpdesk/me', {
      preferences: { queueColumns: ['number', 'subject', 'client', 'state', 'rating', 'activity'] },
    });
    await page.reload();
    await page.getByRole('columnheader', { name: texts['column.rating'] }).waitFor();
    await page.getByRole('cell', { name: texts['rating.kind.bad'] }).first().waitFor();
    await look(page, 'rating-queue');
  }

  async function readTotals(page: Page, number: number): Promise<void> {
    await page.getByRole('link', { name: texts['nav.ratings'] }).click();
    await page.getByRole('heading', { name: texts['ratings.reasons'] }).waitFor();
    await page.getByText(words.reason).waitFor();
    await look(page, 'rating-totals');
    const period = page.getByRole('combobox', { name: texts['ratings.period'] });
    await period.selectOption('own');
    const first = page.getByLabel(texts['ratings.from']);
    await first.fill('2020-01-01');
    await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await first.fill('2020-12-01');
    await page.getByLabel(texts['ratings.to']).fill('2020-12-31');
    await page.getByRole('button', { name: texts['ratings.show'] }).click();
    await page.waitForURL(/from=2020-12-01/);
    await page.getByRole('heading', { name: texts['ratings.empty.title'] }).waitFor();
    await look(page, 'rating-totals-empty');
    await period.selectOption('7');
    await page.getByText(words.reason).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: texts['ratings.export'] }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^ratings-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    // By keyboard alone: the way from a reason to its request.
    const link = page.locator(`a[href$="/tickets/${number}"]`);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/tickets/${number}`));
  }

  /** Answers of another agent, so that the totals have something to compare. */
  async function addOthers(): Promise<void> {
    const colleague = await createStaff(desk, {
      roles: ['strapi-super-admin'],
      name: 'Bilal Ahmed',
    });
    for (const [index, score] of [1, 5, 4, 3, 2, 5].entries()) {
      const email = `other-${index}@example.com`;
      const number = await ask(email, `${words.subject} ${index + 1}`);
      await close(index % 2 ? agent : colleague, number);
      const row = await database(desk.strapi)('helpdesk_tickets').where({ number }).first();
      const actor = contactActor(Number(row.contact_id), words.client);
      await rateTicket({
        strapi: desk.strapi,
        actor,
        ticketId: Number(row.id),
        answer: 2,
        input: {
          clientId: randomUUID(),
          score,
          scale: 'stars',
          reason: words.others[index] ?? '',
          channel: 'mail',
        },
      });
    }
    await close(agent, await ask('silent@example.com', words.subject));
  }

  async function ask(email: string, subject: string): Promise<number> {
    const opened = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: words.client, email, locale, timeZone: null },
        isProven: true,
        locale,
        subject,
        text: { format: 'text', body: subject },
        origin: null,
        wantsReceipt: false,
      },
    });
    return opened.number;
  }

  async function close(staff: StaffMember, number: number): Promise<void> {
    const path = `/helpdesk/tickets/${number}/actions/reply-close`;
    const { status } = await call(desk, staff, 'POST', path, {
      version: 1,
      clientId: randomUUID(),
      text: { format: 'text', body: words.answer },
    });
    expect(status).toBe(200);
  }

  /** The link of one choice in the plain text of a mail. */
  function choiceIn(mail: CapturedMail, score: number): string {
    const [link] = mail.parsed.text?.match(new RegExp(`https?://\\S+score=${score}&\\S+`)) ?? [];
    expect(link).toBeDefined();
    return String(link);
  }

  /** The HTML of the mail as a mail program would show it. */
  async function lookAtMail(mail: CapturedMail): Promise<void> {
    const { page } = reader;
    await page.setContent(String(mail.parsed.html));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, `rating-mail-${locale}-390`);
  }

  async function look(page: Page, name: string): Promise<void> {
    await expectAccessible(page, DESK);
    await picture(page, `${name}-${locale}-1440`);
    await page.setViewportSize(PHONE);
    await picture(page, `${name}-${locale}-390`);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, DESK);
    await page.setViewportSize(DESKTOP);
  }

  async function lookAtSite(page: Page, name: string): Promise<void> {
    await expectAccessible(page);
    for (const size of [DESKTOP, NARROW, PHONE]) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page);
      await picture(page, `${name}-${locale}-${size.width}`);
    }
  }

  async function lookWithoutScript(shown: Page, name: string): Promise<void> {
    await expectAccessibleIn(reader.page, shown);
    for (const size of [DESKTOP, NARROW, PHONE]) {
      await shown.setViewportSize(size);
      await expectNoSidewaysScroll(shown);
      await picture(shown, `${name}-${locale}-${size.width}`);
    }
  }
});
