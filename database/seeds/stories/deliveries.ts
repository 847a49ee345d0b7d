import type { Shelf } from './story';

export const DELIVERIES: Shelf = {
  workflow: 'support',
  team: 'orders',
  locale: 'en',
  stories: [
    {
      subject: ['Where is order {order}?', 'Parcel {order} has not moved for days'],
      question: [
        'I ordered a {machine} last week (order {order}) and the tracking page has shown "in the depot" for {days} days now. Has it got lost?',
        'The carrier says that {order} is on its way, and has said so every morning for {days} days. Nobody came. Could you find out where it is?',
      ],
      ask: 'We have asked the carrier. To be on the safe side: is the delivery address still the one in the order, and is there a bell with your name on it?',
      reply:
        'The address is right. The bell is broken though, one has to knock, and I wrote that into the remarks.',
      answer: [
        'The parcel was found in the depot with a torn label. It has a new one and should be with you on {date}. We are sorry for the wait.',
        'The carrier cannot find it, so we have sent a second one today by express. If the first one turns up after all, just refuse it at the door.',
      ],
      note: 'Third torn label from that depot this month. I have written to our contact there.',
    },
    {
      subject: ['Wrong item in the box', '{order}: not what I ordered'],
      question: [
        'I ordered the walnut handle set and found the black one in the box. The delivery note says walnut. What now?',
        'In order {order} there should be two gaskets of 58 mm. There are two of 54 mm in the bag. The bag itself is labelled 58.',
      ],
      ask: 'Sorry about that. Could you tell us the small number on the bag or box, below the bar code? Then we can see whether others have the same problem.',
      reply: 'It says L-0417, and somebody has written a 7 on it with a pen.',
      answer: [
        'The right one leaves today. Keep the wrong one or give it to somebody who can use it, sending it back would cost more than it is worth.',
        'A whole shelf was labelled wrongly, thank you for telling us. The right parts are on their way, with a bag of {coffee} for your trouble.',
      ],
      files: ['photo'],
    },
    {
      subject: ['Something is missing from my parcel', 'Tamper missing in {order}'],
      question: [
        'The {machine} came today, very well packed, but the tamper and the blind filter are not in the box. I have looked under every piece of card.',
        'According to the leaflet there should be a scoop, a brush and a tamper. There is only the brush. Order {order}.',
      ],
      ask: 'Please look into the water tank: since the spring we pack the small parts in there, wrapped in brown paper. Are they there?',
      reply: 'Well, I feel silly. The brush and the scoop are there, the tamper is not.',
      answer: [
        'Then it was forgotten here. A tamper goes out to you this afternoon by letter post, it should take two days.',
        'We have sent the missing parts today and put a line about the water tank on top of the box, so that nobody else has to search.',
      ],
    },
    {
      subject: ['Parcel arrived damaged', 'Box crushed, machine dented'],
      question: [
        'The box of my {machine} was crushed at one corner and the side panel has a dent as long as a finger. It does run, but I paid for a new machine.',
        'Order {order} arrived today with a hole in the carton. The glass of the pressure gauge is cracked. The driver took a picture and left.',
      ],
      ask: 'That should not happen. Please send us two pictures, one of the box from outside and one of the damage, and keep the box until the carrier has answered.',
      reply: 'Here they are. I have kept everything, the carton as well.',
      answer: [
        'Thank you, that is clear enough. A new panel is on its way with the two screws and a drawing; if you would rather have us change it, we will collect the machine.',
        'We exchange the whole machine. The driver who brings the new one on {date} takes the old one back, there is nothing for you to pack.',
      ],
      answerMore:
        'The carrier had booked the exchange for the wrong street. It is corrected and we have asked for a time: between nine and twelve.',
      files: ['photo'],
    },
    {
      subject: ['Change the delivery address', 'I moved house, order {order}'],
      question: [
        'I am moving at the end of the month and order {order} will probably come in that very week. Can you send it to the new address?',
        'By habit I gave my old address for {order}. It must not go there, the flat is empty. How can I change it?',
      ],
      ask: 'Gladly, it has not left yet. Please write the new address here, with the name that is on the letter box.',
      reply:
        '7 Lower Quay Steps, flat 3, the name on the box is still that of the people before me: Hathersby.',
      answer: [
        'The address is changed, and the driver knows about the name on the box. Delivery is planned for {date}.',
        'Done. You have a new confirmation by mail; if it still shows the old address, please tell us at once.',
      ],
    },
    {
      subject: ['Cancel my order please', 'Order {order}: cancellation'],
      question: [
        'I ordered twice by mistake because the page took so long. Please cancel {order} and keep the other one.',
        'My husband had the same idea for my birthday. Could you cancel {order} before it is packed?',
      ],
      ask: 'We have stopped it. How did you pay: by card, by transfer, or on account?',
      reply: 'By card, the money has already left my account.',
      answer: [
        'The order is cancelled and the amount is on its way back to your card. Banks take three to five working days to show it.',
        'It was already on the van, so please just refuse it at the door. As soon as it is back with us, the refund goes out.',
      ],
    },
    {
      subject: ['Delivery on a certain day?', 'Can you deliver on Saturday'],
      question: [
        'We are only at home at the weekend. Is it possible to have the {machine} delivered on a Saturday, or to a shop where I can collect it?',
        'The machine is a present for the {date} and must not come before. Can you hold it back until then?',
      ],
      asksFirstOnly: true,
      ask: 'Both are possible. What would you prefer: the parcel shop in your street, or delivery on a day that you choose?',
      reply: 'On a day that I choose, please. The Friday of next week would be ideal, after four.',
      answer: [
        'It is booked for that day. The carrier sends you the hour by text message on the evening before.',
        'We hold it here and send it so that it arrives on the day you named. Nothing about it will be written on the box.',
      ],
    },
    {
      subject: ['Do you deliver to the islands?', 'Shipping abroad'],
      question: [
        'Your page does not offer my postcode at the checkout. Do you deliver to islands at all, and what does a {machine} cost to send?',
        'I would like to send a {grinder} to my sister, who lives outside of the countries in your list. Is there any way?',
      ],
      asksFirstOnly: true,
      ask: 'Usually yes. Please tell us the full address, since for islands it depends on the harbour.',
      reply: 'Lighthouse Cottage, Skerry Sound. The boat comes on Tuesdays and Fridays.',
      answer: [
        'We can send it as freight to the harbour office for {sum}. It takes about {days} days, and they keep it until the boat goes.',
        'We have opened your postcode in the shop, so you can order as usual now. The price of carriage is shown before you pay.',
      ],
    },
    {
      subject: ['Neighbour took my parcel, but which one', 'Delivered, but not to me'],
      question: [
        'The card in my letter box says that {order} was left with a neighbour. The name cannot be read and nobody in the house knows anything.',
        'The tracking page says delivered and signed for on Monday. I was at home all Monday and signed nothing.',
      ],
      ask: 'We have asked for the signature. Does the name "M. Quayle" mean anything to you?',
      reply: 'There is nobody of that name here, but a Quayle runs the bakery around the corner.',
      answer: [
        'Thank you, that was the right trail: it stands in the bakery behind the counter. The carrier has been told that a shop is not a neighbour.',
        'The carrier admits the mistake. A replacement leaves today, to be handed to you in person only.',
      ],
    },
  ],
};
