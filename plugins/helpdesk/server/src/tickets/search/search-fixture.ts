/** What a client writes, by what it is found, and by what it is not. */
export interface Language {
  language: string;
  subject: string;
  text: string;
  name: string;
  finds: string[];
  misses: string[];
}

export const LANGUAGES: Language[] = [
  {
    language: 'English',
    subject: 'The dishwasher leaks',
    text: 'Since Tuesday there is water under it; I read your résumé of care.',
    name: 'Zoë Brontë',
    finds: ['dishwasher', 'DISHW', 'leaks water', 'resume', 'zoe bronte', 'Zoë tuesday'],
    misses: ['washer', 'dishwashers', 'leaks thursday'],
  },
  {
    language: 'Urdu',
    subject: 'واشنگ مشین کا مسئلہ',
    text: 'میری مشین کپڑے نہیں دھوتی، آپ کی مُہربانی ہوگی۔',
    name: 'عائشہ صدیقی',
    finds: ['واشنگ', 'مسئلہ', 'مسيله', 'مهرباني', 'مہربان', 'عائشہ دھوتی', 'عايشه', 'اپ کی واشنگ'],
    misses: ['اشنگ', 'مشینری', 'دھوتا'],
  },
  {
    language: 'Bengali',
    subject: 'ওয়াশিং মেশিন কাজ করছে না',
    text: 'গতকাল থেকে কাপড় ধোয়া হচ্ছে না।',
    name: 'রিমা চৌধুরী',
    finds: ['ওয়াশিং', 'ওয়াশি', 'কাপড়', 'রিমা ধোয়া', 'গতকাল মেশিন'],
    misses: ['কাপর', 'মশিন', 'ধোয়াই'],
  },
  {
    language: 'Swahili',
    subject: 'Mashine ya kufulia haifanyi kazi',
    text: 'Tangu jana ng’ombe wangu ameivunja.',
    name: 'Wanjikũ Kamau',
    finds: ['kufulia', 'MASHINE kazi', 'ng’ombe', 'wanjiku', 'kamau ameiv'],
    misses: ['fulia', 'mashineni'],
  },
  {
    language: 'Hindi',
    subject: 'वाशिंग मशीन नहीं चलती',
    text: 'कल से कपड़े नहीं धुल रहे, हाँ, ज़रूरी है।',
    name: 'मीरा शर्मा',
    finds: ['वाशिंग', 'वाशि', 'कपड़े', 'कपडे', 'हां', 'जरूरी', 'मीरा धुल'],
    misses: ['वशिंग', 'कपड़ा', 'मशीनें'],
  },
  {
    language: 'Russian',
    subject: 'Стиральная машина не включается',
    text: 'Ещё вчера всё работало, а сегодня мой пёс её сломал.',
    name: 'Семён Ёлкин',
    finds: ['стиральная', 'СТИРАЛЬН', 'еще вчера', 'Ещё', 'семен елкин', 'пес машина'],
    misses: ['иральная', 'мои', 'стирал посуду'],
  },
];

/** Operators of the three databases, and what is no word at all. Nothing of it stands in a ticket. */
export const HOSTILE = [
  '"',
  '""',
  '*',
  '-',
  '+-><()~*:""&|@',
  '!@#$%^&*()[]{};:\'",.<>/?\\`~',
  '۔،؟।…—',
  '%',
  '_',
  "'; drop table helpdesk_tickets; --",
  '" OR "quagga"*',
  'quagga NEAR/2 okapi',
  'NEAR(quagga okapi)',
  'words:quagga',
  'NOT quagga',
  '-quagga',
  'quagga*okapi',
  'quagga & !okapi | (tapir)',
  "quagga:* <-> 'okapi'",
  'quagga\\',
  '+quagga -okapi @4',
  'quagga\u0000okapi',
  '\ufffe quagga',
  '𝕢𝕦𝕒𝕘𝕘𝕒',
  '👩‍👩‍👧',
  '{{quagga}}',
  '﷽',
  'а'.repeat(200),
];
