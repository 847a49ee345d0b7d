import type { FaqCategory } from './faq-types';

/** In the order in which they are shown. */
export const FAQ_CATEGORIES: FaqCategory[] = [
  {
    slug: 'delivery',
    parent: null,
    icon: 'truck',
    texts: {
      en: {
        name: 'Orders and delivery',
        description: 'Where a parcel is, what carriage costs, and what to do when a box looks bad.',
      },
      ur: {
        name: 'آرڈر اور ڈیلیوری',
        description: 'پارسل کہاں ہے، بھجوانے کا کیا خرچ ہے، اور ڈبہ خراب ملے تو کیا کریں۔',
      },
      bn: {
        name: 'অর্ডার ও ডেলিভারি',
        description: 'পার্সেল কোথায় আছে, পাঠাতে কত লাগে, আর বাক্স ভাঙা এলে কী করবেন।',
      },
      sw: {
        name: 'Maagizo na usafirishaji',
        description:
          'Kifurushi kiko wapi, usafirishaji ni bei gani, na ufanye nini boksi likiharibika.',
      },
      hi: {
        name: 'ऑर्डर और डिलीवरी',
        description: 'पार्सल कहाँ है, भेजने का ख़र्च कितना है, और डिब्बा टूटा मिले तो क्या करें।',
      },
      ru: {
        name: 'Заказы и доставка',
        description: 'Где посылка, сколько стоит доставка и что делать, если коробка помята.',
      },
    },
  },
  {
    slug: 'payment',
    parent: null,
    icon: 'credit-card',
    texts: {
      en: {
        name: 'Payment and returns',
        description: 'Ways to pay, invoices, vouchers, subscriptions, and how money comes back.',
      },
      ur: {
        name: 'ادائیگی اور واپسی',
        description: 'ادائیگی کے طریقے، رسیدیں، واؤچر، سبسکرپشن، اور رقم کی واپسی۔',
      },
      bn: {
        name: 'মূল্য পরিশোধ ও ফেরত',
        description: 'টাকা দেওয়ার উপায়, চালান, ভাউচার, নিয়মিত কফি, আর টাকা ফেরত পাওয়া।',
      },
      sw: {
        name: 'Malipo na kurudisha bidhaa',
        description:
          'Njia za kulipa, ankara, vocha, kahawa ya kila mara, na jinsi pesa zinavyorudi.',
      },
      hi: {
        name: 'भुगतान और वापसी',
        description: 'भुगतान के तरीक़े, बिल, वाउचर, नियमित कॉफ़ी, और पैसे वापस कैसे आते हैं।',
      },
      ru: {
        name: 'Оплата и возврат',
        description: 'Способы оплаты, счета, подарочные карты, подписка и возврат денег.',
      },
    },
  },
  {
    slug: 'machines',
    parent: null,
    icon: 'coffee',
    texts: {
      en: {
        name: 'Espresso machines',
        description:
          'Wren, Heron and Rook: choosing one, living with one, and what its lights mean.',
      },
      ur: {
        name: 'ایسپریسو مشینیں',
        description: 'Wren، Heron اور Rook: کون سی لیں، کیسے چلائیں، اور بتیوں کا مطلب کیا ہے۔',
      },
      bn: {
        name: 'এসপ্রেসো যন্ত্র',
        description: 'Wren, Heron ও Rook: কোনটি নেবেন, কীভাবে চালাবেন, কোন বাতির কী মানে।',
      },
      sw: {
        name: 'Mashine za espresso',
        description: 'Wren, Heron na Rook: jinsi ya kuchagua, kuitumia, na maana ya taa zake.',
      },
      hi: {
        name: 'एस्प्रेसो मशीनें',
        description: 'Wren, Heron और Rook: कौन-सी लें, कैसे चलाएँ, और बत्तियों का क्या मतलब है।',
      },
      ru: {
        name: 'Кофемашины',
        description: 'Wren, Heron и Rook: как выбрать, как с ней жить и что значат её лампы.',
      },
    },
  },
  {
    slug: 'first-steps',
    parent: 'machines',
    icon: 'play',
    texts: {
      en: {
        name: 'First steps',
        description: 'From the box to a cup that tastes as it did in our shop.',
      },
      ur: {
        name: 'پہلے قدم',
        description: 'ڈبہ کھولنے سے اُس پیالی تک جس کا ذائقہ ہماری دکان جیسا ہو۔',
      },
      bn: {
        name: 'শুরু করা',
        description: 'বাক্স খোলা থেকে আমাদের দোকানের মতো স্বাদের এক কাপ কফি পর্যন্ত।',
      },
      sw: {
        name: 'Hatua za kwanza',
        description: 'Kutoka kufungua boksi hadi kikombe chenye ladha kama ya dukani kwetu.',
      },
      hi: {
        name: 'पहले क़दम',
        description: 'डिब्बा खोलने से लेकर हमारी दुकान जैसे स्वाद वाले प्याले तक।',
      },
      ru: {
        name: 'Первые шаги',
        description: 'От коробки до чашки, которая вкусна так же, как у нас в магазине.',
      },
    },
  },
  {
    slug: 'care',
    parent: 'machines',
    icon: 'droplet',
    texts: {
      en: {
        name: 'Cleaning and descaling',
        description: 'Lime, milk and old coffee: what to clean, how often, and with what.',
      },
      ur: {
        name: 'صفائی اور چونا اتارنا',
        description: 'چونا، دودھ اور پرانی کافی: کیا صاف کریں، کب کریں اور کس چیز سے۔',
      },
      bn: {
        name: 'পরিষ্কার করা ও চুন তোলা',
        description: 'চুন, দুধ আর পুরোনো কফি: কী পরিষ্কার করবেন, কতদিন পরপর, কী দিয়ে।',
      },
      sw: {
        name: 'Usafi na kuondoa chokaa',
        description: 'Chokaa, maziwa na kahawa ya zamani: usafishe nini, lini, na kwa kitu gani.',
      },
      hi: {
        name: 'सफ़ाई और चूना हटाना',
        description: 'चूना, दूध और पुरानी कॉफ़ी: क्या साफ़ करें, कब करें और किस चीज़ से।',
      },
      ru: {
        name: 'Чистка и накипь',
        description: 'Накипь, молоко и старый кофе: что чистить, как часто и чем.',
      },
    },
  },
  {
    slug: 'grinders-and-beans',
    parent: null,
    icon: 'sliders',
    texts: {
      en: {
        name: 'Grinders and beans',
        description: 'Setting the Flint and the Pebble, and keeping coffee fresh.',
      },
      ur: {
        name: 'گرائنڈر اور کافی کے دانے',
        description: 'Flint اور Pebble کی سیٹنگ، اور کافی کو تازہ رکھنا۔',
      },
      bn: {
        name: 'গ্রাইন্ডার ও কফির দানা',
        description: 'Flint ও Pebble ঠিকমতো বসানো, আর কফি তাজা রাখা।',
      },
      sw: {
        name: 'Visagio na kahawa ya punje',
        description: 'Kupanga Flint na Pebble, na kuhifadhi kahawa isipoteze ladha.',
      },
      hi: {
        name: 'ग्राइंडर और कॉफ़ी के दाने',
        description: 'Flint और Pebble को ठीक से सेट करना, और कॉफ़ी को ताज़ा रखना।',
      },
      ru: {
        name: 'Кофемолки и зёрна',
        description: 'Настройка Flint и Pebble и как сохранить кофе свежим.',
      },
    },
  },
  {
    slug: 'repairs',
    parent: null,
    icon: 'wrench',
    texts: {
      en: {
        name: 'Repairs and warranty',
        description:
          'What it costs, how long it takes, what is covered, and how to pack a machine.',
      },
      ur: {
        name: 'مرمت اور وارنٹی',
        description: 'کتنا خرچ آئے گا، کتنے دن لگیں گے، وارنٹی میں کیا شامل ہے، پیکنگ کیسے ہو۔',
      },
      bn: {
        name: 'মেরামত ও ওয়ারেন্টি',
        description: 'কত খরচ, কতদিন লাগে, ওয়ারেন্টিতে কী আছে, আর যন্ত্র কীভাবে প্যাক করবেন।',
      },
      sw: {
        name: 'Matengenezo na dhamana',
        description: 'Gharama, muda, kinacholindwa na dhamana, na jinsi ya kufunga mashine.',
      },
      hi: {
        name: 'मरम्मत और वारंटी',
        description: 'कितना ख़र्च, कितने दिन, वारंटी में क्या शामिल है, और मशीन कैसे पैक करें।',
      },
      ru: {
        name: 'Ремонт и гарантия',
        description: 'Цены, сроки, что входит в гарантию и как упаковать машину.',
      },
    },
  },
  {
    slug: 'shop-and-account',
    parent: null,
    icon: 'user',
    texts: {
      en: {
        name: 'Account, shop and courses',
        description: 'Logging in, your data, our opening hours, courses, and prices for cafés.',
      },
      ur: {
        name: 'اکاؤنٹ، دکان اور کورس',
        description: 'لاگ اِن، آپ کی معلومات، دکان کے اوقات، کورس، اور کیفے کے لیے قیمتیں۔',
      },
      bn: {
        name: 'অ্যাকাউন্ট, দোকান ও কোর্স',
        description: 'লগইন, আপনার তথ্য, দোকান খোলার সময়, কোর্স, আর ক্যাফের জন্য দাম।',
      },
      sw: {
        name: 'Akaunti, duka na mafunzo',
        description: 'Kuingia, taarifa zako, saa za kufungua, mafunzo, na bei kwa mikahawa.',
      },
      hi: {
        name: 'खाता, दुकान और कोर्स',
        description: 'लॉग इन, आपकी जानकारी, खुलने का समय, कोर्स, और कैफ़े के लिए दाम।',
      },
      ru: {
        name: 'Аккаунт, магазин и курсы',
        description: 'Вход, ваши данные, часы работы, курсы и цены для кафе.',
      },
    },
  },
];
