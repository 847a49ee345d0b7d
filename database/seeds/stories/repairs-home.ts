import type { Shelf } from './story';

/** Machines of private people. */
export const HOME_REPAIRS: Shelf = {
  workflow: 'repairs',
  team: 'workshop',
  locale: 'en',
  stories: [
    {
      subject: ['{machine} does not heat', 'Stays cold'],
      question: [
        'My {machine} switches on, the pump works, but the water stays cold. Serial number {serial}.',
        'Light on, no heat, since a thunderstorm last Sunday. I would like to have it repaired.',
      ],
      ask: 'We have put it into the plan. A driver collects it in the next days; please empty the tank and tape the handle to the tray.',
      reply: 'It is packed and stands in the hall. Somebody is at home until two.',
      quote:
        'The heating element is broken, and the thermostat shows traces of scale. We would change both and descale the boiler: {sum} all in, with ninety days of warranty on the work.',
      price: [110, 170],
      answer: [
        'Element and thermostat are new, the boiler is clean, and it held 93 degrees for an hour on the bench.',
        'It heats again: new element, new thermostat. We have also tightened the steam tap, without charge.',
      ],
      more: 'It heats again, but now there is a faint smell of rubber in the first minutes.',
    },
    {
      subject: ['Pump dead', 'No water, only a hum'],
      question: [
        'The pump of my {machine} hums without moving water. I have vented it as described, ten times.',
        'No pressure at all any more, and the noise is different. It is six years old.',
      ],
      ask: 'That sounds like the pump. Please send it with the label that comes by mail; wrap it in a blanket, a towel is too thin.',
      reply: 'Sent today, wrapped in the blanket of the dog. It may keep it.',
      quote:
        'The pump is worn out and the hose behind it is brittle. Both new, pressure set to nine bar: {sum}.',
      price: [85, 130],
      answer: [
        'New pump, new hose, nine bar on the gauge. The blanket is in the box, washed.',
        'It pumps. We ran forty cups of water through it, and the last was like the first.',
      ],
    },
    {
      subject: ['Leaks from the inside', 'Water inside of the housing'],
      question: [
        'Water drips from inside of the {machine}, there is rust on one screw. I have unplugged it.',
        'When I tip it a little, water runs out at the back. It cannot come from the tank, that is off.',
      ],
      ask: 'Good that it is unplugged. Bring it or send it, whichever is easier; the look costs nothing if you have it repaired here.',
      reply: 'I will bring it on Thursday before work.',
      quote:
        'The seal of the boiler has given way, as it does after some years. Both boilers sealed anew, four screws and the lower plate: {sum}.',
      price: [95, 160],
      answer: [
        'Dry as a bone for two days on white paper. The old seal lies in a bag in the tray, in case you would like to see it.',
        'Sealed, the rusty screws are of stainless steel now.',
      ],
      files: ['photo'],
      note: 'Seal from the batch with the brown edge. Put it on the list.',
    },
    {
      subject: ['Steam tap turns and turns', 'Steam tap broken'],
      question: [
        'The steam tap of my {machine} can be turned round and round and steam comes out all the time.',
        'The knob for the steam came off in my hand, with a bit of brass in it.',
      ],
      ask: 'Please switch it off until it is here. Is the knob of wood or of plastic? Then we put the right one on the shelf.',
      reply: 'Wood, walnut I think.',
      quote:
        'The thread of the spindle is gone. A new tap with a ceramic disc, which does not wear out, and a walnut knob: {sum}.',
      price: [60, 95],
      answer: [
        'The new tap closes with two fingers. Please do not tighten it harder than that.',
        'Tap and knob are new. The grain is a little darker than the old one, it will match in a year.',
      ],
    },
    {
      subject: ['Dropped', 'My {machine} fell from the counter'],
      question: [
        'The dog ran into the cable and the {machine} fell down. It still lights up, but the front is crooked and it rattles.',
        'It slipped while we moved house. The group is bent, I fear. Can such a thing be repaired?',
      ],
      ask: 'Often yes. Please send pictures of all four sides and of what is inside, if the lid comes off without force.',
      reply: 'Attached. One of the panels is in two pieces.',
      quote:
        'The frame is bent and can be straightened. Front panel, two brackets and a day of patience: {sum}. The boiler has not suffered.',
      price: [140, 210],
      answer: [
        'Straight again to half a millimetre. One scratch remains on the left side, it would have been a pity to change the whole panel.',
        'It stands on four feet again, and nothing rattles. Regards to the dog.',
      ],
      files: ['photo'],
    },
    {
      subject: ['{grinder}: burrs worn out', 'New burrs please'],
      question: [
        'My {grinder} gets hot and needs twice the time. After nine years the burrs must be blunt. Do you change them?',
        'The {grinder} shrieks when it grinds fine. I think that the bearing has gone.',
      ],
      ask: 'We do. Please send it without beans and without the hopper, that travels badly.',
      reply: 'On its way. I have shaken it over the sink for a while.',
      quote: 'Burrs and both bearings are worn. All new, cleaned and set: {sum}.',
      price: [70, 115],
      answer: [
        'It grinds eighteen grams in seven seconds. Begin five steps coarser than before, sharp burrs need less.',
        'New burrs, new bearings, and no shriek. Half a kilo of old beans has gone through already.',
      ],
    },
    {
      subject: ['Switch broken', 'Main switch does not stay in'],
      question: [
        'The main switch of the {machine} does not stay in. I hold it with a wooden wedge, which cannot be right.',
        'The switch is warm and smells. I have stopped using it.',
      ],
      ask: 'Please leave it unplugged. It is a small thing, you can wait for it if you bring it between nine and eleven.',
      reply: 'I would rather send it, the bus takes an hour.',
      quote: 'The switch and two burnt plugs, with carriage: {sum}.',
      price: [35, 60],
      answer: [
        'A new switch, rated for twice what it needs. The wedge is in the box as a souvenir.',
        'Done, and we have gone over all other plugs as well.',
      ],
    },
    {
      subject: ['Full service please', 'Service for my {machine}'],
      question: [
        'Nothing is broken. I would like a full service for my {machine}, five years old, as it was recommended to me.',
        'Before we go on a long journey: please check the {machine}, with everything that belongs to it.',
      ],
      ask: 'With pleasure. Is there anything that has annoyed you in the last months, however small?',
      reply: 'The drip tray squeaks, and the cups never get warm.',
      quote:
        'Full service with all gaskets, valves and descaling, pads for the tray, and a new element for the cup rest: {sum}.',
      price: [95, 140],
      answer: [
        'Everything that ages is new. The tray is silent, the cups get warm.',
        'Serviced, tested, dated: there is a sticker inside of the tank door.',
      ],
    },
    {
      subject: ['Boiler full of scale', 'Blocked by limescale'],
      question: [
        'No water comes out of the group, only from the steam wand. We have never descaled it, nobody told us to.',
        'I tried vinegar, three times. Now nothing comes out at all.',
      ],
      ask: 'It happens. Please do not try any further: the loose bits block the valves. Send it in, empty.',
      reply: 'It is on its way, with apologies.',
      quote:
        'Boiler and valves are full of stone, the vinegar has eaten one gasket. Bath for the boiler, valve and gaskets new: {sum}.',
      price: [90, 145],
      answer: [
        'A tea cup full of stone came out of it. It is in the bag; children like it. From now on descale every two months, please.',
        'It runs freely again. We have set the reminder to hard water.',
      ],
    },
    {
      subject: ['Paint or panel for an old {machine}', 'Make it look new'],
      question: [
        'My {machine} works perfectly and looks terrible. Could you give it new panels, in another colour perhaps?',
        'The chrome of the group is coming off. Can that be done again?',
      ],
      ask: 'Yes, both. Here are the colours that we have: cream, green, brick, slate. Which one, and is it urgent?',
      reply: 'Brick. No hurry, it is for our anniversary in the summer.',
      quote: 'Four panels in brick, new feet, group polished and chromed anew: {sum}.',
      price: [180, 260],
      answer: [
        'It is finished, and we had it in the window for a day. Three people wanted to buy it.',
        'All panels are on. Please polish with a dry cloth only for the first month.',
      ],
    },
  ],
};
