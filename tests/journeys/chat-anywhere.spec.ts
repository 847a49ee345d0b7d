import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectAccessible, openBrowser, PHONE, picture, type Person } from '../harness/browser';
import { openScene, windowOn, type ChatScene } from '../harness/chat-window';
import { eventually } from '../harness/eventually';
import { call } from '../harness/people';
import { shopPage } from '../harness/shop';

/* The window on pages that others made, each hard in its own way: it works as ever, and says nothing in the console. */

let scene: ChatScene;
let person: Person;

beforeAll(async () => {
  scene = await openScene({ questionnaire: [] });
});
afterEach(() => person.close());
afterAll(() => scene.close());

/** A question, an answer, a second message; and nothing to complain about. */
async function talk(name: string): Promise<void> {
  const { page, faults } = person;
  const { key } = await scene.begun(page, { fields: {} });
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.open();
  await window.mine.first().waitFor();
  await scene.answer('Good day! Have a look at https://example.com/help.');
  await window.root.getByRole('link', { name: 'https://example.com/help' }).waitFor();
  await window.write('Thank you');
  await eventually(async () => expect(await window.root.locator('.mark.waiting').count()).toBe(0));
  await eventually(async () => {
    const { lastSeq } = await newest(key);
    expect(lastSeq).toBe(3);
  });
  await picture(page, `chat-on-${name}`);
  expect(faults).toEqual([]);
}

async function newest(key: string): Promise<{ lastSeq: number }> {
  const row = await scene.desk.strapi.db
    .connection('helpdesk_tickets')
    .where({ key })
    .first('last_seq');
  return { lastSeq: Number(row.last_seq) };
}

test('by the line as the owner copies it, which shows that chat of several', async () => {
  const dealers = await scene.open({ title: { en: 'For dealers' } });
  const { body } = await call(scene.desk, scene.agent, 'GET', '/helpdesk/chat-sources');
  const copied = (body.data as { key: string; embed: string }[]).find(
    ({ key }) => key === dealers.key
  );
  scene.shop.show(shopPage(copied?.embed ?? ''));
  person = await openBrowser();
  await person.page.goto(scene.shop.url);
  const window = windowOn(person.page);
  await window.open();
  await window.root.getByText('For dealers').first().waitFor();
  expect(person.faults).toEqual([]);
});

test('under the strictest policy that names the desk', async () => {
  const { url } = scene.desk;
  const policy = [
    "default-src 'none'",
    `script-src ${url}`,
    `connect-src ${url} ${url.replace('http', 'ws')}`,
    "require-trusted-types-for 'script'",
    'trusted-types helpdesk',
  ].join('; ');
  scene.shop.show(shopPage(scene.line()), { 'Content-Security-Policy': policy });
  person = await openBrowser();
  await talk('strict-policy');
});

test('under a policy of nonces', async () => {
  const { url } = scene.desk;
  const policy = `default-src 'none'; script-src 'nonce-r4nd0m'; connect-src ${url} ${url.replace('http', 'ws')}`;
  scene.shop.show(shopPage(scene.line('nonce="r4nd0m"')), { 'Content-Security-Policy': policy });
  person = await openBrowser();
  await talk('nonces');
});

test('on a page of another age, whose styles and scripts reach for everything', async () => {
  const head = `<style>
    * { all: unset !important; color: red !important; }
    *, html > * { display: none !important; z-index: 0 !important; position: static !important; }
    html, head ~ body, body * { display: block !important; }
    div, span, button, p, svg { visibility: hidden !important; font-size: 99px !important; }
  </style>
  <script>
    // As libraries of then did.
    Object.prototype.each = function () {};
    Object.prototype.extend = { of: 'everything' };
    Array.prototype.toJSON = function () { return 'an array'; };
    String.prototype.toJSON = function () { return 'a text'; };
    Object.prototype.toJSON = function () { return 'an object'; };
    Array.prototype.remove = function () {};
    Array.from = function () { return []; };
    Element.prototype.update = Element.prototype.show = Element.prototype.hide = function () { return this; };
    window.io = function () { throw new Error('of the page'); };
    window.define = function () { throw new Error('of the page'); };
    window.define.amd = {};
    window.module = { exports: {} };
    window.$ = window.jQuery = function () { return window.$; };
    window.Helpdesk = undefined;
    document.addEventListener('keydown', function (event) { event.preventDefault(); });
    document.addEventListener('focusin', function () { document.body.focus(); });
  </script>`;
  const over = `<div style="position:fixed;inset:0;z-index:2147483647;background:#fff8">In front</div>`;
  const html = shopPage(over + scene.line(), {
    head,
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">',
  });
  scene.shop.show(html);
  person = await openBrowser();
  const { page } = person;
  await talk('hostile-page');
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  const { panel, field } = windowOn(page);
  const seen = await panel.evaluate((element) => {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const { color, visibility } = getComputedStyle(element);
    const at = document.elementFromPoint(right - 40, bottom - 200);
    return { width, height, color, visibility, isInFront: at?.localName === 'helpdesk-chat' };
  });
  expect(seen).toMatchObject({
    width: 384,
    color: 'rgb(27, 34, 48)',
    visibility: 'visible',
    isInFront: true,
  });
  // Keys and focus in the window are none of the page's business.
  await field.click();
  await page.keyboard.type('Typed by hand');
  expect(await field.inputValue()).toBe('Typed by hand');
});

