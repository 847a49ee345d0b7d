import { expect, test } from 'vitest';
import { maskPhone, toE164 } from './phone';

test.each([
  ['+923001234567', '+923001234567'],
  ['+92 300 123-4567', '+923001234567'],
  ['0092 (300) 123.45.67', '+923001234567'],
  ['\u200e+1 555\u00a0010 0199', '+15550100199'],
  ['+49–30–123456', '+4930123456'],
])('%j is a number that an SMS reaches', (written, plain) => {
  expect(toE164(written)).toBe(plain);
});

test.each([
  '',
  '0300 1234567',
  '+0300123456',
  '+92',
  '+9230012345678901',
  '+92 300 CALLME',
  'ext. 12',
  '+92;300,1234567',
  '+۹۲۳۰۰۱۲۳۴۵۶۷',
])('%j is none', (written) => {
  expect(toE164(written)).toBeNull();
});

test('a number in part says the country and the end of it', () => {
  expect(maskPhone('+923001234567')).toBe('+92•••••567');
  expect(maskPhone('+1234567')).toBe('•••••');
});
