import { expect, it } from 'vitest';
import { localized } from './localized';

it('takes the exact language, then its base, then English, then any', () => {
  expect(localized({ en: 'New', ur: 'نیا' }, 'ur')).toBe('نیا');
  expect(localized({ en: 'New', ur: 'نیا' }, 'ur-PK')).toBe('نیا');
  expect(localized({ en: 'New', ur: 'نیا' }, 'fr')).toBe('New');
  expect(localized({ fi: 'Uusi' }, 'fr')).toBe('Uusi');
});

it('is empty for a text in no language', () => {
  expect(localized({}, 'en')).toBe('');
});
