import { describe, expect, it } from 'vitest';
import type { ChatSourceBody, ChatSourceView } from '../../../../../contracts/chat';
import { isChanged } from '../frame/section-draft';
import { bodyOf, sentOf } from './chat-draft';

const BODY: ChatSourceBody = {
  name: { en: 'Shop chat', ur: 'دکان کی چیٹ' },
  workflow: 'support',
  locale: null,
  timeZone: 'Asia/Karachi',
  isEnabled: true,
  settings: {
    title: { en: 'Ask us' },
    greeting: {},
    greetingAway: {},
    launcher: {},
    colour: null,
    side: 'end',
    distance: { side: 20, bottom: 20 },
    face: 'logo',
    away: 'form',
    form: 'site-form',
    questionnaire: [],
    consent: null,
    suggestsFaq: true,
    replyMinutes: null,
    state: null,
    assignee: { team: 'shift' },
    allowedOrigins: [],
    showsDeleted: true,
    mailAfterMinutes: 10,
  },
  distribution: { strategy: 'nobody', limit: null, dueHours: null },
  revision: '0f',
};
const VIEW: ChatSourceView = {
  ...BODY,
  distribution: { strategy: 'nobody', limit: null, dueHours: null },
  key: 'shop-chat',
  kind: 'chat',
  embed: '<script></script>',
  revision: '0f',
  ticketCount: 3,
};
const withSettings = (settings: Partial<ChatSourceBody['settings']>): ChatSourceBody => ({
  ...BODY,
  settings: { ...BODY.settings, ...settings },
});

describe('a chat while it is edited', () => {
  it('begins as what the server takes, without what the server alone knows', () => {
    expect(bodyOf(VIEW)).toEqual(BODY);
    expect(isChanged(bodyOf(VIEW), BODY)).toBe(false);
  });

  it('is sent as it stands', () => {
    expect(sentOf(BODY)).toEqual(BODY);
  });

  it('names a form only where one is shown', () => {
    expect(sentOf(withSettings({ away: 'chat' })).settings.form).toBeNull();
    expect(sentOf(withSettings({ away: 'hide' })).settings.form).toBeNull();
    expect(sentOf(withSettings({ away: 'form', form: null })).settings.form).toBeNull();
    expect(sentOf(BODY).settings.form).toBe('site-form');
  });

  it('makes origins of pasted addresses, each once, and leaves to the server what is none', () => {
    const allowedOrigins = [
      ' https://shop.example/cart?a=1 ',
      'shop.example',
      '',
      'ftp://files.example',
    ];
    expect(sentOf(withSettings({ allowedOrigins })).settings.allowedOrigins).toEqual([
      'https://shop.example',
      'ftp://files.example',
    ]);
  });

  it('leaves the draft as it was', () => {
    const draft = withSettings({ away: 'hide', allowedOrigins: ['shop.example'] });
    const before = structuredClone(draft);
    sentOf(draft);
    expect(draft).toEqual(before);
  });
});
