import { code, h, ol, p, ul } from '../blocks';
import { entriesOf } from '../entries-of';

export const MACHINES = entriesOf(
  'machines',
  [
    {
      slug: 'which-machine-fits',
      audience: 'public',
      question: 'Wren or Heron: which machine fits us?',
      answer: [
        p('Three questions decide it, and none of them is the price.'),
        ul([
          '**How many milk drinks in a row?** Up to five: Wren. From six on the second boiler of the Heron pays off, because it makes steam and coffee at the same time.',
          '**How wide is the place?** The Wren needs 28 cm, the Heron 38 cm. Both want a hand’s breadth above them for filling the tank.',
          '**How patient are you in the morning?** The Wren is warm after 7 minutes, the Heron after 15.',
        ]),
        h('And the others?'),
        p(
          'The **Wren Plus** is a Wren with a tank of 2.4 instead of 1.6 litres. The **Heron Duo** lets you set the temperature of coffee and steam separately. The **Rook** has two groups and a water connection: it is for cafés and offices from some eighty cups a day.'
        ),
        p(
          'Bring your own beans and make one on each: [Opening hours and showroom](entry:opening-hours).'
        ),
      ],
      keywords:
        'comparison, difference, buy a machine, width, size, warm up time, wren plus, heron duo, rook, two people, recommendation',
    },
    {
      slug: 'error-codes',
      audience: 'public',
      question: 'The machine beeps three times and shows E1, E2 or E3',
      answer: [
        code(
          'E1   no water       tank, float, air in the pump\nE2   too hot        let it cool down\nE3   no temperature sensor'
        ),
        ul([
          '**E1:** fill the tank and press it down until it clicks. If the float in the bottom hangs at an angle: [“Fill tank” although it is full](entry:fill-tank-although-full). Then open the steam tap and press the button until water comes.',
          '**E2:** switch off, wait 30 minutes, then let a cup of water through the group. If it comes back the same day, stop using the machine and write to us.',
          '**E3:** has the machine been somewhere cold, 0 °C or less? Then do **not** switch it on again. Leave it in a warm room for a day, fill the tank, and look for drops underneath first. If there are any, or if E3 stays, it is one for the workshop: [ask for a repair](site:request/repair-form).',
        ]),
        p('Older leaflets end at E2. The code is the same on Wren and Heron.'),
      ],
      keywords: 'error, E3, E1, E2, beeping, display, fault code, sensor, frozen, manual page 14',
    },
    {
      slug: 'fill-tank-although-full',
      audience: 'public',
      question: 'It says “Fill tank” although the tank is full',
      answer: [
        p(
          'In the bottom of the tank there is a small float with a magnet. When it hangs at an angle or sticks, the machine believes that the tank is empty.'
        ),
        ol([
          'Take the tank out, empty it and tip it to and fro. You should hear the float move.',
          'If it sticks, rinse it with warm water and a drop of vinegar. (Only the tank: vinegar must never get into the machine.)',
          'Wipe the place below the tank dry, too; water there can fool the sensor.',
        ]),
        p(
          'Dishwashers bend the float, so please wash the tank by hand. A bent one cannot be straightened for long: [write to us](site:request), and a new float comes by letter post, free of charge within the warranty. It clicks in without tools. Tell us whether it is a Wren or a Heron; the two differ by a hair.'
        ),
      ],
      keywords: 'tank empty, tank not detected, float, dishwasher, water level, magnet',
    },
    {
      slug: 'filter-holder-stuck',
      audience: 'public',
      question: 'The filter holder is stuck and cannot be turned',
      answer: [
        p('Coffee sugar is the glue, and hot water dissolves it. Please use no tools.'),
        ol([
          'Let the machine get properly warm.',
          'Run water through for ten seconds, with the holder in place.',
          'Turn at once, with a thick cloth around the handle. Repeat if it moves only a little.',
        ]),
        p(
          'If nothing helps, bring it to the [workshop](page:contact): there it is a matter of a minute, and free.'
        ),
      ],
      keywords: 'portafilter stuck, handle jammed, group handle, cannot remove, bayonet',
    },
    {
      slug: 'pump-or-grind',
      audience: 'staff',
      hint: {
        en: '“No pressure” or “no crema”, before you offer a repair. Eight out of ten are the grind. If three answers point to the pump, forward it to the workshop with the numbers.',
      },
      question: 'Is it the pump or the grind? Four questions back',
      answer: [
        p(
          'So that you do not carry your machine to us for nothing, could you try four things and write down what you see?'
        ),
        ol([
          'Put in the **blind filter** (the one without holes) and let the pump run for five seconds. What does the gauge show?',
          'Take the holder out and let water run into a cup for **ten seconds**. How many grams are it?',
          'Which beans, which grinder, which number on the dial, and when were the beans roasted?',
          'Did the sound of the pump change, and if so, suddenly or slowly?',
        ]),
        p(
          'With the blind filter it should be nine bar or more, and without the holder at least 60 grams. If both are right, your pump is fine and we find the rest together by the grind. If one of them is not, I open a repair for you, and you need not tell any of this again.'
        ),
      ],
      keywords: 'pressure, blind filter, nine bar, diagnosis, no crema, weak pump',
    },
  ],
  {}
);
