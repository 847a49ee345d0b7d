import { describe, expect, test } from 'vitest';
import { headerText, subjectLine } from './header-text';
import { isMailAddress } from './mail-address';
import { automaticHeaders, threadOf } from './mail-headers';
import { preheader } from './preheader';

describe('a header', () => {
  test.each([
    'Printer\r\nBcc: victim@example.com',
    'Printer\nBcc: victim@example.com',
    'Printer\rBcc: victim@example.com',
    'Printer\0Bcc: victim@example.com',
    'Printer\u2028Bcc: victim@example.com',
    'Printer\u2029Bcc: victim@example.com',
    'Printer\u0085Bcc: victim@example.com',
    'Printer\u000bBcc: victim@example.com',
    'Printer \r\n\r\n Bcc: victim@example.com',
  ])('is one line, whatever is in %j', (subject) => {
    expect(headerText(subject)).toBe('Printer Bcc: victim@example.com');
  });

  test('has no direction overrides, but the marks that writers use', () => {
    expect(headerText('a\u202eb\u2066c\u2069d')).toBe('a b c d');
    expect(headerText('\u200fسوال\u200e؟')).toBe('\u200fسوال\u200e؟');
  });

  test('keeps a number together where the rest runs from right to left', () => {
    expect(subjectLine('درخواست [#1042]', 'rtl')).toBe('درخواست \u200e[#1042]');
    expect(subjectLine('Request [#1042]', 'ltr')).toBe('Request [#1042]');
  });

  test('is cut between letters, not in one', () => {
    expect(headerText('🖨️'.repeat(300)).length).toBeLessThanOrEqual(255);
    expect(headerText('😀'.repeat(300))).toBe('😀'.repeat(127));
    expect(headerText('a\ud83d')).toBe('a\ufffd');
  });

  test('keeps encoded words as the text that they are', () => {
    expect(headerText('=?utf-8?B?SGk=?=')).toBe('=?utf-8?B?SGk=?=');
  });
});

describe('an address', () => {
  test.each(['a@example.com', 'a.b+c@example.co.uk', 'علی@example.com', "o'neil@example.com"])(
    'is %s',
    (address) => {
      expect(isMailAddress(address)).toBe(true);
    }
  );

  test.each([
    '',
    'a',
    '@example.com',
    'a@',
    'a@b@c',
    'a@example.com,b@example.com',
    'a@example.com;b@example.com',
    'A <a@example.com>',
    '"a b"@example.com',
    'a@example.com (b@example.com)',
    'a b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'a@example.com\0',
    'a\u2028@example.com',
    '-oQ/tmp@example.com',
    'a@[127.0.0.1]',
    'a@-example.com',
    'a@example..com',
    'a@.example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(200)}.com`,
  ])('is not %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});

describe('the mark of a machine', () => {
  test.each([
    ['contact', 'client', 'auto-replied'],
    ['contact', 'staff', 'auto-generated'],
    ['contact', 'outside', 'auto-generated'],
    ['system', 'client', 'auto-generated'],
    ['system', 'staff', 'auto-generated'],
    ['system', 'outside', 'auto-generated'],
    ['agent', 'staff', 'auto-generated'],
    ['agent', 'outside', 'auto-generated'],
  ] as const)('of what a %s causes for %s is %s', (actor, audience, mark) => {
    expect(automaticHeaders({ actor, audience })).toEqual({
      'Auto-Submitted': mark,
      'X-Auto-Response-Suppress': 'All',
    });
  });

  test("is not on an agent's answer to the client", () => {
    expect(automaticHeaders({ actor: 'agent', audience: 'client' })).toEqual({});
  });
});

describe('the thread', () => {
  test('begins with a mail that refers to nothing', () => {
    expect(threadOf([])).toEqual({ inReplyTo: null, references: [] });
  });

  test('answers the last mail and names those before it', () => {
    expect(threadOf(['<1>', '<2>'])).toEqual({ inReplyTo: '<2>', references: ['<1>', '<2>'] });
  });

  test('names the first and the last ones of many', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `<${index}>`);
    const { inReplyTo, references } = threadOf(ids);
    expect(inReplyTo).toBe('<39>');
    expect(references).toEqual(['<0>', ...ids.slice(31)]);
  });
});

test('the line beside the subject is the beginning of the text, without links', () => {
  expect(preheader('Hello,\n\nread  https://example.com/x?y=1 now')).toBe('Hello, read now');
  expect([...preheader('سلام '.repeat(100))].length).toBeLessThanOrEqual(140);
});
