import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTeam } from '../../plugins/helpdesk/server/src/people/save-team';
import { clock } from '../../plugins/helpdesk/server/src/platform/clock';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { runDueTimers } from '../../plugins/helpdesk/server/src/timing/run-due-timers';
import { SUPPORT_WORKFLOW } from '../../plugins/helpdesk/server/src/workflow/shipped/support';
import { expectAccessible, openBrowser, picture, type Person } from '../harness/browser';
import { eventually } from '../harness/eventually';
import { startDesk, type Desk } from '../harness/desk';
import { DESK, look, settle, save } from '../harness/panel';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';

const ROOT = '/admin/plugins/helpdesk/settings';

const SCREENS = [
  { name: 'list', path: 'workflows' },
  { name: 'overview', path: 'workflows/support' },
  { name: 'state', path: 'workflows/support?state=open' },
  { name: 'action', path: 'workflows/support?action=reply' },
  { name: 'opening', path: 'workflows/support?part=opening' },
  { name: 'forms', path: 'forms' },
  { name: 'form-new', path: 'forms/new' },
] as const;

/** What ships, and a reminder's worth of time in the state that the screens show. */
const WITH_TIMER = {
  ...SUPPORT_WORKFLOW,
  states: SUPPORT_WORKFLOW.states.map((state) =>
    state.key === 'open'
      ? {
          ...state,
          timers: [
            {
              ...{ key: 'timer', action: 'close', clock: 'business', onlyWhile: 'we-wait' },
              after: { amount: 3, unit: 'days' },
            },
          ],
        }
      : state
  ),
};

let desk: Desk;
let owner: StaffMember;
let person: Person;
let ticket: number;

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true });
  owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  await call(desk, owner, 'GET', '/helpdesk/me');
  ticket = await openRequest('The grinder stops after two cups');
  person = await openBrowser();
  await logInToPanel(person.page, desk, owner);
});
afterAll(async () => {
  await person.close();
  await desk.stop();
});

test('the owner reads the whole workflow, and sees which states hold requests', async () => {
  const { page } = person;
  await open(page, 'workflows');
  await page.getByRole('link', { name: 'General support' }).click();
  await page.getByRole('heading', { name: 'States and their buttons' }).waitFor();
  const first = page.locator(`${DESK} main ol > li`).first();
  await first.getByText('1 request', { exact: true }).waitFor();
  await first.getByText('Requests begin here').waitFor();
  await first.getByRole('button', { name: 'New', exact: true }).click();
  expect(await page.getByRole('button', { name: 'Take out this state' }).isDisabled()).toBe(true);
  await page.getByText('1 request lies in this state.').waitFor();
});

