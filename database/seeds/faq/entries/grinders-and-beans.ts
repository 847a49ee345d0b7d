import { code, h, ol, p, ul } from '../blocks';
import { entriesOf } from '../entries-of';
import { GRINDERS_BN } from './grinders-and-beans.bn';
import { GRINDERS_HI } from './grinders-and-beans.hi';
import { GRINDERS_RU } from './grinders-and-beans.ru';
import { GRINDERS_SW } from './grinders-and-beans.sw';
import { GRINDERS_UR } from './grinders-and-beans.ur';

export const GRINDERS_AND_BEANS = entriesOf(
  'grinders-and-beans',
  [
    {
      slug: 'find-the-right-grind',
      audience: 'public',
      question: 'How do I find the right grind for espresso?',
      answer: [
        p(
          'The dial is not a recipe: nine on your grinder can be eleven on your neighbour’s. The time of the cup tells you where you are.'
        ),
        ol([
          'Set the dial to **9** steps above [zero](entry:grinder-zero).',
          'Grind 18 g, tamp, start, and stop at 36 g in the cup.',
          'Look at the seconds: **25 to 30** is right. Faster: one step finer. Slower: one step coarser.',
          'Grind five grams for the bin after each change; the old setting still sits between the burrs.',
          'Repeat until it fits. Three or four cups are normal.',
        ]),
        p('Turn finer only **while the grinder runs**, coarser at any time.'),
        p(
          'A new bag needs a new setting, and so does the weather: on humid days one step coarser. For filter coffee begin at 24, for the stove-top pot at 14.'
        ),
      ],
      keywords:
        'grind size, dial, setting, coarse, fine, flint, flint 64, pebble, filter coffee, moka',
    },
    {
      slug: 'how-fresh-are-the-beans',
      audience: 'public',
      question: 'How fresh are the beans, and how do I keep them so?',
      answer: [
        p('Lift the flap of the bag: there is a stamp with a letter and three digits.'),
        code('C 041'),
        p(
          'The letter is the roasting drum, the digits are the day of the year: 041 is the 10th of February. So you see at a glance how old it is.'
        ),
        ul([
          '**Days 1 to 6:** too young, it foams and tastes wild.',
          '**Day 7 to three months:** at its best.',
          '**After that:** safe to drink for a year and more, but flat, and without crema.',
        ]),
        h('Keeping it'),
        p(
          'In its own bag, pressed flat, in a dark cupboard. Not in the fridge: it takes on water and the smell of cheese. Unopened bags may go into the freezer; let them get warm before you open them. Grind what you need and no more.'
        ),
      ],
      keywords:
        'roast date, best before, stamp, C 041, storage, store coffee, freezer, fridge, old coffee',
    },
    {
      slug: 'grinder-blocked',
      audience: 'public',
      question: 'The grinder hums but does not turn',
      answer: [
        p(
          'Switch it off at once; a motor that only hums gets hot. In most cases there is a small stone between the burrs, which comes with the beans now and then.'
        ),
        ol([
          '**Pull the plug** and empty the hopper.',
          'Take the upper ring out: a quarter turn to the left.',
          'Look with a torch. A stone, a screw, a hard bean?',
          'Turn the ring back as far as it goes, and the thing falls out by itself.',
          'Vacuum the rest out and look at the edges of the burrs.',
          'Put the ring back, begin at the **coarsest** setting and let it run empty for a moment.',
        ]),
        p(
          'If an edge is chipped, it is time for [a new pair of burrs](entry:repair-costs). If it hums even without beans and with the ring out, please do not try further: that is the motor.'
        ),
      ],
      keywords: 'stuck, jammed, stone, does not grind, hums, burrs, blocked, foreign body',
    },
    {
      slug: 'nuts-gluten-additives',
      audience: 'public',
      question: 'Does your coffee contain nuts, gluten or additives?',
      answer: [
        p(
          'No. In the building where beans are roasted and packed, **only coffee** is handled: no nuts, no grain, no milk, no sugar. If you need that in writing for a school or a canteen, [write to us](site:request).'
        ),
        ul([
          '**Lantern Decaf** is made with water and carbon dioxide, without solvents. Of the caffeine at most 0.1 % remains.',
          '**Chocolate-coated beans** from the shop are made elsewhere. They contain milk and soya, and the maker handles hazelnuts.',
          '**Coffee from our courses and from the bar in the showroom** is made beside milk, oats and almonds. Please tell us if that matters to you.',
        ]),
        p('We do not sell flavoured coffee.'),
      ],
      keywords:
        'allergy, allergens, vegan, decaf process, caffeine, soy, hazelnut, celiac, ingredients',
    },
    {
      slug: 'static-coffee-everywhere',
      audience: 'public',
      question: 'Half of the ground coffee ends up on the counter',
      answer: [
        p(
          'That is static electricity. Dry air makes it worse, so it begins when the heating does.'
        ),
        ul([
          'Wet the handle of a spoon, shake it off, and stir the beans with it **once** before you grind. One drop is enough for 18 grams.',
          'When the grinder stops, tap the outlet and wait two seconds before you take the cup away.',
        ]),
        p('Please pour no water onto the beans: burrs of steel rust.'),
      ],
      keywords: 'static, mess, retention, clumps, spray, chute, dry air, winter',
    },
    {
      slug: 'grinder-zero',
      audience: 'public',
      question: 'After cleaning, the numbers on the grinder are all wrong. Where is zero?',
      answer: [
        p(
          'The ring goes back in three positions, and only one of them is yours. You need not guess:'
        ),
        ol([
          'Empty the grinder completely and switch it on.',
          'Turn it slowly finer until the burrs **begin to touch**. You hear a light chirp. Stop at once.',
          'That is zero. Switch off.',
          'Loosen the little screw under the dial, turn the dial to `0`, and tighten the screw.',
        ]),
        p(
          'Your old number is right again. If you would rather not touch the screw, count from the chirp: it came at four? Then nine is thirteen from now on.'
        ),
        p('A pencil mark on ring and housing before the next cleaning spares you all of this.'),
      ],
      keywords:
        'calibrate, calibration, dial, burrs touch, chirp, lost setting, reassemble, cleaning grinder',
    },
    {
      slug: 'oily-or-flavoured-beans',
      audience: 'public',
      question: 'May very dark, oily or flavoured beans go through the grinder?',
      answer: [
        p(
          '**Dark and shiny:** yes. Oil does not hurt the burrs. It turns rancid in the outlet though, so brush that out once a week, and take the upper ring out once a month.'
        ),
        p(
          '**Flavoured** (vanilla, caramel): nothing breaks, but the aroma stays for weeks. If you can live with everything tasting of vanilla, go on.'
        ),
        p('**Please never:**'),
        ul([
          'rice, whatever you have read. It is harder than coffee and breaks the bearing.',
          'coated or sugared beans; the sugar burns onto the burrs.',
          'spices or grain. There are mills for them.',
        ]),
        p('Damage from these three is not part of the [warranty](entry:what-the-warranty-covers).'),
      ],
      keywords: 'oily beans, dark roast, vanilla, rice cleaning, spices, chocolate beans, rancid',
    },
    {
      slug: 'label-in-urdu',
      audience: 'public',
      question: 'My bag says پُرسکون اتوار instead of Slow Sunday. Is it the same coffee?',
      answer: [
        p(
          'It is. A part of every roast gets a label in Urdu, drawn by our colleague Sana, and whichever bag lies on top goes into the parcel. The coffee inside is the same:'
        ),
        ul([
          '**پُرسکون اتوار** is Slow Sunday, mild, a little like caramel;',
          '**بندرگاہ** is Harbour Blend, our strongest;',
          '**رات کی پالی** is Night Shift, dark, for milk;',
          '**باغ نمبر 4** is Orchard No. 4, light and fruity;',
          '**لالٹین** is Lantern Decaf. Look for the green lantern if you must not have caffeine.',
        ]),
        p(
          'Weight (250 g or 1 kg) and stamp, for example `C 041`, are printed in the same place on both. If you would rather have one kind of label only, write it into the remarks of the order.'
        ),
      ],
      keywords:
        'urdu label, wrong label, translation, slow sunday, harbour blend, night shift, arabic letters',
    },
    {
      slug: 'coffee-tastes-different',
      audience: 'staff',
      hint: {
        en: 'Old customers, about Harbour Blend and Slow Sunday. Ask about the green dot first; without it the bag is simply old. A free bag is fine for whoever has been here for more than a year.',
      },
      question: 'The coffee tastes different from before (new harvest)',
      answer: [
        p(
          'You have a good tongue. Is there a **green dot** on the bag, at the bottom, next to the weight? It means that the beans come from the new harvest. The recipe is the same; one of the farms had hail, and we took another.'
        ),
        p('Three things bring it closer to what you know:'),
        ul([
          'two degrees more, if your machine allows it,',
          'one step finer,',
          'a week of patience: young beans are sharper than they will be.',
        ]),
        p(
          'In spring it will be the old farm again. Until then many of our customers like Slow Sunday, and I gladly put a bag into your next parcel for you to try.'
        ),
      ],
      keywords: 'green dot, new harvest, recipe changed, sharper, lemon, complaint about taste',
    },
  ],
  { ur: GRINDERS_UR, bn: GRINDERS_BN, sw: GRINDERS_SW, hi: GRINDERS_HI, ru: GRINDERS_RU }
);
