import { h, ol, p, ul } from '../blocks';
import { entriesOf } from '../entries-of';
import { CARE_BN } from './care.bn';
import { CARE_HI } from './care.hi';
import { CARE_RU } from './care.ru';
import { CARE_SW } from './care.sw';
import { CARE_UR } from './care.ur';

export const CARE = entriesOf(
  'care',
  [
    {
      slug: 'descale-the-machine',
      audience: 'both',
      hint: {
        en: 'Slow flow, loud pump, water that is not hot. Not when nothing comes out of the group at all: loose lime blocks the valves, that is one for the workshop.',
        ur: 'پانی آہستہ آئے، پمپ شور کرے یا پانی گرم نہ ہو۔ گروپ سے بالکل پانی نہ آئے تو یہ نہ بھیجیں، ورکشاپ کو دیں۔',
      },
      question: 'How do I descale the machine, and how often?',
      answer: [
        p(
          'Every **two months** with hard water, every four with soft water. It takes half an hour:'
        ),
        ol([
          'Dissolve one sachet of our descaler in **one litre** of warm water and fill it into the tank.',
          'Let half of it through the group, in portions of one cup, and half through the steam wand.',
          'Switch off and wait twenty minutes.',
          'Rinse with **two full tanks** of fresh water, to the very end. The machine counts both.',
          'Wipe the wand and make one coffee for the drain.',
        ]),
        h('Which water?'),
        p(
          'A filter in the tank triples the time between two descalings. Never use vinegar: [why](entry:can-i-use-vinegar). If the orange light stays on afterwards, see [Descaling light](entry:descaling-light).'
        ),
        p('A Rook is not descaled by hand; a water softener and the yearly service see to it.'),
      ],
      keywords:
        'limescale, lime, hard water, calcium, sachet, decalcify, slow flow, scale remover, filter',
    },
    {
      slug: 'descaling-light',
      audience: 'public',
      question: 'I have descaled it twice and the orange light is still on',
      answer: [
        p(
          'Then it has most likely missed the second tank of clear water. The light counts litres, not lime.'
        ),
        ol([
          'Fill the tank with fresh water.',
          'Hold **both buttons for five seconds** until the light blinks.',
          'Let **two full tanks** run through, until the machine switches itself off.',
        ]),
        h('It comes back after a day'),
        p(
          'Set the hardness of your water once. With the machine off, hold the steam button and switch it on; each press counts one up, and the light answers:'
        ),
        ul([
          'one blink: soft, up to 7 °dH,',
          'two or three: in between,',
          'four: hard, from 21 °dH on.',
        ]),
        p('Your waterworks write the number on their page or on the bill.'),
      ],
      keywords: 'orange light, lamp, reset, water hardness, reminder, warning light, degrees dH',
    },
    {
      slug: 'clean-the-steam-wand',
      audience: 'public',
      question: 'The steam wand only hisses. How do I clean it?',
      answer: [
        p('Milk dries to something like cement, and three of the four holes are probably closed.'),
        ol([
          'Switch the machine off and let the wand cool for ten minutes.',
          'Unscrew the tip by hand, anticlockwise. If it sits tight, use a cloth, no pliers.',
          'Lay the tip into hot water with a spoon of descaler for **half an hour**.',
          'Push a needle through each of the four holes and rinse.',
          'Screw it on finger-tight and let steam out for five seconds.',
        ]),
        p(
          'Still weak with four open holes? A new tip costs less than a cake: “wand tip, four holes” in the shop.'
        ),
        p(
          'So that it stays clean: **wipe the wand with a damp cloth at once** after each jug, and give it two seconds of steam. That is all the care it needs, cocoa included.'
        ),
      ],
      keywords: 'no steam, milk froth, foam, blocked nozzle, frother, wand tip, spits water, cocoa',
    },
    {
      slug: 'water-under-the-machine',
      audience: 'both',
      hint: {
        en: 'Find out first where the water comes from. From the middle underneath: plug out, and straight to the workshop. The gasket 4-085 may be sent free of charge.',
        ur: 'پہلے پوچھیں کہ پانی کہاں سے آتا ہے۔ نیچے درمیان سے آئے تو تار نکلوا کر ورکشاپ کو دیں۔ حلقہ 4-085 مفت بھیج سکتے ہیں۔',
      },
      question: 'There is water under the machine. Where does it come from?',
      answer: [
        p('Put the machine on white paper and look where the first drops appear.'),
        ul([
          '**At the front, from the filter holder:** clean the groove of the gasket with the brush; a single coffee ground is enough to let water past. If it still drips, change the gasket (see below).',
          '**Under the tank:** wipe the seat of the tank and press it down until it clicks.',
          '**Below the drip tray:** it is only full. Empty it every day.',
          '**From the middle underneath:** pull the plug, please, and do not use the machine any more. [Ask for a repair](site:request/repair-form).',
        ]),
        h('Change the gasket'),
        ol([
          'Let the machine get cold and lever the old ring out with a wooden skewer.',
          'Clean the groove.',
          'Press the new one in, number **4-085** (8.5 mm), **with the bevel up**. No tools are needed.',
        ]),
        p('It gets hard after about a year; the blue one of silicone lasts longer.'),
      ],
      keywords: 'leak, leaking, puddle, drips, gasket, seal, 4-085, drip tray, group gasket',
    },
    {
      slug: 'can-i-use-vinegar',
      audience: 'public',
      question: 'Can I descale with vinegar?',
      answer: [
        p(
          '**No.** It eats the gaskets, and the lime comes off in lumps. [Use this instead.](entry:descale-the-machine)'
        ),
      ],
      keywords: 'vinegar, citric acid, lemon, home remedy, household descaler',
    },
  ],
  { ur: CARE_UR, bn: CARE_BN, sw: CARE_SW, hi: CARE_HI, ru: CARE_RU }
);
