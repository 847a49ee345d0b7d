import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CompanyView } from '../../plugins/helpdesk/contracts';
import { accountsAt } from '../../plugins/helpdesk/server/src/account/account-fixture';
import { contactActor } from '../../plugins/helpdesk/server/src/access/actor';
import { paragraph, writeContent } from '../../plugins/helpdesk/server/src/faq/faq-fixture';
import { recordVote } from '../../plugins/helpdesk/server/src/faq/insight/record-vote';
import { recordMiss } from '../../plugins/helpdesk/server/src/faq/search/record-miss';
import { newKey } from '../../plugins/helpdesk/server/src/platform/ids';
import { rateTicket } from '../../plugins/helpdesk/server/src/rating/rate-ticket';
import { DESKTOP, openBrowser, PHONE, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { call, createStaff, logInToPanel, type StaffMember } from '../harness/people';
import type { Visitor } from '../harness/visitor';

/*
 * Names, subjects, reasons and searches of strangers that would run where they are taken for HTML, for a script or for
 * a template. Everybody who reads them reads them as they were typed.
 */
const PART = '<img src=x onerror="window.ran=1">';
const TEXT = `"'>${PART}<script>window.ran=1</script><svg onload=window.ran=1>{{ 7 | times: 7 }}`;
const NAME = `Eve ${PART}`;
/** Of other words than the entry: what that answers would not be kept. */
const MISS = 'cappuccino robots <details open ontoggle="self.ran=true">';

let desk: Desk;
let owner: StaffMember;
let client: Visitor;
let colleague: Visitor;
let number: number;
let request: string;
let person: Person;

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true });
  owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  const accounts = accountsAt(desk);
  await accounts.raiseLimits();
  const eve = await accounts.register(accounts.newEmail(), NAME);
  const other = await accounts.register();
  [client, colleague] = [eve.visitor, other.visitor];
  const asked = await accounts.ask(eve.email, TEXT, TEXT);
  [number, request] = [asked.number, asked.page];
  await accounts.answer(owner, number, 'Since when?', 'reply-close');
  const { id } = await accounts.contactOf(eve.email);
  await rateTicket({
    strapi: desk.strapi,
    actor: contactActor(Number(id), NAME),
    ticketId: asked.id,
    answer: 2,
    input: { clientId: newKey(), score: 1, scale: 'stars', reason: TEXT, channel: 'mail' },
  });
  const make = { name: NAME, sharing: 'all' };
  const { body } = await call(desk, owner, 'POST', '/helpdesk/companies', make);
  // The contract of this door.
  const company = body.data as CompanyView;
  for (const { email } of [eve, other]) {
    const { key } = await accounts.contactOf(email);
    const path = `/helpdesk/companies/${company.key}/members/${key}`;
    await call(desk, owner, 'PUT', path, { isManager: false });
  }
  await writeFaq();
});
afterEach(() => person.close());
afterAll(() => desk.stop());

test('staff read them in the panel as they were typed', async () => {
  person = await openBrowser({ viewport: DESKTOP });
  const { page } = person;
  await logInToPanel(page, desk, owner);
  const at = (path: string) => `${desk.url}/admin/plugins/helpdesk${path}`;
  await read(page, at('?state=all'), null);
  await read(page, at(`/tickets/${number}`), TEXT);
  await read(page, at(`/tickets/${number}/print`), TEXT);
  await read(page, at('/ratings'), TEXT);
  await read(page, at('/faq'), MISS);
  await read(page, at('/faq/votes'), TEXT);
  await read(page, at('/faq/usage'), TEXT);
  await read(page, at('/settings/companies'), NAME);
});

test('clients, colleagues and guests read them on the site as they were typed', async () => {
  for (const [visitor, viewport] of [
    [client, PHONE],
    [colleague, DESKTOP],
  ] as const) {
    person = await openBrowser({ viewport });
    const { page } = person;
    const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: desk.url }));
    await person.context.addCookies(cookies);
    await read(page, `${desk.url}/support/en/account`, TEXT);
    await read(page, `${desk.url}${request.replace('/support', '/support/en')}`, TEXT);
    await read(page, `${desk.url}/support/en/account/profile`, null);
    await read(page, `${desk.url}/support/en/search?q=${encodeURIComponent(TEXT)}`, null);
    await read(page, `${desk.url}/support/en/request?asked=${encodeURIComponent(TEXT)}`, null);
    await read(page, `${desk.url}/support/en/faq/${encodeURIComponent(TEXT)}`, null);
    await read(page, `${desk.url}/support/en/faq/hostile`, TEXT);
    await person.close();
  }
});

/** @param text that is to be read there; null: wherever it stands, it runs nothing. */
async function read(page: Page, url: string, text: string | null): Promise<void> {
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  if (text !== null) await page.getByText(text).first().waitFor({ state: 'attached' });
  const ran = await page.evaluate(() => ({
    script: (window as unknown as { ran?: number }).ran,
    pictures: document.querySelectorAll('img[src=x]').length,
  }));
  expect([url, ran]).toEqual([url, { script: undefined, pictures: 0 }]);
}

/** Who writes the FAQ may be careless too: an entry whose texts would run. */
async function writeFaq(): Promise<void> {
  const { strapi } = desk;
  const entry = await writeContent(strapi, 'faq-entry', {
    data: {},
    texts: { en: { question: TEXT, slug: 'hostile', answer: paragraph(TEXT) } },
  });
  await recordVote(strapi, {
    entry,
    locale: 'en',
    isHelpful: false,
    reason: TEXT,
    visitor: newKey(),
  });
  await recordMiss(strapi, {
    query: MISS,
    reader: { locale: 'en', site: null },
    visitor: randomUUID(),
    addressKey: 'somewhere',
  });
}
