import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accountsAt } from '../../plugins/helpdesk/server/src/account/account-fixture';
import { writeHelp } from '../../plugins/helpdesk/server/src/faq/pages/help-fixture';
import { changeSettings } from '../../plugins/helpdesk/server/src/site/settings';
import { SETTINGS_DEFAULTS } from '../../plugins/helpdesk/server/src/site/settings-defaults';
import { DESKTOP, expectAccessible, openBrowser, PHONE, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { loadingOf, slowDown, watchLoading } from '../harness/loading';
import type { Visitor } from '../harness/visitor';

/** Everything of one page, uncached: about a second on a slow telephone. */
const BYTES_MOST = 100_000;
const STYLES_MOST = 2;

/** All kinds of pages, as a stranger comes to them. */
const PUBLIC = [
  '',
  '/faq/machines',
  '/faq/grinders',
  '/faq/machines/water',
  '/search?q=descale',
  '/search?q=nothing+of+the+kind',
  '/search',
  '/pages/prices',
  '/request',
  '/account/login',
  '/account/register',
  '/faq/none',
];
const OWN = ['', '/account', '/account/profile', '/request'];

describe.each([
  ['on a desk', DESKTOP],
  ['on a telephone', PHONE],
] as const)('pages that come %s', (_where, viewport) => {
  let desk: Desk;
  let client: Visitor;
  let request: string;
  let person: Person;
  beforeAll(async () => {
    desk = await startDesk();
    await writeHelp(desk.strapi);
    const accounts = accountsAt(desk);
    await accounts.raiseLimits();
    const { visitor, email } = await accounts.register();
    await changeSettings(desk.strapi, () => ({
      company: { ...SETTINGS_DEFAULTS.company, logoUrl: `${desk.url}/favicon.ico` },
    }));
    request = (await accounts.ask(email)).page.replace('/support', '');
    client = visitor;
  });
  afterEach(() => person.close());
  afterAll(() => desk.stop());

  const come = async (locale: string, path: string) => {
    const { page } = person;
    const answer = await page.goto(`${desk.url}/support/${locale}${path}`);
    const html = (await answer?.text()) ?? '';
    const { bytes, styles, ...loading } = await loadingOf(page);
    expect([path, loading]).toEqual([
      path,
      { shifts: 0, moved: [], holdUps: [], foreign: [], unsized: [] },
    ]);
    expect([path, bytes < BYTES_MOST, styles.length <= STYLES_MOST]).toEqual([path, true, true]);
    // What search engines and screen readers begin with.
    const head = await page.evaluate(() => ({
      title: document.title.trim() !== '',
      lang: document.documentElement.lang,
      dir: getComputedStyle(document.documentElement).direction,
      headings: document.querySelectorAll('h1').length,
      viewport: document.querySelector('meta[name=viewport]')?.getAttribute('content') ?? '',
      inline: document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')
        .length,
    }));
    expect([path, head]).toEqual([
      path,
      {
        title: true,
        lang: locale,
        dir: locale === 'ur' ? 'rtl' : 'ltr',
        headings: 1,
        viewport: 'width=device-width, initial-scale=1',
        inline: 0,
      },
    ]);
    await expectAccessible(page);
    return html;
  };

  test.each(['en', 'ur'])(
    'to a stranger in %s move nothing and wait for no script',
    async (locale) => {
      person = await openBrowser({ viewport, locale });
      await slowDown(person.page);
      await watchLoading(person.page);
      for (const path of PUBLIC) await come(locale, path);
      // The browser itself says so of a page that is not there.
      expect(person.faults.filter((fault) => !/404|\/faq\/none/.test(fault))).toEqual([]);
    }
  );

  test.each(['en', 'ur'])('to a client in %s do so too', async (locale) => {
    person = await openBrowser({ viewport, locale });
    await slowDown(person.page);
    await watchLoading(person.page);
    const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: desk.url }));
    await person.context.addCookies(cookies);
    for (const path of [...OWN, request]) {
      expect([path, (await come(locale, path)).includes('/account/logout')]).toEqual([path, true]);
    }
    expect(person.faults).toEqual([]);
  });
});
