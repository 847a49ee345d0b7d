import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { signLink } from '../../plugins/helpdesk/server/src/site/links';
import {
  DESKTOP,
  expectAccessible,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { DESK, look, settle } from '../harness/panel';
import { createStaff, logInToPanel, setPanelLanguage, type StaffMember } from '../harness/people';

const LANGUAGES = [
  {
    locale: 'en',
    client: 'Maria Lind',
    older: ['The grinder stops', 'It stops after two cups.'],
    younger: ['Grinder again', 'It has stopped again, and it smells.'],
    other: ['A bill', 'The bill for the grinder is wrong.'],
    tag: 'Grinder',
    addTag: 'Add a tag',
    removeTag: /Take off the tag Grinder/,
    more: 'More',
    link: 'Link with another…',
    linked: 'Linked requests',
    linkDone: /^Linked with/,
    merge: 'Merge into another…',
    into: 'Into which request?',
    with: 'With which request?',
    tell: 'Tell the client under which number it goes on',
    confirm: 'Merge',
    ledHere: /was merged into this request/,
    split: 'Split off…',
    tags: 'Tags',
  },
  {
    locale: 'ur',
    client: 'عائشہ خان',
    older: ['مشین رک جاتی ہے', 'دو کپ کے بعد رک جاتی ہے۔'],
    younger: ['مشین پھر رک گئی', 'مشین پھر رک گئی ہے اور بو آتی ہے۔'],
    other: ['بل', 'مشین کا بل غلط ہے۔'],
    tag: 'مشین',
    addTag: 'ٹیگ لگائیں',
    removeTag: /ٹیگ مشین ہٹائیں/,
    more: 'مزید',
    link: 'کسی اور سے جوڑیں…',
    linked: 'جڑی ہوئی درخواستیں',
    linkDone: /سے جوڑ دی گئی/,
    merge: 'کسی اور میں ضم کریں…',
    into: 'کس درخواست میں؟',
    with: 'کس درخواست سے؟',
    tell: 'گاہک کو بتائیں کہ اب بات کس نمبر پر چلے گی',
    confirm: 'ضم کریں',
    ledHere: /اس درخواست میں ضم کر دی گئی ہے/,
    split: 'الگ کریں…',
    tags: 'ٹیگ',
  },
] as const;

describe.each(LANGUAGES)('two requests of one client, in $locale', (words) => {
  let desk: Desk;
  let agent: StaffMember;
  const people: Person[] = [];
  const { locale } = words;
  const email = `${locale}-client@example.com`;

  beforeAll(async () => {
    desk = await startDesk({ hasPanel: true });
    agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    await setPanelLanguage(desk, agent, locale);
  });
  afterAll(async () => {
    await Promise.all(people.map((person) => person.close()));
    await desk.stop();
  });

  const ask = async ([subject, body]: readonly [string, string], from = email) =>
    openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: words.client, email: from, locale, timeZone: null },
        isProven: true,
        locale,
        subject,
        text: { format: 'text', body },
        origin: null,
        wantsReceipt: false,
      },
    });
  const person = async () => {
    const opened = await openBrowser({ locale });
    people.push(opened);
    return opened.page;
  };
  const openMenu = async (page: Page, item: string) => {
    await page.getByRole('button', { name: words.more, exact: true }).click();
    await page.getByRole('button', { name: item }).click();
  };

  test('are tagged, linked and merged, and the client finds both under the old address', async () => {
    const older = await ask(words.older);
    const younger = await ask(words.younger);
    const other = await ask(words.other, `${locale}-other@example.com`);
    const client = await person();
    const expiresAt = Date.now() + 3_600_000;
    const token = signLink({ strapi: desk.strapi, ticketKey: older.key, email, expiresAt });
    // The page behind the link sends itself on.
    await client.goto(`${desk.url}/support/link/${token}`);
    await client.getByText(words.older[1]).waitFor();

    const page = await person();
    await logInToPanel(page, desk, agent);
    const at = (number: number) => `${desk.url}/admin/plugins/helpdesk/tickets/${number}`;
    await page.goto(at(older.number));

    // By keyboard alone: the field opens under the button, Enter makes the tag, and the focus comes back.
    const adder = page.getByRole('button', { name: words.addTag });
    await adder.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type(words.tag);
    await page.getByRole('option').first().waitFor();
    await settle(page);
    await picture(page, `merging-tag-${locale}-1440`);
    await expectAccessible(page, DESK);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.removeTag }).waitFor();

    await openMenu(page, words.link);
    await page.getByRole('combobox', { name: words.with }).fill(String(other.number));
    await page.getByRole('option', { name: new RegExp(String(other.number)) }).click();
    await page.getByRole('link', { name: new RegExp(words.other[0]) }).waitFor();
    await page.getByText(words.linked, { exact: true }).waitFor();
    await page.getByRole('button', { name: words.split }).waitFor();
    // What was said of it lies over the header for a while.
    await page.getByText(words.linkDone).waitFor({ state: 'detached' });
    await look(page, `merging-ticket-${locale}`);

    await openMenu(page, words.merge);
    await page.getByRole('combobox', { name: words.into }).focus();
    await page.getByRole('option', { name: new RegExp(String(younger.number)) }).waitFor();
    await settle(page);
    await picture(page, `merging-pick-${locale}-1440`);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: words.tell }).check();
    await dialog.getByText(words.younger[0]).waitFor();
    await settle(page);
    await picture(page, `merging-dialog-${locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await page.setViewportSize(PHONE);
    await picture(page, `merging-dialog-${locale}-390`);
    await page.setViewportSize(DESKTOP);
    await dialog.getByRole('button', { name: words.confirm, exact: true }).click();

    await page.waitForURL(at(younger.number));
    await page.getByText(words.ledHere).waitFor();
    await page.getByText(words.older[1]).waitFor();
    await page.getByText(words.younger[1]).waitFor();
    await page.getByRole('button', { name: words.removeTag }).waitFor();
    await look(page, `merging-merged-${locale}`);

    await page.goto(at(older.number));
    await page.waitForURL(at(younger.number));
    await page.getByText(words.ledHere).waitFor();

    await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/tags`);
    await page.getByRole('heading', { name: words.tags, exact: true }).first().waitFor();
    await page.getByText(words.tag, { exact: true }).first().waitFor();
    await look(page, `merging-tags-${locale}`);

    await client.goto(`${desk.url}/support/account/requests/${older.key}`);
    expect(client.url()).toContain(younger.key);
    await client.getByText(words.older[1]).waitFor();
    await client.getByText(words.younger[1]).waitFor();
    await picture(client, `merging-account-${locale}-1440`);
    await expectAccessible(client);
  });
});
