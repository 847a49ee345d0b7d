import { expect, test } from 'vitest';
import type { FormField } from '../../../../contracts';
import { checkChat } from './check-chat';

const field = (key: string, more: Partial<FormField> = {}): FormField => ({
  known: null,
  key,
  label: { en: key },
  hint: {},
  type: 'text',
  required: false,
  options: [],
  default: null,
  ...more,
});
const check = (questionnaire: FormField[], allowedOrigins: string[] = []) =>
  checkChat({ questionnaire, allowedOrigins }, { mostOwnFields: 2 });

test('nothing need be asked', () => {
  expect(check([])).toEqual({});
});

test('asks for name, address, telephone, company and own fields', () => {
  const known = (['name', 'email', 'phone', 'company'] as const).map((key) =>
    field(key, { known: key })
  );
  expect(check([...known, field('order')])).toEqual({});
});

test.each(['subject', 'text', 'files'] as const)('does not ask for %s', (known) => {
  expect(check([field(known, { known })])).toEqual({
    'settings.questionnaire.0.known': expect.stringContaining('name, email, phone, company'),
  });
});

test('tells everything wrong at once, by its place', () => {
  const problems = check(
    [field('order'), field('order'), field('colour', { type: 'choice' }), field('consent')],
    ['https://shop.example', 'https://shop.example/cart']
  );
  expect(Object.keys(problems).sort()).toEqual([
    'settings.allowedOrigins.1',
    'settings.questionnaire',
    'settings.questionnaire.1.key',
    'settings.questionnaire.2.options',
    'settings.questionnaire.3.key',
  ]);
});
