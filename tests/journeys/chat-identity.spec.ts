import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import {
  accountsAt,
  PASSWORD,
  type Accounts,
} from '../../plugins/helpdesk/server/src/account/account-fixture';
import { awayFormOf } from '../../plugins/helpdesk/server/src/chat/away-form';
import { readChatSource } from '../../plugins/helpdesk/server/src/chat/read-chat-source';
import { endToken } from '../../plugins/helpdesk/server/src/chat/visitor-tokens';
import { loadVisitor } from '../../plugins/helpdesk/server/src/chat/visitors';
import { createSource } from '../../plugins/helpdesk/server/src/forms/save-source';
import { everyKind } from '../../plugins/helpdesk/server/src/forms/owner-form-fixture';
import { chatLinkToken } from '../../plugins/helpdesk/server/src/site/links';
import { openBrowser, picture, type Person } from '../harness/browser';
import { openScene, windowOn, type ChatScene } from '../harness/chat-window';
import { eventually } from '../harness/eventually';
import { shopPage } from '../harness/shop';

let scene: ChatScene;
let accounts: Accounts;
let person: Person;

beforeAll(async () => {
  scene = await openScene();
  accounts = accountsAt(scene.desk);
  scene.shop.show(shopPage(scene.line()));
});
afterEach(() => person.close());
afterAll(() => scene.close());

interface PageApi {
  open(): void;
  identify(who: { jwt: string }): Promise<void>;
  logout(): Promise<void>;
  openArticle(key: string): void;
}
/** Calls `window.Helpdesk` as the page's own script would. */
const onPage = <T>(page: Page, work: (api: PageApi, given: T) => unknown, given?: T) =>
  page.evaluate(
    ([source, argument]) => {
      const { Helpdesk } = globalThis as unknown as { Helpdesk: PageApi };
      return new Function('api', 'given', `return (${source})(api, given)`)(Helpdesk, argument);
    },
    [work.toString(), given] as const
  );

async function jwtOf(email: string): Promise<string> {
  const response = await fetch(`${scene.desk.url}/api/auth/local`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ identifier: email, password: PASSWORD }),
  });
  // Of the users' own plugin.
  return ((await response.json()) as { jwt: string }).jwt;
}

const contactOf = async () => {
  const { id } = await scene.newest();
  const row = await scene.desk.strapi.db
    .connection('helpdesk_tickets as t')
    .join('helpdesk_contacts as c', 'c.id', 't.contact_id')
    .where('t.id', id)
    .first('c.email', 'c.name');
  return row as { email: string; name: string };
};

test('a user whom the site shows is asked for nothing, and unknown again after logging out', async () => {
  const { email } = await accounts.register();
  const jwt = await jwtOf(email);
  person = await openBrowser();
  const { page, faults } = person;
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.button.waitFor();
  await onPage(page, (api, who) => api.identify(who as { jwt: string }), { jwt });
  await window.open();
  await window.write('It is me');
  await window.root.locator('.mark.stored').waitFor();
  expect(await contactOf()).toMatchObject({ email });
  // Another page of the site, which says the same again: the conversation goes on.
  await page.goto(`${scene.shop.url}/other`);
  await window.mine.getByText('It is me').waitFor();
  await onPage(page, (api, who) => api.identify(who as { jwt: string }), { jwt });
  await window.write('Still me');
  await eventually(async () => expect(await window.root.locator('.mark.waiting').count()).toBe(0));
  await onPage(page, (api) => api.logout());
  await window.root.getByText('What can we do for you?').waitFor();
  expect(await window.mine.count()).toBe(0);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('token');
  await window.write('Who am I?');
  await window.details.waitFor();
  expect(faults).toEqual([]);
});

test('who logs out in one tab has left nothing to be read in another', async () => {
  const { email } = await accounts.register();
  const jwt = await jwtOf(email);
  person = await openBrowser();
  const { page, context, faults } = person;
  await page.goto(scene.shop.url);
  await windowOn(page).open();
  await onPage(page, (api, who) => api.identify(who as { jwt: string }), { jwt });
  const second = await context.newPage();
  await second.goto(scene.shop.url);
  const other = windowOn(second);
  await other.open();
  // Known here too: nothing is asked.
  await other.root.getByRole('button', { name: 'More' }).click();
  await other.root.getByRole('button', { name: 'Earlier conversations' }).waitFor();
  await other.field.fill('My number is 4711');
  await onPage(page, (api) => api.logout());
  await eventually(async () => expect(await other.field.inputValue()).toBe(''));
  await second.reload();
  expect(await other.field.inputValue()).toBe('');
  expect(faults).toEqual([]);
});

