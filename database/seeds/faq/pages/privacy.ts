import { h, p, ul } from '../blocks';
import type { FaqPage } from '../faq-types';

export const PRIVACY_PAGE: FaqPage = {
  slug: 'privacy',
  texts: {
    en: {
      title: 'Privacy',
      description: 'What we keep about you, what for, for how long, and how you get it deleted.',
      content: [
        p(
          'In short: we keep what we need to send, repair and answer, show it to nobody else, and delete it when you say so.'
        ),
        h('What we keep'),
        ul([
          '**Orders and invoices:** ten years, because the tax office wants it so.',
          '**Requests** with their messages and pictures: three years after the last message.',
          '**Machines:** serial number and repairs, as long as the machine lives. They hang on the number, not on your name.',
          '**Your account:** until you close it.',
        ]),
        h('Who sees it'),
        p(
          'Our staff, each as far as the work needs it. The carrier gets name, address and telephone number. Pictures that you send lie in a private store and open only for you and for us. We sell nothing and lend nothing.'
        ),
        h('On this site'),
        p(
          'One cookie remembers that you are logged in, another protects the forms from programs. There is no advertising and nobody who follows you from page to page.'
        ),
        h('Your rights'),
        p(
          'You may see everything, have it corrected, take it with you or have it deleted: [how that works](entry:delete-my-account). We answer within a month, usually within three days. If you are not content with us, the data protection authority of your country is there for you.'
        ),
      ],
    },
    ur: {
      title: 'رازداری',
      description: 'ہم آپ کے بارے میں کیا رکھتے ہیں، کس لیے، کتنی دیر، اور اسے کیسے مٹوایا جائے۔',
      content: [
        p(
          'مختصر یہ کہ ہم وہی رکھتے ہیں جو بھیجنے، مرمت کرنے اور جواب دینے کے لیے ضروری ہے، کسی اور کو نہیں دکھاتے، اور آپ کے کہنے پر مٹا دیتے ہیں۔'
        ),
        h('ہم کیا رکھتے ہیں'),
        ul([
          '**آرڈر اور رسیدیں:** دس سال، کیونکہ ٹیکس کا محکمہ یہی چاہتا ہے۔',
          '**درخواستیں** پیغامات اور تصویروں سمیت: آخری پیغام کے بعد تین سال۔',
          '**مشینیں:** سیریل نمبر اور مرمتیں، جب تک مشین چلتی ہے۔ یہ نمبر سے جڑی ہیں، آپ کے نام سے نہیں۔',
          '**آپ کا اکاؤنٹ:** جب تک آپ اسے بند نہ کریں۔',
        ]),
        h('کون دیکھ سکتا ہے'),
        p(
          'ہمارا عملہ، اور وہ بھی اتنا ہی جتنا کام کے لیے ضروری ہو۔ کوریئر کو نام، پتہ اور فون نمبر ملتا ہے۔ آپ کی بھیجی ہوئی تصویریں محفوظ جگہ رکھی جاتی ہیں اور صرف آپ اور ہم کھول سکتے ہیں۔ ہم کچھ بیچتے نہیں، نہ کسی کو دیتے ہیں۔'
        ),
        h('اس ویب سائٹ پر'),
        p(
          'ایک کوکی یاد رکھتی ہے کہ آپ لاگ اِن ہیں، دوسری فارموں کو پروگراموں سے بچاتی ہے۔ نہ اشتہار ہیں نہ کوئی جو صفحہ بہ صفحہ آپ کا پیچھا کرے۔'
        ),
        h('آپ کے حقوق'),
        p(
          'آپ سب کچھ دیکھ سکتے، درست کروا سکتے، ساتھ لے جا سکتے یا مٹوا سکتے ہیں: [طریقہ یہ ہے](entry:delete-my-account)۔ ہم ایک مہینے کے اندر جواب دیتے ہیں، عموماً تین دن میں۔ ہم سے مطمئن نہ ہوں تو آپ کے ملک کا ادارہ برائے تحفظِ معلومات موجود ہے۔'
        ),
      ],
    },
    bn: {
      title: 'গোপনীয়তা',
      description: 'আপনার সম্পর্কে আমরা কী রাখি, কেন, কতদিন, আর কীভাবে তা মুছে ফেলা যায়।',
      content: [
        p(
          'সংক্ষেপে: পাঠানো, সারানো আর উত্তর দেওয়ার জন্য যা লাগে শুধু তা-ই রাখি, অন্য কাউকে দেখাই না, আর আপনি বললে মুছে ফেলি।'
        ),
        h('আমরা কী রাখি'),
        ul([
          '**অর্ডার ও চালান:** দশ বছর, কারণ কর বিভাগ তা-ই চায়।',
          '**অনুরোধ**, বার্তা ও ছবিসহ: শেষ বার্তার পর তিন বছর।',
          '**যন্ত্র:** সিরিয়াল নম্বর ও মেরামত, যতদিন যন্ত্র চলে। এগুলো নম্বরের সঙ্গে বাঁধা, আপনার নামের সঙ্গে নয়।',
          '**আপনার অ্যাকাউন্ট:** আপনি বন্ধ না করা পর্যন্ত।',
        ]),
        h('কে দেখতে পায়'),
        p(
          'আমাদের কর্মীরা, কাজের জন্য যার যতটুকু দরকার। কুরিয়ার পায় নাম, ঠিকানা ও ফোন নম্বর। আপনার পাঠানো ছবি আলাদা জায়গায় রাখা হয়, শুধু আপনি আর আমরা খুলতে পারি। আমরা কিছু বিক্রি করি না, কাউকে দিইও না।'
        ),
        h('এই সাইটে'),
        p(
          'একটি কুকি মনে রাখে যে আপনি লগইন করেছেন, আরেকটি ফর্মগুলোকে প্রোগ্রামের হাত থেকে বাঁচায়। বিজ্ঞাপন নেই, পাতা থেকে পাতায় আপনার পিছু নেওয়ারও কেউ নেই।'
        ),
        h('আপনার অধিকার'),
        p(
          'আপনি সব দেখতে, শুধরে নিতে, সঙ্গে নিতে বা মুছিয়ে ফেলতে পারেন: [উপায় এখানে](entry:delete-my-account)। আমরা এক মাসের মধ্যে উত্তর দিই, সাধারণত তিন দিনেই। আমাদের নিয়ে সন্তুষ্ট না হলে আপনার দেশের তথ্য সুরক্ষা কর্তৃপক্ষ আছে।'
        ),
      ],
    },
    sw: {
      title: 'Faragha',
      description: 'Tunachohifadhi kukuhusu, kwa nini, kwa muda gani, na jinsi ya kukifuta.',
      content: [
        p(
          'Kwa kifupi: tunahifadhi tunachohitaji ili kutuma, kutengeneza na kujibu; hatumwonyeshi mtu mwingine, na tunakifuta ukisema.'
        ),
        h('Tunachohifadhi'),
        ul([
          '**Maagizo na ankara:** miaka kumi, kwa sababu ofisi ya kodi inataka hivyo.',
          '**Maombi** pamoja na ujumbe na picha: miaka mitatu baada ya ujumbe wa mwisho.',
          '**Mashine:** namba na matengenezo yake, maadamu mashine ipo. Yanaambatana na namba, si na jina lako.',
          '**Akaunti yako:** hadi utakapoifunga.',
        ]),
        h('Nani anaona'),
        p(
          'Wafanyakazi wetu, kila mmoja kwa kadiri ya kazi yake. Mchukuzi hupata jina, anwani na namba ya simu. Picha unazotuma huhifadhiwa faraghani na hufunguka kwako na kwetu tu. Hatuuzi chochote wala hatumpi mtu.'
        ),
        h('Kwenye tovuti hii'),
        p(
          'Kuki moja hukumbuka kwamba umeingia, nyingine hulinda fomu dhidi ya programu. Hakuna matangazo, wala anayekufuata kutoka ukurasa hadi ukurasa.'
        ),
        h('Haki zako'),
        p(
          'Unaweza kuona kila kitu, kukisahihisha, kukichukua au kukifuta: [jinsi inavyofanyika](entry:delete-my-account). Tunajibu ndani ya mwezi mmoja, kwa kawaida ndani ya siku tatu. Usiporidhika nasi, mamlaka ya ulinzi wa taarifa ya nchi yako ipo kwa ajili yako.'
        ),
      ],
    },
    hi: {
      title: 'निजता',
      description: 'हम आपके बारे में क्या रखते हैं, क्यों, कितने समय तक, और उसे कैसे मिटवाएँ।',
      content: [
        p(
          'संक्षेप में: हम वही रखते हैं जो भेजने, मरम्मत करने और उत्तर देने के लिए ज़रूरी है, किसी और को नहीं दिखाते, और आपके कहने पर मिटा देते हैं।'
        ),
        h('हम क्या रखते हैं'),
        ul([
          '**ऑर्डर और बिल:** दस साल, क्योंकि कर विभाग यही चाहता है।',
          '**अनुरोध**, संदेशों और तस्वीरों सहित: आख़िरी संदेश के बाद तीन साल।',
          '**मशीनें:** सीरियल नंबर और मरम्मत, जब तक मशीन चलती है। ये नंबर से जुड़ी हैं, आपके नाम से नहीं।',
          '**आपका खाता:** जब तक आप उसे बंद न करें।',
        ]),
        h('कौन देखता है'),
        p(
          'हमारे लोग, और उतना ही जितना काम के लिए ज़रूरी हो। कूरियर को नाम, पता और फ़ोन नंबर मिलता है। आपकी भेजी तस्वीरें निजी जगह रखी जाती हैं और केवल आप और हम उन्हें खोल सकते हैं। हम कुछ बेचते नहीं, किसी को देते भी नहीं।'
        ),
        h('इस साइट पर'),
        p(
          'एक कुकी याद रखती है कि आप लॉग इन हैं, दूसरी फ़ॉर्मों को प्रोग्रामों से बचाती है। न विज्ञापन हैं, न कोई जो पन्ने-दर-पन्ने आपका पीछा करे।'
        ),
        h('आपके अधिकार'),
        p(
          'आप सब कुछ देख सकते हैं, सुधरवा सकते हैं, साथ ले जा सकते हैं या मिटवा सकते हैं: [तरीक़ा यह है](entry:delete-my-account)। हम एक महीने के भीतर उत्तर देते हैं, आम तौर पर तीन दिन में। हमसे संतुष्ट न हों, तो आपके देश का डेटा संरक्षण प्राधिकरण आपके लिए है।'
        ),
      ],
    },
    ru: {
      title: 'Конфиденциальность',
      description: 'Что мы о вас храним, зачем и сколько и как это удалить.',
      content: [
        p(
          'Коротко: мы храним то, что нужно, чтобы отправить, починить и ответить, никому другому не показываем и удаляем по вашей просьбе.'
        ),
        h('Что мы храним'),
        ul([
          '**Заказы и счета:** десять лет, этого требует налоговая служба.',
          '**Обращения** с сообщениями и снимками: три года после последнего сообщения.',
          '**Машины:** серийный номер и ремонты, пока машина жива. Они связаны с номером, а не с вашим именем.',
          '**Ваш аккаунт:** пока вы его не закроете.',
        ]),
        h('Кто это видит'),
        p(
          'Наши сотрудники, каждый настолько, насколько нужно для работы. Перевозчик получает имя, адрес и телефон. Присланные снимки лежат в закрытом хранилище и открываются только вам и нам. Мы ничего не продаём и не передаём.'
        ),
        h('На этом сайте'),
        p(
          'Одна cookie помнит, что вы вошли, другая защищает формы от программ. Рекламы нет, и никто не ходит за вами со страницы на страницу.'
        ),
        h('Ваши права'),
        p(
          'Вы можете всё увидеть, исправить, забрать с собой или удалить: [как это сделать](entry:delete-my-account). Отвечаем в течение месяца, обычно за три дня. Если вы нами недовольны, в вашей стране есть орган по защите персональных данных.'
        ),
      ],
    },
  },
};
