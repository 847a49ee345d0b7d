import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readDefaultRoles } from '../../plugins/helpdesk/server/src/access/default-roles';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { eventually } from '../harness/eventually';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { createStaff, logInToPanel, setPanelLanguage, type StaffMember } from '../harness/people';

const DESK = '[data-helpdesk-root]';
const SUBJECT = 'The grinder stops after two cups';
const FIRST_ANSWER = 'Please clean the burrs first.';
const TYPED = 'کیا آپ نے چکی صاف کر کے دیکھا؟';

/** Two agents with the rights of the role that every desk has, each in a language of their own. */
const FIRST = { name: 'Ada Agent', locale: 'en', reply: 'Reply' } as const;
const SECOND = {
  name: 'Bilal Ahmed',
  locale: 'ur',
  reply: 'جواب دیں',
  changed: 'آپ کے لکھنے کے دوران درخواست بدل گئی',
  sendAgain: 'نئی صورت پر بھیجیں',
} as const;

let desk: Desk;
const people: Person[] = [];

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true });
});
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.close()));
});
afterAll(() => desk.stop());

test('who answers second sees what changed, keeps the text, and sends on the new version', async () => {
  const number = await ask();
  const first = await openTicketAs(FIRST, number);
  const second = await openTicketAs(SECOND, number);
  await write(second, SECOND.reply, TYPED);
  const catchUp = await holdBack(second, number);

  await write(first, FIRST.reply, FIRST_ANSWER);
  await send(first, FIRST.reply);
  await first.page.getByRole('form', { name: FIRST.reply }).waitFor({ state: 'detached' });
  await first.page.getByText(FIRST_ANSWER).waitFor();

  const { page } = second;
  const refused = page.waitForResponse(/\/actions\/reply$/);
  await send(second, SECOND.reply);
  expect((await refused).status()).toBe(409);
  catchUp();

  const form = page.getByRole('form', { name: SECOND.reply });
  const notice = form.getByRole('alert');
  await notice.getByText(SECOND.changed).waitFor();
  await notice.getByText(FIRST.name).waitFor();
  await page.getByText(FIRST_ANSWER).waitFor();
  await eventually(async () => expect(await isInSight(notice)).toBe(true));
  expect((await form.getByRole('textbox').innerText()).trim()).toBe(TYPED);
  // Strapi's own colour under the pointer is too pale; what is held here is the page as it rests.
  await page.mouse.move(0, 0);
  await picture(page, 'changed-ur-1440');
  await expectAccessible(page, DESK);
  await page.setViewportSize(PHONE);
  await notice.scrollIntoViewIfNeeded();
  await picture(page, 'changed-ur-390');
  await expectNoSidewaysScroll(page);

  await form.getByRole('button', { name: SECOND.sendAgain }).click();
  await form.waitFor({ state: 'detached' });
  for (const { page: screen } of [first, second]) {
    await screen.reload();
    const entries = screen.locator(`${DESK} ol > li`);
    await entries.getByText(TYPED).waitFor();
    expect(await entries.count()).toBe(3);
    expect(await entries.nth(1).innerText()).toContain(FIRST_ANSWER);
    expect(await entries.nth(2).innerText()).toContain(TYPED);
  }
  await picture(first.page, 'both-answers-en-1440');
  await expectAccessible(first.page, DESK);
  // The page stood at what was new; it is left without a fault, too.
  await first.page.getByRole('link', { name: 'Queue', exact: true }).click();
  await first.page.locator('[data-ticket-link]').first().waitFor();
  expect(first.faults).toEqual([]);
  // The one refusal that the journey is about.
  expect(second.faults).toEqual([expect.stringContaining('409')]);
});

