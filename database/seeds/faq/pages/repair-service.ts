import { h, ol, p, ul } from '../blocks';
import type { FaqPage } from '../faq-types';

export const REPAIR_PAGE: FaqPage = {
  slug: 'repair-service',
  texts: {
    en: {
      title: 'Repair service and prices',
      description: 'How our workshop works, what the usual repairs cost, and what we promise.',
      content: [
        p(
          'We build machines so that they can be opened again. Of thirty that come in, twenty-nine leave working.'
        ),
        h('In four steps'),
        ol([
          'Fill in the [repair form](site:request/repair-form). Within two working days you have an estimate.',
          'We collect the machine, or you bring it. Looking costs nothing.',
          'You get a binding quote, good for fourteen days, and pay when you agree.',
          'It is back after nine working days on average, with ninety days of warranty.',
        ]),
        h('What it usually costs'),
        ul([
          'full service: 95 to 140',
          'pump: 85 to 130',
          'heating element: 110 to 170',
          'boiler, seals or lime: 90 to 160',
          'burrs of a grinder: 70 to 115',
          'main switch, while you wait: 35 to 60',
          'carriage: 15 each way',
        ]),
        p('The whole list: [What does a repair cost?](entry:repair-costs)'),
        h('What we promise'),
        p(
          'We ask before a repair costs more than half of a new machine. You get the old parts back if you want them. And if we cannot repair it honestly, you pay nothing.'
        ),
        p(
          'For cafés there is a contract for service, with a visit on the same day if the [Rook](page:contact) stands still.'
        ),
      ],
    },
    ur: {
      title: 'مرمت اور قیمتیں',
      description:
        'ہماری ورکشاپ کیسے کام کرتی ہے، عام مرمت پر کتنا خرچ آتا ہے، اور ہمارا وعدہ کیا ہے۔',
      content: [
        p(
          'ہم مشینیں ایسی بناتے ہیں کہ دوبارہ کھولی جا سکیں۔ تیس آتی ہیں تو انتیس چلتی ہوئی لوٹتی ہیں۔'
        ),
        h('چار قدم'),
        ol([
          '[مرمت کا فارم](site:request/repair-form) بھریں۔ کام کے دو دن میں اندازہ مل جاتا ہے۔',
          'ہم مشین منگوا لیتے ہیں، یا آپ لے آئیں۔ دیکھنا مفت ہے۔',
          'آپ کو پکا تخمینہ ملتا ہے جو چودہ دن قائم رہتا ہے؛ منظور ہو تو ادائیگی کریں۔',
          'اوسطاً کام کے نو دن میں مشین واپس، نوے دن کی ضمانت کے ساتھ۔',
        ]),
        h('عام خرچ'),
        ul([
          'مکمل سروس: 95 سے 140',
          'پمپ: 85 سے 130',
          'ہیٹنگ ایلیمنٹ: 110 سے 170',
          'بوائلر، سیل یا چونا: 90 سے 160',
          'گرائنڈر کے پیسنے والے پرزے: 70 سے 115',
          'مین سوئچ، آپ کے سامنے: 35 سے 60',
          'لانا یا لے جانا: ایک طرف کا 15',
        ]),
        p('پوری فہرست: [مرمت پر کتنا خرچ آتا ہے؟](entry:repair-costs)'),
        h('ہمارا وعدہ'),
        p(
          'خرچ نئی مشین کی آدھی قیمت سے بڑھے تو پہلے پوچھتے ہیں۔ پرانے پرزے مانگیں تو واپس ملتے ہیں۔ اور اگر دیانت داری سے مرمت نہ ہو سکے تو آپ کچھ نہیں دیتے۔'
        ),
        p('کیفے کے لیے سروس کا معاہدہ ہے: [Rook](page:contact) رک جائے تو ہم اسی دن پہنچتے ہیں۔'),
      ],
    },
    bn: {
      title: 'মেরামত ও খরচ',
      description:
        'আমাদের কারখানা কীভাবে কাজ করে, সাধারণ মেরামতে কত লাগে, আর আমাদের প্রতিশ্রুতি কী।',
      content: [
        p('আমরা যন্ত্র এমনভাবে বানাই যাতে আবার খোলা যায়। ত্রিশটি এলে ঊনত্রিশটিই চালু হয়ে ফেরে।'),
        h('চার ধাপে'),
        ol([
          '[মেরামতের ফর্ম](site:request/repair-form) পূরণ করুন। দুই কাজের দিনে আন্দাজ জানতে পারবেন।',
          'আমরা যন্ত্র নিয়ে আসি, কিংবা আপনি আনেন। দেখতে কোনো খরচ নেই।',
          'পাকা হিসাব পান, চোদ্দ দিন বহাল থাকে; রাজি হলে টাকা দেন।',
          'গড়ে নয় কাজের দিনে যন্ত্র ফেরে, নব্বই দিনের ওয়ারেন্টিসহ।',
        ]),
        h('সাধারণত কত লাগে'),
        ul([
          'পুরো সার্ভিস: ৯৫ থেকে ১৪০',
          'পাম্প: ৮৫ থেকে ১৩০',
          'হিটিং এলিমেন্ট: ১১০ থেকে ১৭০',
          'বয়লার, সিল বা চুন: ৯০ থেকে ১৬০',
          'গ্রাইন্ডারের চাকতি: ৭০ থেকে ১১৫',
          'প্রধান সুইচ, হাতে হাতে: ৩৫ থেকে ৬০',
          'আনা বা পাঠানো: প্রতিবার ১৫',
        ]),
        p('পুরো তালিকা: [মেরামতে কত খরচ হয়?](entry:repair-costs)'),
        h('আমাদের প্রতিশ্রুতি'),
        p(
          'নতুন যন্ত্রের অর্ধেক দামের বেশি লাগলে আগে জিজ্ঞেস করি। চাইলে পুরোনো যন্ত্রাংশ ফেরত পান। আর সৎভাবে সারানো না গেলে আপনাকে কিছুই দিতে হয় না।'
        ),
        p('ক্যাফের জন্য সার্ভিসের চুক্তি আছে: [Rook](page:contact) থেমে গেলে আমরা সেদিনই আসি।'),
      ],
    },
    sw: {
      title: 'Matengenezo na bei',
      description: 'Karakana yetu inavyofanya kazi, gharama za kawaida, na ahadi yetu.',
      content: [
        p(
          'Tunajenga mashine ambazo zinaweza kufunguliwa tena. Kati ya thelathini zinazokuja, ishirini na tisa huondoka zikifanya kazi.'
        ),
        h('Kwa hatua nne'),
        ol([
          'Jaza [fomu ya matengenezo](site:request/repair-form). Ndani ya siku mbili za kazi utapata makadirio.',
          'Tunaichukua mashine, au unaileta. Kukagua ni bure.',
          'Unapata bei isiyobadilika, inayodumu siku kumi na nne; ukikubali unalipa.',
          'Inarudi baada ya wastani wa siku tisa za kazi, na dhamana ya siku tisini.',
        ]),
        h('Gharama za kawaida'),
        ul([
          'huduma kamili: 95 hadi 140',
          'pampu: 85 hadi 130',
          'kipasha joto: 110 hadi 170',
          'boila, mipira au chokaa: 90 hadi 160',
          'meno ya kisagio: 70 hadi 115',
          'swichi kuu, ukisubiri: 35 hadi 60',
          'usafiri: 15 kila safari',
        ]),
        p('Orodha nzima: [Matengenezo yanagharimu kiasi gani?](entry:repair-costs)'),
        h('Ahadi yetu'),
        p(
          'Tunauliza kwanza ikiwa itazidi nusu ya bei ya mashine mpya. Ukitaka vipuri vya zamani, utarudishiwa. Na tusipoweza kuitengeneza kwa uaminifu, hulipi chochote.'
        ),
        p(
          'Kwa mikahawa tuna mkataba wa huduma: [Rook](page:contact) ikisimama tunafika siku hiyohiyo.'
        ),
      ],
    },
    hi: {
      title: 'मरम्मत और दाम',
      description:
        'हमारी कार्यशाला कैसे काम करती है, आम मरम्मत पर कितना ख़र्च आता है, और हमारा वादा।',
      content: [
        p(
          'हम मशीनें ऐसी बनाते हैं कि दोबारा खोली जा सकें। तीस आती हैं, तो उनतीस चलती हुई लौटती हैं।'
        ),
        h('चार क़दम'),
        ol([
          '[मरम्मत का फ़ॉर्म](site:request/repair-form) भरिए। दो कामकाजी दिनों में अनुमान मिल जाता है।',
          'हम मशीन मँगवा लेते हैं, या आप ले आएँ। देखना मुफ़्त है।',
          'आपको पक्का ब्योरा मिलता है, जो चौदह दिन मान्य रहता है; मंज़ूर हो, तो भुगतान कीजिए।',
          'औसतन नौ कामकाजी दिनों में मशीन वापस, नब्बे दिन की वारंटी के साथ।',
        ]),
        h('आम ख़र्च'),
        ul([
          'पूरी सर्विस: 95 से 140',
          'पंप: 85 से 130',
          'हीटिंग एलिमेंट: 110 से 170',
          'बॉयलर, सील या चूना: 90 से 160',
          'ग्राइंडर की चक्कियाँ: 70 से 115',
          'मुख्य स्विच, आपके सामने: 35 से 60',
          'लाना या ले जाना: एक ओर का 15',
        ]),
        p('पूरी सूची: [मरम्मत पर कितना ख़र्च आता है?](entry:repair-costs)'),
        h('हमारा वादा'),
        p(
          'ख़र्च नई मशीन के आधे दाम से बढ़े, तो पहले पूछते हैं। पुराने पुर्ज़े माँगें, तो वापस मिलते हैं। और ईमानदारी से मरम्मत न हो सके, तो आप कुछ नहीं देते।'
        ),
        p(
          'कैफ़े के लिए सर्विस का अनुबंध है: [Rook](page:contact) रुक जाए, तो हम उसी दिन पहुँचते हैं।'
        ),
      ],
    },
    ru: {
      title: 'Ремонт и цены',
      description: 'Как работает наша мастерская, сколько стоит обычный ремонт и что мы обещаем.',
      content: [
        p(
          'Мы строим машины так, чтобы их можно было снова открыть. Из тридцати, что попадают к нам, двадцать девять уходят исправными.'
        ),
        h('Четыре шага'),
        ol([
          'Заполните [форму ремонта](site:request/repair-form). За два рабочих дня вы получите оценку.',
          'Мы заберём машину, или вы её привезёте. Осмотр бесплатный.',
          'Вы получаете окончательную смету на четырнадцать дней и платите, если согласны.',
          'В среднем через девять рабочих дней машина снова у вас, с гарантией девяносто дней.',
        ]),
        h('Во что это обычно обходится'),
        ul([
          'полное обслуживание: 95–140',
          'насос: 85–130',
          'нагреватель: 110–170',
          'бойлер, уплотнения или накипь: 90–160',
          'жернова кофемолки: 70–115',
          'главный выключатель, при вас: 35–60',
          'дорога: 15 в один конец',
        ]),
        p('Весь список: [Сколько стоит ремонт?](entry:repair-costs)'),
        h('Что мы обещаем'),
        p(
          'Если ремонт дороже половины новой машины, мы сначала спросим. Старые детали вернём, если захотите. А если честно починить нельзя, вы не платите ничего.'
        ),
        p(
          'Для кафе есть договор на обслуживание: если [Rook](page:contact) встал, приедем в тот же день.'
        ),
      ],
    },
  },
};
