import type { Shelf } from './story';

export const GRINDERS_AND_BEANS: Shelf = {
  workflow: 'support',
  team: 'front-desk',
  locale: 'en',
  stories: [
    {
      subject: ['{grinder} blocked', 'Grinder hums but does not turn'],
      question: [
        'The {grinder} hums and does not turn any more. I may have put a small stone in with the beans; something crunched.',
        'Since this morning my {grinder} is stuck. I have taken the beans out and it still will not turn.',
      ],
      ask: 'Unplug it, take the upper ring out (a quarter turn to the left) and look with a torch. Do you see anything hard?',
      reply: 'A stone it is, as big as a lentil. It sits right between the burrs.',
      answer: [
        'Turn the ring back as far as it goes, and the stone falls out by itself. Please look at the edges: if one is chipped, a new pair of burrs is in order.',
        'Well found. Vacuum the rest out, put the ring back, start at the coarsest setting. You have spared yourself a repair.',
      ],
      files: ['photo'],
    },
    {
      subject: ['Where is zero?', 'Grinder setting lost after cleaning'],
      question: [
        'After cleaning, my {grinder} is way off: what used to be nine is now coarse as gravel. How do I find the old setting?',
        'I took the {grinder} apart to clean it, and now the numbers mean nothing.',
      ],
      ask: 'With the grinder running and empty, turn it slowly finer. At which number do the burrs begin to touch, with a light chirp?',
      reply: 'At four. I stopped at once.',
      answer: [
        'Then four is your new zero, and your espresso is at thirteen. You can also loosen the little screw under the dial and turn the numbers back.',
        'Loosen the screw under the dial, set it to zero where it chirps, and tighten it. Nine will be nine again.',
      ],
    },
    {
      subject: ['Coffee everywhere', 'Static: the counter is brown'],
      question: [
        'Half of what the {grinder} grinds ends up on the counter, the wall and the cat. Is there anything against it?',
        'Since the heating is on, the grounds fly in all directions. It was not like that in summer.',
      ],
      ask: 'That is static electricity, dry air makes it worse. Do you grind a single portion, or from a full hopper?',
      reply: 'Single portions, weighed, as the young people do it.',
      answer: [
        'Wet the handle of a spoon, stir the beans with it once, then grind. One drop is enough, and the cat stays dry.',
        'Tap the outlet once at the end and wait two seconds before you take the cup away; and one drop of water on the beans does wonders.',
      ],
    },
    {
      subject: ['Roast date on {coffee}?', 'How old may beans be'],
      question: [
        'The bags of {coffee} have a "best before" but no day of roasting. How do I know how fresh they are?',
        'I have found a bag of {coffee} from last year at the back of the cupboard, unopened. Is it still good?',
      ],
      asksFirstOnly: true,
      ask: 'Under the flap there is a stamp with a letter and three digits. What does it say?',
      reply: 'C 041',
      answer: [
        'That is the forty-first day of this year: still young. The stamp will get a legend, several people have asked.',
        'It is safe to drink and will taste of cardboard. Use it to season a new grinder, and treat yourself to a fresh bag.',
      ],
    },
    {
      subject: ['Is {coffee} free of gluten and nuts?', 'Allergy question'],
      question: [
        'A colleague has a severe nut allergy. Do you handle nuts where {coffee} is roasted and packed?',
        'Are there any additives in your decaf? My doctor wants to know which process it is.',
      ],
      asksFirstOnly: true,
      ask: 'Only coffee is handled in our roastery. Is it about the beans alone, or the chocolate-coated ones from the shop as well?',
      reply: 'The beans alone. The chocolate ones would not survive the first day here.',
      answer: [
        'Then there is no risk from our side: no nuts, no grain, no milk in the building where beans are roasted and packed. We can give you that in writing.',
        'The decaf is made with water and carbon dioxide, nothing is added. A sheet from the maker is attached to the product page.',
      ],
    },
    {
      subject: ['Beans too oily for the grinder?', 'Which beans not to use'],
      question: [
        'I love very dark, shiny beans. A neighbour says that they ruin a {grinder}. True?',
        'May flavoured beans (vanilla) go through the {grinder}?',
      ],
      ask: 'How much of it would you grind in a week, and do you brush it out now and then?',
      reply: 'About half a kilo. I have never brushed it, I must admit.',
      answer: [
        'Oil does not hurt the burrs, but it turns rancid in the outlet. Brush it once a week and run a spoon of dry rice through it never, whatever you read.',
        'Flavour stays in a grinder for weeks. If you can live with everything tasting of vanilla, nothing breaks.',
      ],
    },
    {
      subject: ['{coffee} tastes different', 'Have you changed {coffee}?'],
      question: [
        'I have been drinking {coffee} for years. The last two bags are sharper, almost like lemon. Have you changed the recipe?',
        'The new {coffee} does not taste of chocolate any more. Will the old one come back?',
      ],
      ask: 'You have a good tongue. Is there a green dot on the bag?',
      reply: 'Yes, at the bottom, next to the weight.',
      answer: [
        'The green dot is the new harvest; one of the farms had hail and we took another. With two degrees more, if your machine allows it, it comes close to the old one.',
        'The harvest is another one, the recipe is not. In the spring it will be the old farm again; until then try "Slow Sunday".',
      ],
    },
  ],
};
