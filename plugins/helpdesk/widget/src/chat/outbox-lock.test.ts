import { afterEach, expect, test, vi } from 'vitest';
import { messagesOf } from '../store/rows';
import { FixtureBrowser, takingAll } from './browser-fixture';
import { readDraft } from './drafts';

afterEach(() => vi.unstubAllGlobals());

const ANSWERS = { fields: {}, consent: false };

test('where the first message is refused, what was to follow it stands behind it in the field', async () => {
  let refuse = () => {};
  const taking = takingAll();
  const browser = new FixtureBrowser((asked, body) => {
    if (asked !== 'POST /conversations') return taking(asked, body);
    return new Promise((resolve) => {
      refuse = () => resolve({ code: 'HUMAN_CHECK_FAILED', status: 400 });
    });
  });
  const chat = browser.open();
  chat.start('Hi', ANSWERS);
  await vi.waitFor(() => expect(browser.asked).toContain('POST /conversations'));
  for (const text of ['Second', 'Third']) chat.write({ text, quote: null, files: [] });
  refuse();
  await vi.waitFor(() => expect(chat.startProblem?.code).toBe('HUMAN_CHECK_FAILED'));
  expect(readDraft(chat.tabKeep, null)).toBe('Hi\n\nSecond\n\nThird');
  expect(chat.state.pending).toEqual([]);
});

test('a message whose beginning was refused long ago holds up none that comes later', async () => {
  const chat = new FixtureBrowser(takingAll()).open();
  // As an earlier version of this window has left it.
  chat.write({ text: 'Left behind', quote: null, files: [] });
  chat.start('Anew', ANSWERS);
  await vi.waitFor(() => {
    const shown = messagesOf(chat.state).map(({ text, mark }) => [text?.body, mark]);
    expect(shown).toEqual([
      ['Anew', 'stored'],
      ['Left behind', 'stored'],
    ]);
  });
});