test('who opens what a colleague has open is told so, and sees the answer come in', async () => {
  const number = await ask();
  const first = await openTicketAs(FIRST, number);
  const second = await openTicketAs(SECOND, number);
  await first.page.getByText('Bilal Ahmed is looking at this').waitFor();
  await write(second, SECOND.reply, TYPED);
  await first.page.getByText('Bilal Ahmed is writing here').waitFor();
  await second.page.getByText('Ada Agent اسے دیکھ رہے ہیں').waitFor();
  await picture(first.page, 'colleague-writes-en-1440');
  await expectAccessible(first.page, DESK);
  await first.page.setViewportSize(PHONE);
  await picture(first.page, 'colleague-writes-en-390');
  await expectNoSidewaysScroll(first.page);
  await picture(second.page, 'colleague-looks-ur-1440');

  // By the clock alone, nothing would be asked for in two minutes.
  const queue = await open(await createStaff(desk, { roles: ['strapi-super-admin'] }));
  await queue.page.goto(`${desk.url}/admin/plugins/helpdesk`);
  const row = queue.page.locator(`tr:has([data-ticket-link="${number}"])`);
  await row.waitFor();
  const before = await row.innerText();
  await send(second, SECOND.reply);
  await first.page.locator(`${DESK} ol > li`).getByText(TYPED).waitFor();
  await eventually(async () => expect(await row.innerText()).not.toBe(before));

  await second.page.getByRole('link', { name: 'قطار', exact: true }).click();
  await first.page.getByText('Bilal Ahmed is', { exact: false }).waitFor({ state: 'detached' });
  expect([...first.faults, ...second.faults, ...queue.faults]).toEqual([]);
});

test('an editor without rights to the desk is told so, and sees nothing of it', async () => {
  const number = await ask();
  const editor = await createStaff(desk, { roles: ['strapi-editor'], name: 'Eve Editor' });
  const { page } = await open(editor);
  expect(await page.locator('nav a[href$="/plugins/helpdesk"]').count()).toBe(0);
  for (const [name, address] of [
    ['queue', ''],
    ['ticket', `/tickets/${number}`],
  ]) {
    await page.goto(`${desk.url}/admin/plugins/helpdesk${address}`);
    const root = page.locator(DESK);
    await root.getByRole('heading', { name: 'Nothing to see here' }).waitFor();
    expect(await root.innerText()).not.toContain(SUBJECT);
    expect(await root.getByRole('link').count()).toBe(0);
    await picture(page, `refused-${name}-en-1440`);
    await expectAccessible(page, DESK);
  }
  await page.setViewportSize(PHONE);
  await picture(page, 'refused-en-390');
  await expectNoSidewaysScroll(page);
});

async function ask(): Promise<number> {
  const { number } = await openTicket({
    strapi: desk.strapi,
    actor: null,
    input: {
      submission: randomUUID(),
      source: SITE_FORM,
      channel: 'form',
      contact: { name: 'Maria Lind', email: 'maria@example.com', locale: 'en', timeZone: null },
      isProven: false,
      locale: 'en',
      subject: SUBJECT,
      text: { format: 'text', body: 'Since Monday it stops. What can I do?' },
      origin: null,
      wantsReceipt: false,
    },
  });
  return number;
}

async function openTicketAs(
  { name, locale }: { name: string; locale: string },
  number: number
): Promise<Person> {
  const roles = await readDefaultRoles(desk.strapi);
  const staff = await createStaff(desk, { roles: [roles?.agent ?? 0], name });
  await setPanelLanguage(desk, staff, locale);
  const person = await open(staff);
  await person.page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${number}`);
  await person.page.getByRole('heading', { name: SUBJECT }).waitFor();
  return person;
}

async function open(staff: StaffMember): Promise<Person> {
  const person = await openBrowser();
  people.push(person);
  await logInToPanel(person.page, desk, staff);
  return person;
}

async function write({ page }: Person, action: string, text: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click();
  await page.getByRole('form', { name: action }).getByRole('textbox').fill(text);
}

async function send({ page }: Person, action: string): Promise<void> {
  await page.getByRole('form', { name: action }).locator('button[type=submit]').click();
}

/** All of it stands in the window. */
function isInSight(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
}

/** The page looks for news now and then; until it is let, it learns nothing of what others did. */
async function holdBack({ page }: Person, number: number): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const address = new RegExp(`/helpdesk/tickets/${number}$`);
  await page.route(address, async (route) => {
    await held;
    // The page may have been closed meanwhile.
    await route.continue().catch(() => undefined);
  });
  return letGo;
}
