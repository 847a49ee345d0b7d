import { h, p, ul } from '../blocks';
import type { FaqPage } from '../faq-types';

export const CONTACT_PAGE: FaqPage = {
  slug: 'contact',
  texts: {
    en: {
      title: 'Contact and opening hours',
      description: 'Where we are, when somebody is there, and the quickest way to an answer.',
      content: [
        p('**Quillbrook Espresso Works**, 12 Tannery Row'),
        h('The quickest way'),
        p(
          '[Write to us by the form](site:request): your request gets a number and lands with the right people. We answer within one working day. For a broken machine there is the [repair form](site:request/repair-form).'
        ),
        ul([
          'Mail: [support@example.com](mailto:support@example.com)',
          'Telephone: [555-0120](tel:555-0120)',
        ]),
        h('Opening hours'),
        ul([
          'Monday to Thursday: 8:00 to 18:00',
          'Friday: 8:00 to 17:00',
          'Saturday: 9:00 to 12:00',
          '24 December to 1 January: closed',
        ]),
        h('How to find us'),
        p(
          'The old tannery with the green gate. The showroom is behind the door with the bell; courses are behind the door beside the roller shutter. With a heavy machine drive into the yard and ring: somebody carries it.'
        ),
        h('Cafés'),
        p(
          'If your Rook stands still, please call. With a contract for service we come on the same day; without one we try.'
        ),
        p(
          'We answer in English and Urdu at once. In Bengali, Swahili, Hindi and Russian it can take a day longer.'
        ),
      ],
    },
    ur: {
      title: 'رابطہ اور اوقات',
      description: 'ہم کہاں ہیں، کب ملتے ہیں، اور جواب پانے کا سب سے تیز راستہ کون سا ہے۔',
      content: [
        p('**کوئل بروک ایسپریسو ورکس**، 12 ٹینری رو'),
        h('سب سے تیز راستہ'),
        p(
          '[فارم سے لکھیں](site:request): درخواست کو نمبر ملتا ہے اور وہ سیدھی متعلقہ لوگوں تک پہنچتی ہے۔ ہم کام کے ایک دن میں جواب دیتے ہیں۔ خراب مشین کے لیے [مرمت کا فارم](site:request/repair-form) ہے۔'
        ),
        ul([
          'ای میل: [support@example.com](mailto:support@example.com)',
          'فون: [555-0120](tel:555-0120)',
        ]),
        h('اوقات'),
        ul([
          'پیر سے جمعرات: 8:00 سے 18:00',
          'جمعہ: 8:00 سے 17:00',
          'ہفتہ: 9:00 سے 12:00',
          '24 دسمبر سے یکم جنوری: بند',
        ]),
        h('پہنچنے کا راستہ'),
        p(
          'سبز پھاٹک والا پرانا چمڑے کا کارخانہ۔ شوروم گھنٹی والے دروازے کے پیچھے ہے اور کورس شٹر کے ساتھ والے دروازے میں ہوتے ہیں۔ مشین بھاری ہو تو گاڑی صحن میں لے آئیں اور گھنٹی بجائیں: کوئی اٹھا لے گا۔'
        ),
        h('کیفے'),
        p(
          'آپ کی Rook رک گئی ہو تو فون کریں۔ سروس کا معاہدہ ہو تو اسی دن پہنچتے ہیں؛ نہ ہو تو پوری کوشش کرتے ہیں۔'
        ),
        p(
          'اردو اور انگریزی میں فوراً جواب ملتا ہے۔ بنگالی، سواحلی، ہندی اور روسی میں ایک دن زیادہ لگ سکتا ہے۔'
        ),
      ],
    },
    bn: {
      title: 'যোগাযোগ ও খোলার সময়',
      description: 'আমরা কোথায়, কখন থাকি, আর সবচেয়ে তাড়াতাড়ি উত্তর পাওয়ার উপায়।',
      content: [
        p('**Quillbrook Espresso Works**, ১২ ট্যানারি রো'),
        h('সবচেয়ে তাড়াতাড়ি'),
        p(
          '[ফর্মে লিখুন](site:request): আপনার অনুরোধ একটি নম্বর পায় এবং ঠিক মানুষদের কাছে পৌঁছায়। আমরা এক কাজের দিনের মধ্যে উত্তর দিই। নষ্ট যন্ত্রের জন্য আছে [মেরামতের ফর্ম](site:request/repair-form)।'
        ),
        ul([
          'ইমেইল: [support@example.com](mailto:support@example.com)',
          'টেলিফোন: [555-0120](tel:555-0120)',
        ]),
        h('খোলার সময়'),
        ul([
          'সোমবার থেকে বৃহস্পতিবার: ৮:০০ থেকে ১৮:০০',
          'শুক্রবার: ৮:০০ থেকে ১৭:০০',
          'শনিবার: ৯:০০ থেকে ১২:০০',
          '২৪ ডিসেম্বর থেকে ১ জানুয়ারি: বন্ধ',
        ]),
        h('কীভাবে আসবেন'),
        p(
          'সবুজ ফটকের পুরোনো চামড়ার কারখানাটি। শোরুম ঘণ্টাওয়ালা দরজার পেছনে; কোর্স হয় শাটারের পাশের দরজায়। যন্ত্র ভারী হলে গাড়ি উঠানে এনে ঘণ্টা বাজান: কেউ এসে তুলে নেবে।'
        ),
        h('ক্যাফে'),
        p(
          'আপনার Rook থেমে গেলে ফোন করুন। সার্ভিসের চুক্তি থাকলে সেদিনই আসি; না থাকলেও চেষ্টা করি।'
        ),
        p(
          'ইংরেজি ও উর্দুতে সঙ্গে সঙ্গে উত্তর দিই। বাংলা, সোয়াহিলি, হিন্দি ও রুশ ভাষায় এক দিন বেশি লাগতে পারে।'
        ),
      ],
    },
    sw: {
      title: 'Mawasiliano na saa za kufungua',
      description: 'Tulipo, saa tunazopatikana, na njia ya haraka zaidi ya kupata jibu.',
      content: [
        p('**Quillbrook Espresso Works**, 12 Tannery Row'),
        h('Njia ya haraka zaidi'),
        p(
          '[Tuandikie kwa fomu](site:request): ombi lako hupewa namba na kuwafikia wahusika moja kwa moja. Tunajibu ndani ya siku moja ya kazi. Kwa mashine iliyoharibika kuna [fomu ya matengenezo](site:request/repair-form).'
        ),
        ul([
          'Barua pepe: [support@example.com](mailto:support@example.com)',
          'Simu: [555-0120](tel:555-0120)',
        ]),
        h('Saa za kufungua'),
        ul([
          'Jumatatu hadi Alhamisi: 8:00 hadi 18:00',
          'Ijumaa: 8:00 hadi 17:00',
          'Jumamosi: 9:00 hadi 12:00',
          '24 Desemba hadi 1 Januari: tumefunga',
        ]),
        h('Jinsi ya kutufikia'),
        p(
          'Ni kiwanda cha zamani cha ngozi chenye lango la kijani. Ukumbi wa maonyesho uko nyuma ya mlango wenye kengele; mafunzo hufanyika nyuma ya mlango ulio kando ya mlango wa kukunja. Ukiwa na mashine nzito, ingiza gari uani na upige kengele: mtu ataibeba.'
        ),
        h('Mikahawa'),
        p(
          'Rook yako ikisimama, tafadhali piga simu. Ukiwa na mkataba wa huduma tunafika siku hiyohiyo; bila mkataba tunajitahidi.'
        ),
        p(
          'Tunajibu mara moja kwa Kiingereza na Kiurdu. Kwa Kibengali, Kiswahili, Kihindi na Kirusi inaweza kuchukua siku moja zaidi.'
        ),
      ],
    },
    hi: {
      title: 'संपर्क और खुलने का समय',
      description: 'हम कहाँ हैं, कब मिलते हैं, और उत्तर पाने का सबसे तेज़ रास्ता कौन-सा है।',
      content: [
        p('**Quillbrook Espresso Works**, 12 टैनरी रो'),
        h('सबसे तेज़ रास्ता'),
        p(
          '[फ़ॉर्म से लिखिए](site:request): आपके अनुरोध को नंबर मिलता है और वह सीधे सही लोगों तक पहुँचता है। हम एक कामकाजी दिन में उत्तर देते हैं। ख़राब मशीन के लिए [मरम्मत का फ़ॉर्म](site:request/repair-form) है।'
        ),
        ul([
          'ईमेल: [support@example.com](mailto:support@example.com)',
          'फ़ोन: [555-0120](tel:555-0120)',
        ]),
        h('खुलने का समय'),
        ul([
          'सोमवार से गुरुवार: 8:00 से 18:00',
          'शुक्रवार: 8:00 से 17:00',
          'शनिवार: 9:00 से 12:00',
          '24 दिसंबर से 1 जनवरी: बंद',
        ]),
        h('कैसे पहुँचें'),
        p(
          'हरे फाटक वाला पुराना चमड़े का कारख़ाना। शोरूम घंटी वाले दरवाज़े के पीछे है; कोर्स शटर के पास वाले दरवाज़े में होते हैं। मशीन भारी हो, तो गाड़ी आँगन में ले आइए और घंटी बजाइए: कोई उठा लेगा।'
        ),
        h('कैफ़े'),
        p(
          'आपकी Rook रुक जाए, तो फ़ोन कीजिए। सर्विस का अनुबंध हो, तो हम उसी दिन पहुँचते हैं; न हो, तब भी कोशिश करते हैं।'
        ),
        p(
          'अंग्रेज़ी और उर्दू में उत्तर तुरंत मिलता है। बांग्ला, स्वाहिली, हिंदी और रूसी में एक दिन ज़्यादा लग सकता है।'
        ),
      ],
    },
    ru: {
      title: 'Контакты и часы работы',
      description: 'Где мы находимся, когда у нас открыто и как быстрее всего получить ответ.',
      content: [
        p('**Quillbrook Espresso Works**, Таннери-роу, 12'),
        h('Самый быстрый путь'),
        p(
          '[Напишите через форму](site:request): обращение получит номер и сразу попадёт к нужным людям. Отвечаем в течение рабочего дня. Для сломанной машины есть [форма ремонта](site:request/repair-form).'
        ),
        ul([
          'Почта: [support@example.com](mailto:support@example.com)',
          'Телефон: [555-0120](tel:555-0120)',
        ]),
        h('Часы работы'),
        ul([
          'понедельник–четверг: 8:00–18:00',
          'пятница: 8:00–17:00',
          'суббота: 9:00–12:00',
          'с 24 декабря по 1 января закрыто',
        ]),
        h('Как нас найти'),
        p(
          'Старая кожевня с зелёными воротами. Вход в магазин через дверь со звонком, на курсы через дверь рядом с рольставней. С тяжёлой машиной заезжайте во двор и звоните: её занесут.'
        ),
        h('Кафе'),
        p(
          'Если ваш Rook встал, звоните. С договором на обслуживание приедем в тот же день, без него постараемся.'
        ),
        p(
          'По-английски и на урду отвечаем сразу. На бенгальском, суахили, хинди и русском ответ может занять на день больше.'
        ),
      ],
    },
  },
};
