import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RightsView } from '../../plugins/helpdesk/contracts';
import { createRole } from '../../plugins/helpdesk/server/src/access/people-fixture';
import { createTeam } from '../../plugins/helpdesk/server/src/people/save-team';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { newKey } from '../../plugins/helpdesk/server/src/platform/ids';
import { workAt } from '../../plugins/helpdesk/server/src/tickets/work-fixture';
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
import { DESK, save, saved } from '../harness/panel';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';

const ROOT = '/admin/plugins/helpdesk/settings/rights';
const ACCOUNTANT = 'Accountants';

let desk: Desk;
let work: ReturnType<typeof workAt>;
let owner: StaffMember;
let accountant: StaffMember;
let person: Person;
let role: string;

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true });
  work = workAt(desk);
  owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  const id = await createRole(desk, { permissions: ['ticket.read', 'ticket.perform'] });
  await desk.strapi.db.query('admin::role').update({ where: { id }, data: { name: ACCOUNTANT } });
  role = (await desk.strapi.db.query('admin::role').findOne({ where: { id } })).code;
  accountant = await createStaff(desk, { roles: [id], name: 'Aqsa Ahmed' });
  const members = [{ agent: await work.keyOf(accountant), isSupervisor: false }];
  await createTeam(desk.strapi, { name: 'Front desk', members });
  await work.keyOf(owner);
  person = await openBrowser();
  await logInToPanel(person.page, desk, owner);
});
afterAll(async () => {
  await person.close();
  await desk.stop();
});

test('the owner gives accountants the state of payments and its one action', async () => {
  const { page } = person;
  await open(page, '');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  await look(page, 'rights-list-en');
  await page.getByLabel('Give rights to').selectOption({ label: ACCOUNTANT });
  await page.getByText('No rights yet. Without a right nothing is seen.').waitFor();
  await look(page, 'rights-empty-en');
  await page.getByRole('button', { name: 'Add a right' }).click();
  await page.getByLabel('Workflow', { exact: true }).selectOption('repairs');
  const states = page.getByRole('radiogroup', { name: 'States that are seen' });
  await states.getByRole('radio', { name: 'Only these' }).check();
  await page.getByRole('checkbox', { name: 'Awaiting payment', exact: true }).check();
  const actions = page.getByRole('radiogroup', { name: 'Actions in these states' });
  await actions.getByRole('radio', { name: 'Only these' }).check();
  await page.getByRole('checkbox', { name: 'Payment received', exact: true }).last().check();
  await look(page, 'rights-holder-en');
  await saved(page);

  await open(page, '?workflow=repairs');
  const row = page.locator(`${DESK} main li`, { hasText: ACCOUNTANT });
  await row.getByText('Sees: Awaiting payment').waitFor();
  await row.getByText('does: Payment received').waitFor();
  await open(page, '?workflow=support');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  expect(await page.locator(`${DESK} main li`, { hasText: ACCOUNTANT }).count()).toBe(0);
});

test('what the accountant may do is told with the reason for each, and is so', async () => {
  const { page } = person;
  await open(page, 'effective');
  await page.getByText('Then their rights stand here').waitFor();
  await look(page, 'rights-effective-none-en');
  await page.getByLabel('Agent', { exact: true }).selectOption({ label: 'Aqsa Ahmed' });
  const repairs = page.getByRole('region', { name: 'Repairs' });
  const paying = repairs.getByRole('row', { name: /^Awaiting payment/ });
  await paying.getByText('Payment received').waitFor();
  await paying.getByRole('img', { name: 'by 1' }).first().waitFor();
  await repairs.getByRole('row', { name: /^New/ }).getByText('Nothing').first().waitFor();
  await page.getByText('no role allows it').first().waitFor();
  await look(page, 'rights-effective-en');

  const visits = await openBrowser();
  await logInToPanel(visits.page, desk, accountant);
  await visits.page.goto(`${desk.url}/admin/plugins/helpdesk`);
  await visits.page.getByRole('link', { name: 'Awaiting payment' }).waitFor();
  expect(await visits.page.getByRole('link', { name: 'In repair' }).count()).toBe(0);
  await visits.close();
});

