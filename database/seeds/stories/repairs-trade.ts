import type { Shelf } from './story';

/** Machines that earn their owners' living. */
export const TRADE_REPAIRS: Shelf = {
  workflow: 'repairs',
  team: 'workshop',
  locale: 'en',
  stories: [
    {
      subject: ['URGENT: Rook down, café full', 'Our Rook stopped in the middle of service'],
      question: [
        'Left group of our Rook is dead since ten this morning, the right one works. We are a café with ninety seats. Please help.',
        'The Rook shows no sign of life. The electrician says that the line is fine. We lose money by the minute.',
      ],
      asksFirstOnly: true,
      ask: 'We are coming. Until then: does the red lamp behind the tray flash, and how often between two breaks?',
      reply: 'Four times. Then a break.',
      quote:
        'Four flashes: the board of the left group. Exchange on the spot with travel, {sum}; the old board is credited if it can be saved.',
      price: [240, 330],
      answer: [
        'Both groups run. We changed the board and cleaned the fan, which had eaten a lot of flour.',
        'In service again. The line of the dishwasher now has a fuse of its own, please leave it so.',
      ],
      note: 'Took the last board from the demo machine. Order two.',
    },
    {
      subject: ['Rook: pressure swings', 'Pressure goes up and down'],
      question: [
        'The pressure of our Rook swings between seven and eleven bar during a cup. No two taste alike.',
        'Since the new water connection the gauge trembles, and so does the barista.',
      ],
      ask: 'That points to the pressure of the mains. What does the gauge at your water filter say, with all taps closed?',
      reply: 'It goes up to nine when the dishwasher stops.',
      quote:
        'You need a reducer in front of the filter, and the valve of the pump has suffered. Both, fitted: {sum}.',
      price: [130, 190],
      answer: [
        'Steady at nine bar, with the dishwasher and without.',
        'Reducer set to three bar, valve new. Please have the filter changed in spring, it is at eighty per cent.',
      ],
    },
    {
      subject: ['Yearly service for three machines', 'Service contract: please come in spring'],
      question: [
        'As every year, please plan the service for our three machines at the theatre, on a day without a performance.',
        'Our contract includes a yearly visit. It is that time again; mornings before nine are best.',
      ],
      ask: 'Noted. Mondays are free, as we remember. Is the lift working this year?',
      reply: 'The lift works, we have had it repaired as well.',
      quote: 'Three services under the contract; on top of it only the parts: {sum}.',
      price: [150, 220],
      answer: [
        'All three are done. The one in the foyer will need a pump next year, we have put it into the report.',
        'Serviced and sealed, the report hangs in the cupboard as always.',
      ],
    },
    {
      subject: ['Grinder for the bar: overheats', 'Bar grinder switches itself off'],
      question: [
        'On Saturday nights the {grinder} of the bar switches itself off around eleven and comes back after a quarter of an hour.',
        'It smells of hot varnish when it works hard. Please look at it, we have a second one for a week.',
      ],
      ask: 'That is its protection. How many kilos on such a night, and are the vents at the back free?',
      reply: 'Four kilos. The vents look at a wall, two fingers away.',
      quote:
        'The motor is healthy, the burrs are blunt and make it work twice. Burrs, a fan and a bracket that keeps it off the wall: {sum}.',
      price: [90, 135],
      answer: [
        'It ran for an hour without a break on the bench and stayed below sixty degrees.',
        "New burrs, new fan. Keep a hand's breadth to the wall, the bracket sees to that.",
      ],
    },
    {
      subject: ['Machine of the hospital kiosk', 'Kiosk machine: hot water only'],
      question: [
        'The machine in our kiosk gives hot water but no coffee. It is used by people who have waited for hours, so please be quick.',
        'One button does all the drinks at the same time. It was funny for a day.',
      ],
      ask: 'We have a small one to lend, it could be there tomorrow. Should we bring it along?',
      reply: 'That would be wonderful. The entrance for deliveries is on the north side.',
      quote:
        'A cable was bitten through (mice, not us) and the keypad has had its day. Both: {sum}. The loan is free.',
      price: [120, 175],
      answer: [
        'Each button makes its own drink again, and the cable runs in a steel tube.',
        'Back in its place. We have taken the small one with us and left a bag of {coffee}.',
      ],
    },
    {
      subject: ['Coffee cart: gas burner', 'Cart for weddings needs to be ready'],
      question: [
        'The burner of my coffee cart goes out in the wind. The season starts in four weeks, is that enough time?',
        'The cart has been in a barn all winter. Please check everything, gas included.',
      ],
      ask: 'Four weeks are enough. Do you have the certificate of the last gas test?',
      reply: 'Somewhere. It is three years old, I think.',
      quote: 'Wind guard, new jets, hose, and the test with a certificate: {sum}.',
      price: [110, 165],
      answer: [
        'It burns in front of our big fan. The certificate is under the lid and is valid for two years.',
        'Ready for the first wedding. Mice had lived in the till, they have moved out.',
      ],
    },
    {
      subject: ['Office machine: card reader', 'Reader takes the money, gives no coffee'],
      question: [
        'The card reader on our machine takes the money and then says "sorry". Thirty people would like their coffee back.',
        'Since the update on Monday the reader and the machine do not talk to each other any more.',
      ],
      ask: 'We can see it from here: it has forgotten its number. Is anybody there who can switch it off and on with the key?',
      reply: 'I have the key. It says "code 12" now.',
      quote:
        'The memory of the reader has failed. New module, set up and tested: {sum}. What was taken without coffee we pay back ourselves.',
      price: [75, 120],
      answer: [
        'New module, tested with five cards. The list of refunds went to your accounts department.',
        'They talk to each other again. The update is put off until it is better.',
      ],
    },
    {
      subject: ['Hopper cracked, 2 of them', 'Spare hoppers, fitted'],
      question: [
        'Both hoppers of our grinders have cracks at the slide, beans fall behind the counter. Could you fit new ones?',
        'The slide of the hopper broke off. We use tape. It does not look good in a bakery.',
      ],
      ask: 'Yes. Round or square? A picture of the neck with a ruler beside it would be best.',
      reply: 'Here it is. Square, 62 millimetres.',
      quote: 'Two hoppers of the stronger kind and the visit: {sum}.',
      price: [55, 90],
      answer: [
        'Both are fitted, the slides close tightly. Please wash them by hand.',
        'Done on the way to another customer, so we charge no travel.',
      ],
      files: ['photo'],
    },
  ],
};
