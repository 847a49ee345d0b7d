import { afterEach, expect, test, vi } from 'vitest';
import { FixtureBrowser, takingAll, type Answer } from './browser-fixture';

afterEach(() => vi.unstubAllGlobals());

const LIMITED: Answer = { code: 'TOO_MANY_REQUESTS', status: 429 };

test.each([
  ['no network', 'POST /challenge', null, 'offline'],
  ['no network', 'POST /conversations', null, 'offline'],
  ['a limit', 'POST /challenge', LIMITED, 'busy'],
  ['a limit', 'POST /conversations', LIMITED, 'busy'],
] as const)('%s at %s is said, until the first message is taken', async (_, at, answer, link) => {
  const taking = takingAll();
  const browser = new FixtureBrowser((asked, body) =>
    asked === at ? answer : taking(asked, body)
  );
  const chat = browser.open();
  chat.start('Hi', { fields: {}, consent: false });
  await vi.waitFor(() => expect(chat.state.link).toBe(link));
  // The window is opened, closed, looked at.
  chat.line.setLookedAt(true);
  expect(chat.state.link).toBe(link);
  browser.answers = taking;
  chat.wake();
  await vi.waitFor(() => expect(chat.state).toMatchObject({ key: 'k', link: 'asking' }));
});

test('what is refused for good at last is said to be nothing else', async () => {
  const browser = new FixtureBrowser(() => null);
  const chat = browser.open();
  chat.start('Hi', { fields: {}, consent: false });
  await vi.waitFor(() => expect(chat.state.link).toBe('offline'));
  browser.answers = () => ({ code: 'CONTACT_BLOCKED', status: 403 });
  chat.wake();
  await vi.waitFor(() => expect(chat.startProblem?.code).toBe('CONTACT_BLOCKED'));
  expect(chat.state.link).toBe('idle');
});
