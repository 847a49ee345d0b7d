import type { Shelf } from './story';

export const BILLING: Shelf = {
  workflow: 'support',
  team: 'orders',
  locale: 'en',
  stories: [
    {
      subject: ['Charged twice', 'Two payments for order {order}'],
      question: [
        'My card statement shows two payments of the same amount for {order}, one minute apart. I only have one confirmation. Please return one of them.',
        'I pressed "pay" once, the page showed an error, and I pressed again. Now {sum} has gone twice.',
      ],
      ask: 'One of the two is probably only reserved. Could you look whether your bank calls it "pending"?',
      reply: 'Yes, the second one is pending, since yesterday.',
      answer: [
        'That one was never taken by us and disappears by itself, usually within a week. We have asked the bank to release it sooner.',
        'You were right, both had gone through. We have returned one of them today.',
      ],
      answerMore:
        'We have looked at the account of last week again: the return was sent, to the card that has expired since. Your bank books it to the new one; with the reference RF-{order} they can find it.',
    },
    {
      subject: ['Invoice with our company name', 'Invoice for {order} needs a VAT number'],
      question: [
        'For our books I need the invoice of {order} made out to the company and not to me. The address stays the same.',
        'Our accountant does not accept the invoice because the VAT number is missing. Can you issue it again?',
      ],
      ask: 'Certainly. Please send us the exact name of the company and the number, as they should appear.',
      reply: 'Garland & Daughters Stationery, number GB 000 0000 00. Thank you.',
      answer: [
        'The corrected invoice is attached to your order and has gone to you by mail as well. The old one is cancelled.',
        'Done. From now on your account prints the company name on every invoice.',
      ],
      files: ['invoice'],
    },
    {
      subject: ['Refund still not here', 'Waiting for my money back'],
      question: [
        'I sent the {grinder} back {days} days ago and the tracking says that you have it. When will I see the refund?',
        'Two weeks ago I was told that the money for {order} is on its way. It has not arrived.',
      ],
      ask: 'We are looking for it. Which number is on the receipt of the parcel?',
      reply: 'The receipt says RR-7731-0. It was handed in at the station.',
      answer: [
        'It was here, but on the shelf for repairs. We are sorry. The refund of {sum} has been sent a minute ago.',
        'The amount went back to the way you paid, a voucher and a card. The voucher part is in your account already.',
      ],
      note: 'Return label was printed for a repair. That is why nobody booked it.',
    },
    {
      subject: ['Voucher code does not work', 'Gift voucher refused'],
      question: [
        'I was given a voucher for my retirement and the shop says "unknown code". It looks like QB-9O0-1I1, but I am not sure about the letters.',
        'The voucher is valid until next year according to the card, but at the checkout it is called expired.',
      ],
      asksFirstOnly: true,
      ask: 'Our codes have no letters O and I, only the digits. Does it work with zero and one?',
      reply: 'Now it says that it has been used already, which it cannot have been.',
      answer: [
        'It was used up by the first attempt, which broke off. We have set it back and it works again.',
        'We have made you a new one with the same value: it is in your account. Sorry for the small print on the card.',
      ],
    },
    {
      subject: ['Payment refused', 'Card not accepted at checkout'],
      question: [
        'I have tried three times to pay for a {machine} and each time the page says "refused by your bank". The bank says that it has refused nothing.',
        'Can I pay by transfer instead? Your page does not like my card, all other pages do.',
      ],
      ask: 'Which country was the card issued in, and does your bank ask for a confirmation on the phone?',
      reply:
        'Issued in Ireland. The phone asks, I confirm, and then your page is back at the start.',
      answer: [
        'The confirmation came back too late for our page. We have given it more time; please try again. The basket is still there.',
        'We have sent you an order confirmation for payment by transfer. As soon as the amount is here, the machine leaves.',
      ],
    },
    {
      subject: ['Pause my coffee subscription', 'Too many beans'],
      question: [
        'We are away for two months. How can I pause the subscription to {coffee} without losing the price?',
        'There are five unopened bags of {coffee} on the shelf. Could it come every six weeks instead of every two?',
      ],
      asksFirstOnly: true,
      ask: 'Of course. From which day on should we pause, and should the bag of this week still go out?',
      reply: 'From the first of next month. The bag of this week is welcome.',
      answer: [
        'It is paused. You get a mail a week before it starts again, and your price stays.',
        'It is changed to every six weeks, the next one comes on {date}. You can change it yourself under "Subscriptions" too.',
      ],
    },
    {
      subject: ['Send something back', 'How do I return a {grinder}?'],
      question: [
        'The {grinder} is a fine machine but too tall for the cupboard. It has been used once. May I return it?',
        'I would like to exchange the filter holder of {order} for the one with two spouts. It is unopened.',
      ],
      ask: 'Yes, within thirty days. Is the box still there, and should we send you a label or will you bring it to the shop?',
      reply: 'The box is there. A label please, I have no car.',
      answer: [
        'The label is in your mailbox. Hand the parcel in anywhere, and the refund goes out on the day it is back.',
        'The exchange is noted, the other one is on its way. Put the old one into its box and give it to the same driver.',
      ],
    },
    {
      subject: ['Price went down a day after I ordered', 'Sale started after my order'],
      question: [
        'On Monday I paid the full price for a {machine}, on Tuesday it was fifteen per cent off. Is there anything you can do?',
        'I missed the sale by three hours because I wanted to sleep on it. Honest people should not be punished, should they?',
      ],
      ask: 'We know the feeling. What is the number of the order?',
      reply: 'It is {order}.',
      answer: [
        'We return the difference, {sum}, to your card. Enjoy the machine.',
        'Within three days we always give the lower price. It is booked, you will see it at the end of the week.',
      ],
    },
    {
      subject: ['Prices for cafés', 'Trade account'],
      question: [
        'We open a small café in the spring with two Rooks in mind and four grinders. Do you have prices for the trade, and terms of payment?',
        'I run three bicycle workshops with coffee corners. Is there a discount for beans from twenty kilos a month?',
      ],
      asksFirstOnly: true,
      ask: 'Congratulations! How many cups a day do you expect, and is there a water softener in the building?',
      reply: 'About two hundred at first. No softener, and the water is as hard as the pavement.',
      answer: [
        'Ruth has written an offer for two Rooks with softeners and a contract for service; it is in your mailbox. She would like to visit you once before you decide.',
        'For twenty kilos a month the trade price applies: your account shows it from today.',
      ],
      note: 'Wants to see a Rook running. The one at the harbour kiosk would do.',
    },
  ],
};
