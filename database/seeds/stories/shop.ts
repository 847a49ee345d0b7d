import type { Shelf } from './story';

export const SHOP: Shelf = {
  workflow: 'support',
  team: 'front-desk',
  locale: 'en',
  stories: [
    {
      subject: ['Cannot log in', 'Password mail does not come'],
      question: [
        'I have asked for a new password four times and no mail arrives, nor is it in the spam folder.',
        'The shop says "unknown customer", but I have ordered from you every month for two years.',
      ],
      ask: 'Which address do you try to log in with? There may be two accounts.',
      reply: 'With this one. My old one ended with the job that I lost in spring.',
      answer: [
        'Your provider turned our mails away for a day. It works again: please ask for the password once more, the last link counts.',
        'Your orders hung on the old address. We have moved them to this one; the mail for a new password should be there now.',
      ],
    },
    {
      subject: ['Delete my account', 'Which data do you have about me?'],
      question: [
        'I have no machine of yours any more. Please delete my account and everything in it.',
        'Please send me a copy of all the data that you have about me. The law gives you a month, but I am curious.',
      ],
      ask: 'We will do so. May we ask you to confirm it from the address of the account, so that nobody else can ask for it?',
      reply: 'I confirm. This is the address.',
      answer: [
        'The account is deleted. Invoices have to be kept for the tax office, without any other use, and go when the time is up.',
        'You find everything in the attached file: orders, addresses, and three very kind letters of yours.',
      ],
      note: 'Identity checked, the mail came from the address of the account.',
    },
    {
      subject: ['Newsletter, again', 'Please stop the mails'],
      question: [
        'I have unsubscribed three times and still get the newsletter. What else do I have to press?',
        'Your newsletter comes twice each time. Once would be plenty.',
      ],
      ask: 'At the very bottom of the mail there is a number in grey. Could you tell us that?',
      reply: 'It says 2-118, and in the other one 2-119.',
      answer: [
        'You were in the list twice with two spellings of your address. Both are out now. We are sorry.',
        'One of them is removed, so that it comes once. If you want none at all, just answer with "none".',
      ],
    },
    {
      subject: ['Will this fit? Gasket for {machine}', 'Which gasket do I need'],
      question: [
        'I need a new gasket for my {machine}, serial number {serial}. The shop has three that look the same.',
        'Does the bottomless holder of 58 mm fit my {machine}? In the pictures the ears look different.',
      ],
      asksFirstOnly: true,
      ask: 'Is there a ring of silicone in it now (blue or red), or one of black rubber?',
      reply: 'Black, and hard like wood.',
      answer: [
        'Then it is the 8.5 mm one, number 4-085. The blue ring of silicone in the same size fits as well and lasts longer.',
        'It fits everything with a serial number above 20. Yours does. The ears are only filed differently.',
      ],
    },
    {
      subject: ['When is the {machine} back in stock?', 'Sold out since summer'],
      question: [
        'The {machine} in green has been "coming soon" since summer. Is there a date?',
        'Could you put one {grinder} aside for me when the next lot comes?',
      ],
      asksFirstOnly: true,
      ask: 'The next lot comes by ship. Must it be green, or would the same machine in cream do?',
      reply: 'Green, please. My kitchen is cream, and that is the whole point.',
      answer: [
        'Green is planned for {date}, and one has your name on it. It costs you nothing if you change your mind.',
        'We have noted you as the second of the list. You get a mail a day before it goes into the shop.',
      ],
    },
    {
      subject: ['Barista course', 'Is there a place left on Saturday?'],
      question: [
        'Are there places left in the course for beginners? There would be three of us, one of them is twelve and very keen.',
        'I booked the course on milk foam and cannot come. May my brother go in my place?',
      ],
      asksFirstOnly: true,
      ask: 'How nice. Does anyone of you not drink milk? We order on Thursdays.',
      reply: 'One with oats, please. The twelve-year-old will have cocoa.',
      answer: [
        'Three places are kept, Saturday at ten, the door is beside the roller shutter. The cocoa is on us.',
        'Your brother is welcome, we have changed the name. Aprons are here.',
      ],
    },
    {
      subject: ['Opening hours of the showroom', 'Can I try a {machine} somewhere?'],
      question: [
        'Before I spend that much money I would like to make one coffee with a {machine} myself. Is that possible?',
        'Are you open between the holidays? Your page says yes, the door says no.',
      ],
      asksFirstOnly: true,
      ask: 'It is. Would a weekday evening suit you, or rather Saturday morning?',
      reply: 'Saturday morning, I come by train and need an hour.',
      answer: [
        'Saturday at half past ten then. Bring your own beans if you like, that makes it easier to compare.',
        'The door is right, and the page is corrected. From the second of January we are there as usual.',
      ],
    },
    {
      subject: ['Less packaging', 'Plastic in the parcel'],
      question: [
        'A gasket the size of a coin came in a box for shoes, filled with air cushions. Surely that can be done better?',
        'Do you take back empty bags of beans? They are neither paper nor plastic.',
      ],
      asksFirstOnly: true,
      ask: 'You are right. Do you remember whether the box had a printed side or was plain?',
      reply: 'Plain and brown, with an enormous amount of tape.',
      answer: [
        'Those come from our second warehouse, which had run out of letters. They have some again, and we have talked about the tape.',
        'Bring or send them, flat and in numbers: we give them to a maker of plant pots. For ten bags there is one full one.',
      ],
    },
    {
      subject: ['Manual for an old machine', 'Leaflet for the {machine} of my aunt'],
      question: [
        'I have inherited a {machine} without papers. Where can I get the manual?',
        'Do you have the drawing of the spare parts for serial number {serial}?',
      ],
      ask: 'Gladly. Which number stands on the plate underneath?',
      reply: 'It begins with H14, the rest has been scrubbed off.',
      answer: [
        'That one was made by our founder himself. The manual is two typed pages, we have scanned them for you.',
        'The drawing is in your mailbox. The parts with a star are still made.',
      ],
      files: ['photo'],
    },
    {
      subject: ['School visit', 'May our class visit the workshop?'],
      question: [
        'Our class (fourteen pupils, technical drawing) would love to see how a {machine} is made. Do you do such visits?',
        'I write for the parish magazine about people who still repair things. Could I come by for an hour?',
      ],
      asksFirstOnly: true,
      ask: 'Yes, we do. Which weekday suits you, and how long may it take?',
      reply: 'A Wednesday morning. They can be kept quiet for about an hour and a half.',
      answer: [
        'Henrik has time on the third Wednesday, from nine. Closed shoes please, and everyone may take a machine apart.',
        'Come on Wednesday at ten. Amina will show you the bench and the cupboard of lost causes.',
      ],
    },
    {
      subject: ['Praise', 'Just to say thank you'],
      question: [
        'No question today. My {machine} has turned ten, it has made some fourteen thousand cups by my count, and I wanted to tell somebody.',
        'The young lady on the phone yesterday was patience itself. I did not ask for her name. Please find out and give her a raise.',
      ],
      ask: 'That makes our day! May we hang your words up in the workshop?',
      reply: 'With pleasure. With my name, without my address.',
      answer: [
        'It hangs beside the kettle now. A set of gaskets for the next ten years is on its way to you.',
        'It was Priya. She has read it and turned red. Thank you.',
      ],
    },
  ],
};
