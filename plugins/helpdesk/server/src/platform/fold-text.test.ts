import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, searchWords } from './fold-text';

/** What readers take for the same word. */
const SAME: [language: string, one: string, other: string][] = [
  ['en', 'Résumé', 'resume'],
  ['en', 'naïve CAFÉ', 'Naive cafe'],
  ['en', 'ﬁle', 'file'],
  ['en', 'Ｆｕｌｌ　ｗｉｄｔｈ １２', 'full width 12'],
  ['de', 'STRASSE', 'Straße'],
  ['de', 'Müller', 'Muller'],
  ['pl', 'Łódź', 'lodz'],
  ['da', 'Ærø', 'aero'],
  ['vi', 'Nguyễn Tiến Đức', 'nguyen tien duc'],
  ['tr', 'İSTANBUL', 'istanbul'],
  ['tr', 'ISPARTA', 'ısparta'],
  ['tr', 'Iğdır', 'iğdir'],
  ['el', 'ΟΔΟΣ', 'οδός'],
  ['sw', 'Ng’ombe', 'ng’ombe'],
  ['sw', 'TAFADHALI', 'tafadhali'],
  ['ru', 'Ещё', 'еще'],
  ['ru', 'ёлка', 'ЕЛКА'],
  ['ru', 'за́мок', 'замок'],
  ['ru', 'й', 'и\u0306'],
  ['uk', 'Київ', 'КИЇВ'],
  ['ur', 'کتاب', 'كتاب'],
  ['ur', 'پانی', 'پاني'],
  ['ur', 'ہمارا', 'همارا'],
  ['ur', 'مدینہ', 'مدينة'],
  ['ur', 'مُحَمَّد', 'محمد'],
  ['ur', 'آپ', 'اپ'],
  ['ur', 'آپ', 'ا\u0653پ'],
  ['ur', 'مسئلہ', 'مسیلہ'],
  ['ur', 'جرأت', 'جرات'],
  ['ur', 'مؤثر', 'موثر'],
  ['ur', 'ابتداء', 'ابتدا'],
  ['ur', 'ســلام', 'سلام'],
  ['ur', 'می\u200cخواہم', 'میخواہم'],
  ['ur', '۱۰۴۲', '1042'],
  ['ar', 'إلى أحمد', 'الى احمد'],
  ['ar', 'ﺳﻼﻡ', 'سلام'],
  ['ar', '٣٤', '34'],
  ['hi', 'ज़रूरी', 'जरूरी'],
  ['hi', 'ज\u093cरूरी', 'ज़रूरी'],
  ['hi', 'हाँ', 'हां'],
  ['hi', 'क्\u200dष', 'क्ष'],
  ['hi', '१०४२', '1042'],
  ['bn', 'সৎ', 'সত্\u200d'],
  ['bn', 'য\u09bcা', '\u09dfা'],
  ['bn', 'কো', 'ক\u09c7\u09be'],
  ['bn', '১০৪২', '1042'],
];

/** What they do not. */
const OTHERS: [language: string, one: string, other: string][] = [
  ['ru', 'мой', 'мои'],
  ['ru', 'тёмный', 'томный'],
  ['uk', 'їжа', 'іжа'],
  ['hi', 'कल', 'काल'],
  ['hi', 'दिन', 'दीन'],
  ['hi', 'शांत', 'शात'],
  ['hi', 'कमल', 'कम्ल'],
  ['bn', 'কল', 'কাল'],
  ['bn', 'দিন', 'দীন'],
  ['bn', 'পরা', 'পড়া'],
  ['bn', 'চাদ', 'চাঁদ'],
  ['ur', 'بات', 'بھات'],
  ['ur', 'پل', 'بل'],
  ['ur', 'میں', 'مین'],
  ['ur', 'ڈر', 'در'],
  ['sw', 'mto', 'moto'],
  ['en', 'form', 'from'],
];

test.each(SAME)('%s: %s is %s', (_language, one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

test.each(OTHERS)('%s: %s is not %s', (_language, one, other) => {
  expect(foldText(one)).not.toBe(foldText(other));
});

test('what cannot be seen is not there', () => {
  expect(foldText('a\u200bb\u200cc\u200dd\u00ade\ufefff\u202eg\u2066h\ufe0f')).toBe('abcdefgh');
});

test('a folded text is its own fold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 5_000, seed: 20_261 }
  );
});

test.each(SAME)('%s: the fold of %s is its own fold', (_language, one) => {
  expect(foldText(foldText(one))).toBe(foldText(one));
});

describe('words', () => {
  const WHOLE: [string, string[]][] = [
    ['My printer’s broken!', ['my', 'printer', 's', 'broken']],
    ['a.b+c@example.com', ['a', 'b', 'c', 'example', 'com']],
    ['#1042', ['1042']],
    ['मेरा प्रिंटर नहीं चलता।', ['मेरा', 'प्रिंटर', 'नहीं', 'चलता']],
    ['আমার প্রিন্টার চলছে না।', ['আমার', 'প্রিন্টার', 'চলছে', 'না']],
    ['میرا پرنٹر نہیں چلتا۔', ['میرا', 'پرنٹر', 'نہیں', 'چلتا']],
    ['Мой принтер — сломан?', ['мой', 'принтер', 'сломан']],
    ['Printa yangu haifanyi kazi', ['printa', 'yangu', 'haifanyi', 'kazi']],
    ['"NEAR" * - : & | ! () ^', ['near']],
    ['twice TWICE Twïce', ['twice']],
    ['', []],
    [' \n\t۔،؟।—…', []],
  ];
  test.each(WHOLE)('of %s are whole, folded and each there once', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  test('are letters, numbers and marks alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const word of searchWords(text)) expect(word).toMatch(/^[\p{L}\p{N}\p{M}\p{Co}]+$/u);
      }),
      { numRuns: 5_000, seed: 20_262 }
    );
  });

  test('that are endless are cut between two characters', () => {
    expect(searchWords('x'.repeat(500))).toEqual(['x'.repeat(40)]);
    expect(searchWords('𝒳𐐷'.repeat(100))[0]).toMatch(/^(x𐐷)+$/u);
  });
});