test('a label and a mail are changed, mended by line and variable, looked at and published', async () => {
  const { page } = person;
  await open(page, 'workflows/support?action=reply');
  await page.getByLabel('Label of the button (English)').fill('Answer the client');
  const mail = page.getByRole('region', { name: 'Mail 1' });
  const body = mail.getByLabel('Text (English)');
  await body.fill('Dear {{ client.name }},\n\n{{ client.nmae }}\n\n{{ ticket.link }}');
  await mail.getByText('There is no such variable: client.nmae (line 3).').waitFor();
  await page.getByText('1 problem keeps this from being published').first().waitFor();
  expect(await publishButton(page).isDisabled()).toBe(true);
  await look(page, 'workflow-problem-en');

  // What was not published outlives the page.
  await page.reload();
  await page.getByText('Your unpublished changes from before stand here.').waitFor();
  await body.fill('Dear ');
  await mail.getByText('Insert something of the request').click();
  await mail.getByRole('button', { name: 'client.name' }).click();
  expect(await body.inputValue()).toBe('Dear {{ client.name }}');
  await body.fill('Dear {{ client.name }},\n\nnews of #{{ ticket.number }}.\n\n{{ ticket.link }}');
  await page.getByText('Nothing is wrong with them.').waitFor();

  await mail.getByRole('button', { name: 'Preview with a real request' }).click();
  const dialog = page.getByRole('dialog', { name: 'Preview with a real request' });
  await eventually(async () =>
    expect(await dialog.getByLabel('Request number').inputValue()).toBe(String(ticket))
  );
  const paper = dialog.frameLocator('iframe');
  await paper.getByText('Dear Maria Lind,', { exact: true }).waitFor();
  await settle(page);
  await picture(page, 'workflow-preview-en-1440');
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Plain text' }).click();
  await dialog.getByText(`news of #${ticket}.`).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await publishButton(page).click();
  await page.getByText('Version 2 is in use.').waitFor();
  await page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${ticket}`);
  await page.getByRole('button', { name: 'Answer the client', exact: true }).waitFor();
});

test('what somebody else published meanwhile is not lost, nor is the edit', async () => {
  const { page } = person;
  await open(page, 'workflows/support');
  await page.getByLabel('Name (English)').fill('Support desk');
  const { body } = await call(desk, owner, 'GET', '/helpdesk/workflows/support');
  const { document, version } = body.data as { document: object; version: number };
  await call(desk, owner, 'PUT', '/helpdesk/workflows/support', { document, baseVersion: version });
  await page.getByText('Nothing is wrong with them.').waitFor();
  await publishButton(page).click();
  await page.getByText('Somebody else has published meanwhile').waitFor();
  person.faults.splice(0); // the refused request, which the browser reports
  await look(page, 'workflow-conflict-en');
  await page.getByRole('button', { name: 'Publish mine over it' }).click();
  await publishButton(page).click();
  await page.getByText('Version 4 is in use.').waitFor();

  await page.getByRole('button', { name: 'Versions' }).click();
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByText('Version 1', { exact: true }).waitFor();
  await settle(page);
  await picture(page, 'workflow-versions-en-1440');
  await versions.getByRole('button', { name: 'Use version 1 as a start' }).click();
  await page.getByText('There are unpublished changes.').waitFor();
  await page.getByRole('link', { name: 'Teams' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without publishing?' });
  await question.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('a workflow is exported, changed, imported, and a broken file is refused in words', async () => {
  const { page } = person;
  await open(page, 'workflows');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export Support desk' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('support.workflow.json');
  const exported = JSON.parse(readFileSync(await download.path(), 'utf8')) as object;
  expect(exported).toMatchObject({ key: 'support', format: 1 });

  await page.getByRole('button', { name: 'Import a workflow' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a workflow' });
  const give = (name: string, text: string) =>
    dialog.getByLabel('Choose a file or drop it here').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await give('broken.json', '{"format": 1,');
  await dialog.getByText('It is no JSON, or damaged.').waitFor();
  await give('huge.json', ' '.repeat(1_000_001));
  await dialog.getByText(/larger than 1 MB/).waitFor();
  await give('wrong.json', JSON.stringify({ ...exported, initialState: 'nowhere' }));
  await dialog.getByText('initialState').waitFor();
  await settle(page);
  await picture(page, 'workflow-import-wrong-en-1440');
  await expectAccessible(page, '[role=dialog]');
  await give('same.json', JSON.stringify(exported));
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.getByRole('button', { name: 'Publish as a new version' }).click();
  await page.getByText('Version 5 is in use.').waitFor();
  person.faults.splice(0); // the key that was taken, which the browser reports

  await open(page, 'workflows');
  await page.getByRole('button', { name: 'Duplicate Support desk' }).click();
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await page.getByText('Version 1 is in use.').waitFor();
  const { body } = await call(desk, owner, 'GET', '/helpdesk/workflows/support-2');
  expect((body.data as { document: { states: unknown[] } }).document.states).toHaveLength(
    SUPPORT_WORKFLOW.states.length
  );
});

test('a form is made, its line stands there to be copied, and a visitor opens it', async () => {
  const { page } = person;
  await open(page, 'forms');
  await page.getByRole('link', { name: 'New form' }).click();
  await page.getByLabel('Name (English)').fill('Repair form');
  await page.getByLabel('Heading (English)').fill('Send us your machine');
  await page.getByRole('button', { name: 'Add a field of your own' }).click();
  const field = page.getByRole('region', { name: 'Field 6' });
  await field.getByLabel('Label (English)').fill('Device');
  const device = page.getByRole('region', { name: 'Device' });
  await device.getByLabel('Kind').selectOption('choice');
  await save(page);
  await device.getByText('Give at least one choice.').waitFor();
  person.faults.splice(0); // the refused form, which the browser reports
  await device.getByRole('button', { name: 'Add a choice' }).click();
  await device.getByLabel('Choice 1 (English)').fill('Grinder');
  await device.getByRole('checkbox', { name: 'Must be filled in' }).check();
  await page.getByRole('button', { name: 'Device: up' }).click();
  await page.getByRole('checkbox', { name: 'Ask for consent' }).check();
  await page.getByLabel('To what the sender agrees (English)').fill('You may call me.');
  await page.getByLabel('Workflow', { exact: true }).selectOption('repairs');
  await page.getByRole('button', { name: 'Add a web site' }).click();
  await page.getByLabel('Web site 1').fill('https://shop.example.com/repairs');
  await save(page);
  await page.getByText('Where it stands').waitFor();
  const line = await page.getByRole('textbox', { name: 'Line to embed it' }).inputValue();
  expect(line).toBe(
    `<script async src="${desk.url}/helpdesk/form.js" data-form="repair-form"></script>`
  );
  await look(page, 'form-en');

  const visitor = await openBrowser();
  await visitor.page.goto(await page.getByRole('textbox', { name: 'Address' }).inputValue());
  await visitor.page.getByRole('heading', { name: 'Send us your machine' }).waitFor();
  await visitor.page.getByLabel(/Device/).selectOption({ label: 'Grinder' });
  await visitor.page.getByText('You may call me.').waitFor();
  await visitor.close();

  await open(page, 'forms');
  await look(page, 'forms-filled-en');
  await page.getByRole('link', { name: 'Repair form', exact: true }).click();
  await page.getByRole('button', { name: 'Delete the form' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('The form Repair form is deleted.').waitFor();
});

test('something is set to happen by itself, and a request says what and when, and then why', async () => {
  const { page } = person;
  await open(page, 'workflows/support?state=new');
  await page.getByRole('button', { name: 'Something that happens by itself' }).click();
  const timer = page.getByRole('group', { name: /^After 3 days of work without an action/ });
  await timer.getByLabel('What happens').selectOption({ label: 'Reply and close' });
  await timer.getByText('nobody is there to write it').waitFor();
  expect(await publishButton(page).isDisabled()).toBe(true);
  await timer.getByLabel('What happens').selectOption({ label: 'Close without answer' });
  await timer.getByText('nobody is there to write it').waitFor({ state: 'detached' });
  await timer.getByLabel('After').fill('5');
  await page.getByLabel('Unit').selectOption({ label: 'hours' });
  await page.getByLabel('Counted in').selectOption({ label: 'All hours and days' });
  const sentence =
    'After 5 hours without an action: Close without answer, and the request comes to “Closed”.';
  await page.getByRole('group', { name: sentence }).waitFor();
  await page.getByText('1 request is here already.').waitFor();
  await page.getByText('Nothing is wrong with them.').waitFor();
  await page.getByRole('group', { name: sentence }).scrollIntoViewIfNeeded();
  await look(page, 'workflow-timer-en');
  await publishButton(page).click();
  await page.getByText(/Version \d+ is in use\./).waitFor();

  const later = await openRequest('Is my grinder ready?');
  await page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${later}`);
  const planned = page.getByRole('region', { name: 'By itself' });
  await planned.getByText('Close without answer').waitFor();
  await planned.getByText('Unless somebody acts before.').waitFor();
  await look(page, 'ticket-planned-en');

  const realNow = clock.now;
  clock.now = () => realNow() + 5 * 60 * 60 * 1000;
  await runDueTimers({ strapi: desk.strapi });
  clock.now = realNow;
  await page.reload();
  await page
    .getByText(/By itself, after 5 hours without an action · set up by Olga Owner, version \d+/)
    .waitFor();
  await planned.waitFor({ state: 'detached' });
  await look(page, 'ticket-timed-en');
});

