import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDefaultRoles } from '../../plugins/helpdesk/server/src/access/default-roles';
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
import { createStaff, logInToPanel, setPanelLanguage, type StaffMember } from '../harness/people';
import { startSmtp, type SmtpHarness } from '../harness/smtp';

const DESK = '[data-helpdesk-root]';
const CLIENT = 'maria@example.com';

const LANGUAGES = [
  {
    locale: 'ur',
    notConfigured: 'ای میل ترتیب نہیں دی گئی',
    attention: 'چل رہا ہے، مگر کسی چیز پر آپ کی توجہ چاہیے',
  },
  {
    locale: 'en',
    notConfigured: 'Mail is not set up',
    attention: 'It works, but something needs your attention',
  },
] as const;
type Language = (typeof LANGUAGES)[number];

let desk: Desk;
let smtp: SmtpHarness;
let supervisor: StaffMember;
let person: Person;

beforeAll(async () => {
  smtp = await startSmtp();
  desk = await startDesk({ hasPanel: true });
  const roles = await readDefaultRoles(desk.strapi);
  supervisor = await createStaff(desk, { roles: [roles?.supervisor ?? 0], name: 'Sana Malik' });
  person = await openBrowser();
});
afterAll(async () => {
  await person.close();
  await desk.stop();
  await smtp.stop();
});

test('mail that cannot leave waits and says why, and leaves once mail is set up', async () => {
  await ask();
  const { page } = person;
  await logInToPanel(page, desk, supervisor);
  for (const language of LANGUAGES) await seeWaiting(page, language);

  // A page that asks while the desk is down would say so in the console.
  await page.goto('about:blank');
  await desk.restart({ SMTP_URL: smtp.url });
  await eventually(() => expect(smtp.to(CLIENT)).toHaveLength(1));
  await page.goto(`${desk.url}/admin/plugins/helpdesk/outbox`);
  const mail = page.locator(`${DESK} li`, { hasText: CLIENT });
  await mail.getByText('Sent', { exact: true }).waitFor();
  expect(await page.getByText('Mail is not set up').count()).toBe(0);
  expect(await mail.getByRole('button').count()).toBe(0);
  await look(page, 'outbox-sent-en');
  await page.goto(`${desk.url}/admin/plugins/helpdesk/status`);
  await page.getByText('All mail has left.').waitFor();
  await look(page, 'status-ok-en');
  expect(person.faults).toEqual([]);
});

async function seeWaiting(page: Page, language: Language): Promise<void> {
  const { locale, notConfigured, attention } = language;
  await setPanelLanguage(desk, supervisor, locale);
  await page.goto(`${desk.url}/admin/plugins/helpdesk/outbox`);
  await page.getByText(notConfigured, { exact: true }).waitFor();
  await page.locator(`${DESK} li`, { hasText: CLIENT }).waitFor();
  await look(page, `outbox-waiting-${locale}`);
  await page.goto(`${desk.url}/admin/plugins/helpdesk/status`);
  await page.getByText(attention).waitFor();
  await page.locator(`${DESK} li`, { hasText: 'SMTP_URL' }).waitFor();
  await look(page, `status-warning-${locale}`);
}

async function look(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-1440`);
  await expectAccessible(page, DESK);
  await page.setViewportSize(PHONE);
  await picture(page, `${name}-390`);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(DESKTOP);
}

async function ask(): Promise<void> {
  await openTicket({
    strapi: desk.strapi,
    actor: null,
    input: {
      submission: randomUUID(),
      source: SITE_FORM,
      channel: 'form',
      contact: { name: 'Maria Lind', email: CLIENT, locale: 'en', timeZone: null },
      isProven: false,
      locale: 'en',
      subject: 'The grinder stops after two cups',
      text: { format: 'text', body: 'Since Monday it stops. What can I do?' },
      origin: null,
      wantsReceipt: true,
    },
  });
}
