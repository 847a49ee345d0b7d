import { afterEach, expect, test, vi } from 'vitest';
import { FixtureDesk } from '../store/desk-fixture';
import { FixtureBrowser, takingAll } from './browser-fixture';
import { addToDraft, readDraft } from './drafts';

afterEach(() => vi.unstubAllGlobals());

const FILE = { key: 'f', name: 'a.png', size: 5, mime: 'image/png' };

/** Conversation `k`, which staff merge into `m` while nothing gets through. */
async function merged() {
  const desk = new FixtureDesk(true, 10);
  const taking = takingAll(desk);
  const browser = new FixtureBrowser(taking);
  const chat = browser.open();
  chat.start('Hi', { fields: {}, consent: false });
  await vi.waitFor(() => expect(chat.state.key).toBe('k'));
  browser.answers = () => null;
  chat.write({ text: 'Still there?', quote: { seq: 1, name: 'Asha', text: 'So' }, files: [] });
  await vi.waitFor(() => expect(chat.state.link).toBe('offline'));
  addToDraft(chat.tabKeep, 'k', 'Half a sent');
  chat.enclosed('k').set({
    quote: { seq: 1, name: 'Asha', text: 'So' },
    files: [{ id: 1, name: 'a.png', size: 5, part: 1, file: FILE }],
  });
  browser.asked.length = 0;
  browser.answers = (asked, body) =>
    asked.startsWith('GET /conversations/')
      ? { data: { ...desk.conversation(Number(/after=(\d+)/.exec(asked)?.[1])), key: 'm' } }
      : taking(asked, body);
  chat.wake();
  await vi.waitFor(() => expect(chat.state).toMatchObject({ key: 'm', pending: [] }));
  return { browser, chat, desk };
}

test('what waits goes by the key under which the desk may have taken it already', async () => {
  const { browser, desk } = await merged();
  expect(browser.asked.filter((asked) => asked.endsWith('/messages'))).toEqual([
    'POST /conversations/k/messages',
  ]);
  expect(desk.lastSeq).toBe(2);
});

test('the half-written message goes along with its files, without what it answered to there', async () => {
  const { chat } = await merged();
  expect(readDraft(chat.tabKeep, 'm')).toBe('Half a sent');
  expect(chat.enclosed('m')).toMatchObject({ quote: null, files: [{ file: FILE }] });
});