test('on a page that changes its address and its whole body by itself', async () => {
  scene.shop.show(shopPage(scene.line()));
  person = await openBrowser();
  const { page, faults } = person;
  await page.goto(`${scene.shop.url}/first`);
  const { button } = windowOn(page);
  await button.waitFor();
  for (const path of ['/second', '/third']) {
    await page.evaluate((to) => {
      history.pushState(null, '', to);
      document.body.innerHTML = `<h1>${to}</h1>`;
      document.title = `Page ${to}`;
      document.querySelector('helpdesk-chat')?.remove();
    }, path);
    await button.waitFor();
    // The title of a page comes a moment after its address.
    await eventually(async () => {
      const kept = await page.evaluate(() => sessionStorage.getItem('helpdesk-pages') ?? '');
      expect(kept).toContain(`Page ${path}`);
    });
  }
  const window = windowOn(page);
  await window.open();
  await window.write('Where did I come from?');
  await window.root.locator('.mark.stored').waitFor();
  const { id } = await scene.newest();
  const chat = await scene.desk.strapi.db
    .connection('helpdesk_chats as c')
    .join('helpdesk_visitors as v', 'v.id', 'c.visitor_id')
    .where('c.ticket_id', id)
    .first('v.pages', 'c.start_page');
  const pages = JSON.parse(chat.pages).map(({ url, title }: { url: string; title: string }) => [
    new URL(url).pathname,
    title,
  ]);
  expect(pages).toEqual([
    ['/first', 'Quillbrook'],
    ['/second', 'Page /second'],
    ['/third', 'Page /third'],
  ]);
  expect(JSON.parse(chat.start_page)).toMatchObject({ url: `${scene.shop.url}/third` });
  await page.evaluate(() => {
    history.pushState(null, '', '/fourth');
  });
  await eventually(async () => {
    const row = await scene.desk.strapi.db
      .connection('helpdesk_visitors')
      .orderBy('id', 'desc')
      .first('pages');
    expect(row.pages).toContain('/fourth');
  });
  expect(faults).toEqual([]);
});

test('on a telephone with the keyboard up, it is the part that is seen', async () => {
  scene.shop.show(shopPage(scene.line()));
  person = await openBrowser({ viewport: PHONE });
  const { page } = person;
  await scene.begun(page, { fields: {} });
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.open();
  const size = () => window.panel.boundingBox();
  await eventually(async () => expect(await size()).toMatchObject({ ...PHONE, x: 0, y: 0 }));
  // What a browser says when its keyboard comes: less is seen, as much is laid out.
  await page.evaluate(() => {
    const { visualViewport } = window_();
    Object.defineProperty(visualViewport, 'height', { value: 420, configurable: true });
    Object.defineProperty(visualViewport, 'offsetTop', { value: 60, configurable: true });
    visualViewport.dispatchEvent(new Event('resize'));
    function window_(): { visualViewport: VisualViewport } {
      return globalThis as unknown as { visualViewport: VisualViewport };
    }
  });
  await eventually(async () => expect(await size()).toMatchObject({ height: 420, y: 60 }));
  expect(await window.field.isVisible()).toBe(true);
  await picture(page, 'chat-phone-keyboard');
  await expectAccessible(page);
});
