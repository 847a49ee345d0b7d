import { describe, expect, it } from 'vitest';
import { directionOf, resolveLanguage } from './direction';

describe('directionOf', () => {
  it.each(['ur', 'ur-PK', 'ar', 'he', 'pa-Arab', 'AR-EG'])(
    'writes %s from right to left',
    (code) => {
      expect(directionOf(code)).toBe('rtl');
    }
  );

  it.each(['en', 'en-GB', 'hi', 'bn', 'sw', 'ru', 'ur-Latn', ''])(
    'writes "%s" from left to right',
    (code) => {
      expect(directionOf(code)).toBe('ltr');
    }
  );
});

describe('resolveLanguage', () => {
  const available = ['en', 'ur'];

  it('takes the choice of the agent before the language of the shell', () => {
    expect(resolveLanguage({ choice: 'ur', shell: 'en', available })).toBe('ur');
  });

  it('follows the shell when nothing is chosen', () => {
    expect(resolveLanguage({ choice: null, shell: 'ur', available })).toBe('ur');
  });

  it('serves a regional code by its language', () => {
    expect(resolveLanguage({ choice: 'ur-PK', shell: 'en', available })).toBe('ur');
  });

  it('falls back to the shell when the chosen language is not translated', () => {
    expect(resolveLanguage({ choice: 'fi', shell: 'ur', available })).toBe('ur');
  });

  it('falls back to English when neither is translated', () => {
    expect(resolveLanguage({ choice: 'fi', shell: 'fr', available })).toBe('en');
  });
});
