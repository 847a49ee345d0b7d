import type { Shelf } from './story';

export const ADVICE: Shelf = {
  workflow: 'support',
  team: 'workshop',
  locale: 'en',
  stories: [
    {
      subject: ['Is this still under warranty?', 'Warranty for {serial}'],
      question: [
        'My {machine} with the number {serial} was a gift, and I do not have the receipt. How can I find out whether it is under warranty?',
        'The warranty ended last month and now the switch breaks. Typical. Is there any goodwill?',
      ],
      ask: 'The number tells us the year. Has it ever been opened or repaired by somebody else?',
      reply: 'No, the seal is still on the screw.',
      answer: [
        'It is covered until next spring. Please use the repair form, and the collection costs you nothing.',
        'It was sold two years and one month ago. We repair the switch without charge all the same; a seal that is still there counts for something.',
      ],
    },
    {
      subject: ['Which machine for two people?', 'Wren or Heron?'],
      question: [
        'We are two, she drinks cappuccino, I drink espresso, four cups on a weekday and eight on Sundays. Wren or Heron?',
        'What does the Heron do that the Wren does not? I have read the page three times and see only the price.',
      ],
      ask: 'How long may it take to be warm in the morning, and how wide is the place where it will stand?',
      reply: 'Ten minutes at most. There are 34 centimetres between the stove and the wall.',
      answer: [
        'Take the Wren. It is warm in seven minutes and 28 wide; the second boiler of the Heron pays off from six milk drinks in a row.',
        'For Sundays the Heron would be nicer, but it is 38 wide and will not get any narrower. The Wren it is, with the larger jug.',
      ],
    },
    {
      subject: ['Is it worth repairing?', 'Old {machine}, honest opinion wanted'],
      question: [
        'My {machine} is eleven years old, leaks a bit and is slow. Would you repair it or throw it away? Please be honest.',
        'A café is giving away its old Rook. Would I regret it?',
      ],
      ask: 'Could you send a picture of the inside, with the lid off and the plug out? The colour of the boiler says a lot.',
      reply: 'Here it is. A bit green around the edges, like me.',
      answer: [
        'Worth it. Gaskets, one valve and a bath for the boiler, about {sum} in all, and it is good for another ten years.',
        'The boiler is eaten through. Keep the pump and the handles as spares and let the rest go. We say that about one in thirty.',
      ],
      files: ['photo'],
    },
    {
      subject: ['How often does it need service?', 'Service interval'],
      question: [
        'Does my {machine} need a service even though nothing is broken? It is four years old.',
        'The service of our Rook at the office was due in spring and nobody noticed. Is that bad?',
      ],
      asksFirstOnly: true,
      ask: 'How many cups a day, roughly, and do you use a filter in the tank?',
      reply: 'Six cups, no filter, the water is hard.',
      answer: [
        'Every three years, or with hard water every two. It is gaskets, valves and descaling from inside: {sum} in the workshop, half a day.',
        'Not yet. But put a filter in, descale every two months, and come by next year.',
      ],
    },
    {
      subject: ['Can I repair it myself?', 'Parts for doing it at home'],
      question: [
        'I am an electrician and would rather change the pump of my {machine} on my own. Do you sell the part, and is there a drawing?',
        'Do I lose the warranty if I open the {machine} to change a hose?',
      ],
      asksFirstOnly: true,
      ask: 'We like that. Which number is on the plate underneath? There are two pumps that look alike.',
      reply: 'It is {serial}.',
      answer: [
        'Pump 7-220 is yours, the drawing is attached to it in the shop. Pull the plug and wait ten minutes for the boiler to cool; the rest you know.',
        'No. What you break while doing so is not covered, everything else stays so. Take a picture before you pull anything off.',
      ],
    },
    {
      subject: ['Machine from abroad, other voltage', '110 or 230 volts'],
      question: [
        'I am moving overseas, where the sockets have 110 volts. Can my {machine} be changed over?',
        'I bought a {machine} in another country. It takes half an hour to heat up here. Could it be the voltage?',
      ],
      asksFirstOnly: true,
      ask: 'What does the plate say after "V"? And is it the machine with one boiler or with two?',
      reply: '220-240 V, one boiler.',
      answer: [
        'It can: another element, another pump and a fuse, {sum} in all. A transformer of that size would be dearer and as heavy as a child.',
        'Yes, that is it: at half the voltage it has a quarter of the power. Please do not leave it on unattended.',
      ],
    },
    {
      subject: ['Do you lend machines?', 'A loan machine during the repair'],
      question: [
        'The office cannot be without coffee. If our Rook comes to you for repair, do you lend us another?',
        'How long does a repair take at the moment, and what shall I drink meanwhile?',
      ],
      asksFirstOnly: true,
      ask: 'We have four to lend. How many people drink from it?',
      reply: 'Thirty, and they get nervous by ten.',
      answer: [
        'Then you get the big one. It comes with the driver who takes yours, and costs nothing for two weeks.',
        'Nine working days on average. You can have a small Wren for that time, with a deposit.',
      ],
    },
    {
      subject: ['Is the material safe?', 'Black bits in the water'],
      question: [
        'Small black flakes come out with the water of my {machine}. They look like rubber. Is that dangerous?',
        'What are the gaskets made of? We have a baby and boil the water for the bottle with it.',
      ],
      asksFirstOnly: true,
      ask: 'Please catch a few on a white cloth and press them: do they smear like coffee, or spring back like rubber?',
      reply: 'They smear. So it is only coffee?',
      answer: [
        'Old coffee from behind the shower screen. Unscrew it, brush it, and it will be clear. Nothing dangerous, only unpleasant.',
        'All that touches water is approved for food. For a baby we would still take the kettle: no machine is made to be sterile.',
      ],
    },
    {
      subject: ['Serial number {serial}: how old is it?', 'Bought second-hand'],
      question: [
        'I have bought a {machine} at a flea market. The number is {serial}. Can you tell me when it was made and what it has been through?',
        'Somebody offers me a Heron for {sum}. How can I tell whether it is worth it?',
      ],
      asksFirstOnly: true,
      ask: 'Let us look. Is there a coloured dot inside of the door of the tank?',
      reply: 'A blue one.',
      answer: [
        'Blue means that it was here for a full service, three years ago. A good find.',
        'Let it get hot, look underneath for water, listen to the pump, and pay no more than a third of the new price.',
      ],
    },
  ],
};
