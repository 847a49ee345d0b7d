import type { CannedReplyBody } from '../../plugins/helpdesk/contracts';
import type { TeamKey } from './company';

export interface CannedDraft extends Omit<CannedReplyBody, 'team'> {
  team: TeamKey | null;
  /** Address of the one who writes it. */
  by: string;
}

const SHARED = { scope: 'shared', team: null, by: 'supervisor@example.com' } as const;
const ORDERS = { scope: 'team', team: 'orders', by: 'ruth@example.com' } as const;
const WORKSHOP = { scope: 'team', team: 'workshop', by: 'henrik@example.com' } as const;

/** What the company writes again and again. */
export const CANNED: CannedDraft[] = [
  {
    ...SHARED,
    title: 'First answer',
    hint: 'When the answer takes longer than a day',
    shortcut: 'hello',
    texts: {
      en: '<p>Dear {{ client.name }},</p><p>thank you for writing to {{ company.name }}. I have read your request #{{ ticket.number }} and am looking into it. You will hear from me by tomorrow evening at the latest.</p><p>{{ actor.name }}</p>',
      ur: '<p>محترم {{ client.name }}،</p><p>{{ company.name }} سے رابطے کا شکریہ۔ میں نے آپ کی درخواست #{{ ticket.number }} پڑھ لی ہے اور اسے دیکھا جا رہا ہے۔ کل شام تک آپ کو جواب مل جائے گا۔</p><p>{{ actor.name }}</p>',
    },
  },
  {
    ...SHARED,
    title: 'Which serial number?',
    hint: 'Before anything about a machine is answered',
    shortcut: 'serial',
    texts: {
      en: '<p>Could you send us the serial number of your machine? It stands on the silver plate under the drip tray and begins with two letters, for example <strong>HD-20417</strong>. A photo of the plate is fine.</p>',
      ur: '<p>براہِ کرم اپنی مشین کا سیریل نمبر بھیج دیں۔ یہ ڈرپ ٹرے کے نیچے چاندی رنگ کی پلیٹ پر لکھا ہوتا ہے اور دو انگریزی حروف سے شروع ہوتا ہے، مثلاً <strong>HD-20417</strong>۔ پلیٹ کی تصویر بھی کافی ہے۔</p>',
    },
  },
  {
    ...SHARED,
    title: 'Descaling, step by step',
    hint: 'Slow flow, loud pump, water that is not hot',
    shortcut: 'descale',
    texts: {
      en: '<p>This sounds like lime. Please descale the machine once:</p><ol><li>Dissolve one sachet in a litre of warm water and fill the tank.</li><li>Let half of it through the group and half through the steam wand.</li><li>Wait twenty minutes, then rinse with two full tanks of fresh water.</li></ol><p>If it is no better afterwards, answer this mail and we take the next step together.</p>',
      ur: '<p>یہ چونا جمنے کی علامت لگتی ہے۔ ایک بار مشین کو اس طرح صاف کریں:</p><ol><li>ایک پیکٹ ایک لیٹر نیم گرم پانی میں گھول کر ٹینک بھر دیں۔</li><li>آدھا پانی گروپ سے اور آدھا بھاپ کی نالی سے نکالیں۔</li><li>بیس منٹ ٹھہریں، پھر دو بھرے ٹینک تازہ پانی سے دھو لیں۔</li></ol><p>اگر فرق نہ پڑے تو اسی ای میل کا جواب دیں، ہم مل کر اگلا قدم دیکھیں گے۔</p>',
    },
  },
  {
    ...SHARED,
    title: 'Warranty of two years',
    hint: '',
    shortcut: 'warranty',
    texts: {
      en: '<p>All our machines and grinders have a warranty of two years from the day of delivery. Seals, baskets and burrs wear with use and are not part of it; everything else we repair or replace at no cost to you.</p>',
      ur: '<p>ہماری ہر مشین اور گرائنڈر پر ڈیلیوری کے دن سے دو سال کی وارنٹی ہے۔ ربڑ کے حلقے، چھلنیاں اور پیسنے والے پرزے استعمال سے گھستے ہیں، اس لیے وہ اس میں شامل نہیں؛ باقی ہر خرابی ہم مفت ٹھیک کرتے یا پرزہ بدلتے ہیں۔</p>',
    },
  },
  {
    ...SHARED,
    title: 'Anything else?',
    hint: 'Before a request is closed',
    shortcut: 'close',
    texts: {
      en: '<p>Dear {{ client.name }},</p><p>I believe that “{{ ticket.subject }}” is settled now. If something is still open, simply answer; otherwise you need do nothing.</p>',
      ur: '<p>محترم {{ client.name }}،</p><p>میرے خیال میں ”{{ ticket.subject }}“ کا معاملہ اب حل ہو گیا ہے۔ اگر کچھ باقی ہو تو بس جواب دے دیں؛ ورنہ آپ کو کچھ کرنے کی ضرورت نہیں۔</p>',
    },
  },
  {
    ...SHARED,
    title: 'A picture, please',
    hint: 'Leaks, dents, parts that look alike',
    shortcut: 'photo',
    texts: {
      en: '<p>A picture would help us more than many words. Could you take two, please: one of the whole machine, and one of the place that it is about, with light from the side? You can add them here: {{ ticket.link }}</p>',
      ur: '<p>بہت سے لفظوں سے ایک تصویر بہتر ہے۔ براہِ کرم دو تصویریں بھیج دیں: ایک پوری مشین کی، ایک اُس جگہ کی جس کی بات ہے، روشنی ایک طرف سے ہو۔ یہاں لگا سکتے ہیں: {{ ticket.link }}</p>',
      bn: '<p>অনেক কথার চেয়ে একটি ছবি বেশি কাজে লাগে। দুটি ছবি পাঠাবেন কি: একটি পুরো যন্ত্রের, আরেকটি যে জায়গার কথা হচ্ছে তার, পাশ থেকে আলো ফেলে? এখানে যোগ করতে পারেন: {{ ticket.link }}</p>',
      sw: '<p>Picha moja inatusaidia kuliko maneno mengi. Tafadhali piga mbili: moja ya mashine nzima, na moja ya sehemu yenye tatizo, mwanga ukitoka upande mmoja. Unaweza kuziongeza hapa: {{ ticket.link }}</p>',
      hi: '<p>बहुत-से शब्दों से एक तस्वीर ज़्यादा काम आती है। कृपया दो तस्वीरें भेजिए: एक पूरी मशीन की, एक उस जगह की जिसकी बात है, रोशनी एक ओर से हो। यहाँ जोड़ सकते हैं: {{ ticket.link }}</p>',
      ru: '<p>Снимок поможет нам больше, чем много слов. Сделайте, пожалуйста, два: всей машины и того места, о котором речь, со светом сбоку. Добавить их можно здесь: {{ ticket.link }}</p>',
    },
  },
  {
    ...SHARED,
    title: 'Handed to a colleague',
    hint: 'After forwarding, so that nobody wonders about the silence',
    shortcut: 'handed',
    texts: {
      en: '<p>Dear {{ client.name }},</p><p>this is a question for somebody who knows it better than I do. I have given it to {{ assignee.name }}, who has read everything above; you need not tell it again. You will have an answer within two working days.</p>',
      ur: '<p>محترم {{ client.name }}،</p><p>یہ سوال اُس کے لیے ہے جو اسے مجھ سے بہتر جانتا ہو۔ میں نے یہ {{ assignee.name }} کے سپرد کر دیا ہے، جو اوپر کی ساری بات پڑھ چکے ہیں؛ آپ کو دوبارہ کچھ نہیں بتانا۔ کام کے دو دن میں جواب مل جائے گا۔</p>',
      ru: '<p>Здравствуйте, {{ client.name }}!</p><p>На этот вопрос лучше меня ответит коллега. Обращение теперь у {{ assignee.name }}, всё написанное выше уже прочитано, и повторять ничего не нужно. Ответ придёт в течение двух рабочих дней.</p>',
    },
  },
  {
    ...SHARED,
    title: 'Thank you for the kind words',
    hint: 'Praise. Ask before anything is hung up in the workshop',
    shortcut: 'praise',
    texts: {
      en: '<p>Dear {{ client.name }},</p><p>that made our day, thank you! I have read it out in the workshop. May we hang it up there, with your first name and without your address?</p><p>{{ actor.name }}</p>',
      ur: '<p>محترم {{ client.name }}،</p><p>آپ کے الفاظ سے ہمارا دن بن گیا، بہت شکریہ! ورکشاپ میں سب کو پڑھ کر سنا دیا ہے۔ کیا ہم انہیں وہاں دیوار پر لگا سکتے ہیں، صرف نام کے ساتھ، پتے کے بغیر؟</p><p>{{ actor.name }}</p>',
    },
  },
  {
    ...ORDERS,
    title: 'Parcel is late',
    hint: 'The courier has had it for more than three days',
    shortcut: 'late',
    texts: {
      en: '<p>Dear {{ client.name }},</p><p>I am sorry that your parcel keeps you waiting. I have asked the courier to look for it; they have two working days to answer. If it is not found by then, we send everything again at our cost.</p>',
      ur: '<p>محترم {{ client.name }}،</p><p>پارسل میں تاخیر پر معذرت۔ میں نے کوریئر سے اسے ڈھونڈنے کو کہا ہے؛ ان کے پاس جواب کے لیے دو دن ہیں۔ اگر تب تک نہ ملا تو ہم اپنے خرچ پر سب کچھ دوبارہ بھیج دیں گے۔</p>',
    },
  },
  {
    ...ORDERS,
    title: 'Sending something back',
    hint: 'Within thirty days',
    shortcut: 'return',
    texts: {
      en: '<p>You may send it back within thirty days. Please write <strong>#{{ ticket.number }}</strong> on the outside of the box and use the label that I attach. The money is on your account five working days after the box is here.</p>',
      ur: '<p>آپ تیس دن کے اندر اسے واپس بھیج سکتے ہیں۔ ڈبے کے باہر <strong>#{{ ticket.number }}</strong> لکھیں اور ساتھ لگا ہوا لیبل استعمال کریں۔ ڈبہ پہنچنے کے پانچ دن بعد رقم آپ کے اکاؤنٹ میں آ جائے گی۔</p>',
    },
  },
  {
    ...ORDERS,
    title: 'Invoice with a tax number',
    hint: 'Cafés and offices',
    shortcut: null,
    texts: {
      en: '<p>Gladly. Please send us the name and address of the company as they are to stand on the invoice, and its tax number; a corrected invoice comes within a day.</p>',
    },
  },
  {
    ...ORDERS,
    title: 'Booked or only reserved?',
    hint: 'Charged twice: nine times out of ten the second one is pending',
    shortcut: 'pending',
    texts: {
      en: '<p>Could you look how your bank names the second amount? If it says <strong>pending</strong> or <strong>reserved</strong>, we have never received it, and it comes back by itself within a week. If both are booked, please tell me day and amount of each, and I return one today.</p>',
      ur: '<p>براہِ کرم دیکھیں کہ بینک نے دوسری رقم کے ساتھ کیا لکھا ہے۔ اگر <strong>pending</strong> ہے تو وہ رقم ہمیں ملی ہی نہیں اور ایک ہفتے میں خود واپس آ جائے گی۔ اگر دونوں کٹ چکی ہیں تو دونوں کی تاریخ اور رقم بتا دیں، ایک آج ہی لوٹا دی جائے گی۔</p>',
      bn: '<p>দেখবেন কি, দ্বিতীয় টাকার পাশে ব্যাংক কী লিখেছে? <strong>pending</strong> লেখা থাকলে ওই টাকা আমরা পাইনি, এক সপ্তাহের মধ্যে নিজে থেকেই ফিরে যাবে। দুটিই কেটে নেওয়া হলে দুটির তারিখ ও পরিমাণ জানান, আজই একটি ফেরত পাঠাব।</p>',
    },
  },
  {
    ...ORDERS,
    title: 'The address is changed',
    hint: 'Before the parcel has left; else ask the courier first',
    shortcut: 'address',
    texts: {
      en: '<p>Done: the order goes to the new address. You get a new confirmation by mail; if it still shows the old one, please tell me at once. Is your name on the letter box already? If not, which one is?</p>',
      ur: '<p>پتہ بدل دیا ہے، آرڈر نئے پتے پر جائے گا۔ نئی تصدیق ای میل سے آ رہی ہے؛ اگر اس میں پرانا پتہ ہو تو فوراً بتا دیں۔ کیا ڈاک کے ڈبے پر آپ کا نام لگ چکا ہے؟ نہیں تو کس کا ہے؟</p>',
    },
  },
  {
    ...WORKSHOP,
    title: 'How to pack a machine',
    hint: 'Before it travels to the workshop',
    shortcut: 'pack',
    texts: {
      en: '<p>So that nothing breaks on the way:</p><ul><li>Empty the tank and the boiler: let the wand run until only air comes.</li><li>Take out tray, tank and portafilter and wrap each by itself.</li><li>Put the machine upright into a double box with a hand’s breadth of padding on each side.</li></ul><p>Write #{{ ticket.number }} on a note inside of the box.</p>',
      ur: '<p>تاکہ راستے میں کچھ نہ ٹوٹے:</p><ul><li>ٹینک اور بوائلر خالی کریں: بھاپ کی نالی کو اس وقت تک کھلا رکھیں جب تک صرف ہوا نہ آئے۔</li><li>ٹرے، ٹینک اور ہینڈل نکال کر الگ الگ لپیٹیں۔</li><li>مشین کو سیدھا دوہرے ڈبے میں رکھیں، ہر طرف ہاتھ بھر نرم چیز ہو۔</li></ul><p>ڈبے کے اندر ایک پرچی پر #{{ ticket.number }} لکھ دیں۔</p>',
    },
  },
  {
    ...WORKSHOP,
    title: 'Repair costs more than half a new one',
    hint: 'Ask before work goes on',
    shortcut: 'estimate',
    texts: {
      en: '<p>Dear {{ client.name }},</p><p>your machine is on the bench and {{ assignee.name }} has looked at it. The repair would cost more than half of what a new machine does, so I would rather ask: shall we go on, or may we make you an offer for a new one?</p>',
    },
  },
  {
    ...WORKSHOP,
    title: 'We collect the machine',
    hint: 'When the driver has a day for it',
    shortcut: 'collect',
    texts: {
      en: '<p>A driver collects your machine in the next days; the hour comes by text message on the evening before. Please empty the tank, let it get cold and wrap tray and handle separately. From when to when is somebody at home?</p>',
      ur: '<p>ہمارا ڈرائیور اگلے چند دنوں میں مشین لے جائے گا؛ وقت ایک شام پہلے پیغام سے مل جائے گا۔ ٹینک خالی کر دیں، مشین ٹھنڈی ہونے دیں، ٹرے اور ہینڈل الگ لپیٹ دیں۔ گھر پر کب سے کب تک کوئی ہوتا ہے؟</p>',
      sw: '<p>Dereva ataichukua mashine yako siku hizi chache zijazo; saa utaijua kwa ujumbe mfupi jioni ya siku iliyotangulia. Tafadhali mwaga maji ya tangi, iache ipoe, na ufunge sinia na mpini kando. Nyumbani kuna mtu kuanzia saa ngapi hadi saa ngapi?</p>',
      hi: '<p>हमारा ड्राइवर अगले कुछ दिनों में मशीन ले जाएगा; समय एक शाम पहले संदेश से मिल जाएगा। कृपया टंकी ख़ाली कर दीजिए, मशीन ठंडी होने दीजिए, ट्रे और हैंडल अलग लपेट दीजिए। घर पर कब से कब तक कोई रहता है?</p>',
    },
  },
  {
    ...WORKSHOP,
    title: 'A machine to borrow',
    hint: 'Ask Amina first: there are four, and the list hangs at the door',
    shortcut: 'loan',
    texts: {
      en: '<p>We have one to lend while yours is here. It comes with the driver who takes yours, and costs nothing for two weeks. How many people drink from it, and how wide is the place where it will stand?</p>',
      ur: '<p>جب تک آپ کی مشین یہاں ہے، ہم ایک مشین ادھار دے سکتے ہیں۔ جو ڈرائیور آپ کی مشین لینے آئے گا وہی اسے لائے گا، دو ہفتے مفت۔ کتنے لوگ کافی پیتے ہیں، اور رکھنے کی جگہ کتنی چوڑی ہے؟</p>',
    },
  },
  {
    scope: 'personal',
    team: null,
    by: 'sana@example.com',
    title: 'Greeting in Urdu',
    hint: 'Mine',
    shortcut: 'salam',
    texts: {
      ur: '<p>السلام علیکم {{ client.name }} صاحب،</p><p>امید ہے آپ خیریت سے ہوں گے۔ آپ کے پیغام کا شکریہ، میں ابھی ورکشاپ سے پوچھ کر بتاتی ہوں۔</p><p>{{ actor.name }}</p>',
    },
  },
  {
    scope: 'personal',
    team: null,
    by: 'agent@example.com',
    title: 'Call back',
    hint: 'When writing goes in circles',
    shortcut: 'call',
    texts: {
      en: '<p>Shall we talk about it on the telephone? Tell me a number and an hour between eight and six, and I call you.</p>',
    },
  },
  {
    scope: 'personal',
    team: null,
    by: 'priya@example.com',
    title: 'Greeting in Hindi',
    hint: '',
    shortcut: 'namaste',
    texts: {
      hi: '<p>नमस्ते {{ client.name }} जी,</p><p>लिखने के लिए धन्यवाद। मैंने आपका अनुरोध #{{ ticket.number }} पढ़ लिया है और कार्यशाला से पूछकर आज ही उत्तर देती हूँ।</p><p>{{ actor.name }}</p>',
      en: '<p>Dear {{ client.name }},</p><p>thank you for writing. I ask the workshop and answer today.</p><p>{{ actor.name }}</p>',
    },
  },
  {
    scope: 'personal',
    team: null,
    by: 'amina@example.com',
    title: 'Greeting in Swahili',
    hint: 'Also for the phone',
    shortcut: 'habari',
    texts: {
      sw: '<p>Habari {{ client.name }},</p><p>asante kwa kutuandikia. Nimesoma ombi lako namba {{ ticket.number }}; naiangalia mashine kama hiyo hapa karakana kisha nakujibu leo.</p><p>{{ actor.name }}</p>',
    },
  },
  {
    scope: 'personal',
    team: null,
    by: 'ruth@example.com',
    title: 'Four questions before an offer',
    hint: 'Cafés; without the water I calculate nothing',
    shortcut: 'offer',
    texts: {
      en: '<p>Dear {{ client.name }},</p><p>congratulations on the plan! So that the offer fits, please tell me four things:</p><ol><li>How many cups a day, and in which two hours most of them?</li><li>Is there a water connection, and how hard is the water?</li><li>How many grinders?</li><li>When do you open?</li></ol><p>I would like to see the place once before you decide.</p><p>{{ actor.name }}</p>',
    },
  },
  {
    // It stays when he leaves.
    scope: 'personal',
    team: null,
    by: 'leon@example.com',
    title: 'Holiday',
    hint: '',
    shortcut: null,
    texts: { en: '<p>I am away until Monday; my colleagues have your request.</p>' },
  },
];
