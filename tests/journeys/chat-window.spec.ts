import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { writeHelp } from '../../plugins/helpdesk/server/src/faq/pages/help-fixture';
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { openScene, windowOn, type ChatScene } from '../harness/chat-window';
import { eventually } from '../harness/eventually';
import { easePuzzles } from '../harness/human-check';
import { loadingOf, watchLoading } from '../harness/loading';
import { shopPage } from '../harness/shop';
import { NARROW } from '../harness/site-look';

const endEase = easePuzzles(300);
let scene: ChatScene;
let person: Person;

beforeAll(async () => {
  scene = await openScene({
    face: 'person',
    replyMinutes: 2,
    consent: { en: 'I agree that you keep this.', ur: 'میں متفق ہوں۔' },
  });
  await writeHelp(scene.desk.strapi);
});
afterEach(() => person.close());
afterAll(async () => {
  await scene.close();
  endEase();
});

test('a page shows the button and loads nothing else until it is pressed', async () => {
  scene.shop.show(shopPage(scene.line()));
  person = await openBrowser();
  const { page, faults } = person;
  await watchLoading(page);
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.button.waitFor();
  const { shifts, moved, foreign } = await loadingOf(page);
  expect({ shifts, moved }).toEqual({ shifts: 0, moved: [] });
  expect(foreign).toEqual([`${scene.desk.url}/helpdesk/widget.js`]);
  await expectAccessible(page);
  await picture(page, 'chat-button');
  await window.open();
  const { foreign: loaded } = await loadingOf(page);
  expect(loaded.map((url) => new URL(url).pathname.replace(/\.[0-9a-f]{8}\./, '.'))).toEqual([
    '/helpdesk/widget.js',
    '/helpdesk/widget/widget-window.js',
    `/api/helpdesk/chat/${scene.chat.key}/window`,
    '/helpdesk/widget/widget-words-en.json',
  ]);
  expect(await page.context().cookies()).toEqual([]);
  expect(faults).toEqual([]);
});

test('a button whose window could not be loaded shows it beside its words, until it can', async () => {
  const chat = await scene.open({ launcher: { en: 'Questions?' } });
  scene.shop.show(shopPage(scene.line().replace(scene.chat.key, chat.key)));
  person = await openBrowser();
  const { page } = person;
  await page.route('**/widget-window.*', (route) => route.abort());
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  const called = () => window.button.getAttribute('aria-label');
  await window.button.click();
  await window.button.getByText('Questions? ↻').waitFor();
  expect(await called()).toBe('Questions? ↻');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await window.open();
  await page.keyboard.press('Escape');
  await window.button.getByText('Questions?', { exact: true }).waitFor();
  expect(await called()).toBe('Questions?');
});

const TEXTS = {
  en: {
    question: 'How do I descale it when it drips?',
    answer: 'With our descaler.',
    name: 'Maria Lind',
    more: 'Thank you, it is the Heron.',
  },
  ur: {
    question: 'چونا کیسے اتاروں، مشین ٹپکتی ہے؟',
    answer: 'ہمارے محلول سے۔',
    name: 'مریم',
    more: 'شکریہ، یہ ہیرون ہے۔',
  },
};

test.each([
  ['en', DESKTOP],
  ['ur', DESKTOP],
  ['en', PHONE],
  ['ur', PHONE],
  ['en', NARROW],
] as const)('a visitor asks in %s at %o and is answered', async (locale, viewport) => {
  const said = TEXTS[locale];
  scene.shop.show(shopPage(scene.line(), { lang: locale, dir: locale === 'ur' ? 'rtl' : 'ltr' }));
  person = await openBrowser({ viewport, locale });
  const { page, faults } = person;
  const shot = (name: string) => picture(page, `chat-${name}-${locale}-${viewport.width}`);
  const look = async (name: string) => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await shot(name);
  };
  // A picture in an answer, on a host that is not there.
  await page.route('https://cdn.example.com/**', (route) => route.fulfill({ status: 204 }));
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.open();
  await shot('open');

  // Something of the help first.
  await window.field.fill(said.question);
  const offer = window.root.locator('.offer').first();
  await offer.waitFor();
  await look('offers');
  await offer.click();
  await window.root.getByText(said.answer).waitFor();
  await shot('article');
  await window.root.locator('.article .main').click();

  // Then a person, who asks for a name first.
  await window.send.click();
  await window.details.waitFor();
  await shot('questions');
  await window.details.locator('.main').click();
  await window.root.locator('#field-name[aria-invalid=true]').waitFor();
  await look('questions-refused');
  await window.root.locator('#field-name').fill(said.name);
  await window.root.locator('#field-email').fill('maria@example.com');
  await window.root.locator('#field-consent').check();
  await window.details.locator('.main').click();
  await window.root.locator('.mark.stored').waitFor();
  await shot('begun');

  await scene.answer('Which machine is it? See https://example.com/models.');
  await window.root.getByRole('link', { name: 'https://example.com/models' }).waitFor();
  await window.write(said.more);
  await eventually(async () =>
    expect(await window.root.locator('.mark.stored, .mark.read').count()).toBe(2)
  );
  await look('talk');
  const texts = await window.texts();
  expect(texts.slice(1)).toEqual([
    said.question,
    'Which machine is it? See https://example.com/models.',
    said.more,
  ]);
  const { number } = await scene.newest();
  const [contact] = await scene.desk.strapi.db
    .connection('helpdesk_tickets as t')
    .join('helpdesk_contacts as c', 'c.id', 't.contact_id')
    .where('t.number', number)
    .select('c.email');
  expect(contact.email).toBe('maria@example.com');
  expect(faults).toEqual([]);
});
