import { afterEach, expect, test, vi } from 'vitest';
import { FixtureBrowser, takingAll } from './browser-fixture';
import { addToDraft, readDraft } from './drafts';
import { identify, logOut } from './identity';
import { ANSWERS } from './take-unsent';

afterEach(() => vi.unstubAllGlobals());

/** A token of the site's, of which the desk alone knows whether it holds. */
const jwtOf = (id: number) => `.${btoa(JSON.stringify({ id }))}.`;

/** Two tabs of one person, in one of which something is being written. */
async function twoTabs(isKnown: boolean) {
  const taking = takingAll();
  let tokens = 0;
  const browser = new FixtureBrowser((asked, body) => {
    if (asked === 'POST /logout') return { data: null };
    if (asked === 'GET /conversations') return { data: [] };
    if (asked !== 'POST /identify') return taking(asked, body);
    tokens += 1;
    return { data: { token: `token ${tokens}` } };
  });
  const [one, other] = [browser.open(), browser.open()];
  if (isKnown) await identify(one, jwtOf(1));
  else one.start('Hi', { fields: {}, consent: false });
  await vi.waitFor(() => expect(one.session).not.toBeNull());
  browser.tellOthers();
  await vi.waitFor(() => expect(other.session?.token).toBe(one.session?.token));
  addToDraft(other.tabKeep, null, 'My number is 4711');
  other.tabKeep.write(ANSWERS, { name: 'Maria' });
  return { browser, one, other };
}

test('what a user wrote is forgotten in every tab when they log out in one', async () => {
  const { browser, one, other } = await twoTabs(true);
  const { readers } = other;
  await logOut(one);
  browser.tellOthers();
  expect(other.session).toBeNull();
  expect(readDraft(other.tabKeep, null)).toBe('');
  expect(other.tabKeep.read(ANSWERS)).toBeNull();
  // What is drawn holds nothing of it either.
  expect(other.readers).toBeGreaterThan(readers);
});

test('and when another one logs in without that', async () => {
  const { browser, one, other } = await twoTabs(true);
  addToDraft(one.tabKeep, null, 'And my street');
  await identify(one, jwtOf(2));
  browser.tellOthers();
  expect(other.session?.user).toBe('2');
  for (const tab of [one, other]) expect(readDraft(tab.tabKeep, null)).toBe('');
});

test('of a guest who logs in, nothing is lost', async () => {
  const { browser, one, other } = await twoTabs(false);
  await identify(one, jwtOf(1));
  browser.tellOthers();
  expect(other.session?.user).toBe('1');
  expect(readDraft(other.tabKeep, null)).toContain('My number is 4711');
});
