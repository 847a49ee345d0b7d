import type { Shelf } from './story';

export const MACHINES: Shelf = {
  workflow: 'support',
  team: 'front-desk',
  locale: 'en',
  stories: [
    {
      subject: ['No crema since last week', 'Thin, pale espresso from my {machine}'],
      question: [
        'For a year my {machine} made lovely coffee. Since last week it runs through in ten seconds, pale and thin. I have changed nothing.',
        'Whatever I do, there is no crema any more. The pressure gauge of the {machine} hardly moves to five.',
      ],
      ask: 'It sounds like the grind. Which beans and which grinder do you use, and when were the beans roasted?',
      reply:
        '{coffee}, from the bottom of the tin, and a {grinder} at nine. The date on the bag is from last winter, now that I look.',
      answer: [
        'Beans lose their gas after some three months, and without gas there is no crema. Try a fresh bag and grind two steps finer; the machine is fine.',
        'Please grind finer step by step until a double takes 25 to 30 seconds. If the gauge still stays below seven with fresh beans, write to us again and we will check the pump.',
      ],
      more: 'Fresh beans, finer grind, and it still stays at six. So it is the pump after all?',
      answerMore:
        'Then it is the pump, or the valve behind it. Please open a repair with the repair form and mention this number, so that you do not have to tell it all again.',
    },
    {
      subject: ['Steam wand does nothing', 'No steam'],
      question: [
        'The steam wand of my {machine} only hisses a little and then spits water. The light for steam is on.',
        'Milk takes five minutes to get warm now. When it was new it took thirty seconds.',
      ],
      ask: 'Is the small hole at the tip open? A needle should go through. And do you wipe the wand after each use?',
      reply: 'One of the four holes is open, the others are white. My son makes the cocoa here.',
      answer: [
        'Unscrew the tip, lay it into hot water with a spoon of descaler for half an hour and push a needle through. Milk dries to something like cement.',
        'With one open hole it cannot do better. A new tip costs less than a cake, you find it as "wand tip, four holes" in the shop.',
      ],
    },
    {
      subject: ['Water under the machine', '{machine} is leaking'],
      question: [
        'There is a puddle under my {machine} every morning, about an egg cup full. By day it does not leak.',
        'Water runs down at the front while I make coffee, not into the cup but past it.',
      ],
      ask: 'Where does it come from: from the tank, from the front where the holder is, or from the middle underneath?',
      reply: 'From the front, where the filter holder is. It drips from the rim.',
      answer: [
        'That is the gasket in the group. It gets hard after about a year. Lever it out with a wooden skewer, press the new one in with the bevel up, done. No tools needed.',
        'Please clean the groove of the gasket with the brush: a single coffee ground is enough to let water past. If it still drips, it is time for a new gasket.',
      ],
      files: ['photo'],
    },
    {
      subject: ['Descaling light stays on', 'Cannot get rid of the orange light'],
      question: [
        'I have descaled my {machine} twice now, with your own powder, and the orange light still shines at me.',
        'The light came back the day after descaling. Our water is soft. Is it the light that needs descaling?',
      ],
      ask: 'Did you let it run to the very end, with the two tanks of clear water, until it switched itself off?',
      reply: 'I stopped after the first tank because the water was already clear.',
      answer: [
        'It counts the second tank as well. Hold both buttons for five seconds, let two full tanks run through, and the light goes off.',
        'Set the hardness of your water once: with the machine off hold the steam button and switch it on. One blink is soft, four are hard.',
      ],
    },
    {
      subject: ['"Fill tank" although it is full', 'Tank not detected'],
      question: [
        'The {machine} says that the tank is empty while I can see that it is full. Lifting it and putting it back helps for one cup.',
        'Since I washed the tank in the dishwasher the machine does not believe that it is there.',
      ],
      ask: 'In the bottom of the tank there is a small float. Does it move freely when you tip the tank?',
      reply: 'It does not move at all, it sits at an angle.',
      answer: [
        'Then we send you a float free of charge. It goes into the letter box this week.',
        'Dishwashers bend it. Warm water and a gentle push bring it back; if not, the float is a spare part that clicks in.',
      ],
    },
    {
      subject: ['Error E3', '{machine} shows E3 and beeps'],
      question: [
        'When I switch on, the {machine} beeps three times and shows E3. The leaflet stops at E2.',
        'E3 came up this morning and stays, whatever I press. Is that bad?',
      ],
      ask: 'E3 means that the sensor for the temperature gives no value. Was the machine in a cold place, or was the kitchen painted, or anything of the sort?',
      reply: 'It was in the garden house over the winter, yes. It did freeze there.',
      answer: [
        'Ice has probably broken the sensor or the boiler. Please do not switch it on again, and open a repair: the look alone costs nothing.',
        'Leave it in a warm room for a day. If E3 is gone then, fill the tank and look for drops underneath before you use it.',
      ],
    },
    {
      subject: ['Trips the fuse', 'Lights go out when I switch on the {machine}'],
      question: [
        'When the {machine} heats up, the fuse of the kitchen goes, but only together with the kettle. Is the machine broken?',
        'The residual-current switch trips one second after switching on. Other sockets, same result.',
      ],
      asksFirstOnly: true,
      ask: 'Please do not try further for now. Does it trip with nothing else on that line, and is the ground plate of the machine dry?',
      reply: 'With nothing else it stays on. It is only the two of them together.',
      answer: [
        'Then it is simply too much for one line: each of the two takes almost all that a fuse allows. A socket on another line solves it.',
        'Thank you for stopping. That is one for the workshop: electricity and water should be looked at by somebody with a meter.',
      ],
    },
    {
      subject: ['Coffee tastes bitter', 'Bitter whatever I do'],
      question: [
        'The first machine of my life, and everything out of it is bitter. I use {coffee} and the double basket. What am I doing wrong?',
        'I know the taste I want, the one from your shop. At home with the same beans it is like burnt toast.',
      ],
      ask: 'How many grams go in, how many come out, and how long does it take?',
      reply: 'I had to borrow a scale: 21 in, 60 out, 45 seconds.',
      answer: [
        'That is too much of everything. Try 18 grams in, 36 out, in 28 seconds: grind a little coarser and stop earlier. It will be a different drink.',
        'Stop at 40 grams, whatever the time, and taste. Then change one thing at a time, never two.',
      ],
      more: 'Much better already! It is a little sour now though. Did I go too far?',
      answerMore:
        'A little, yes. One step finer, and let the machine warm up for fifteen minutes. You are nearly there.',
    },
    {
      subject: ['Very loud', 'The pump sounds like a tractor'],
      question: [
        'My {machine} has become so loud that I cannot make coffee before the family is up. It rattles more than it hums.',
        'New, one week old, and it screams for two seconds at the start of each cup. Is that normal?',
      ],
      asksFirstOnly: true,
      ask: 'Is it the pump itself or something that rattles along? Press a hand on the cup rest while it runs: does it change?',
      reply: 'When I press on the tray it is almost quiet!',
      answer: [
        'Then it is the tray. Two small felt pads under its front edge, as they are used for chairs, and it is silent.',
        'Air in the pump makes that sound. Open the hot water tap for ten seconds once a week and it stays quiet.',
      ],
    },
    {
      subject: ['First time set-up', 'New machine, nothing comes out'],
      question: [
        'We have unpacked the {machine}, filled the tank and pressed the button. It hums, and nothing comes out. Defective?',
        'The leaflet shows six steps and I am stuck at the third, "vent". What does it mean?',
      ],
      ask: 'Did you open the steam tap before the first cup, until water came out of it?',
      reply: 'No. Ah, is that the step with the little cloud?',
      answer: [
        'That is it. Open the steam tap, press the button, wait for a steady stream, close it. The pump has only air to push until then.',
        'The little cloud, yes. We have asked for a better drawing. Once vented it never needs it again, unless the tank ran dry.',
      ],
    },
    {
      subject: ['Filter holder is stuck', 'Cannot get the handle off'],
      question: [
        'The filter holder of the {machine} cannot be turned any more, in neither direction. I do not want to break anything.',
        'After two weeks of holiday the handle sits as if welded.',
      ],
      ask: 'Please switch it on, let it get hot, and try again with a thick cloth. Does it give way then?',
      reply: 'A millimetre, not more.',
      answer: [
        'Run water through for ten seconds with the holder in place and turn at once. Coffee sugar is the glue, and hot water dissolves it.',
        'Do not use tools. If it stays stuck we take it off for you, in the shop it is a matter of a minute and free.',
      ],
    },
  ],
};
