import { h, ol, p, quote, ul } from '../blocks';
import { entriesOf } from '../entries-of';
import { FIRST_STEPS_BN } from './first-steps.bn';
import { FIRST_STEPS_HI } from './first-steps.hi';
import { FIRST_STEPS_RU } from './first-steps.ru';
import { FIRST_STEPS_SW } from './first-steps.sw';
import { FIRST_STEPS_UR } from './first-steps.ur';

export const FIRST_STEPS = entriesOf(
  'first-steps',
  [
    {
      slug: 'set-up-a-new-machine',
      audience: 'public',
      question: 'My new machine hums and nothing comes out. How do I set it up?',
      answer: [
        p(
          'It is almost certainly fine: a new pump has only air to push until it has been vented once. In six steps:'
        ),
        ol([
          'Take the small parts out of the tank; they are wrapped in brown paper.',
          'Rinse the tank, fill it with fresh water and press it down until it **clicks**.',
          'Plug the machine into a socket of its own and switch it on.',
          '**Vent it** (the picture with the little cloud): open the steam tap, press the coffee button until water comes in a steady stream, close the tap.',
          'Wait until the light stops blinking: 7 minutes for a Wren, 15 for a Heron.',
          'Let two cups of water through the empty holder. The third may have coffee in it.',
        ]),
        p(
          'You need to vent it again only if the tank has run dry. If no water comes after one minute, stop, let the pump rest for five, and try once more. Then [write to us](site:request).'
        ),
      ],
      keywords: 'first use, installation, vent, no water, pump hums, unpacking, manual, priming',
    },
    {
      slug: 'coffee-bitter-or-sour',
      audience: 'public',
      question: 'My coffee is bitter (or sour). What am I doing wrong?',
      answer: [
        p(
          'Probably nothing that a kitchen scale would not cure. Start from here, with the double basket:'
        ),
        quote('18 grams in, 36 grams out, in 28 seconds.'),
        h('Bitter, harsh, like burnt toast'),
        ul([
          'Stop at 36 grams, whatever the time says.',
          'Grind **one step coarser**.',
          'Clean the shower screen; old coffee behind it is bitter too.',
        ]),
        h('Sour, thin, like lemon'),
        ul([
          'Let the machine warm up for fifteen minutes, with the holder in it.',
          'Grind **one step finer**.',
          'If yours can do it, raise the temperature by one degree.',
        ]),
        p(
          'Change one thing at a time, never two, and taste in between. If you cannot find the way back: [the right grind](entry:find-the-right-grind) begins at zero.'
        ),
      ],
      keywords: 'bitter, sour, burnt, taste, extraction, recipe, ratio, grams, seconds, bad coffee',
    },
    {
      slug: 'no-crema',
      audience: 'public',
      question: 'There is no crema any more',
      answer: [
        p(
          'Crema is the gas of fresh beans, pressed out by nine bar. So it is nearly always one of two things, and seldom the machine.'
        ),
        ol([
          '**The beans.** After some three months the gas has gone. Look at the stamp: [How fresh are the beans?](entry:how-fresh-are-the-beans)',
          '**The grind.** Make it finer step by step until a double takes 25 to 30 seconds. Ten seconds are a sign of gravel.',
        ]),
        p(
          'If the gauge stays below seven bar with fresh beans and a fine grind, it is the pump or the valve behind it. Then please [ask for a repair](site:request/repair-form) and mention what you have tried already.'
        ),
        p(
          'Decaf and very light roasts have less crema by nature. It says nothing about the taste; Lantern Decaf is the proof.'
        ),
      ],
      keywords: 'pale, thin, watery espresso, foam, runs too fast, pressure gauge, ten seconds',
    },
  ],
  {
    ...{ ur: FIRST_STEPS_UR, bn: FIRST_STEPS_BN, sw: FIRST_STEPS_SW },
    ...{ hi: FIRST_STEPS_HI, ru: FIRST_STEPS_RU },
  }
);
