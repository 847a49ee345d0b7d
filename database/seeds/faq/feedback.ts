import type { FaqAnswered, FaqLocale, FaqMiss, FaqReading, FaqReason } from './faq-types';

/** Said beside a vote of "not helpful". */
export const FAQ_REASONS: FaqReason[] = [
  {
    slug: 'find-the-right-grind',
    locale: 'en',
    text: 'Mine is a Pebble, and it has letters on the dial, no numbers. Where is nine?',
  },
  {
    slug: 'descaling-light',
    locale: 'en',
    text: 'Both buttons for five seconds does nothing on a Heron Duo. It has three buttons.',
  },
  {
    slug: 'where-is-my-parcel',
    locale: 'en',
    text: 'All of this I had tried already. I wanted to know where it IS.',
  },
  {
    slug: 'delivery-costs',
    locale: 'en',
    text: 'Costs in which currency? And it does not say what a grinder to Ireland costs.',
  },
  {
    slug: 'which-machine-fits',
    locale: 'en',
    text: 'No word about how tall they are. My shelf is 36 cm above the worktop.',
  },
  {
    slug: 'repair-costs',
    locale: 'en',
    text: 'Prices for a Rook are missing.',
  },
  {
    slug: 'coffee-bitter-or-sour',
    locale: 'ur',
    text: 'میرے پاس ترازو نہیں ہے۔ چمچ کے حساب سے بتائیں۔',
  },
  {
    slug: 'loan-machine',
    locale: 'ur',
    text: 'یہ نہیں لکھا کہ ضمانتی رقم نقد دینی ہے یا کارڈ سے۔',
  },
  {
    slug: 'water-under-the-machine',
    locale: 'hi',
    text: 'तस्वीर होती तो समझ आता कि तिरछा किनारा कौन-सा है।',
  },
  {
    slug: 'set-up-a-new-machine',
    locale: 'bn',
    text: 'ভিডিও থাকলে ভালো হতো, মেঘের ছবিটা খুঁজে পাইনি।',
  },
  {
    slug: 'opening-hours',
    locale: 'sw',
    text: 'Sijui kama mnafungua siku ya Idi. Haijaandikwa.',
  },
  {
    slug: 'how-a-repair-works',
    locale: 'ru',
    text: 'Девять дней откуда считать: от отправки или от оплаты?',
  },
];

/** What the help of the company says nothing about, typed into its search. */
export const FAQ_MISSES: FaqMiss[] = [
  {
    locale: 'en',
    count: 41,
    queries: ['height of heron', 'heron centimetres', 'how tall is the wren'],
  },
  { locale: 'en', count: 34, queries: ['gift wrapping', 'wrap as a present', 'giftwrap'] },
  {
    locale: 'en',
    count: 29,
    queries: ['student discount', 'discount for students', 'nhs discount'],
  },
  {
    locale: 'en',
    count: 23,
    queries: ['bottomless portafilter 54mm', 'naked portafilter', 'bottomles holder'],
  },
  { locale: 'en', count: 21, queries: ['wren in red', 'colours wren', 'blue wren'] },
  {
    locale: 'en',
    count: 18,
    queries: ['trade-in value', 'sell you my wren', 'secondhand wren'],
  },
  { locale: 'en', count: 16, queries: ['soya curdles', 'vegan foam', 'plant milk curdles'] },
  {
    locale: 'en',
    count: 14,
    queries: ['wedding hire', 'hire coffee cart', 'rent for a wedding'],
  },
  {
    locale: 'en',
    count: 12,
    queries: ['home roasting', 'raw unroasted', 'popcorn roaster'],
  },
  {
    locale: 'en',
    count: 11,
    queries: ['timer switch on in the morning', 'smart plug', 'auto on timer'],
  },
  { locale: 'en', count: 8, queries: ['careers', 'apprenticeship workshop', 'internship'] },
  { locale: 'en', count: 3, queries: ['kopi luwak'] },
  { locale: 'ur', count: 19, queries: ['قسطوں پر مشین', 'ماہانہ اقساط', 'qiston par'] },
  { locale: 'ur', count: 13, queries: ['رمضان میں اوقات', 'ramzan timing', 'رمضان'] },
  { locale: 'ur', count: 9, queries: ['پرانی کا تبادلہ', 'purani do nai lo'] },
  { locale: 'ur', count: 7, queries: ['کشمیری چائے', 'دودھ پتی', 'doodh patti'] },
  {
    locale: 'hi',
    count: 15,
    queries: ['इन्वर्टर पर चलेगी', 'inverter par chalegi', 'इन्वर्टर कितने वाट'],
  },
  {
    locale: 'hi',
    count: 10,
    queries: ['फ़िल्टर कॉफ़ी दक्षिण भारतीय', 'south indian filter coffee'],
  },
  { locale: 'hi', count: 6, queries: ['ईएमआई', 'emi', 'किस्तों में'] },
  { locale: 'bn', count: 12, queries: ['লোডশেডিং হলে', 'জেনারেটরে চলবে', 'loadshedding'] },
  { locale: 'bn', count: 8, queries: ['বিকাশে টাকা দেওয়া যায়', 'বিকাশ', 'bkash'] },
  { locale: 'sw', count: 11, queries: ['halopesa', 'tigo pesa', 'airtel money'] },
  { locale: 'sw', count: 5, queries: ['kahawa ya kilimanjaro', 'arabika ya kilimanjaro'] },
  { locale: 'ru', count: 9, queries: ['турка мелко', 'помол для турки', 'джезва'] },
  { locale: 'ru', count: 6, queries: ['рассрочка', 'купить в рассрочку'] },
];