test('a right to what is gone says so, is taken out in one press, and an owner needs none', async () => {
  const { page } = person;
  const { body } = await call(desk, owner, 'GET', '/helpdesk/rights');
  // The contract of this door.
  const { holders } = body.data as RightsView;
  expect(holders.find(({ key }) => key === role)?.rights).toHaveLength(1);
  await database(desk.strapi)('helpdesk_rights')
    .where({ actions: JSON.stringify(['payment-received']) })
    .update({ actions: JSON.stringify(['payment-received', 'lost-action']) });
  await open(page, `role/${role}`);
  await page.getByText('This is named and gives nothing any more: lost-action.').waitFor();
  await look(page, 'rights-gone-en');
  await page.getByRole('button', { name: 'Take it out' }).click();
  await saved(page);
  await page.getByText('Something is no longer in the workflow').waitFor({ state: 'detached' });
  await open(page, `agent/${await work.keyOf(owner)}`);
  await page.getByText('An owner sees and does everything').waitFor();
  expect(await page.getByRole('button', { name: 'Add a right' }).count()).toBe(0);
});

test('what somebody else changed meanwhile is not written over unasked', async () => {
  const { page } = person;
  await open(page, `role/${role}`);
  await page.getByRole('checkbox', { name: /Can be made responsible/ }).check();
  const { body } = await call(desk, owner, 'GET', '/helpdesk/rights');
  const holder = (body.data as RightsView).holders.find(({ key }) => key === role);
  const rights = holder?.rights.map(({ gone: _gone, ...right }) => ({ ...right, scope: 'team' }));
  const other = { version: holder?.version, rights };
  expect((await call(desk, owner, 'PUT', `/helpdesk/rights/role/${role}`, other)).status).toBe(200);
  await save(page);
  await page.getByText('Somebody else changed this meanwhile').waitFor();
  await saved(page);
  person.faults.splice(0); // the refused request, which the browser reports
});

test('a state is made the responsible person’s alone, and a colleague reads whose it is', async () => {
  const { page } = person;
  await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/workflows/support`);
  const first = page.locator(`${DESK} main ol > li`).first();
  await first.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Given to a person, it is theirs alone' }).check();
  await page.getByText('Nothing is wrong with them.').waitFor();
  await picture(page, 'rights-only-assignee-en-1440');
  await expectAccessible(page, DESK);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Version 2 is in use.').waitFor();

  const id = await createRole(desk, { permissions: ['ticket.read', 'ticket.perform'], right: {} });
  const colleague = await createStaff(desk, { roles: [id], name: 'Bilal Ahmed' });
  const { number } = await work.open();
  const given = { version: 1, clientId: newKey(), agent: await work.keyOf(owner), team: null };
  expect((await work.at(owner, 'POST', number, 'assign', given)).status).toBe(200);
  const visits = await openBrowser();
  await logInToPanel(visits.page, desk, colleague);
  await visits.page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${number}`);
  await visits.page.getByText('Olga Owner is responsible.').waitFor();
  expect(await visits.page.getByRole('button', { name: 'Reply', exact: true }).count()).toBe(0);
  await picture(visits.page, 'rights-held-en-1440');
  expect(visits.faults).toEqual([]);
  await visits.close();
});

test('every screen can be read in English and Urdu, wide and narrow', async () => {
  const { page } = person;
  const agent = await work.keyOf(accountant);
  for (const locale of ['ur', 'en'] as const) {
    await setPanelLanguage(desk, owner, locale);
    for (const [name, path] of [
      ['list', ''],
      ['holder', `role/${role}`],
      ['effective', `effective?agent=${agent}`],
    ]) {
      await open(page, path);
      await page.locator(`${DESK}[lang="${locale}"], ${DESK} [lang="${locale}"]`).first().waitFor();
      await look(page, `rights-all-${name}-${locale}`);
    }
  }
  expect(person.faults).toEqual([]);
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${desk.url}${ROOT}${path.startsWith('?') ? path : `/${path}`}`);
  await page.locator(`${DESK} main h1`).waitFor();
  await page.locator(`${DESK} [aria-busy="true"]`).waitFor({ state: 'detached' });
}

async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0); // Strapi's buttons are paler below the pointer
  await picture(page, `${name}-1440`);
  // At the end of the page the bar that saves covers nothing.
  await page.locator(`${DESK} main`).evaluate((main) => main.scrollIntoView({ block: 'end' }));
  await expectAccessible(page, DESK);
  await page.setViewportSize(PHONE);
  await picture(page, `${name}-390`);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(DESKTOP);
}
