import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaqRole } from '../../database/seeds/faq-role';
import { texts as ur } from '../../plugins/helpdesk/admin/src/translations/ur';
import { readDefaultRoles } from '../../plugins/helpdesk/server/src/access/default-roles';
import { writeHelp } from '../../plugins/helpdesk/server/src/faq/pages/help-fixture';
import { expectAccessible, openBrowser, picture, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { eventually } from '../harness/eventually';
import { createStaff, logInToPanel, setPanelLanguage, type StaffMember } from '../harness/people';

const ASKED = 'decaf subscription';
const PANEL = '[data-helpdesk-root]';
const CONTENT = '/admin/content-manager/collection-types/plugin::helpdesk.faq-entry';

let desk: Desk;
let help: Awaited<ReturnType<typeof writeHelp>>;
let editor: StaffMember;
let writer: StaffMember;
/** Answers customers, and writes the help too. */
let agent: StaffMember;
let people: Person[] = [];

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true });
  const { strapi } = desk;
  help = await writeHelp(strapi);
  const locales = ['en', 'ur', 'hi'];
  const edits = await createFaqRole(strapi, {
    name: 'Editors of the help',
    locales,
    permissions: ['faq.read', 'faq.manage'],
  });
  const writes = await createFaqRole(strapi, { name: 'Writers', locales, permissions: [] });
  editor = await createStaff(desk, { roles: [edits], name: 'Edith Editor' });
  writer = await createStaff(desk, { roles: [writes], name: 'Walt Writer' });
  const roles = await readDefaultRoles(strapi);
  agent = await createStaff(desk, { roles: [edits, roles?.agent ?? 0], name: 'Aqsa Agent' });
  await setPanelLanguage(desk, agent, 'ur');
});
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.close()));
});
afterAll(() => desk.stop());

async function open(staff?: StaffMember): Promise<Person> {
  const person = await openBrowser();
  people = [...people, person];
  if (staff) await logInToPanel(person.page, desk, staff);
  return person;
}

test('what was asked in vain is made a draft, written, published, found, and counted', async () => {
  const visitor = await open();
  await search(visitor.page);
  await visitor.page.locator('.nothing').waitFor();

  const { page, faults } = await open(editor);
  await page.getByRole('link', { name: 'Helpdesk' }).click();
  await page.getByRole('heading', { name: ASKED }).waitFor();
  await picture(page, 'editors-asked-en-1440');
  await expectAccessible(page, PANEL);
  await page.getByRole('button', { name: `Make a draft of "${ASKED}"` }).click();

  await page.waitForURL(/content-manager.*faq-entry\/\w+/);
  const question = page.getByRole('textbox', { name: 'Question' });
  await eventually(async () => expect(await question.inputValue()).toBe(ASKED));
  const panel = page.locator(PANEL);
  await panel.getByText('Nobody has read, rated or inserted this text yet.').waitFor();
  await panel.getByText(ASKED).waitFor();
  await picture(page, 'editors-draft-en-1440');
  await expectAccessible(page, PANEL);

  await page.locator('[contenteditable=true]').first().click();
  await page.keyboard.type('Every bean of ours comes without caffeine too.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await panel.getByRole('link', { name: 'Open its page on the site' }).waitFor();

  await eventually(async () => {
    await search(visitor.page);
    expect(await visitor.page.locator('.result h2').allInnerTexts()).toContain(ASKED);
  });
  await visitor.page.locator('.result a', { hasText: ASKED }).first().click();
  await visitor.page.getByText('Every bean of ours').waitFor();

  await eventually(async () => {
    await page.reload();
    const views = panel
      .getByRole('row', { name: /^Views/ })
      .getByRole('cell')
      .last();
    expect(await views.innerText()).toBe('1');
  });
  await picture(page, 'editors-used-en-1440');
  await expectAccessible(page, PANEL);

  await page.goto(`${desk.url}/admin/plugins/helpdesk/faq?status=done`);
  await page.getByRole('link', { name: 'Open the entry' }).waitFor();
  expect(ours(faults)).toEqual([]);
});

test('the panel beside an entry speaks the language of the desk, also in Strapi’s English', async () => {
  const { page, faults } = await open(agent);
  await page.goto(`${desk.url}${CONTENT}/${help.water}?plugins[i18n][locale]=en`);
  await page.locator(`${PANEL}[dir=rtl]`).getByText(ur['faq.panel.none']).waitFor();
  await picture(page, 'editors-panel-ur-1440');
  await expectAccessible(page, PANEL);
  expect(ours(faults)).toEqual([]);
});

test('who may write and not see the use has no panel, and no Helpdesk in the menu', async () => {
  const { page, faults } = await open(writer);
  await page.goto(`${desk.url}${CONTENT}/${help.water}?plugins[i18n][locale]=en`);
  const question = page.getByRole('textbox', { name: 'Question' });
  await eventually(async () => expect(await question.inputValue()).toBe('Which water?'));
  expect(await page.locator(PANEL).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Helpdesk' }).count()).toBe(0);
  expect(ours(faults)).toEqual([]);
});

/** What Strapi's own page asks for and this edition has not, which the browser reports. */
const STRAPIS =
  /404.*\/(admin\/ai-feature-config|i18n\/ai-localization-jobs|content-manager\/preview)/;
const ours = (faults: string[]) => faults.filter((fault) => !STRAPIS.test(fault));

async function search(page: Page): Promise<void> {
  await page.goto(`${desk.url}/support/en/search?q=${encodeURIComponent(ASKED)}`);
}
