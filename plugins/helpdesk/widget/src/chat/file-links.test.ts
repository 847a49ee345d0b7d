import { afterEach, expect, test, vi } from 'vitest';
import { FixtureDesk } from '../store/desk-fixture';
import { FixtureBrowser, takingAll } from './browser-fixture';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the address of a file is as old as its coming, however late it is shown', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const desk = new FixtureDesk(true, 10);
  const chat = new FixtureBrowser(takingAll(desk)).open();
  chat.start('Hi', { fields: {}, consent: false });
  await vi.waitFor(() => expect(chat.state.key).toBe('k'));
  desk.answer('Here it is', null);
  const came = Date.now();
  const told = desk.news();
  const file = { key: 'f', name: 'a.pdf', size: 1, mime: 'application/pdf', url: '/files/one' };
  const entries = told.entries.map((entry) => ({ ...entry, files: [file] }));
  chat.dispatch({ type: 'told', told: { ...told, entries } });
  vi.setSystemTime(came + 11 * 60_000);
  chat.dispatch({ type: 'typing', name: 'Asha' });
  expect(chat.linksCameAt.get('/files/one')).toBe(came);
});