test('a token that is over asks for nothing that is lost', async () => {
  person = await openBrowser();
  const { page } = person;
  const { token } = await scene.begun(page);
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.open();
  await window.mine.first().waitFor();
  await window.field.fill('Too late?');
  const source = await readChatSource(scene.desk.strapi, scene.chat.key);
  const known = await loadVisitor(scene.desk.strapi, { source, token, address: null });
  if (known) await endToken(scene.desk.strapi, known.visitor);
  await window.root.getByText('This conversation has ended in this browser.').waitFor();
  expect(await window.field.inputValue()).toBe('Too late?');
  await picture(page, 'chat-over');
});

test('the link of a mail leads back into the conversation, and leaves the address at once', async () => {
  person = await openBrowser();
  const { page, faults } = person;
  const other = await openBrowser();
  await scene.begun(other.page, { text: 'Begun elsewhere' });
  await other.close();
  await scene.answer('Answered meanwhile');
  const link = await mailLink();
  await page.goto(`${scene.shop.url}/help#helpdesk-chat=${link}`);
  const window = windowOn(page);
  await window.root.getByText('Answered meanwhile').waitFor();
  expect(page.url()).toBe(`${scene.shop.url}/help`);
  expect(await page.evaluate(() => sessionStorage.getItem('helpdesk-pages'))).not.toContain(link);
  await window.write('Back again');
  await eventually(async () => expect(await window.root.locator('.mark.waiting').count()).toBe(0));
  // Followed once more on a page that stands open: the address changes, the page does not.
  await page.evaluate(
    (mark) => {
      location.hash = mark;
    },
    `helpdesk-chat=${'0'.repeat(72)}`
  );
  await eventually(() => expect(page.url()).toBe(`${scene.shop.url}/help`));
  // The browser itself says that such a link was refused.
  expect(faults.filter((fault) => !fault.includes('/resume'))).toEqual([]);
});

/** As it stands behind the mark in the mail. */
async function mailLink(): Promise<string> {
  const { id, key } = await scene.newest();
  const row = await scene.desk.strapi.db
    .connection('helpdesk_tickets as t')
    .join('helpdesk_contacts as c', 'c.id', 't.contact_id')
    .where('t.id', id)
    .first('c.email');
  return chatLinkToken({
    strapi: scene.desk.strapi,
    ticketKey: key,
    email: String(row.email),
    now: Date.now(),
  });
}

describe('on the desk’s own pages', () => {
  test('who is logged in is known when the window is opened, and not before', async () => {
    const { email, visitor } = await accounts.register();
    person = await openBrowser();
    const { page } = person;
    await page
      .context()
      .addCookies(
        [...visitor.cookies].map(([name, value]) => ({ name, value, url: scene.desk.url }))
      );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    // A page of the owner's own templates has the line.
    await page.route(`${scene.desk.url}/own-page`, (route) =>
      route.fulfill({ contentType: 'text/html', body: shopPage(scene.line()) })
    );
    await page.goto(`${scene.desk.url}/own-page`);
    const window = windowOn(page);
    await window.button.waitFor();
    expect(asked.some((path) => path.includes('chat-token'))).toBe(false);
    const known = page.waitForResponse((response) => response.url().includes('chat-token'));
    await window.open();
    expect((await known).status()).toBe(200);
    await window.write('On your own page');
    await window.root.locator('.mark.stored').waitFor();
    expect(await contactOf()).toMatchObject({ email });
  });
});