test('requests of some pages are given to a team of their own', async () => {
  const { page } = person;
  await createTeam(desk.strapi, { name: 'Sales', members: [] });
  await open(page, `forms/${SITE_FORM}`);
  await page.getByLabel('Rule').selectOption({ label: 'By the page it was written on' });
  await page.getByRole('button', { name: 'Add a path' }).click();
  const pages = page.getByRole('group', { name: 'Pages and their teams' });
  await pages.getByLabel('Path').fill('shop');
  await pages.getByLabel('Team').selectOption({ label: 'Sales' });
  await save(page);
  await pages.getByText('A path begins with a slash: /shop').waitFor();
  person.faults.splice(0); // the refused form, which the browser reports
  await pages.getByLabel('Path').fill('/shop');
  await save(page);
  await page.getByText('Saved.').first().waitFor();
  await page.reload();
  expect(await pages.getByLabel('Path').inputValue()).toBe('/shop');
  await pages.scrollIntoViewIfNeeded();
  await look(page, 'form-pages-en');
});

test('every screen can be read in English and Urdu, wide and narrow', async () => {
  const { page } = person;
  const { body } = await call(desk, owner, 'GET', '/helpdesk/workflows/support');
  const { version } = body.data as { version: number };
  const restored = await call(desk, owner, 'PUT', '/helpdesk/workflows/support', {
    document: WITH_TIMER,
    baseVersion: version,
  });
  expect(restored.status).toBe(200);
  for (const locale of ['ur', 'en'] as const) {
    await setPanelLanguage(desk, owner, locale);
    for (const screen of SCREENS) {
      await page.goto(`${desk.url}${ROOT}/${screen.path}`);
      await page.locator(`${DESK}[lang="${locale}"], ${DESK} [lang="${locale}"]`).first().waitFor();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator(`${DESK} [aria-busy="true"]`).waitFor({ state: 'detached' });
      await look(page, `workflows-${screen.name}-${locale}`);
    }
  }
  expect(person.faults).toEqual([]);
});

/** From a client who waits. */
async function openRequest(subject: string): Promise<number> {
  const { number } = await openTicket({
    strapi: desk.strapi,
    actor: null,
    input: {
      submission: randomUUID(),
      source: SITE_FORM,
      channel: 'form',
      contact: { name: 'Maria Lind', email: 'maria@example.com', locale: 'en', timeZone: null },
      isProven: true,
      locale: 'en',
      subject,
      text: { format: 'text', body: 'Since Monday it stops. What can I do?' },
      origin: null,
      wantsReceipt: false,
    },
  });
  return number;
}

async function open(page: Page, part: string): Promise<void> {
  await page.goto(`${desk.url}${ROOT}/${part}`);
  await page.locator(`${DESK} main h1`).waitFor();
  await page.locator(`${DESK} [aria-busy="true"]`).waitFor({ state: 'detached' });
}

function publishButton(page: Page) {
  return page.getByRole('button', { name: 'Publish', exact: true });
}
