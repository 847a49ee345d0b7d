import { h, p, ul } from '../blocks';
import type { FaqPage } from '../faq-types';

export const RETURNS_PAGE: FaqPage = {
  slug: 'returns-and-warranty',
  texts: {
    en: {
      title: 'Returns and warranty',
      description:
        'Thirty days to send something back, two years of warranty, ninety days on repairs.',
      content: [
        h('Thirty days to change your mind'),
        p(
          'You may return everything within **thirty days** of delivery, without a reason and at our cost. You may try machines and grinders; please send them back clean and empty. The steps: [How do I send something back?](entry:return-within-thirty-days)'
        ),
        p(
          'The money is on its way within five working days of the box being here, and goes back the way you paid.'
        ),
        h('What cannot come back'),
        ul([
          'coffee that has been opened, unless something is wrong with it,',
          'vouchers that have been used, courses that have taken place,',
          'panels and knobs made to your order.',
        ]),
        h('Two years of warranty'),
        p(
          'From the day of delivery, on every machine and grinder, for whoever owns it. Seals, baskets and burrs wear and are not part of it; everything else we repair or replace at no cost to you, carriage included. [What is covered](entry:what-the-warranty-covers)'
        ),
        h('Ninety days on repairs'),
        p(
          'For the work and for the new parts. If the same fault comes back, so does your place at the front of the line.'
        ),
        p('Whatever the law of your country gives you beyond this, you have as well.'),
      ],
    },
    ur: {
      title: 'واپسی اور وارنٹی',
      description: 'واپسی کے لیے تیس دن، وارنٹی دو سال، مرمت پر نوے دن کی ضمانت۔',
      content: [
        h('ارادہ بدلنے کے لیے تیس دن'),
        p(
          'ڈیلیوری کے **تیس دن** کے اندر ہر چیز واپس ہو سکتی ہے، وجہ بتائے بغیر اور ہمارے خرچ پر۔ مشین اور گرائنڈر چلا کر دیکھ سکتے ہیں؛ صاف اور خالی کر کے لوٹائیں۔ طریقہ: [کوئی چیز واپس کیسے بھیجوں؟](entry:return-within-thirty-days)'
        ),
        p('ڈبہ پہنچنے کے بعد کام کے پانچ دن میں رقم اسی راستے سے لوٹتی ہے جس سے دی گئی تھی۔'),
        h('کیا واپس نہیں ہوتا'),
        ul([
          'کھلی ہوئی کافی، سوائے اس کے کہ اس میں خرابی ہو،',
          'استعمال شدہ واؤچر، اور کورس جو ہو چکے ہوں،',
          'آپ کی فرمائش پر بنے پینل اور دستے۔',
        ]),
        h('دو سال کی وارنٹی'),
        p(
          'ہر مشین اور گرائنڈر پر، ڈیلیوری کے دن سے، مالک کوئی بھی ہو۔ حلقے، چھلنیاں اور پیسنے والے پرزے گھستے ہیں، اس لیے شامل نہیں؛ باقی سب ہم مفت ٹھیک کرتے یا بدلتے ہیں، لانے لے جانے سمیت۔ [کیا شامل ہے](entry:what-the-warranty-covers)'
        ),
        h('مرمت پر نوے دن'),
        p('کام کی بھی اور نئے پرزوں کی بھی۔ وہی خرابی لوٹ آئے تو آپ کی باری سب سے پہلے۔'),
        p('آپ کے ملک کا قانون اس سے زیادہ دیتا ہو تو وہ بھی آپ کا حق ہے۔'),
      ],
    },
    bn: {
      title: 'ফেরত ও ওয়ারেন্টি',
      description: 'ফেরতের জন্য ত্রিশ দিন, ওয়ারেন্টি দুই বছর, মেরামতে নব্বই দিন।',
      content: [
        h('মত বদলানোর জন্য ত্রিশ দিন'),
        p(
          'ডেলিভারির **ত্রিশ দিনের** মধ্যে সবকিছু ফেরত দেওয়া যায়, কারণ ছাড়াই এবং আমাদের খরচে। যন্ত্র ও গ্রাইন্ডার চালিয়ে দেখতে পারেন; ফেরত দেবেন পরিষ্কার ও খালি করে। ধাপগুলো: [কিছু ফেরত পাঠাতে হলে কী করব?](entry:return-within-thirty-days)'
        ),
        p('বাক্স পৌঁছানোর পাঁচ কাজের দিনের মধ্যে টাকা যে পথে এসেছিল সে পথেই ফেরত যায়।'),
        h('যা ফেরত হয় না'),
        ul([
          'খোলা কফি, যদি না তাতে কোনো দোষ থাকে,',
          'ব্যবহৃত ভাউচার, আর হয়ে যাওয়া কোর্স,',
          'আপনার ফরমাশে বানানো পাত ও হাতল।',
        ]),
        h('দুই বছরের ওয়ারেন্টি'),
        p(
          'প্রতিটি যন্ত্র ও গ্রাইন্ডারে, ডেলিভারির দিন থেকে, মালিক যিনিই হোন। সিল, ছাঁকনি ও গ্রাইন্ডারের চাকতি ক্ষয় হয়, তাই এর মধ্যে নেই; বাকি সব আমরা বিনা খরচে সারাই বা বদলাই, আনা-নেওয়াসহ। [কী কী আছে](entry:what-the-warranty-covers)'
        ),
        h('মেরামতে নব্বই দিন'),
        p('কাজেরও, নতুন যন্ত্রাংশেরও। একই দোষ ফিরে এলে আপনার কাজ সবার আগে।'),
        p('আপনার দেশের আইন এর বেশি দিলে সেটিও আপনার প্রাপ্য।'),
      ],
    },
    sw: {
      title: 'Kurudisha bidhaa na dhamana',
      description:
        'Siku thelathini za kurudisha, miaka miwili ya dhamana, siku tisini kwa matengenezo.',
      content: [
        h('Siku thelathini za kubadili nia'),
        p(
          'Unaweza kurudisha kila kitu ndani ya **siku thelathini** tangu kupokea, bila sababu na kwa gharama yetu. Mashine na visagio unaweza kuvijaribu; tafadhali virudishe vikiwa safi na bila maji. Hatua: [Ninarudishaje bidhaa?](entry:return-within-thirty-days)'
        ),
        p('Pesa hutumwa ndani ya siku tano za kazi tangu boksi kufika, kwa njia uliyolipia.'),
        h('Visivyorudishwa'),
        ul([
          'kahawa iliyofunguliwa, isipokuwa ina kasoro,',
          'vocha zilizotumika na mafunzo yaliyokwisha kufanyika,',
          'paneli na vishikio vilivyotengenezwa kwa oda yako.',
        ]),
        h('Miaka miwili ya dhamana'),
        p(
          'Kwa kila mashine na kisagio, tangu siku ya kupokea, yeyote anayeimiliki. Mipira, vichujio na meno ya kisagio huchakaa na hayamo; vingine vyote tunavitengeneza au kuvibadilisha bila malipo, pamoja na usafiri. [Dhamana inahusu nini](entry:what-the-warranty-covers)'
        ),
        h('Siku tisini kwa matengenezo'),
        p('Kwa kazi na kwa vipuri vipya. Tatizo lilelile likirudi, unahudumiwa wa kwanza.'),
        p('Sheria ya nchi yako ikikupa zaidi ya haya, hayo pia ni haki yako.'),
      ],
    },
    hi: {
      title: 'वापसी और वारंटी',
      description: 'वापसी के लिए तीस दिन, वारंटी दो साल, मरम्मत पर नब्बे दिन।',
      content: [
        h('मन बदलने के लिए तीस दिन'),
        p(
          'डिलीवरी के **तीस दिनों** के भीतर सब कुछ वापस हो सकता है, बिना कारण और हमारे ख़र्च पर। मशीन और ग्राइंडर चलाकर देख सकते हैं; साफ़ और ख़ाली करके लौटाइए। तरीक़ा: [कोई चीज़ वापस कैसे भेजूँ?](entry:return-within-thirty-days)'
        ),
        p('डिब्बा पहुँचने के पाँच कामकाजी दिनों में पैसे उसी रास्ते लौटते हैं जिससे आए थे।'),
        h('क्या वापस नहीं होता'),
        ul([
          'खुली हुई कॉफ़ी, जब तक उसमें ख़राबी न हो,',
          'इस्तेमाल हो चुके वाउचर, और हो चुके कोर्स,',
          'आपकी माँग पर बने पैनल और मूठ।',
        ]),
        h('दो साल की वारंटी'),
        p(
          'हर मशीन और ग्राइंडर पर, डिलीवरी के दिन से, मालिक कोई भी हो। सील, छलनियाँ और चक्कियाँ घिसती हैं, इसलिए शामिल नहीं; बाक़ी सब हम मुफ़्त ठीक करते या बदलते हैं, लाने-ले जाने सहित। [क्या शामिल है](entry:what-the-warranty-covers)'
        ),
        h('मरम्मत पर नब्बे दिन'),
        p('काम की भी और नए पुर्ज़ों की भी। वही ख़राबी लौट आए, तो आपकी बारी सबसे पहले।'),
        p('आपके देश का क़ानून इससे ज़्यादा देता हो, तो वह भी आपका हक़ है।'),
      ],
    },
    ru: {
      title: 'Возврат и гарантия',
      description: 'Тридцать дней на возврат, два года гарантии, девяносто дней на ремонт.',
      content: [
        h('Тридцать дней на раздумья'),
        p(
          'В течение **тридцати дней** после доставки можно вернуть всё, без объяснений и за наш счёт. Машины и кофемолки можно опробовать; верните их, пожалуйста, чистыми и без воды. По шагам: [Как вернуть покупку?](entry:return-within-thirty-days)'
        ),
        p(
          'Деньги отправляем тем же путём, каким вы платили, за пять рабочих дней после того, как коробка у нас.'
        ),
        h('Что вернуть нельзя'),
        ul([
          'открытый кофе, если с ним всё в порядке,',
          'использованные подарочные карты и состоявшиеся курсы,',
          'панели и ручки, сделанные по вашему заказу.',
        ]),
        h('Два года гарантии'),
        p(
          'На каждую машину и кофемолку, со дня доставки, кто бы ни был владельцем. Прокладки, корзины и жернова изнашиваются и в гарантию не входят; всё остальное чиним или заменяем бесплатно, вместе с перевозкой. [Что входит](entry:what-the-warranty-covers)'
        ),
        h('Девяносто дней на ремонт'),
        p(
          'И на работу, и на новые детали. Если та же неисправность вернётся, вас примут без очереди.'
        ),
        p('Всё, что сверх этого даёт закон вашей страны, остаётся за вами.'),
      ],
    },
  },
};
