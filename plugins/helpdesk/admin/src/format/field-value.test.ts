import { expect, it } from 'vitest';
import { formatFieldValue } from './field-value';

const reader = {
  locale: 'ur',
  name: (text: Record<string, string | undefined>) => text.ur ?? text.en ?? '',
  yes: 'ہاں',
  no: 'نہیں',
};
const options = [
  { key: 'red', name: { en: 'Red', ur: 'سرخ' } },
  { key: 'blue', name: { en: 'Blue', ur: 'نیلا' } },
];

it('reads choices by their names in the reader’s language', () => {
  expect(formatFieldValue('red', { type: 'choice', options }, reader)).toBe('سرخ');
  expect(formatFieldValue(['red', 'blue'], { type: 'choices', options }, reader)).toBe(
    'سرخ اور نیلا'
  );
});

it('shows the key of a choice that is there no more', () => {
  expect(formatFieldValue('green', { type: 'choice', options }, reader)).toBe('green');
});

it('reads yes and no, numbers and days', () => {
  expect(formatFieldValue(true, { type: 'checkbox', options: [] }, reader)).toBe('ہاں');
  expect(formatFieldValue(false, { type: 'checkbox', options: [] }, reader)).toBe('نہیں');
  const english = { ...reader, locale: 'en' };
  expect(formatFieldValue(1234.5, { type: 'number', options: [] }, english)).toBe('1,234.5');
  expect(formatFieldValue('2026-03-04', { type: 'date', options: [] }, english)).toBe(
    'Mar 4, 2026'
  );
  expect(formatFieldValue('KX-1', { type: 'text', options: [] }, english)).toBe('KX-1');
});
