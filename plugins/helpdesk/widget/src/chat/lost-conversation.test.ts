import { afterEach, expect, test, vi } from 'vitest';
import { FixtureBrowser, takingAll, type Answers } from './browser-fixture';
import { addToDraft, readDraft } from './drafts';

afterEach(() => vi.unstubAllGlobals());

const taking = takingAll();

/** One conversation that stands, with something that is being written. */
async function talking() {
  const browser = new FixtureBrowser(taking);
  const chat = browser.open();
  chat.start('Hi', { fields: {}, consent: false });
  await vi.waitFor(() => expect(chat.state.key).toBe('k'));
  addToDraft(chat.tabKeep, 'k', 'Half a sent');
  return { browser, chat };
}
const write = (text: string) => ({ text, quote: null, files: [] });
const refusing =
  (code: string, status: number): Answers =>
  () => ({ code, status });

test('of a conversation that is there no longer the words are kept, and it is said', async () => {
  const { browser, chat } = await talking();
  browser.answers = refusing('NOT_FOUND', 404);
  chat.write(write('Are you there?'));
  await vi.waitFor(() => expect(chat.over).toBe('NOT_FOUND'));
  expect(chat.state).toMatchObject({ key: null, pending: [] });
  expect(chat.session?.conversation).toBeNull();
  expect(readDraft(chat.tabKeep, null)).toBe('Are you there?\n\nHalf a sent');
});

test('a refusal for good is an answer, and no lack of a connection', async () => {
  const { browser, chat } = await talking();
  browser.answers = () => null;
  chat.sync();
  await vi.waitFor(() => expect(chat.state.link).toBe('offline'));
  browser.answers = refusing('SOURCE_CLOSED', 403);
  chat.sync();
  await vi.waitFor(() => expect(chat.state.link).toBe('asking'));
});

test('what takes no messages any more gives the half-written one to the next conversation', async () => {
  const { chat } = await talking();
  const { head } = chat.state;
  if (head) chat.dispatch({ type: 'head', head: { ...head, mayWrite: false } });
  chat.show(null);
  expect(readDraft(chat.tabKeep, null)).toBe('Half a sent');
});
