import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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
import { startSmtp, type SmtpHarness } from '../harness/smtp';

const DESK = '[data-helpdesk-root]';
const LAPTOP = { width: 1024, height: 768 };

/** What is read and pressed, in each language of the panel. */
const LANGUAGES = [
  {
    locale: 'en',
    client: 'Maria Lind',
    subject: 'The grinder stops after two cups',
    question: 'Since Monday it stops. What can I do?',
    reply: 'Reply',
    text: 'Text',
    bold: 'Bold',
    greeting: 'Good morning,',
    strong: 'clean the burrs',
    canned: 'Clean the burrs',
    cannedText: 'Dear {{ client.name }}, take the hopper off first.',
    cannedFilled: 'Dear Maria Lind, take the hopper off first.',
    search: 'burrs',
    cannedButton: 'Insert a canned reply',
    cannedSearch: 'Search canned replies and FAQ',
    copy: 'Send copies',
    copyField: 'Copy to',
    preview: 'Preview',
    plain: 'Plain text',
    close: 'Close',
    saved: /^Saved /,
    later: 'And write to us how it went.',
    offer: 'A different draft was saved on another device',
    take: 'Take that one',
    discard: 'Discard draft',
    mentioned: 'Bilal Ahmed',
  },
  {
    locale: 'ur',
    client: 'عائشہ خان',
    subject: 'مشین دو کپ کے بعد رک جاتی ہے',
    question: 'پیر سے مشین رک جاتی ہے۔ میں کیا کروں؟',
    reply: 'جواب دیں',
    text: 'متن',
    bold: 'موٹا',
    greeting: 'السلام علیکم،',
    strong: 'چکی صاف کریں',
    canned: 'چکی کی صفائی',
    cannedText: 'محترم {{ client.name }}، پہلے ڈبہ اتاریں۔',
    cannedFilled: 'محترم عائشہ خان، پہلے ڈبہ اتاریں۔',
    search: 'صفائی',
    cannedButton: 'تیار جواب شامل کریں',
    cannedSearch: 'تیار جواب اور عمومی سوالات تلاش کریں',
    copy: 'نقل بھیجیں',
    copyField: 'نقل بنام',
    preview: 'پیش نظارہ',
    plain: 'سادہ متن',
    close: 'بند کریں',
    saved: /محفوظ ہوا$/,
    later: 'اور ہمیں لکھیں کہ کیا ہوا۔',
    offer: 'دوسرے آلے پر ایک الگ مسودہ محفوظ ہوا',
    take: 'وہ والا لیں',
    discard: 'مسودہ مٹائیں',
    mentioned: 'بلال احمد',
  },
] as const;

