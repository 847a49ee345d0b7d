import { h, p, ul } from '../blocks';
import type { FaqPage } from '../faq-types';

export const DELIVERY_PAGE: FaqPage = {
  slug: 'delivery',
  texts: {
    en: {
      title: 'Delivery',
      description: 'What leaves us when, who brings it, what it costs and where it goes.',
      content: [
        p(
          'We pack everything at 12 Tannery Row, with paper, and with the small parts in the water tank.'
        ),
        h('When it leaves'),
        p(
          'On the same day, if it is in stock and ordered before noon from Monday to Friday. Coffee leaves on the day it is roasted or the day after.'
        ),
        h('How long it travels, and what it costs'),
        ul([
          'Parcels: two to three working days; 4.90, free from an order of 60.',
          'Wren and Heron: three to five working days with a carrier; free on the mainland.',
          'Rook: brought and connected by our own people; part of the price.',
          'Islands: parcels 9.90, machines as freight from 38 to the harbour office.',
        ]),
        h('At your door'),
        p(
          'Machines are handed over against a signature. If the box looks bad, write “box damaged” beside it and keep the box: [My parcel arrived damaged](entry:parcel-arrived-damaged). Nobody at home? The carrier tries twice, then leaves it at a parcel shop for seven days.'
        ),
        h('Other countries'),
        p(
          'All countries that the checkout offers, with duties shown before you pay. Our machines need 220–240 V. For anything else, [ask us](site:request).'
        ),
      ],
    },
    ur: {
      title: 'ڈیلیوری',
      description: 'کیا کب روانہ ہوتا ہے، کون لاتا ہے، کتنا خرچ آتا ہے اور کہاں تک جاتا ہے۔',
      content: [
        p(
          'سب کچھ ہم 12 ٹینری رو پر کاغذ میں پیک کرتے ہیں، اور چھوٹی چیزیں پانی کے ٹینک میں رکھتے ہیں۔'
        ),
        h('کب روانہ ہوتا ہے'),
        p(
          'اسی دن، اگر چیز موجود ہو اور پیر سے جمعہ دوپہر بارہ بجے سے پہلے آرڈر ہو۔ کافی بھوننے کے دن یا اگلے دن نکلتی ہے۔'
        ),
        h('کتنے دن اور کتنا خرچ'),
        ul([
          'پارسل: کام کے دو تین دن؛ 4.90، آرڈر 60 کا ہو تو مفت۔',
          'Wren اور Heron: مال بردار گاڑی سے کام کے تین سے پانچ دن؛ خشکی کے علاقوں میں مفت۔',
          'Rook: ہمارے لوگ لاتے اور جوڑتے ہیں؛ قیمت میں شامل۔',
          'جزیرے: پارسل 9.90، مشین بندرگاہ کے دفتر تک 38 سے۔',
        ]),
        h('آپ کے دروازے پر'),
        p(
          'مشین دستخط لے کر دی جاتی ہے۔ ڈبہ خراب لگے تو ساتھ ”ڈبہ خراب“ لکھ دیں اور ڈبہ سنبھال رکھیں: [پارسل ٹوٹا پھوٹا ملا ہے](entry:parcel-arrived-damaged)۔ گھر پر کوئی نہ ہو تو ڈرائیور دو بار آتا ہے، پھر سات دن کے لیے پارسل شاپ پر چھوڑ دیتا ہے۔'
        ),
        h('دوسرے ملک'),
        p(
          'آرڈر کے صفحے پر جتنے ملک ہیں؛ محصول ادائیگی سے پہلے دکھائے جاتے ہیں۔ ہماری مشینوں کو 220 سے 240 وولٹ چاہیے۔ کوئی اور بات ہو تو [پوچھ لیں](site:request)۔'
        ),
      ],
    },
    bn: {
      title: 'ডেলিভারি',
      description: 'কী কবে রওনা হয়, কে পৌঁছে দেয়, কত খরচ আর কোথায় কোথায় যায়।',
      content: [
        p(
          'সবকিছু আমরা ১২ ট্যানারি রো-তে কাগজে মুড়ে প্যাক করি; ছোট জিনিসগুলো থাকে পানির ট্যাংকের ভেতর।'
        ),
        h('কবে রওনা হয়'),
        p(
          'মজুত থাকলে এবং সোম থেকে শুক্রবার দুপুর বারোটার আগে অর্ডার করলে সেদিনই। কফি রওনা হয় ভাজার দিন বা তার পরদিন।'
        ),
        h('কতদিন লাগে, কত খরচ'),
        ul([
          'পার্সেল: দুই থেকে তিন কাজের দিন; ৪.৯০, ৬০ বা তার বেশি অর্ডারে বিনামূল্যে।',
          'Wren ও Heron: মালবাহী গাড়িতে তিন থেকে পাঁচ কাজের দিন; মূল ভূখণ্ডে বিনামূল্যে।',
          'Rook: আমাদের লোক এনে বসিয়ে দেয়; দামের মধ্যেই ধরা।',
          'দ্বীপ: পার্সেল ৯.৯০, যন্ত্র বন্দরের অফিস পর্যন্ত ৩৮ থেকে।',
        ]),
        h('আপনার দরজায়'),
        p(
          'যন্ত্র সই নিয়ে দেওয়া হয়। বাক্স খারাপ দেখালে পাশে “বাক্স ভাঙা” লিখুন আর বাক্সটি রেখে দিন: [পার্সেল ভাঙা এসেছে](entry:parcel-arrived-damaged)। বাড়িতে কেউ না থাকলে চালক দুবার আসেন, তারপর সাত দিনের জন্য পার্সেল-দোকানে রেখে যান।'
        ),
        h('অন্য দেশ'),
        p(
          'অর্ডারের পাতায় যত দেশ আছে, সব জায়গায়; শুল্ক টাকা দেওয়ার আগেই দেখানো হয়। আমাদের যন্ত্রে ২২০–২৪০ ভোল্ট লাগে। অন্য কিছু হলে [জিজ্ঞেস করুন](site:request)।'
        ),
      ],
    },
    sw: {
      title: 'Usafirishaji',
      description: 'Nini hutumwa lini, nani hukileta, ni bei gani na hufika wapi.',
      content: [
        p(
          'Tunafunga kila kitu hapa 12 Tannery Row kwa karatasi, na vitu vidogo tunaviweka ndani ya tangi la maji.'
        ),
        h('Hutumwa lini'),
        p(
          'Siku hiyohiyo, ikiwa bidhaa ipo na imeagizwa kabla ya saa sita mchana, Jumatatu hadi Ijumaa. Kahawa hutumwa siku ya kukaangwa au siku inayofuata.'
        ),
        h('Muda na gharama'),
        ul([
          'Vifurushi: siku mbili hadi tatu za kazi; 4.90, bure kwa agizo la 60 au zaidi.',
          'Wren na Heron: siku tatu hadi tano za kazi kwa gari la mizigo; bure bara.',
          'Rook: huletwa na kuunganishwa na mafundi wetu; imo kwenye bei.',
          'Visiwani: vifurushi 9.90, mashine kwa mizigo kuanzia 38 hadi ofisi ya bandari.',
        ]),
        h('Mlangoni kwako'),
        p(
          'Mashine hukabidhiwa kwa sahihi. Boksi likionekana baya, andika “boksi limeharibika” kando na ulihifadhi: [Kifurushi kimeharibika](entry:parcel-arrived-damaged). Hakuna mtu nyumbani? Dereva hujaribu mara mbili, kisha hukiacha kwenye duka la vifurushi kwa siku saba.'
        ),
        h('Nchi nyingine'),
        p(
          'Nchi zote zilizo kwenye ukurasa wa kuagiza; ushuru huonyeshwa kabla hujalipa. Mashine zetu zinahitaji volti 220–240. Kwa jambo lingine, [tuulize](site:request).'
        ),
      ],
    },
    hi: {
      title: 'डिलीवरी',
      description: 'क्या कब निकलता है, कौन लाता है, कितना ख़र्च आता है और कहाँ तक जाता है।',
      content: [
        p(
          'सब कुछ हम 12 टैनरी रो पर काग़ज़ में पैक करते हैं, और छोटी चीज़ें पानी की टंकी में रखते हैं।'
        ),
        h('कब निकलता है'),
        p(
          'उसी दिन, अगर चीज़ स्टॉक में हो और सोमवार से शुक्रवार दोपहर बारह बजे से पहले ऑर्डर हो। कॉफ़ी भुनने के दिन या अगले दिन निकलती है।'
        ),
        h('कितने दिन और कितना ख़र्च'),
        ul([
          'पार्सल: दो से तीन कामकाजी दिन; 4.90, 60 या ज़्यादा के ऑर्डर पर मुफ़्त।',
          'Wren और Heron: मालवाहक गाड़ी से तीन से पाँच कामकाजी दिन; मुख्य भूमि पर मुफ़्त।',
          'Rook: हमारे लोग लाते और लगाते हैं; दाम में शामिल।',
          'द्वीप: पार्सल 9.90, मशीन बंदरगाह के दफ़्तर तक 38 से।',
        ]),
        h('आपके दरवाज़े पर'),
        p(
          'मशीन दस्तख़त लेकर दी जाती है। डिब्बा ख़राब लगे, तो साथ में “डिब्बा टूटा हुआ” लिखिए और डिब्बा रख लीजिए: [पार्सल टूटा हुआ मिला है](entry:parcel-arrived-damaged)। घर पर कोई न हो, तो ड्राइवर दो बार आता है, फिर सात दिन के लिए पार्सल-दुकान पर छोड़ देता है।'
        ),
        h('दूसरे देश'),
        p(
          'ऑर्डर के पन्ने पर जितने देश हैं, सब जगह; शुल्क भुगतान से पहले दिखते हैं। हमारी मशीनों को 220–240 वोल्ट चाहिए। कोई और बात हो, तो [पूछ लीजिए](site:request)।'
        ),
      ],
    },
    ru: {
      title: 'Доставка',
      description: 'Что и когда уезжает, кто привозит, сколько это стоит и куда мы доставляем.',
      content: [
        p(
          'Всё упаковываем сами, на Таннери-роу, 12, в бумагу; мелкие части кладём в бак для воды.'
        ),
        h('Когда отправляем'),
        p(
          'В тот же день, если товар есть на складе и заказан до полудня с понедельника по пятницу. Кофе уезжает в день обжарки или назавтра.'
        ),
        h('Сроки и цены'),
        ul([
          'Посылки: два-три рабочих дня; 4,90, при заказе от 60 бесплатно.',
          'Wren и Heron: три-пять рабочих дней с перевозчиком; на материке бесплатно.',
          'Rook: привозят и подключают наши мастера; входит в цену.',
          'Острова: посылки 9,90, машины грузом до портовой конторы, от 38.',
        ]),
        h('У вашей двери'),
        p(
          'Машины вручают под подпись. Если коробка помята, припишите «коробка повреждена» и сохраните её: [Посылка пришла повреждённой](entry:parcel-arrived-damaged). Никого нет дома? Водитель приедет ещё раз, а потом оставит посылку в пункте выдачи на семь дней.'
        ),
        h('Другие страны'),
        p(
          'Все, что есть в списке при оформлении; пошлины видны до оплаты. Нашим машинам нужно 220–240 В. Обо всём другом [спросите нас](site:request).'
        ),
      ],
    },
  },
};
