import { describe, expect, test } from 'vitest';
import { NOTICE_EVENTS, SITE_LOCALES } from '../../../../contracts';
import { smsLength } from './sms-length';
import { writeSms } from './write-sms';

const LINK = 'https://support.example.com/helpdesk/go/1042';
const sms = (more: Partial<Parameters<typeof writeSms>[0]> = {}) =>
  writeSms({ event: 'chat', number: 1042, name: 'Maria Lind', locale: 'en', link: LINK, ...more });

test('says who waits, the number and where to read on', () => {
  expect(sms()).toBe(`Maria Lind waits in a chat #1042\n${LINK}`);
  expect(sms({ locale: 'ur' })).toBe(`ایک چیٹ منتظر ہے \u200e#1042\n${LINK}`);
});

describe.each(SITE_LOCALES)('in %s', (locale) => {
  test.each([...NOTICE_EVENTS, 'test' as const])('is one SMS: %s', (event) => {
    for (const name of ['Jo', 'محمد عبداللہ صدیقی', 'A'.repeat(300), 'Zoë Łukasiewicz', '']) {
      for (const number of [7, 2_147_483_647]) {
        const link = `https://support.example.com/helpdesk/go/${number}`;
        const text = sms({ event, name, number, locale, link });
        expect([text, smsLength(text).parts]).toEqual([text, 1]);
        expect(text).not.toContain('{');
      }
    }
  });

  test('keeps number and link where the name does not fit', () => {
    const text = sms({ locale, name: 'Wolfeschlegelsteinhausenbergerdorff' });
    expect(text).toContain('#1042');
    expect(text).toContain(LINK);
  });

  test('keeps the words and the number where the link leaves no room', () => {
    const text = sms({ locale, link: `https://${'very-'.repeat(40)}long.example.com/1042` });
    expect(text).toContain('#1042');
    expect(text).not.toContain('http');
    expect(smsLength(text).parts).toBe(1);
  });
});

test.each([
  ['Win http://evil.example/x now', 'Win http evil example x'],
  ['evil.example', 'evil example'],
  ['Call +1 900 555 0199', 'Call'],
  ['Bob\nFrom: bank', 'Bob From bank'],
  ['Anne-Marie O’Neil', "Anne-Marie O'Neil"],
  ['Zoë Bäck', 'Zoe Back'],
])('takes only letters of a name: %j', (name, shown) => {
  expect(sms({ name, event: 'chat-message' })).toBe(`${shown} wrote in a chat #1042\n${LINK}`);
});

test('a name without a letter is none', () => {
  expect(sms({ name: '1234 !?' })).toBe(`A chat waits #1042\n${LINK}`);
});

test('cuts a long name between its words', () => {
  const name = 'Maximiliana Theodora von und zu Hohenstein';
  expect(sms({ name })).toMatch(/^Maximiliana Theodora von waits in a chat/);
});

test('a language that the desk does not speak is answered in English', () => {
  expect(sms({ locale: 'fi' })).toBe(sms());
  expect(sms({ locale: null })).toBe(sms());
});
