import { expect, test } from 'vitest';
import { ACCOUNT_TEXTS } from './account-texts';

const LANGUAGES = ['bn', 'en', 'hi', 'ru', 'sw', 'ur'];
const SCRIPTS: Record<string, RegExp> = {
  bn: /\p{Script=Bengali}/u,
  en: /\p{Script=Latin}/u,
  hi: /\p{Script=Devanagari}/u,
  ru: /\p{Script=Cyrillic}/u,
  sw: /\p{Script=Latin}/u,
  ur: /\p{Script=Arabic}/u,
};

test.each(Object.entries(ACCOUNT_TEXTS))('the mail %s is whole in six languages', (_name, text) => {
  for (const part of [text.subject, text.body, text.button]) {
    expect(Object.keys(part).sort()).toEqual(LANGUAGES);
    for (const [language, words] of Object.entries(part)) {
      expect(words).toMatch(SCRIPTS[language]);
    }
  }
  const swahili = Object.entries(text.body).filter(([language]) => language !== 'en');
  for (const [, words] of swahili) expect(words).not.toBe(text.body.en);
});

test.each(Object.entries(ACCOUNT_TEXTS))(
  'the mail %s has its link on a line alone and nothing else to be filled in',
  (_name, { subject, body, button }) => {
    for (const words of Object.values(body)) {
      expect(words.split('\n').filter((line) => line === '{{ link }}')).toHaveLength(1);
      expect(words.replace('{{ link }}', '')).not.toContain('{');
    }
    for (const words of [...Object.values(subject), ...Object.values(button)]) {
      expect(words).not.toContain('{');
    }
  }
);
