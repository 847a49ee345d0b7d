import { h, ol, p, ul } from '../blocks';
import { entriesOf } from '../entries-of';
import { SHOP_BN } from './shop-and-account.bn';
import { SHOP_HI } from './shop-and-account.hi';
import { SHOP_RU } from './shop-and-account.ru';
import { SHOP_SW } from './shop-and-account.sw';
import { SHOP_UR } from './shop-and-account.ur';

export const SHOP_AND_ACCOUNT = entriesOf(
  'shop-and-account',
  [
    {
      slug: 'opening-hours',
      audience: 'public',
      question: 'When are you open, and can I try a machine?',
      answer: [
        p('Showroom, workshop counter and telephone keep the same hours:'),
        ul([
          'Monday to Thursday: **8:00 to 18:00**',
          'Friday: **8:00 to 17:00**',
          'Saturday: **9:00 to 12:00**',
          'Sundays, public holidays, 24 December to 1 January: closed',
        ]),
        h('Trying one'),
        p(
          'Please do. Every machine in the showroom is connected, and you make the coffee yourself. On Saturday morning you can simply come; for a weekday evening after six, [ask for an hour](site:request). Bring your own beans if you like, that makes it easier to compare.'
        ),
        h('Small repairs while you wait'),
        p(
          'Switches, gaskets, stuck filter holders: Monday to Friday from 9 to 11. How to find us stands on the page [Contact](page:contact).'
        ),
      ],
      keywords:
        'hours, closed, holidays, showroom, address, friday, saturday, demonstration, visit, test',
    },
    {
      slug: 'cannot-log-in',
      audience: 'public',
      question: 'I cannot log in, or the password mail does not come',
      answer: [
        ol([
          'Ask for the mail **once** and wait five minutes. If you ask again, only the newest link works; the older ones are dead.',
          'Look into the spam folder. The mail comes from `support@example.com`.',
          'Try your **other addresses**. Most people who “do not exist” ordered with an address that they no longer use.',
          'The link holds for one hour and works in any browser.',
        ]),
        p(
          'For your safety the page says the same thing whether an address is known or not. So “a mail is on its way” is no proof that there is an account.'
        ),
        p(
          'Is the old address dead? [Write to us](site:request) from the new one and name an order number. We ask you one or two things, and then move your orders over.'
        ),
        p(
          'For a single request you need no password at all: each of our mails about it has a link that opens it.'
        ),
      ],
      keywords:
        'password, forgotten, reset, login, unknown customer, no mail, spam, two accounts, locked out',
    },
    {
      slug: 'delete-my-account',
      audience: 'public',
      question: 'How do I delete my account, or get a copy of my data?',
      answer: [
        p(
          '[Write to us](site:request) **from the address of the account**. Then we know that it is you and need no papers.'
        ),
        h('A copy'),
        p(
          'You get one file with everything: orders, addresses, requests with all messages, courses, and what we noted about your machines. The law gives us a month; it usually takes three days.'
        ),
        h('Deleting'),
        ul([
          'Account, addresses, vouchers and requests are removed. Please use up your vouchers first.',
          '**Invoices** have to be kept for the tax office, for no other use, and go when the time is up.',
          'The **warranty** stays: it hangs on the serial number, not on your name.',
        ]),
        p(
          'It cannot be undone, so we ask you once more before we do it. What we keep, and for how long, stands on the page [Privacy](page:privacy).'
        ),
      ],
      keywords:
        'gdpr, data protection, erase, personal data, right to be forgotten, export, close account',
    },
    {
      slug: 'follow-a-request',
      audience: 'public',
      question: 'Where do I see what became of my request?',
      answer: [
        p(
          'Every mail about it has a link; it opens the request with all that has been written, without a password. With an account you find all of them under [My requests](site:account).'
        ),
        ul([
          '**Received:** nobody has read it yet. We answer within one working day.',
          '**In progress:** somebody looks after it; you see who.',
          '**Waiting for you:** we have asked you something. Without an answer nothing goes on.',
          '**Closed:** we think that it is settled. If it is not, simply answer; that opens it again.',
        ]),
        p(
          'Please answer by the link or by mail, but do not write anew: a second request lands at the end of the line, and perhaps with somebody who does not know the first. Pictures may be added at any time, up to five at once.'
        ),
      ],
      keywords:
        'ticket, status, my requests, no answer, reopen, add a picture, request number, history',
    },
    {
      slug: 'barista-courses',
      audience: 'public',
      question: 'Which courses are there, and how do I get a place?',
      answer: [
        p('Every Saturday at ten, six people at three machines. Aprons and beans are here.'),
        ul([
          '**Beginners** (2 hours, 45): grinding, tamping, tasting; nobody leaves with bitter coffee.',
          '**Milk foam** (2 hours, 45): every first Saturday. Please tell us by Thursday if you drink oats or soya.',
          '**Opening a machine** (3 hours, 60): every last Saturday, with Henrik or Amina. Closed shoes, please.',
        ]),
        p(
          'From twelve years on, together with an adult. The door is beside the roller shutter, not the one with the bell.'
        ),
        p(
          '[Write to us](site:request) with the date and the number of people. If you cannot come, send somebody else and tell us the name; up to two days before we move you to another Saturday free of charge. Courses can be given as a voucher, too.'
        ),
      ],
      keywords: 'course, training, barista, latte art, class, workshop, children, saturday, gift',
    },
    {
      slug: 'prices-for-cafes',
      audience: 'public',
      question: 'Do you have prices for cafés and offices?',
      answer: [
        p('Yes, for three things:'),
        ul([
          '**Coffee**, from 20 kg a month: the trade price then shows in your account by itself.',
          '**Machines**, from two at a time, or one Rook with a contract for service.',
          '**Parts**, for workshops with a trade account.',
        ]),
        h('What Ruth needs for an offer'),
        ol([
          'How many cups a day do you expect, and in which two hours most of them?',
          'Is there a water connection, and how hard is the water? A café without a softener needs one.',
          'How many grinders, and who will stand at the machine?',
          'When do you open? Six weeks ahead is comfortable, three are possible.',
        ]),
        p(
          '[Send it to us](site:request); the offer comes within three working days, and she visits you before you decide. Training for your staff is part of every Rook.'
        ),
      ],
      keywords:
        'wholesale, trade account, business, restaurant, office, bulk, discount, offer, rook, contract',
    },
    {
      slug: 'empty-bags',
      audience: 'public',
      question: 'What shall I do with empty coffee bags and boxes?',
      answer: [
        p(
          '**Bags:** bring or send them, flat and in numbers. They are neither paper nor plastic, but a maker in our street turns them into plant pots. For **ten empty bags** there is one full one of your choice (250 g).'
        ),
        p(
          '**Boxes of machines:** keep yours for the two years of the warranty if you have the room. No other box fits so well.'
        ),
      ],
      keywords: 'recycling, plastic, packaging, environment, waste, reuse, compost, ten bags',
    },
    {
      slug: 'is-it-really-you',
      audience: 'staff',
      hint: {
        en: 'Before data, addresses, orders or vouchers move to another address. A name and an order number alone are not enough: both stand on every parcel label. Never say whether the old address has an account.',
      },
      question: 'Before we change or send your data: is it really you?',
      answer: [
        p(
          'Gladly. Before I do that, I have to be sure that it is you who asks, and I hope that you find it good that we take care.'
        ),
        p(
          'The simplest way: answer this message **from the address of the account**. One word is enough.'
        ),
        p('If you no longer have that address, please tell me two of these three:'),
        ul([
          'the serial number of a machine that you have registered,',
          'month and amount of any order except the last one,',
          'the last four digits of the card or account that you paid with.',
        ]),
        p(
          'Please send no copy of a passport and no password; we never ask for either. As soon as I have your answer, it is done within one working day.'
        ),
      ],
      keywords: 'identity check, verification, data request, move account, fraud, proof',
    },
  ],
  { ur: SHOP_UR, bn: SHOP_BN, sw: SHOP_SW, hi: SHOP_HI, ru: SHOP_RU }
);
