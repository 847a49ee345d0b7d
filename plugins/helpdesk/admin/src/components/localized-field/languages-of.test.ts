import { describe, expect, it } from 'vitest';
import { SITE_LOCALES } from '../../../../contracts/common';
import { languageName, languagesOf, refusalOf, withWords } from './languages-of';

describe('languagesOf', () => {
  it('offers the languages of the site first, then any other that has words', () => {
    expect(languagesOf({ fi: 'Tuki', ur: 'سپورٹ' })).toEqual([...SITE_LOCALES, 'fi']);
  });
});

describe('withWords', () => {
  it('replaces one language and leaves the others', () => {
    expect(withWords({ en: 'Help', ur: 'مدد' }, 'en', 'Support')).toEqual({
      en: 'Support',
      ur: 'مدد',
    });
  });

  it('leaves out a language whose words were removed', () => {
    expect(withWords({ en: 'Help', ur: 'مدد' }, 'ur', '  ')).toEqual({ en: 'Help' });
  });

  it('does not change the text it was given', () => {
    const text = { en: 'Help' };
    withWords(text, 'en', 'Support');
    expect(text).toEqual({ en: 'Help' });
  });
});

describe('languageName', () => {
  it('names a language in itself', () => {
    expect(SITE_LOCALES.map(languageName)).toEqual([
      'English',
      'اردو',
      'বাংলা',
      'Kiswahili',
      'हिन्दी',
      'русский',
    ]);
  });

  it('shows what is no language code as it stands', () => {
    expect(languageName('not a code')).toBe('not a code');
  });
});

describe('refusalOf', () => {
  it('tells the refusal of a language from that of the whole text', () => {
    const refusals = { 'company.name': 'Too few', 'company.name.ur': 'Too long' };
    expect(refusalOf(refusals, 'company.name')).toBe('Too few');
    expect(refusalOf(refusals, 'company.name', 'ur')).toBe('Too long');
    expect(refusalOf(refusals, 'company.name', 'en')).toBeUndefined();
  });
});