/** What the help said nothing about until an entry was written for it. */
export const FAQ_ANSWERED: FaqAnswered[] = [
  {
    slug: 'descaling-light',
    locale: 'en',
    count: 26,
    queries: ['orange light', 'light stays on after descaling', 'orange lamp after descaling'],
  },
  { slug: 'can-i-use-vinegar', locale: 'en', count: 17, queries: ['vinegar', 'descale vinegar'] },
  { slug: 'loan-machine', locale: 'en', count: 11, queries: ['loan machine', 'borrow a machine'] },
  { slug: 'loan-machine', locale: 'ur', count: 6, queries: ['مرمت کے دوران دوسری مشین'] },
];

/** What editors have decided that the help need not say anything about. */
export const FAQ_DROPPED: { locale: FaqLocale; query: string }[] = [
  { locale: 'en', query: 'kopi luwak' },
  { locale: 'en', query: 'careers' },
];

/** Of everything that may be read on the site. The few that help little are for an editor to find. */
export const FAQ_READINGS: Record<string, FaqReading> = {
  'where-is-my-parcel': { views: 612, helpful: 58 },
  'descale-the-machine': { views: 540, helpful: 94 },
  'coffee-bitter-or-sour': { views: 498, helpful: 91 },
  'set-up-a-new-machine': { views: 455, helpful: 93 },
  'how-long-does-delivery-take': { views: 431, helpful: 86 },
  'descaling-light': { views: 402, helpful: 79 },
  'repair-costs': { views: 388, helpful: 88 },
  'find-the-right-grind': { views: 371, helpful: 84 },
  'return-within-thirty-days': { views: 334, helpful: 90 },
  'how-a-repair-works': { views: 318, helpful: 89 },
  'water-under-the-machine': { views: 305, helpful: 92 },
  'opening-hours': { views: 297, helpful: 95 },
  'cannot-log-in': { views: 283, helpful: 63 },
  'clean-the-steam-wand': { views: 266, helpful: 94 },
  'find-the-serial-number': { views: 259, helpful: 97 },
  'no-crema': { views: 248, helpful: 87 },
  'what-the-warranty-covers': { views: 240, helpful: 90 },
  'which-machine-fits': { views: 233, helpful: 74 },
  'grinder-blocked': { views: 198, helpful: 93 },
  'delivery-costs': { views: 191, helpful: 66 },
  'error-codes': { views: 184, helpful: 85 },
  'charged-twice': { views: 162, helpful: 83 },
  'how-fresh-are-the-beans': { views: 158, helpful: 92 },
  'pause-coffee-subscription': { views: 151, helpful: 96 },
  'pack-a-machine': { views: 147, helpful: 94 },
  'fill-tank-although-full': { views: 139, helpful: 91 },
  'refund-time': { views: 133, helpful: 71 },
  'parcel-arrived-damaged': { views: 118, helpful: 88 },
  'can-i-use-vinegar': { views: 114, helpful: 81 },
  'grinder-zero': { views: 109, helpful: 90 },
  'ways-to-pay': { views: 104, helpful: 82 },
  'service-interval': { views: 97, helpful: 89 },
  'filter-holder-stuck': { views: 92, helpful: 95 },
  'change-delivery-address': { views: 88, helpful: 80 },
  'static-coffee-everywhere': { views: 84, helpful: 93 },
  'loan-machine': { views: 79, helpful: 76 },
  'cancel-an-order': { views: 75, helpful: 87 },
  'missing-or-wrong-item': { views: 73, helpful: 92 },
  'trips-the-fuse': { views: 68, helpful: 90 },
  'voucher-code-refused': { views: 66, helpful: 85 },
  'is-it-worth-repairing': { views: 61, helpful: 93 },
  'follow-a-request': { views: 58, helpful: 78 },
  'nuts-gluten-additives': { views: 54, helpful: 94 },
  'repair-it-myself': { views: 52, helpful: 91 },
  'barista-courses': { views: 49, helpful: 88 },
  'payment-refused': { views: 46, helpful: 55 },
  'invoice-with-tax-number': { views: 44, helpful: 92 },
  'prices-for-cafes': { views: 37, helpful: 84 },
  'price-went-down': { views: 33, helpful: 89 },
  'oily-or-flavoured-beans': { views: 31, helpful: 90 },
  'empty-bags': { views: 24, helpful: 96 },
  'delete-my-account': { views: 21, helpful: 86 },
  'label-in-urdu': { views: 12, helpful: 100 },
};
