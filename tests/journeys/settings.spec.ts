import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDefaultRoles } from '../../plugins/helpdesk/server/src/access/default-roles';
import { expectAccessible, openBrowser, picture, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { DESK, look, settle, save, saved } from '../harness/panel';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';
import { startSmtp, type SmtpHarness } from '../harness/smtp';

const READER = 'maria@example.com';
const SPAMMER = 'spam@example.net';

/** Every screen of the settings, with what its heading says. */
const SCREENS = [
  { path: 'company', en: 'Company and layout', ur: 'ادارہ اور خاکہ' },
  { path: 'design', en: 'Design of the site', ur: 'سائٹ کا ڈیزائن' },
  { path: 'hours', en: 'Business hours', ur: 'کام کے اوقات' },
  { path: 'mail', en: 'Mail', ur: 'ڈاک' },
  { path: 'teams', en: 'Teams', ur: 'ٹیمیں' },
  { path: 'teams/new', en: 'New team', ur: 'نئی ٹیم' },
  { path: 'agents', en: 'Agents', ur: 'کارکن' },
  { path: 'limits', en: 'Limits', ur: 'حدود' },
  { path: 'privacy', en: 'Privacy', ur: 'رازداری' },
  { path: 'origins', en: 'Other web sites', ur: 'دوسری ویب سائٹیں' },
  { path: 'links', en: 'Links in mails', ur: 'ڈاک میں لنک' },
  { path: 'blocks', en: 'Blocked senders', ur: 'روکے گئے بھیجنے والے' },
  { path: 'changes', en: 'History of settings', ur: 'ترتیبات کی تاریخ' },
] as const;

let desk: Desk;
let smtp: SmtpHarness;
let owner: StaffMember;
let supervisor: StaffMember;
let agent: StaffMember;
let person: Person;

beforeAll(async () => {
  smtp = await startSmtp();
  desk = await startDesk({ hasPanel: true, env: { SMTP_URL: smtp.url } });
  const roles = await readDefaultRoles(desk.strapi);
  owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  supervisor = await createStaff(desk, { roles: [roles?.supervisor ?? 0], name: 'Sana Malik' });
  agent = await createStaff(desk, { roles: [roles?.agent ?? 0], name: 'Bilal Ahmed' });
  // Each becomes an agent of the desk by the first visit.
  for (const staff of [owner, supervisor, agent]) await call(desk, staff, 'GET', '/helpdesk/me');
  person = await openBrowser();
  await logInToPanel(person.page, desk, owner);
});
afterAll(async () => {
  await person.close();
  await desk.stop();
  await smtp.stop();
});

test('the owner gives the desk a name and a colour that can be read', async () => {
  const { page } = person;
  await open(page, 'company');
  await page.getByLabel('Name of the company (English)').fill('Bean & Burr');
  await page
    .getByRole('tablist', { name: /Name of the company/ })
    .getByText('اردو')
    .click();
  await page.getByLabel('Name of the company (اردو)').fill('بین اینڈ بر');
  const colour = page.getByRole('textbox', { name: 'Colour', exact: true });
  await colour.fill('#ffd400');
  await page.getByText(/is too little/).waitFor();
  await save(page);
  await page.getByText('A darker colour: white text stands on it').waitFor();
  await look(page, 'settings-company-refused-en');
  await page.getByRole('button', { name: 'Make it darker' }).click();
  const preview = page.frameLocator('iframe[title="Preview of a mail"]');
  await preview.getByText('Bean & Burr').first().waitFor();
  await saved(page);
  await look(page, 'settings-company-saved-en');

  await open(page, 'company');
  expect(await page.getByLabel('Name of the company (English)').inputValue()).toBe('Bean & Burr');
  expect(await colour.inputValue()).toMatch(/^#8[0-9a-f]{3}00$/);
});

test('who leaves with unsaved changes is asked, and stays with them', async () => {
  const { page } = person;
  await open(page, 'links');
  await page.getByLabel('A link opens the request for').fill('14');
  await page.getByRole('link', { name: 'Limits' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.waitFor();
  await settle(page);
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Stay here' }).click();
  expect(await page.getByLabel('A link opens the request for').inputValue()).toBe('14');
  await page.getByRole('button', { name: 'Discard' }).click();
  expect(await page.getByLabel('A link opens the request for').inputValue()).toBe('60');
});

test('what somebody else changed meanwhile is not written over unasked', async () => {
  const { page } = person;
  await open(page, 'links');
  await page.getByLabel('A link opens the request for').fill('14');
  const { body } = await call(desk, owner, 'GET', '/helpdesk/settings');
  const { version } = body.data as { version: number };
  await call(desk, owner, 'PUT', '/helpdesk/settings/linkDays', { version, value: 30 });
  await save(page);
  await page.getByText('Somebody else changed this meanwhile').waitFor();
  await saved(page);
  const after = await call(desk, owner, 'GET', '/helpdesk/settings');
  expect((after.body.data as { settings: { linkDays: number } }).settings.linkDays).toBe(14);
  person.faults.splice(0); // the refused request, which the browser reports
});

test('the owner sets the hours of a week by a few presses, and a holiday', async () => {
  const { page } = person;
  await open(page, 'hours');
  await page.getByLabel('Time zone', { exact: true }).selectOption('Asia/Karachi');
  await page.getByLabel('Monday, from (1)').fill('08:00');
  await page.getByLabel('Monday, to (1)').fill('12:00');
  await page.getByRole('button', { name: 'Monday: add a range' }).click();
  await page.getByLabel('Monday, to (2)').fill('16:00');
  await page.getByRole('button', { name: 'Monday to Tuesday–Friday' }).click();
  await page.getByRole('checkbox', { name: 'Saturday' }).uncheck();
  await page.getByRole('checkbox', { name: 'Sunday' }).uncheck();
  await page.getByText('35 hours a week').waitFor();
  await page.getByRole('button', { name: 'Add a day' }).click();
  await page.getByLabel('Date').fill('2027-03-23');
  await page.getByLabel('Name', { exact: true }).fill('Pakistan Day');
  await page.getByRole('checkbox', { name: 'Every year' }).check();
  await look(page, 'settings-hours-filled-en');
  await saved(page);

  const { body } = await call(desk, owner, 'GET', '/helpdesk/settings');
  const { hours } = (body.data as { settings: { hours: Record<string, unknown> } }).settings;
  expect(hours).toMatchObject({
    timeZone: 'Asia/Karachi',
    days: [{ date: '2027-03-23', name: 'Pakistan Day', isYearly: true, hours: [] }],
  });
  expect((hours.week as unknown[])[4]).toEqual([
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '16:00' },
  ]);
  expect((hours.week as unknown[])[6]).toEqual([]);
});

test('a team gets members and a supervisor, and its place in the list by keyboard', async () => {
  const { page } = person;
  for (const name of ['Repairs', 'Orders']) {
    await open(page, 'teams');
    await page.getByRole('link', { name: 'New team' }).click();
    await page.getByRole('textbox', { name: /^Name/ }).fill(name);
    await page.getByRole('checkbox', { name: 'Sana Malik' }).check();
    await page.getByRole('checkbox', { name: 'Bilal Ahmed' }).check();
    await page.getByRole('checkbox', { name: 'Sana Malik: Supervisor' }).check();
    await look(page, `settings-team-${name}-en`);
    await saved(page);
  }
  const rows = page.locator(`${DESK} main li`);
  await rows.getByText('Supervised by Sana Malik').first().waitFor();
  const [first] = await rows.locator('a').allTextContents();
  await page.getByRole('button', { name: `${first}: down` }).focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${first} is now number 2 of 2.`).waitFor({ state: 'attached' });
  await look(page, 'settings-teams-filled-en');

  await page.getByRole('button', { name: 'Delete the team Orders' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('The team Orders is deleted.').waitFor();
});

test('an agent gets languages, a level and a photo', async () => {
  const { page } = person;
  await open(page, 'agents');
  await look(page, 'settings-agents-list-en');
  await page.getByRole('link', { name: 'Bilal Ahmed' }).click();
  await page.getByRole('combobox', { name: 'Languages' }).selectOption('ur');
  await page.getByRole('combobox', { name: 'Languages' }).selectOption('en');
  await page.getByLabel('Experience').selectOption('4');
  await page.getByLabel('Line of support').selectOption('2');
  await page.getByRole('radio', { name: 'In hours of their own' }).check();
  await saved(page);
  await page.getByLabel('Photo').setInputFiles({
    name: 'bilal.png',
    mimeType: 'image/png',
    buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 200 } }),
  });
  await page.getByRole('button', { name: 'Another photo' }).waitFor();
  await look(page, 'settings-agent-en');
  await open(page, 'agents');
  await page
    .getByRole('row', { name: /Bilal Ahmed/ })
    .getByText('4 of 5')
    .waitFor();
});

test('a test mail arrives, and a refusing mail server is explained', async () => {
  const { page } = person;
  await open(page, 'mail');
  await page.getByLabel('Name of the sender').fill('Bean & Burr Support');
  await page.getByRole('radio', { name: 'Only a link to it' }).check();
  await saved(page);
  await page.getByLabel('To', { exact: true }).fill(READER);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('The mail server has taken the mail').waitFor();
  expect(smtp.to(READER)).toHaveLength(1);
  expect(smtp.to(READER)[0]?.parsed.from?.text).toContain('Bean & Burr Support');
  await look(page, 'settings-mail-sent-en');

  smtp.behave = () => 'refuse';
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('The mail server does not accept this address.').waitFor();
  await page.getByText(/Check the address for a typing error/).waitFor();
  await look(page, 'settings-mail-refused-en');
  smtp.behave = () => 'accept';
});

test('a sender is blocked with an end, and the block is taken back', async () => {
  const { page } = person;
  await open(page, 'blocks');
  await page.getByRole('button', { name: 'Block somebody' }).click();
  const dialog = page.getByRole('dialog', { name: 'Block somebody' });
  await dialog.getByLabel('Mail address or domain').fill('not an address');
  await dialog.getByRole('button', { name: 'Block' }).click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  await page.mouse.move(0, 0);
  await settle(page);
  await picture(page, 'settings-block-dialog-en-1440');
  await expectAccessible(page);
  await dialog.getByLabel('Mail address or domain').fill(SPAMMER);
  await dialog.getByLabel('Reason').fill('Sends the same advertisement every hour');
  await dialog.getByLabel('Ends').selectOption('week');
  await dialog.getByRole('button', { name: 'Block' }).click();
  await dialog.waitFor({ state: 'detached' });
  const row = page.locator(`${DESK} main li`, { hasText: SPAMMER });
  await row.getByText(/Until/).waitFor();
  await look(page, 'settings-blocks-filled-en');

  await row.getByRole('button', { name: `Take back: ${SPAMMER}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).click();
  await page.getByText(`${SPAMMER} is no longer blocked.`).waitFor();
  person.faults.splice(0); // the refused address, which the browser reports
});

test('every screen can be read in English and Urdu, wide and narrow', async () => {
  const { page } = person;
  for (const locale of ['ur', 'en'] as const) {
    await setPanelLanguage(desk, owner, locale);
    for (const screen of SCREENS) {
      await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/${screen.path}`);
      await page.getByRole('heading', { level: 1, name: screen[locale] }).waitFor();
      await page.locator(`${DESK} [aria-busy="true"]`).waitFor({ state: 'detached' });
      await look(page, `settings-${screen.path.replace('/', '-')}-${locale}`);
    }
  }
  expect(person.faults).toEqual([]);
});

test('who may only see settings finds every field closed; an agent has the own profile alone', async () => {
  const visits = await openBrowser();
  const { page } = visits;
  await logInToPanel(page, desk, supervisor);
  await open(page, 'limits');
  await page.getByText(/You can see these settings, and not change them/).waitFor();
  expect(await page.getByLabel('In total').isDisabled()).toBe(true);
  await visits.close();

  const worker = await openBrowser();
  await logInToPanel(worker.page, desk, agent);
  await worker.page.goto(`${desk.url}/admin/plugins/helpdesk/settings/company`);
  await worker.page.getByText('Nothing to see here').waitFor();
  const parts = worker.page.getByRole('navigation', { name: 'Helpdesk' });
  await parts.getByRole('link', { name: 'Queue' }).waitFor();
  expect(await parts.getByRole('link', { name: 'Settings' }).count()).toBe(0);
  await worker.page.getByRole('button', { name: 'Language and time zone' }).click();
  await worker.page.getByRole('link', { name: 'My profile' }).click();
  await worker.page.getByLabel('Telephone').fill('+92 21 111 222 333');
  await saved(worker.page);
  await look(worker.page, 'settings-profile-en');
  expect(worker.faults).toEqual([]);
  await worker.close();
});

async function open(page: Page, part: string): Promise<void> {
  await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/${part}`);
  await page.locator(`${DESK} main h1`).waitFor();
  await page.locator(`${DESK} [aria-busy="true"]`).waitFor({ state: 'detached' });
}
