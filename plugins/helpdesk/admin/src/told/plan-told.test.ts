import { describe, expect, it } from 'vitest';
import type { ChatCall, ToldNews } from '../../../contracts/notify';
import { planTold, type Said } from './plan-told';

const NOTHING: Said = { heard: new Set(), shown: new Set(), silenced: new Set() };
const news = (key: string, more: Partial<ToldNews> = {}): ToldNews => ({
  key,
  event: 'chat-message',
  ticket: { number: 7, subject: 'Kettle' },
  by: { kind: 'contact', name: 'Maria Lind' },
  at: 1,
  browser: false,
  sound: 'off',
  ...more,
});
const call = (key: string, more: Partial<ChatCall> = {}): ChatCall => ({
  ...news(key),
  event: 'chat',
  contact: 'Maria Lind',
  since: 1,
  ...more,
});

describe('what is heard', () => {
  it('is nothing, where nothing is told or no sound is wanted', () => {
    expect(planTold({ calls: [], news: [] }, NOTHING).isRinging).toBe(false);
    const plan = planTold({ calls: [call('a')], news: [news('b')] }, NOTHING);
    expect(plan).toEqual({ isRinging: false, tones: [], notices: [] });
  });

  it('goes on for a call until it is answered or silenced', () => {
    const calls = [call('a', { sound: 'until-answered' })];
    expect(planTold({ calls, news: [] }, NOTHING).isRinging).toBe(true);
    const silenced = new Set(['a']);
    expect(planTold({ calls, news: [] }, { ...NOTHING, silenced }).isRinging).toBe(false);
    expect(planTold({ calls: [], news: [] }, NOTHING).isRinging).toBe(false);
  });

  it('goes on for another call when one is silenced', () => {
    const calls = ['a', 'b'].map((key) => call(key, { sound: 'until-answered' }));
    const silenced = new Set(['a']);
    expect(planTold({ calls, news: [] }, { ...NOTHING, silenced }).isRinging).toBe(true);
  });

  it('is one tone for what is wanted once, and none the second time', () => {
    const told = { calls: [call('a', { sound: 'once' })], news: [news('b', { sound: 'once' })] };
    expect(planTold(told, NOTHING).tones).toEqual(['a', 'b']);
    expect(planTold(told, { ...NOTHING, heard: new Set(['a']) }).tones).toEqual(['b']);
  });
});

describe('what the browser shows', () => {
  it('is what is wanted so, once', () => {
    const told = { calls: [call('a', { browser: true })], news: [news('b', { browser: true })] };
    expect(planTold(told, NOTHING).notices.map(({ key }) => key)).toEqual(['a', 'b']);
    const shown = new Set(['a', 'b']);
    expect(planTold(told, { ...NOTHING, shown }).notices).toEqual([]);
  });
});