describe.each(LANGUAGES)('an answer in $locale', (words) => {
  let desk: Desk;
  let smtp: SmtpHarness;
  let agent: StaffMember;
  const people: Person[] = [];
  const address = `${words.locale}-client@example.com`;
  const copy = `${words.locale}-copy@example.com`;

  beforeAll(async () => {
    smtp = await startSmtp();
    desk = await startDesk({ env: { SMTP_URL: smtp.url }, hasPanel: true });
    agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    const colleague = await createStaff(desk, {
      roles: ['strapi-super-admin'],
      name: words.mentioned,
    });
    // Whoever asks who they are is an agent from then on.
    await call(desk, colleague, 'GET', '/helpdesk/me');
    await setPanelLanguage(desk, agent, words.locale);
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  afterAll(async () => {
    await desk.stop();
    await smtp.stop();
  });

  test('is written with formatting, a canned reply, a file and a copy, looked at, and arrives', async () => {
    const answer = await call(desk, agent, 'POST', '/helpdesk/canned-replies', {
      scope: 'shared',
      team: null,
      title: words.canned,
      hint: '',
      shortcut: 'burrs',
      texts: { [words.locale]: `<p>${words.cannedText}</p>` },
    });
    expect(answer.status).toBeLessThan(300);
    const { number } = await ask();
    const staff = await openTicketPage(number);
    const { page } = staff;
    const form = await openReply(page);
    const editor = await focusedIn(page);

    await page.keyboard.type(words.greeting);
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: words.bold, exact: true }).click();
    await page.keyboard.type(words.strong);
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');

    await page.keyboard.type('/burrs');
    await form.getByRole('option', { name: words.canned }).waitFor();
    await page.mouse.move(0, 0);
    await picture(page, `answering-canned-inline-${words.locale}-1440`);
    await expectAccessible(page, DESK);
    await page.keyboard.press('Enter');
    await editor.getByText(words.cannedFilled).waitFor();

    await form.getByRole('button', { name: words.cannedButton }).click();
    await form.getByRole('combobox', { name: words.cannedSearch }).fill(words.search);
    await form.getByRole('option', { name: words.canned }).waitFor();
    await picture(page, `answering-canned-search-${words.locale}-1440`);
    await expectAccessible(page, DESK);
    await page.keyboard.press('Escape');

    await editor.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`@${words.mentioned.slice(0, 3)}`);
    await form.getByRole('option', { name: words.mentioned }).click();
    await editor.locator('[data-mention]').getByText(words.mentioned).waitFor();

    await dropFiles(form, [
      { name: 'burrs.txt', type: 'text/plain', content: 'how to clean' },
      { name: 'virus.exe', type: 'application/x-msdownload', content: 'MZ\u0090\u0000' },
    ]);
    const files = form.locator('ul li');
    await files.filter({ hasText: 'burrs.txt' }).waitFor();
    const refused = files.filter({ hasText: 'virus.exe' });
    await refused.getByRole('alert').waitFor();

    await form.getByRole('button', { name: words.copy }).click();
    const copies = form.getByRole('textbox', { name: words.copyField });
    await copies.fill('no-address');
    await copies.press('Enter');
    await copies.press('Control+Enter');
    await form.locator('[aria-invalid=true][name=copyTo]').waitFor();
    await picture(page, `answering-refusals-${words.locale}-1440`);
    await expectAccessible(page, DESK);
    await copies.fill(copy);
    await copies.press('Enter');
    await form.getByText(copy).waitFor();
    await refused.getByRole('button').last().click();

    await form.getByRole('button', { name: words.preview, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const tabs = dialog.getByRole('tab');
    await tabs.nth(1).waitFor();
    const sheet = dialog.frameLocator('iframe');
    await sheet.locator('p').getByText(words.cannedFilled).waitFor();
    expect(await dialog.locator('iframe').getAttribute('sandbox')).toBe('');
    await page.mouse.move(0, 0);
    await picture(page, `answering-preview-${words.locale}-1440`);
    await expectAccessible(page);
    await tabs.filter({ hasText: copy }).click();
    await dialog.getByRole('button', { name: words.plain }).click();
    await dialog.getByRole('group', { name: words.plain }).getByText(words.cannedFilled).waitFor();
    await page.setViewportSize(PHONE);
    await picture(page, `answering-preview-${words.locale}-390`);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(DESKTOP);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(smtp.mails).toEqual([]);

    for (const [viewport, width] of [
      [DESKTOP, 1440],
      [LAPTOP, 1024],
      [PHONE, 390],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.mouse.move(0, 0);
      await picture(page, `answering-form-${words.locale}-${width}`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, DESK);
    }
    await page.setViewportSize(DESKTOP);

    await editor.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    const entry = page.locator(`${DESK} ol > li`).last();
    await entry.locator('strong').getByText(words.strong).waitFor();
    await entry.locator('[data-mention]').getByText(words.mentioned).waitFor();
    await picture(page, `answering-sent-${words.locale}-1440`);

    for (const to of [address, copy]) {
      const [mail] = await eventually(() => atLeastOne(smtp, to));
      expect(mail?.parsed.text).toContain(words.cannedFilled);
      expect(mail?.parsed.html).toContain(`<strong>${words.strong}</strong>`);
      expect(mail?.parsed.html).not.toContain('data-mention');
    }
    const attached = smtp.to(address)[0]?.parsed.attachments.map(({ filename }) => filename);
    expect(attached).toEqual(['burrs.txt']);
    // Nothing is left of it to go on with.
    await page.reload();
    await page.getByRole('heading', { name: words.subject }).waitFor();
    expect(
      (await call(desk, agent, 'GET', `/helpdesk/tickets/${number}/draft`)).body.data
    ).toBeNull();
    // The file that the desk refuses, and nothing else.
    expect(staff.faults).toEqual([expect.stringContaining('/files')]);
  });

  test('that is not finished is offered on another device, and takes nothing away there', async () => {
    const { number } = await ask();
    const first = await openTicketPage(number);
    await openReply(first.page);
    await focusedIn(first.page);
    await first.page.keyboard.type(words.greeting);
    await savedIn(first.page).waitFor();

    const second = await openTicketPage(number);
    await editorOf(second.page).getByText(words.greeting).waitFor();
    await savedIn(second.page).waitFor();
    await second.page.mouse.move(0, 0);
    await picture(second.page, `answering-draft-${words.locale}-1440`);
    await expectAccessible(second.page, DESK);
    await saving(second.page, number, async () => {
      await editorOf(second.page).press('Control+End');
      await second.page.keyboard.type(` ${words.later}`);
    });

    // What is typed here is not overwritten, and does not overwrite.
    await first.page.keyboard.type(' ...');
    const offer = first.page.getByText(words.offer);
    await offer.waitFor();
    expect(await editorOf(first.page).innerText()).toContain('...');
    await first.page.mouse.move(0, 0);
    await picture(first.page, `answering-draft-offer-${words.locale}-1440`);
    await expectAccessible(first.page, DESK);
    await first.page.getByRole('button', { name: words.take }).click();
    await editorOf(first.page).getByText(words.later).waitFor();
    await offer.waitFor({ state: 'detached' });

    await first.page.getByRole('button', { name: words.discard }).click();
    const dialog = first.page.getByRole('alertdialog');
    await dialog.waitFor();
    await picture(first.page, `answering-discard-${words.locale}-1440`);
    await dialog.getByRole('button', { name: words.discard }).click();
    await first.page.getByRole('form').waitFor({ state: 'detached' });
    await eventually(async () => {
      const { body } = await call(desk, agent, 'GET', `/helpdesk/tickets/${number}/draft`);
      expect(body.data).toBeNull();
    });
    for (const person of [first, second]) expect(person.faults).toEqual([]);
  });

  async function ask(): Promise<{ number: number }> {
    return openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: words.client, email: address, locale: words.locale, timeZone: null },
        isProven: true,
        locale: words.locale,
        subject: words.subject,
        text: { format: 'text', body: words.question },
        origin: null,
        wantsReceipt: false,
      },
    });
  }

  async function openTicketPage(number: number): Promise<Person> {
    const person = await openBrowser({ viewport: DESKTOP });
    people.push(person);
    await logInToPanel(person.page, desk, agent);
    await person.page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${number}`);
    await person.page.getByRole('heading', { name: words.subject }).waitFor();
    return person;
  }

  async function openReply(page: Page): Promise<Locator> {
    await page.getByRole('button', { name: words.reply, exact: true }).first().click();
    return page.getByRole('form', { name: words.reply });
  }

  const editorOf = (page: Page) =>
    page.getByRole('form').getByRole('textbox', { name: words.text, exact: true });
  /** The text, once it has the cursor: whatever is typed goes there. */
  const focusedIn = async (page: Page) => {
    const editor = editorOf(page);
    await page.locator('.tiptap:focus').waitFor();
    return editor;
  };
  const savedIn = (page: Page) => page.getByRole('form').getByText(words.saved);
});

/** Does something and waits until the draft of it lies on the server. */
async function saving(page: Page, number: number, work: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse(
    (response) =>
      response.url().endsWith(`/tickets/${number}/draft`) && response.request().method() === 'PUT'
  );
  await work();
  expect((await saved).status()).toBe(200);
}

/** Drops files on a part of the page as a mouse would. */
async function dropFiles(
  target: Locator,
  files: { name: string; type: string; content: string }[]
): Promise<void> {
  const dataTransfer = await target.page().evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, type, content } of given)
      data.items.add(new File([content], name, { type }));
    return data;
  }, files);
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}

function atLeastOne(smtp: SmtpHarness, to: string) {
  const mails = smtp.to(to);
  expect(mails.length).toBeGreaterThan(0);
  return mails;
}
