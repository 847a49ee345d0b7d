import { h, ol, p, quote, ul } from '../blocks';
import { entriesOf } from '../entries-of';
import { DELIVERY_BN } from './delivery.bn';
import { DELIVERY_HI } from './delivery.hi';
import { DELIVERY_RU } from './delivery.ru';
import { DELIVERY_SW } from './delivery.sw';
import { DELIVERY_UR } from './delivery.ur';

export const DELIVERY = entriesOf(
  'delivery',
  [
    {
      slug: 'how-long-does-delivery-take',
      audience: 'public',
      question: 'How long does delivery take?',
      answer: [
        p(
          'What is in stock and ordered **before noon** on a working day leaves the same day. From then on:'
        ),
        ul([
          '**Coffee, parts and grinders** come by parcel within two to three working days.',
          '**Wren and Heron** travel with a carrier and need three to five working days. The carrier sends you the hour by text message on the evening before.',
          '**Rook** is brought and connected by our own people, on a day that we arrange with you.',
        ]),
        p(
          'Beans are roasted on Tuesdays and Thursdays. If a coffee has sold out, it leaves on the next of these days.'
        ),
        h('On a day that you choose'),
        p(
          'At the checkout you can pick a delivery day, Saturdays included, or a parcel shop near you. If it is a present, tell us in the remarks until when we should hold it back; nothing about the contents is written on the box.'
        ),
        p(
          'Prices for islands and other countries: [What does delivery cost?](entry:delivery-costs)'
        ),
      ],
      keywords:
        'shipping time, dispatch, when will it arrive, saturday delivery, gift, how many days, express',
    },
    {
      slug: 'where-is-my-parcel',
      audience: 'public',
      question: 'Where is my parcel? The tracking has not moved for days',
      answer: [
        p(
          'The mail about the dispatch has a link to the carrier’s tracking page. In the first 24 hours it often shows nothing at all: the number exists before the parcel has been scanned.'
        ),
        h('What you can check'),
        ul([
          'Is there a card in the letter box, from the carrier or from a neighbour?',
          'Does your order have the right address, and is your name on the bell? Drivers do not ring at doors without a name.',
          'Did it say “delivered to a neighbour”? Shops and cafés in the street count as neighbours for some drivers.',
        ]),
        h('When to write to us'),
        p(
          'If it has stood still for **three working days**, [write to us](site:request) with the order number (`Q-` and five digits). We ask the carrier, who has two working days to answer. If it is not found by then, we send everything again at our cost. Should the first parcel turn up afterwards, simply refuse it at the door.'
        ),
      ],
      keywords:
        'tracking, lost parcel, in the depot, not arrived, late, order status, courier, where is my order',
    },
    {
      slug: 'parcel-arrived-damaged',
      audience: 'public',
      question: 'My parcel arrived damaged. What now?',
      answer: [
        p('That should not happen, and it costs you nothing. Please do it in this order:'),
        ol([
          'Take **two pictures**: one of the box from outside, one of the damage.',
          'Do not plug the machine in if the housing is bent or something rattles inside.',
          'Keep the box and the padding until the carrier has answered; the carrier may want to see them.',
          '[Send us the pictures](site:request) with your order number within seven days.',
        ]),
        p(
          'For a dent we send a new panel with its screws and a drawing, or we collect the machine and change it for you, as you prefer. If more than a panel is broken, we exchange the whole machine: the driver who brings the new one takes the old one back, and there is nothing for you to pack.'
        ),
        p(
          'Did the driver ask for a signature while the box already looked bad? It is enough to write “box damaged” beside it. If you signed without a remark, tell us all the same.'
        ),
      ],
      keywords: 'broken, dented, crushed box, transport damage, cracked glass, hole in the carton',
    },
    {
      slug: 'delivery-costs',
      audience: 'public',
      question: 'What does delivery cost, and where do you deliver to?',
      answer: [
        ul([
          '**Parcels** (coffee, parts, grinders): 4.90, free from an order of 60.',
          '**Wren and Heron**: free on the mainland.',
          '**Rook**: delivery, connection and a first lesson for your staff are part of the price.',
          '**Islands**: parcels 9.90; machines go as freight to the harbour office, from 38, and are kept there until your boat goes.',
        ]),
        h('My postcode is not offered'),
        p(
          'That is nearly always an island or a new street. [Write us the full address](site:request); we open the postcode in the shop, usually within a day, and you order as usual. You see the price of carriage before you pay.'
        ),
        h('Other countries'),
        p(
          'We deliver to all countries in the list at the checkout. Please think of the voltage: our machines are made for 220–240 V, and a change to 110 V is a job for the workshop, not for an adapter. More on our page about [delivery](page:delivery).'
        ),
      ],
      keywords:
        'shipping fee, carriage, free shipping, island, abroad, international, postcode, freight',
    },
    {
      slug: 'change-delivery-address',
      audience: 'public',
      question: 'Can I still change the delivery address?',
      answer: [
        p(
          'Yes, as long as the parcel has not left us. Open the order in your account: while the button **Change address** is there, you can do it yourself. You get a new confirmation by mail; if it still shows the old address, please tell us at once.'
        ),
        h('It has left already'),
        ul([
          'A parcel can be led to a parcel shop: use the link in the carrier’s message, until the evening before delivery.',
          'A machine on its way to the wrong town comes back to us and starts again, which takes about a week. [Write to us](site:request) so that we can stop it early.',
        ]),
        p(
          'Tell us the name that is **on the letter box** too, if it is not yours yet. After a move that is the reason for most parcels that come back.'
        ),
      ],
      keywords: 'moved house, new address, wrong address, redirect parcel, flat number, postcode',
    },
    {
      slug: 'missing-or-wrong-item',
      audience: 'both',
      hint: {
        en: 'Before anything is sent again: has the client looked into the water tank? Ask for the number below the bar code; two from the same shelf go to Ruth.',
      },
      question: 'Something is missing from my parcel, or it is not what I ordered',
      answer: [
        p(
          '**Please look into the water tank first.** We pack tamper, brush, scoop and blind filter in there, wrapped in brown paper, so that they do not fly about in the box. Four out of five missing tampers are found so.'
        ),
        p('If it is really not there, or it is the wrong thing, [write to us](site:request) with:'),
        ul([
          'the order number,',
          'what the delivery note says, and what you have in your hand,',
          'the small number below the bar code of the bag or box, for example `L-0417`. It tells us whether a whole shelf was labelled wrongly.',
        ]),
        p(
          'The right part leaves on the same or the next working day. You may keep a wrong part of small value or give it to somebody who can use it; for anything larger you get a label from us.'
        ),
      ],
      keywords:
        'tamper missing, incomplete, wrong part, wrong size gasket, not what I ordered, exchange',
    },
    {
      slug: 'cancel-an-order',
      audience: 'public',
      question: 'I ordered by mistake. How do I cancel?',
      answer: [
        p(
          'Be quick and do not be polite: [write “please cancel”](site:request) and the order number.'
        ),
        ul([
          '**Not packed yet:** the order is cancelled, and the money goes back the way it came. Banks take three to five working days to show it.',
          '**Already on the van:** refuse the parcel at the door. The refund goes out when it is back here.',
          '**Ordered twice because the page was slow?** Tell us which one should stay.',
        ]),
        p(
          'If it is in your hands already, it is a return: [Sending something back](entry:return-within-thirty-days).'
        ),
      ],
      keywords: 'cancellation, ordered twice, stop order, revoke, undo order, refuse delivery',
    },
    {
      slug: 'carrier-says-delivered',
      audience: 'staff',
      hint: {
        en: 'The tracking says “delivered”, the client has nothing. Ask the carrier for the signature before you send this. A second parcel without an answer from the carrier is for Ruth to decide, from 200 on.',
      },
      question: 'The carrier says “delivered”, but nothing is there',
      answer: [
        p(
          'I am sorry about that. I have asked the carrier for the signature and for the place where the device was when it was given. They have two working days to answer.'
        ),
        p('Meanwhile, could you please look in three places?'),
        ol([
          'Neighbours on both sides and opposite, shops included.',
          'Shed, porch, the box for the gas meter: drivers like places with a door.',
          'Everybody in your household. It is the first thing that each of us forgets to ask.',
        ]),
        p(
          'If it is found, a short answer is enough. If not, please send me this sentence with your name and the day; the carrier needs it from you in writing:'
        ),
        quote('I have not received the parcel with the number … and have signed for nothing.'),
        p('As soon as it is here, a second parcel leaves, to be handed to you in person only.'),
      ],
      keywords: 'signature, proof of delivery, investigation, neighbour, lost, inquiry',
    },
  ],
  { ur: DELIVERY_UR, bn: DELIVERY_BN, sw: DELIVERY_SW, hi: DELIVERY_HI, ru: DELIVERY_RU }
);