describe('with nobody there', () => {
  afterEach(() => scene.be('online'));

  test('the chat says when somebody is, and takes the message', async () => {
    await scene.be('away');
    person = await openBrowser();
    const { page } = person;
    await page.clock.install();
    await page.goto(scene.shop.url);
    const window = windowOn(page);
    await window.open();
    await window.root.getByText('Leave us a message').waitFor();
    await window.root.locator('.status').getByText('Nobody is here just now').waitFor();
    await picture(page, 'chat-away');
    // Somebody comes while the window stands open.
    await scene.be('online');
    // By that they decide whether to write: some fifteen seconds, and not twice that.
    await page.clock.runFor('00:21');
    await window.root.locator('.status.on').waitFor({ timeout: 5_000 });
  });

  /** Another chat, with a form that stands in for it. */
  async function openWithForm() {
    const { strapi } = scene.desk;
    // The page may show the chat; that it may show the form too follows from it.
    const form = await createSource(strapi, everyKind({ allowedOrigins: [] }));
    const chat = await scene.open({ away: 'form', form: form.key });
    // Known after some seconds at the latest.
    await eventually(async () =>
      expect(await awayFormOf(strapi, await readChatSource(strapi, chat.key))).toBe(form.key)
    );
    scene.shop.show(shopPage(scene.line().replace(scene.chat.key, chat.key)));
  }

  test('the form stands in its place, with what was typed', async () => {
    await openWithForm();
    person = await openBrowser({ viewport: { width: 1440, height: 1000 } });
    const { page } = person;
    await page.goto(scene.shop.url);
    const window = windowOn(page);
    await window.open();
    await window.field.fill('Typed while somebody was there');
    await page.keyboard.press('Escape');
    await scene.be('away');
    await page.reload();
    await window.open();
    const frame = window.root.locator('iframe').contentFrame();
    const text = frame.locator('[name=text]');
    await text.waitFor();
    await eventually(async () =>
      expect(await text.inputValue()).toBe('Typed while somebody was there')
    );
    await picture(page, 'chat-form');
    scene.shop.show(shopPage(scene.line()));
  });

  test('the form that is being filled in stays, whoever comes and whatever the page becomes', async () => {
    await openWithForm();
    await scene.be('away');
    person = await openBrowser({ viewport: { width: 1440, height: 1000 } });
    const { page } = person;
    await page.clock.install();
    await page.goto(scene.shop.url);
    const window = windowOn(page);
    await window.open();
    const text = window.root.locator('iframe').contentFrame().locator('[name=text]');
    await text.fill('Half a question');
    await page.evaluate(() => history.pushState(null, '', '/next'));
    await scene.be('online');
    await eventually(async () => {
      await page.clock.fastForward('01:30');
      expect(await window.root.locator('.status').getAttribute('class')).toContain('on');
    });
    expect(await text.inputValue()).toBe('Half a question');
    // Who opens it anew is shown who is there.
    await window.root.getByRole('button', { name: 'Close the chat' }).first().click();
    await window.panel.waitFor({ state: 'hidden' });
    await window.open();
    await window.field.waitFor();
    scene.shop.show(shopPage(scene.line()));
  });

  test('nothing is shown where the owner wants that, unless a conversation goes on', async () => {
    const chat = await scene.open({ away: 'hide' });
    scene.shop.show(shopPage(scene.line().replace(scene.chat.key, chat.key)));
    await scene.be('away');
    person = await openBrowser();
    const { page } = person;
    await page.goto(scene.shop.url);
    const window = windowOn(page);
    await window.root.waitFor({ state: 'attached' });
    expect(await window.button.isVisible()).toBe(false);
    await scene.be('online');
    // The script is kept for a minute.
    await page.context().clearCookies();
    const fresh = await page.context().newPage();
    await fresh.route('**/widget.js', async (route) => {
      await route.fulfill({ response: await route.fetch() });
    });
    await fresh.goto(scene.shop.url);
    await windowOn(fresh).button.waitFor();
    scene.shop.show(shopPage(scene.line()));
  });

  test('who has a conversation goes on with it where nothing else is shown', async () => {
    const chat = await scene.open({ away: 'hide', questionnaire: [] });
    const line = scene.line().replace(scene.chat.key, chat.key);
    scene.shop.show(shopPage(line));
    person = await openBrowser();
    const { page } = person;
    await page.goto(scene.shop.url);
    const window = windowOn(page);
    await window.open();
    await window.write('Are you there?');
    await eventually(async () =>
      expect(await window.root.locator('.mark.waiting').count()).toBe(0)
    );
    await page.keyboard.press('Escape');
    await scene.be('away');
    // Its script says now that nobody is there.
    const fresh = await page.context().newPage();
    await fresh.route('**/widget.js', async (route) => {
      const response = await route.fetch();
      expect(await response.text()).toContain('isHidden:1');
      await route.fulfill({ response });
    });
    await fresh.goto(scene.shop.url);
    await windowOn(fresh).button.waitFor();
    await scene.answer('Now I am.');
    await windowOn(fresh).badge.getByText('1').waitFor();
    scene.shop.show(shopPage(scene.line()));
  });
});
