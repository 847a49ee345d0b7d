import { code, h, ol, p, ul } from '../blocks';
import { entriesOf } from '../entries-of';
import { PAYMENT_BN } from './payment.bn';
import { PAYMENT_HI } from './payment.hi';
import { PAYMENT_RU } from './payment.ru';
import { PAYMENT_SW } from './payment.sw';
import { PAYMENT_UR } from './payment.ur';

export const PAYMENT = entriesOf(
  'payment',
  [
    {
      slug: 'ways-to-pay',
      audience: 'public',
      question: 'How can I pay?',
      answer: [
        h('In the shop'),
        ul([
          '**Card.** Most banks ask you to confirm it on the telephone; you have five minutes for that.',
          '**Transfer.** You get our account with the order confirmation. We hold the goods for seven days, and they leave on the day the money is here.',
          '**Voucher**, also for a part of the sum. The rest goes by card or transfer.',
        ]),
        h('For a repair'),
        p(
          'By card, by transfer, or in cash at the workshop counter. Work begins when the payment is in; what you pay is the quote that you agreed to, never more.'
        ),
        h('On account'),
        p(
          'Cafés, offices and schools with a trade account pay within fourteen days of the invoice. How to get one: [Prices for cafés](entry:prices-for-cafes).'
        ),
      ],
      keywords:
        'payment methods, credit card, bank transfer, cash, invoice, on account, instalments',
    },
    {
      slug: 'charged-twice',
      audience: 'public',
      question: 'I was charged twice for one order',
      answer: [
        p(
          'Please look at how your bank names the second amount. In nearly all cases it is called **pending** or **reserved**: then we have never taken it. It happens when the page hung and you pressed “Pay” again, or when the confirmation on the telephone came late. The reservation disappears by itself, usually within a week.'
        ),
        p('If both amounts are **booked**, [write to us](site:request) with:'),
        ul([
          'the order number (`Q-` and five digits),',
          'day and amount of both payments, as they stand on the statement.',
        ]),
        p(
          'We return one of them on the same day. A screenshot helps, but please cover your card number: we need only its last four digits.'
        ),
        p(
          'Two order confirmations instead of one? Then there were two orders. [Cancel one](entry:cancel-an-order) before it is packed.'
        ),
      ],
      keywords:
        'double payment, two payments, pending, paid twice, duplicate charge, reserved, debit',
    },
    {
      slug: 'return-within-thirty-days',
      audience: 'public',
      question: 'How do I send something back?',
      answer: [
        p(
          'You have **thirty days** from the day of delivery, and you need not tell us why. Trying a machine or a grinder at home is what the thirty days are for.'
        ),
        ol([
          '[Write to us](site:request) with the order number. You get a label by mail, on a working day within hours.',
          'Clean what you have used. A machine must travel empty: [How to pack it](entry:pack-a-machine).',
          'Write the number of your request on the **outside** of the box, and stick the label over the old one.',
          'Hand the parcel in at any parcel shop, or let the driver collect a machine.',
        ]),
        p(
          'The money is on its way five working days after the box is here: [When does my refund arrive?](entry:refund-time)'
        ),
        p(
          'We cannot take back opened coffee, unless something is wrong with it, and vouchers that have been used. All the rules are on the page [Returns and warranty](page:returns-and-warranty).'
        ),
      ],
      keywords:
        'return, refund, exchange, send back, withdrawal, thirty days, 30 days, return label',
    },
    {
      slug: 'refund-time',
      audience: 'public',
      question: 'When does my refund arrive?',
      answer: [
        p(
          'We send it within **five working days after the box is here**. Your bank then needs three to five working days to show it.'
        ),
        ul([
          'Paid by **card**: it goes to the same card. If that has expired or was replaced, your bank books it to the new one.',
          'Paid by **transfer**: to the account that it came from.',
          'Paid by **voucher**: the voucher part is in your account at once, only the rest travels.',
        ]),
        p(
          'Each refund has a reference, and your bank can find the money by it. It is made of the letters RF and the number of the order:'
        ),
        code('RF-Q-51120'),
        p(
          'If more than ten working days have gone by since the tracking says that we have the parcel, [write to us](site:request) and send the number on the receipt of the parcel. Now and then a box lands on the shelf for repairs, and nobody books it.'
        ),
      ],
      keywords: 'money back, refund not here, waiting for refund, reference, RF number, bank days',
    },
    {
      slug: 'invoice-with-tax-number',
      audience: 'both',
      hint: {
        en: 'Cafés, offices, accountants. Cancel the old invoice in the order system first, else two of them count.',
        ur: 'کیفے، دفتر اور اکاؤنٹنٹ کے لیے۔ پہلے پرانی رسید منسوخ کریں، ورنہ دونوں گنی جائیں گی۔',
      },
      question: 'Can I have an invoice with our company name and tax number?',
      answer: [
        p(
          'Gladly, also later on. Please send us the order number and, exactly as they should be printed:'
        ),
        ul(['the name of the company,', 'its address,', 'its tax number.']),
        p(
          'The corrected invoice comes by mail within one working day and replaces the old one. It keeps the date of the delivery, so that it stays in the right quarter for your accountant.'
        ),
        p(
          'If you order more than once, write the three of them under **Account → Invoices**. From then on every invoice is made out to the company, and a copy can go straight to a second address, for example that of your accountant.'
        ),
        p('We can correct invoices of this year and of the year before.'),
      ],
      keywords:
        'vat, vat number, bill, company name, receipt, accountant, tax office, correct invoice',
    },
    {
      slug: 'voucher-code-refused',
      audience: 'public',
      question: 'My voucher code is not accepted (“unknown”, “expired”, “used already”)',
      answer: [
        p(
          'Our codes look like this, and contain **no letter O and no letter I**. What looks like one is the digit zero or one:'
        ),
        code('QB-900-111'),
        ul([
          '**“Unknown code”**: type it with zeros and ones, without blanks in front or behind.',
          '**“Expired”**: the day on the card counts. If they contradict each other, send us a picture of the card.',
          '**“Used already”**, although you have bought nothing: an attempt that broke off can hold the voucher. It comes free by itself after an hour; if not, we set it back for you.',
        ]),
        p(
          'A voucher is good for several orders: what remains stands in your account under **Vouchers**. It pays for coffee, machines, courses and repairs alike, but not for another voucher.'
        ),
      ],
      keywords: 'gift card, coupon, code invalid, gift voucher, discount code, balance',
    },
    {
      slug: 'payment-refused',
      audience: 'public',
      question: 'The page says “refused by your bank”, the bank says it refused nothing',
      answer: [
        p(
          'Both are right, in a way: the bank’s question did not come back to us in time. Your basket is kept for three days, so you can simply try again.'
        ),
        ol([
          'Have the telephone with the bank’s app at hand **before** you press “Pay”.',
          'Switch off what blocks pop-up windows for our page; some banks open one.',
          'Confirm within five minutes, and wait until our page moves on by itself.',
        ]),
        p(
          'If it fails a second time, choose **transfer** instead. The machine is put aside for you for seven days. Cards that were issued for use in one country only cannot be used here; your bank can tell you whether yours is one.'
        ),
        p(
          'Has the money gone although the page shows an error? See [charged twice](entry:charged-twice).'
        ),
      ],
      keywords: 'card declined, payment failed, checkout error, 3d secure, confirmation, bank app',
    },
    {
      slug: 'price-went-down',
      audience: 'both',
      hint: {
        en: 'Up to three days after the order we always give the difference. Four to seven days: your decision. Later than that: ask Ruth.',
      },
      question: 'The price went down right after I ordered',
      answer: [
        p(
          'We know the feeling. If one of our prices drops within **three days** after your order, you get the difference back. Nobody should be punished for making up their mind.'
        ),
        p(
          'Send us the order number and say which article it is; the money goes back the way you paid, and you see it at the end of the week.'
        ),
        p('The promise does not hold for:'),
        ul([
          'machines from the showroom and second-hand ones, of which there is only one,',
          'coffee in its last month before the date on the bag,',
          'prices of other shops. We do look at them, but we cannot promise anything.',
        ]),
      ],
      keywords: 'sale, price guarantee, discount, cheaper, price drop, difference, best price',
    },
    {
      slug: 'pause-coffee-subscription',
      audience: 'public',
      question: 'How do I pause or change my coffee subscription?',
      answer: [
        p('Log in and open **Subscriptions**. There you can, each with one button:'),
        ul([
          '**pause** until a day that you choose; your price stays, however long the pause is,',
          'change the **interval**: every two, four or six weeks,',
          'change the **coffee**, the size of the bag, or whether we grind it for you,',
          'skip a single bag,',
          'end it. There is no notice to give.',
        ]),
        p(
          'All of it counts for the next bag if you do it by **Sunday evening**: on Monday we plan what is roasted on Tuesday. After a pause you get a mail a week before the first bag, so that nothing surprises you.'
        ),
        p(
          'Are there already five bags on the shelf? They keep well if they stay closed: [How fresh are the beans?](entry:how-fresh-are-the-beans)'
        ),
      ],
      keywords: 'subscription, holiday, too much coffee, stop subscription, interval, cancel, skip',
    },
    {
      slug: 'goodwill-after-a-mistake',
      audience: 'staff',
      hint: {
        en: 'When the mistake was ours. Up to 40 decide for yourself and do not ask; above that a word with Ruth or Imogen. Choose one of the two offers before you send it.',
      },
      question: 'An apology, with something to make up for it',
      answer: [
        p(
          'Thank you for your patience, and for telling us so plainly. You are right: this was our mistake, and it took too long until somebody here noticed it.'
        ),
        p('It is put right now. What you need do yourself: nothing.'),
        p('To make up for it, please choose one:'),
        ul([
          'a bag of your coffee with the next order, or on its own if you have none planned,',
          'a credit on your account, which you can use for anything, a repair too.',
        ]),
        p(
          'One line is enough as an answer. And if something like this should happen again, please write to me under the same number; then you need not tell the story twice.'
        ),
      ],
      keywords: 'goodwill, sorry, apology, compensation, complaint, credit',
    },
  ],
  { ur: PAYMENT_UR, bn: PAYMENT_BN, sw: PAYMENT_SW, hi: PAYMENT_HI, ru: PAYMENT_RU }
);
