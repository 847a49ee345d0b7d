import { expect, test } from 'vitest';
import { CANNED_PLACEHOLDERS } from '../../../../contracts';
import { checkCannedTexts } from './check-canned-texts';

test('every placeholder that is offered for a canned reply is accepted in one', () => {
  const en = CANNED_PLACEHOLDERS.map((name) => `<p>{{ ${name} }}</p>`).join('');
  expect(CANNED_PLACEHOLDERS.length).toBeGreaterThan(0);
  expect(checkCannedTexts({ en })).toEqual({});
  expect(checkCannedTexts({ en: '<p>{{ client.nme }}</p>' })).not.toEqual({});
});
