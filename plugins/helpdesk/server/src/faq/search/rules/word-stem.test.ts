import { describe, expect, test } from 'vitest';
import { foldText } from '../../../platform/fold-text';
import { wordStem } from './word-stem';

const stemOf = (locale: string) => (word: string) => wordStem(foldText(word), locale);

/** Each line: forms of one word. */
const SAME: Record<string, string[]> = {
  en: [
    'machine machines',
    'clean cleans cleaned cleaning',
    'delivery deliveries deliver delivers delivered delivering',
    'return returns returned returning',
    'make makes making',
    'use uses used using',
    'stop stops stopped stopping',
    'install installs installed installing installation',
    'cancel cancelled cancelling cancellation cancels',
    'activate activated activation activating',
    'pay pays paying payment payments',
    'replace replaced replacing replacement replacements',
    'battery batteries',
    'charge charged charging charges',
    'store stores stored storing',
    'update updates updated updating',
    'box boxes',
    'slow slowly',
    'reply replies replied',
    'warranty warranties',
    'descale descales descaled descaling',
    'refill refills refilled refilling',
    'control controls controlled',
    'repeat repeats repeated repeating',
    'evaluate evaluated evaluation',
    'connect connected connection connecting',
    'company companies',
    'Straße strasse',
  ],
  ru: [
    'машина машины машину машиной машине машин',
    'доставка доставки доставку доставкой',
    'чистить чистит чистил чистила',
    'вернуть вернуться',
    'сломанный сломанная сломанную сломанного',
    'гарантия гарантии гарантию гарантией',
    'оплата оплаты оплату оплатой',
    'кофемолка кофемолки кофемолку кофемолкой',
    'заказ заказа заказу заказом заказы заказов',
    'отключить отключится отключился',
    'жёлтый желтый желтая жёлтого',
    'возможность возможности возможностью',
    'фильтр фильтра фильтры фильтров',
  ],
  hi: [
    'मशीन मशीनें मशीनों',
    'लौटाना लौटाने लौटाएं लौटाया लौटाए',
    'बदलना बदलें बदला बदलने बदलते',
    'खरीदना खरीदा खरीदी ख़रीदी',
    'चाबी चाबियां चाबियाँ चाबियों',
    'सेवा सेवाएं सेवाओं',
    'शिकायत शिकायतें शिकायतों',
    'धोना धोने धोएं',
    'वापस वापसी',
    'करना करता करते करें',
  ],
  ur: [
    'مشین مشینیں مشینوں',
    'چابی چابیاں چابیوں',
    'چکی چکیاں چکیوں',
    'واپس واپسی',
    'خریدنا خریدا خریدی خریدے',
    'سوال سوالات سوالوں',
    'آرڈر آرڈرز',
    'بدلنا بدلنے بدلیں بدلا',
    'کرنا کرتا کرتے کرنے',
    'فلٹر فلٹرز فلٹروں',
  ],
  bn: [
    'মেশিন মেশিনের মেশিনটি মেশিনে মেশিনগুলো মেশিনগুলোর মেশিনকে',
    'অর্ডার অর্ডারের অর্ডারটি অর্ডারগুলো',
    'ডেলিভারি ডেলিভারির',
    'চাবি চাবির চাবিটি',
    'ফিল্টার ফিল্টারের ফিল্টারটা',
    'করতে করুন করে',
    'টাকা টাকার',
  ],
  sw: [
    'kikombe vikombe',
    'agizo maagizo',
    'mteja wateja',
    'mzigo mizigo',
    'msaada misaada',
    'lipa malipo kulipa ninalipa',
    'rudisha kurudisha ninarudisha umerudisha imerudishwa',
    'safisha kusafisha ninasafisha safi',
    'fanya kufanya inafanya haifanyi',
    'vunja imevunja imevunjwa',
    'nyumba nyumbani',
    'badilisha kubadilisha nimebadilisha',
  ],
};

describe.each(Object.keys(SAME))('in %s', (locale) => {
  test.each(SAME[locale])('%s are one word', (line) => {
    const stems = new Set(line.split(' ').map(stemOf(locale)));
    expect([...stems]).toHaveLength(1);
  });
});

const DIFFERENT: Record<string, string[]> = {
  en: [
    'status state',
    'this the',
    'water wait',
    'bed be',
    'ring r',
    'order board',
    'format form',
    'glass glow',
    'need nee',
  ],
  ru: ['вода вход', 'заказ закат', 'кофе кофта', 'пар пара́граф'],
  hi: ['पानी पावर', 'दूध दूर', 'मशीन मशहूर'],
  ur: ['پانی پاور', 'دودھ دور'],
  bn: ['চা চাবি', 'জল জলদি'],
  sw: ['maji moto', 'kahawa kazi', 'mashine mashua'],
};

test.each(Object.entries(DIFFERENT))('in %s different words stay apart', (locale, lines) => {
  for (const line of lines) {
    const [one, other] = line.split(' ').map(stemOf(locale));
    expect([line, one === other]).toEqual([line, false]);
  }
});

test('never less than two letters are left, and a stem is stable', () => {
  for (const [locale, lines] of Object.entries(SAME)) {
    for (const word of lines.flatMap((line) => line.split(' '))) {
      expect(stemOf(locale)(word).length).toBeGreaterThanOrEqual(2);
    }
  }
});

test('words with digits, short ones and those of a language without rules stay as they are', () => {
  expect(wordStem('br200s', 'en')).toBe('br200s');
  expect(wordStem('gas', 'en')).toBe('gas');
  expect(wordStem('maschinen', 'de')).toBe('maschinen');
  expect(wordStem('maschinen', 'constructor')).toBe('maschinen');
});

test('English words in another script have English endings, in Swahili its own', () => {
  expect(wordStem('filters', 'hi')).toBe('filter');
  expect(wordStem('filters', 'ru')).toBe('filter');
  expect(wordStem('mashine', 'sw')).toBe(wordStem('mashine', 'sw-KE'));
});
