import { expect, test } from 'vitest';
import { launcherConfig, type LaunchedChat } from './launcher-config';

const CHAT: LaunchedChat = {
  key: 'site-chat',
  locale: null,
  settings: {
    launcher: {},
    colour: null,
    side: 'end',
    distance: { side: 20, bottom: 20 },
    away: 'chat',
  },
  isOnline: false,
};

function read(...chats: LaunchedChat[]) {
  const text = launcherConfig({
    api: '/api/helpdesk/chat',
    window: 'w.js',
    colour: '#2f5bd7',
    chats,
  });
  // As the browser reads it.
  return new Function(`return ${text}`)();
}

test('leaves out what is as usual', () => {
  expect(read(CHAT)).toEqual({
    api: '/api/helpdesk/chat',
    window: 'w.js',
    chats: [{ key: 'site-chat', style: '--brand:#2f5bd7;--side:20px;--bottom:20px' }],
  });
});

test('says where the button stands, in its own colour, words and language', () => {
  const settings = {
    ...CHAT.settings,
    colour: '#17693a',
    side: 'start' as const,
    distance: { side: 0, bottom: 96 },
    launcher: { en: 'Ask "us"\u2028now', ur: '' },
  };
  const [chat] = read({ ...CHAT, locale: 'ur', settings }).chats;
  expect(chat).toMatchObject({
    style: '--brand:#17693a;--side:0px;--bottom:96px',
    isAtStart: 1,
    locale: 'ur',
  });
  expect({ ...chat.label }).toEqual({ en: 'Ask "us"\u2028now' });
  expect(chat.label.constructor).toBeUndefined();
});

test.each([
  ['hide', false, 1],
  ['hide', true, undefined],
  ['chat', false, undefined],
  ['form', false, undefined],
] as const)('hides the button with %s while somebody is there: %s', (away, isOnline, isHidden) => {
  const settings = { ...CHAT.settings, away };
  expect(read({ ...CHAT, isOnline, settings }).chats[0].isHidden).toBe(isHidden);
});
