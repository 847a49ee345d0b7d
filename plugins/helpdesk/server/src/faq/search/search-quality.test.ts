import { beforeAll, describe, expect, test } from 'vitest';
import { findEntries, isGoodResult } from './find-entries';
import { shopFaq } from './search-fixture';
import { buildTextIndex } from './text-index';

/** What people type, and the entry that they need. */
const QUERIES: Record<string, [query: string, entry: string][]> = {
  en: [
    ['how do i send something back', 'return-item'],
    ['retrun label', 'return-item'],
    ['machine leaks water underneath', 'leak'],
    ['descaling', 'descale'],
    ['HB200 instructions', 'manual-hb200'],
    ['hb 200 manual', 'manual-hb200'],
    ['error e-11', 'error-e11'],
    ['refund', 'refund-time'],
    ['coupon code', 'voucher'],
    ['why does my grinder make so much noize', 'grinder-loud'],
  ],
  ur: [
    ['پیسے واپس', 'refund-time'],
    ['مشینیں چالو نہیں', 'no-power'],
    ['شور چکی', 'grinder-loud'],
    ['کینسل', 'cancel-order'],
    ['ڈیلیوری فيس', 'delivery-cost'],
    ['پانی کے فلٹرز', 'water-filter'],
    ['پاسورڈ بھول گئی', 'account-password'],
    ['e04', 'error-e04'],
    ['گارنٹی کتنے سال', 'warranty-length'],
    ['پرزوں کی دکان', 'spare-parts'],
  ],
  hi: [
    ['पैसे वापस कब', 'refund-time'],
    ['मशीनें चालू नहीं हो रही', 'no-power'],
    ['चक्की की आवाज', 'grinder-loud'],
    ['कैंसल ऑर्डर', 'cancel-order'],
    ['फिल्टर बदलना', 'water-filter'],
    ['पासवर्ड', 'account-password'],
    ['E 04', 'error-e04'],
    ['सामान लौटाने', 'return-item'],
    ['गारंटी', 'warranty-length'],
    ['पुर्जों की खरीद', 'spare-parts'],
  ],
  bn: [
    ['টাকা ফেরত', 'refund-time'],
    ['মেশিনটি চালু হয় না', 'no-power'],
    ['গ্রাইন্ডারের শব্দ', 'grinder-loud'],
    ['অর্ডার ক্যান্সেল', 'cancel-order'],
    ['ফিল্টারটা বদলাতে চাই', 'water-filter'],
    ['পাসওয়ার্ড ভুলে গিয়েছি', 'account-password'],
    ['e04 ত্রুটি', 'error-e04'],
    ['গ্যারান্টি', 'warranty-length'],
    ['পণ্যের রিটার্ন', 'return-item'],
    ['মেরামত কত টাকা', 'repair-cost'],
  ],
  sw: [
    ['kurudisha bidhaa', 'return-item'],
    ['mashine imevuja', 'leak'],
    ['kelele za kinu', 'grinder-loud'],
    ['ghairi maagizo', 'cancel-order'],
    ['nimesahau neno la siri', 'account-password'],
    ['malipo kwa kadi', 'pay-methods'],
    ['E04', 'error-e04'],
    ['chokaa', 'descale'],
    ['kubadili anwani', 'change-address'],
    ['dhamna miaka', 'warranty-length'],
  ],
  ru: [
    ['возврат товара', 'return-item'],
    ['машина течет', 'leak'],
    ['шум кофемолки', 'grinder-loud'],
    ['отмена заказа', 'cancel-order'],
    ['забыла пароль', 'account-password'],
    ['оплата картой', 'pay-methods'],
    ['ошибка е04 e04', 'error-e04'],
    ['накипь', 'descale'],
    ['гарнатия', 'warranty-length'],
    ['стоимость ремонта', 'repair-cost'],
  ],
};

async function finder(locale: string) {
  const faq = shopFaq();
  const languages = [...new Set([locale, 'en'])];
  const indexes = await Promise.all(languages.map((one) => buildTextIndex(faq, one)));
  const reader = { locale, site: null };
  return (query: string) => findEntries(faq, indexes, { query, reader, category: null });
}

describe.each(Object.keys(QUERIES))('who asks in %s', (locale) => {
  let find: Awaited<ReturnType<typeof finder>>;
  beforeAll(async () => {
    find = await finder(locale);
  });

  test.each(QUERIES[locale])('“%s” finds %s among the first three', (query, wanted) => {
    const keys = find(query).map(({ entry }) => entry.key);
    expect(keys.slice(0, 3)).toContain(wanted);
  });

  test('has a good result nearly every time, and it is the first', () => {
    const asked = QUERIES[locale].map(([query, wanted]) => ({ found: find(query), wanted }));
    expect(asked.filter(({ found }) => isGoodResult(found)).length).toBeGreaterThanOrEqual(9);
    const first = asked.filter(({ found, wanted }) => found[0]?.entry.key === wanted);
    expect(first.length).toBeGreaterThanOrEqual(9);
  });
});

test.each([
  ['en', 'salary of the director'],
  ['en', 'football results yesterday'],
  ['ur', 'کرکٹ کا میچ'],
  ['hi', 'क्रिकेट का मैच'],
  ['bn', 'ক্রিকেট খেলা'],
  ['sw', 'mechi ya mpira wa miguu'],
  ['ru', 'зарплата директора'],
])('in %s “%s” finds nothing good', async (locale, query) => {
  const find = await finder(locale);
  expect(isGoodResult(find(query))).toBe(false);
});
