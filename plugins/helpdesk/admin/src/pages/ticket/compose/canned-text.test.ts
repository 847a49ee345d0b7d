import { expect, it } from 'vitest';
import { cannedTextFor } from './canned-text';

it("takes the client's language, then its base, then English, then any", () => {
  const texts = { en: '<p>Hi</p>', ur: '<p>سلام</p>', 'pt-BR': '<p>Oi</p>' };
  expect(cannedTextFor(texts, 'ur')).toMatchObject({ locale: 'ur', isFallback: false });
  expect(cannedTextFor(texts, 'ur-PK')).toMatchObject({ locale: 'ur', isFallback: false });
  expect(cannedTextFor(texts, 'pt-BR')).toMatchObject({ locale: 'pt-BR', isFallback: false });
  expect(cannedTextFor(texts, 'bn')).toMatchObject({ locale: 'en', isFallback: true });
  expect(cannedTextFor({ sw: '<p>Habari</p>' }, 'bn')).toMatchObject({ locale: 'sw' });
  expect(cannedTextFor({ en: '' }, 'en')).toBeNull();
});
