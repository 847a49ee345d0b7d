import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texts as en } from '../../plugins/helpdesk/admin/src/translations/en';
import { texts as ur } from '../../plugins/helpdesk/admin/src/translations/ur';
import type { ChatSourceView } from '../../plugins/helpdesk/contracts';
import { expectAccessible, openBrowser, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { look, settle } from '../harness/panel';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';
import { startPlainProxy } from '../harness/plain-proxy';

const LANGUAGES = [
  { locale: 'en', language: 'English', texts: en, chat: 'Shop chat', key: 'shop-chat' },
  { locale: 'ur', language: 'اردو', texts: ur, chat: 'دکان کی چیٹ', key: 'chat' },
] as const;

describe.each(LANGUAGES)('the settings of a chat, in $locale', (words) => {
  const { locale, language, texts, chat, key } = words;
  let desk: Desk;
  let owner: StaffMember;
  let person: Person;
  let page: Page;

  beforeAll(async () => {
    desk = await startDesk({ hasPanel: true });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    await setPanelLanguage(desk, owner, locale);
    person = await openBrowser({ locale });
    ({ page } = person);
    await person.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await logInToPanel(page, desk, owner);
  });
  afterAll(async () => {
    await person.close();
    await desk.stop();
  });

  const field = (name: keyof typeof en) =>
    page.getByRole('textbox', { name: `${texts[name]} (${language})` });
  const press = (name: keyof typeof en, within: Page | Locator = page) =>
    within.getByRole('button', { name: texts[name], exact: true }).click();
  const read = async (): Promise<ChatSourceView[]> =>
    // The contract of this door.
    (await call(desk, owner, 'GET', '/helpdesk/chat-sources')).body.data as ChatSourceView[];

  test('the owner makes one, is told by field what is wrong, and finds it as it was saved', async () => {
    await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/chat`);
    await page.getByText(texts['chatSource.empty.title']).waitFor();
    await look(page, `chat-settings-none-${locale}`);

    await page.getByRole('link', { name: texts['chatSource.add'] }).click();
    await field('forms.name').fill(chat);
    expect(await field('chatSource.greeting').inputValue()).not.toBe('');
    await page.getByRole('checkbox', { name: texts['chatSource.colour.company'] }).click();
    const colour = page.getByRole('textbox', { name: texts['chatSource.colour'], exact: true });
    await colour.fill('#ffee00');
    await page.getByLabel(texts['chatSource.mailAfter']).fill('0');
    await press('settings.save');
    await expect.poll(() => invalid()).toEqual(['settings.colour', 'settings.mailAfterMinutes']);
    await look(page, `chat-settings-refused-${locale}`);

    await press('settings.colour.darken');
    await page.getByLabel(texts['chatSource.mailAfter']).fill('5');
    await page.getByRole('radio', { name: texts['chatSource.away.form'], exact: true }).check();
    await page.getByLabel(texts['chatSource.form'], { exact: true }).selectOption('site-form');
    await page.getByLabel(texts['forms.field.known']).selectOption('phone');
    await press('origins.add');
    const origin = page.getByPlaceholder('https://www.example.com');
    await origin.fill('ftp://files.example');
    await press('settings.save');
    await expect.poll(() => invalid()).toEqual(['0']);
    await origin.fill('https://shop.example/cart?item=1');
    await press('settings.save');
    await page.waitForURL(`**/settings/chat/${key}`);
    await page.getByText(texts['chatSource.embed.line'], { exact: true }).waitFor();

    const [made] = await read();
    expect(made).toMatchObject({ key, name: { [locale]: chat }, isEnabled: true });
    const { settings } = made;
    expect(settings).toMatchObject({ away: 'form', form: 'site-form', mailAfterMinutes: 5 });
    expect(settings.allowedOrigins).toEqual(['https://shop.example']);
    expect(settings.questionnaire.map(({ known }) => known)).toEqual(['name', 'email', 'phone']);
    expect(await colour.inputValue()).toBe(settings.colour);
    // Refused bodies, which the browser reports.
    expect(person.faults.splice(0).every((fault) => fault.includes('400'))).toBe(true);
  });

  test('the line is copied, and all ways to the desk work from here', async () => {
    await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/chat/${key}`);
    const [made] = await read();
    const name = texts['forms.copy.of'].replace('{name}', texts['chatSource.embed.line']);
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name }).getByText(texts['forms.copied']).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(made.embed);

    await press('chatTest.start');
    await page.getByText(texts['chatTest.finding.well']).waitFor();
    expect(await outcomes()).toEqual(['websocket works', 'polling works', 'http works']);
    await look(page, `chat-settings-works-${locale}`);
    expect(person.faults).toEqual([]);
  });

  test('behind a proxy without Upgrade, the test says so, and that this is another address', async () => {
    const proxy = await startPlainProxy(desk.url);
    try {
      await person.context.clearCookies();
      await logInToPanel(page, { ...desk, url: proxy.url }, owner);
      await page.goto(`${proxy.url}/admin/plugins/helpdesk/settings/chat/${key}`);
      await press('chatTest.start');
      await page.getByText(texts['chatTest.finding.noUpgrade']).waitFor();
      const other = texts['chatTest.finding.otherAddress'];
      const said = other.replace('{told}', desk.url).replace('{page}', proxy.url);
      await page.getByText(said).waitFor();
      expect(await outcomes()).toEqual(['websocket blocked', 'polling works', 'http works']);
      await look(page, `chat-settings-no-upgrade-${locale}`);
    } finally {
      await proxy.stop();
      person.faults.splice(0);
    }
  });

  test('is changed, switched off, and taken away as long as nothing has come by it', async () => {
    await person.context.clearCookies();
    await logInToPanel(page, desk, owner);
    await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/chat/${key}`);
    await page.getByRole('checkbox', { name: texts['chatSource.enabled'] }).click();
    await press('settings.save');
    await page.getByText(texts['chatSource.isOff']).waitFor();
    expect((await read())[0].isEnabled).toBe(false);

    await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/chat`);
    await page.getByRole('rowheader').getByRole('link', { name: chat }).waitFor();
    await page.getByRole('cell').getByText(texts['chatSource.off'], { exact: true }).waitFor();
    await look(page, `chat-settings-list-${locale}`);

    await page.getByRole('link', { name: chat }).click();
    await press('chatSource.delete');
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await settle(page);
    await expectAccessible(page);
    await press('forms.delete.confirm', question);
    await page.getByText(texts['chatSource.empty.title']).waitFor();
    expect(await read()).toEqual([]);
  });

  /** Names of the fields that are refused, in their order on the page. */
  async function invalid(): Promise<string[]> {
    const names = await page
      .locator('[aria-invalid="true"]')
      .evaluateAll((fields) => fields.map((one) => one.getAttribute('name') ?? ''));
    return names;
  }

  async function outcomes(): Promise<string[]> {
    return page
      .locator('[data-way]')
      .evaluateAll((ways) =>
        ways.map((way) => `${way.getAttribute('data-way')} ${way.getAttribute('data-outcome')}`)
      );
  }
});
