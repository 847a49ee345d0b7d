import { describe, expect, test } from 'vitest';
import { isPersonsPace, isStartKept } from './check-pace';
import { isAddress } from './is-address';
import { checkAnswers } from './check-answers';
import type { FormField, FormKnownField } from '../../../../contracts';

const GOOD = { name: 'Ada', email: 'ada@example.com', subject: 'Printer', text: 'Dead' };
const known = (name: FormKnownField, required = true): FormField => ({
  known: name,
  key: name,
  label: {},
  hint: {},
  type: 'text',
  required,
  options: [],
  default: null,
});
const ask = (given: Record<string, unknown>, consent: 'given' | 'missing' | 'not asked') =>
  checkAnswers({
    fields: [known('name'), known('email'), known('subject'), known('text'), known('files', false)],
    given: new Map(Object.entries(given)),
    fileCount: 0,
    consent,
  });
const problemsOf = (more: Record<string, unknown>) =>
  ask({ ...GOOD, ...more }, 'not asked').problems;

describe('a request', () => {
  test('is taken with spaces and line ends made even', () => {
    const given = { ...GOOD, name: '  Ada\r\nLovelace ', text: ' a\r\nb\rc\n ' };
    const { known, problems } = ask(given, 'not asked');
    expect(problems).toEqual({});
    expect(known).toMatchObject({ name: 'Ada Lovelace', text: 'a\nb\nc' });
  });

  test('tells everything wrong at once', () => {
    expect(ask({}, 'missing').problems).toEqual({
      name: 'missing',
      email: 'missing',
      subject: 'missing',
      text: 'missing',
      consent: 'missing',
    });
  });

  test.each([
    ['name', 'a'.repeat(121), 'long'],
    ['name', 'a\u0000', 'characters'],
    ['name', 'a\ud800', 'characters'],
    ['name', 'a\u2028b', 'characters'],
    ['subject', '\u200b\u2060', 'missing'],
    ['subject', 'a'.repeat(201), 'long'],
    ['text', 'a\u0007', 'characters'],
    ['text', 'a\udc00b', 'characters'],
    ['text', 'a'.repeat(20_001), 'long'],
    ['email', `${'a'.repeat(250)}@example.com`, 'long'],
  ])('is refused for its %s %j: %s', (field, value, problem) => {
    expect(problemsOf({ [field]: value })).toEqual({ [field]: problem });
  });

  test('may hold other scripts, tabs, pictures and directions', () => {
    const text = 'سلام\tनमस्ते 🖨️ \u202Eabc\u202C';
    expect(problemsOf({ name: 'محمد عرفان', subject: text.replace('\t', ' '), text })).toEqual({});
  });

  test('needs consent where it is asked for', () => {
    expect(ask(GOOD, 'missing').problems).toEqual({ consent: 'missing' });
    expect(ask(GOOD, 'given').problems).toEqual({});
  });
});

test.each([
  'ada@example.com',
  "o'hara+tag@mail.example.co.uk",
  'محمد@مثال.com',
  'x@xn--80ak6aa92e.com',
])('%s is an address', (address) => expect(isAddress(address)).toBe(true));

test.each([
  'ada',
  'ada@',
  '@example.com',
  'ada@localhost',
  'ada@-example.com',
  'ada@example..com',
  '.ada@example.com',
  'a..b@example.com',
  'a b@example.com',
  'a@b@example.com',
  '"a b"@example.com',
  'a@evil.com (victim@bank.com)',
  'Ada <ada@example.com>',
  'a@example.com,b@example.com',
  'a@[127.0.0.1]',
  'a@example.com\u0000',
  'a@example.com\u2028',
  'a%0d%0a@example.com\r\n',
])('%j is none', (address) => expect(isAddress(address)).toBe(false));

describe('the pace of a person', () => {
  const at = (startedAt: number | null, trap = '') =>
    isPersonsPace({ startedAt, now: 100_000_000, trap });

  test('is neither too fast nor too late, and falls into no trap', () => {
    expect(at(100_000_000 - 2_000)).toBe(true);
    expect(at(100_000_000 - 1_999)).toBe(false);
    expect(at(100_000_000 - 86_400_000)).toBe(true);
    expect(at(100_000_000 - 86_400_001)).toBe(false);
    expect(at(null)).toBe(false);
    expect(at(100_000_000 - 5_000, 'x')).toBe(false);
  });

  test('goes on from the first showing, unless that was a day ago or is to come', () => {
    expect(isStartKept(1_000, 2_000)).toBe(true);
    expect(isStartKept(1_000, 86_402_000)).toBe(false);
    expect(isStartKept(3_000, 2_000)).toBe(false);
    expect(isStartKept(null, 2_000)).toBe(false);
  });
});
