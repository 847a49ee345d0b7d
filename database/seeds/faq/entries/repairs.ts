import { code, h, ol, p, quote, ul } from '../blocks';
import { entriesOf } from '../entries-of';
import { REPAIRS_BN } from './repairs.bn';
import { REPAIRS_HI } from './repairs.hi';
import { REPAIRS_RU } from './repairs.ru';
import { REPAIRS_SW } from './repairs.sw';
import { REPAIRS_UR } from './repairs.ur';

export const REPAIRS = entriesOf(
  'repairs',
  [
    {
      slug: 'how-a-repair-works',
      audience: 'public',
      question: 'How does a repair work, and how long does it take?',
      answer: [
        ol([
          '**You write.** The [repair form](site:request/repair-form) asks for machine, serial number and symptoms. Please send nothing yet.',
          '**We estimate.** Within two working days you hear what it will probably cost.',
          '**It travels.** A driver collects it, you send it with our label, or you bring it to the workshop.',
          '**We look inside** and write a quote. It is binding, holds for fourteen days, and costs nothing.',
          '**You agree and pay**, then we begin. If you ticked “start at once below 80” in the form, we do not keep you waiting for small things.',
          '**It comes back**, tested for an hour, with 90 days of warranty on the work.',
        ]),
        p(
          'At present it takes **nine working days** from our door to yours, longer if a part has to be ordered. You can see every step in your account.'
        ),
        p(
          'If you decline the quote, you pay only the way back (15), or nothing if you collect the machine.'
        ),
      ],
      keywords:
        'repair process, turnaround, how long, broken machine, quote, estimate, fix, workshop',
    },
    {
      slug: 'repair-costs',
      audience: 'public',
      question: 'What does a repair cost?',
      answer: [
        p(
          'Looking and writing a quote cost nothing. What the usual repairs come to, parts and work included:'
        ),
        ul([
          'full service: **95 to 140**',
          'pump and hose: **85 to 130**',
          'heating element and thermostat: **110 to 170**',
          'boiler seals: **95 to 160**',
          'boiler full of lime: **90 to 145**',
          'steam tap: **60 to 95**',
          'main switch: **35 to 60**',
          'grinder, new burrs and bearings: **70 to 115**',
        ]),
        p(
          'The way to us and back is 15 each, or free if you bring and collect it. A Rook is repaired where it stands; travel is part of the quote.'
        ),
        p(
          'If it would cost **more than half of a new machine**, we ask you before we do anything. Is it still under [warranty](entry:what-the-warranty-covers)? Then you pay nothing at all.'
        ),
      ],
      keywords:
        'price list, prices, how much, pump replacement, service price, burr replacement, fee',
    },
    {
      slug: 'what-the-warranty-covers',
      audience: 'both',
      hint: {
        en: 'Look up the serial number before you send it. Up to three months after the end goodwill is usual, if the seal is still on the screw.',
        ur: 'بھیجنے سے پہلے سیریل نمبر دیکھ لیں۔ مدت ختم ہوئے تین مہینے تک رعایت عام ہے، اگر پیچ پر مہر سلامت ہو۔',
      },
      question: 'What does the warranty cover, and for how long?',
      answer: [
        p(
          'All our machines and grinders have **two years** of warranty from the day of delivery. You need no receipt: the [serial number](entry:find-the-serial-number) tells us the day. It also holds if the machine was a gift or has changed hands.'
        ),
        h('Covered'),
        p(
          'Everything that breaks although it was used as it should be. We repair or replace it, and the way to us and back is free.'
        ),
        h('Not covered'),
        ul([
          'what wears with use: seals, baskets, burrs,',
          'lime, frost, a fall, vinegar, rice in the grinder,',
          'what breaks while you repair something yourself. Opening the machine does **not** end the warranty of the rest.',
        ]),
        p(
          'On repairs we give **90 days** for the work and the new parts. Shortly after the end of the two years? Ask all the same; we do not count by the hour.'
        ),
      ],
      keywords:
        'guarantee, two years, gift, no receipt, goodwill, wear parts, second-hand warranty',
    },
    {
      slug: 'pack-a-machine',
      audience: 'both',
      hint: {
        en: 'As soon as a collection or a label is agreed. People without the box get one from us for 8; tell Amina the size.',
        ur: 'جب بھیجنا یا منگوانا طے ہو جائے۔ جس کے پاس ڈبہ نہ ہو اسے 8 میں ڈبہ ملتا ہے؛ ناپ امینہ کو بتائیں۔',
      },
      question: 'How do I pack a machine so that nothing breaks?',
      answer: [
        ol([
          '**Empty it.** Pour the tank out, then let the steam wand run until only air comes. Water in the boiler freezes in the van and bursts it.',
          'Let it get cold.',
          'Take out tray, tank and filter holder and wrap **each by itself**.',
          'Wrap the machine in a blanket. A towel is too thin; you get the blanket back, washed.',
          'Put it **upright** into a double box with a hand’s breadth of padding on each side, below it too.',
          'Lay a note with the number of your request **inside** and write it on the outside as well.',
        ]),
        p(
          'A grinder travels without beans and without its hopper. The original box is best; if you no longer have one, we send you a box for 8.'
        ),
        p(
          'Please send it only after we have answered: [How does a repair work?](entry:how-a-repair-works)'
        ),
      ],
      keywords: 'packing, packaging, ship a machine, box, empty boiler, padding, transport, label',
    },
    {
      slug: 'find-the-serial-number',
      audience: 'both',
      hint: {
        en: 'Before anything about a machine is answered. A photo of the plate is best: people mix up 0 and O, and the maker’s number on the pump.',
        ur: 'مشین کے بارے میں کوئی بھی جواب دینے سے پہلے۔ پلیٹ کی تصویر سب سے بہتر ہے: لوگ 0 اور O میں غلطی کرتے ہیں۔',
      },
      question: 'Where do I find the serial number?',
      answer: [
        p(
          'On the silver plate. Please do not tip a machine that is full of water; the plate can be reached without that:'
        ),
        ul([
          '**Wren:** take the water tank out and look at the floor below it.',
          '**Heron and Rook:** take the drip tray out and look underneath.',
          '**Grinders:** on the bottom, under the felt.',
        ]),
        p('The first letters tell the model and, from 2019 on, the digits behind them the year:'),
        code(
          'W23-40417     Wren, made in 2023\nH21-77310     Heron, made in 2021\nHD-20417      Heron Duo, before 2019\nQE-24-01873   made new in our workshop, 2024'
        ),
        p(
          'If the plate has been scrubbed blank, send us a picture of the machine from the front and of the inside of the tank door. A coloured dot there tells us the year of the last service.'
        ),
      ],
      keywords: 'plate, model number, which machine do I have, how old, year, type, identification',
    },
    {
      slug: 'loan-machine',
      audience: 'public',
      question: 'Do you lend me a machine during the repair?',
      answer: [
        p('Yes, as long as one is free. We have four, and they are in demand before Christmas.'),
        ul([
          '**Offices and cafés** get a Rook or a Heron for two weeks free of charge. It comes with the driver who takes yours.',
          '**At home** you get a small Wren against a deposit of 150, which you have back on the day you return it.',
        ]),
        p(
          'Please ask for it **in the repair form**, not later: it travels with the same driver. Tell us how many people drink from it, and how wide the place is.'
        ),
        p(
          'We ask only two things: fill it with filtered water, and send it back clean. It has seen a good deal and forgives most of it. If the repair takes longer than two weeks because of us, the loan stays free.'
        ),
      ],
      keywords: 'borrow, loaner, replacement machine, rental, deposit, office coffee, meanwhile',
    },
    {
      slug: 'service-interval',
      audience: 'public',
      question: 'How often does a machine need a service if nothing is broken?',
      answer: [
        ul([
          '**At home:** every three years; with hard water and no filter every two.',
          '**In an office** (thirty cups a day and more): once a year.',
          '**Rook in a café:** every year, which is part of the contract for service.',
        ]),
        p(
          'We change all gaskets and valves, descale the boiler from inside, clean the group, and test pressure and temperature for an hour. It takes half a day in the workshop; with collection and delivery you are without it for about a week.'
        ),
        p(
          'You notice that it is due when the flow gets slower although you descale, when the pump gets louder, or when it drips at the front again soon after a new gasket.'
        ),
        p(
          'After a service there is a sticker inside of the tank door with the date and our initials. Prices: [What does a repair cost?](entry:repair-costs)'
        ),
      ],
      keywords: 'maintenance, inspection, yearly service, overhaul, check-up, interval, contract',
    },
    {
      slug: 'trips-the-fuse',
      audience: 'public',
      question: 'The fuse goes when I switch the machine on',
      answer: [
        p('Please find out first **which of the two** has gone; they mean different things.'),
        h('The fuse of the line (16 A)'),
        p(
          'A Heron takes 2,000 W, a kettle as much again. Together that is too much for one line. Plug one of them into a socket of another line, and all is well. No repair is needed.'
        ),
        h('The residual-current switch'),
        p(
          'It trips when current finds a way through water. **Pull the plug and do not try again**, in no other socket either. Electricity and water should be looked at by somebody with a meter: [ask for a repair](site:request/repair-form) and write that it trips the residual-current switch.'
        ),
        p(
          'If you have just cleaned or descaled the machine, let it dry in a warm room for two days. If it still trips then, it is ours.'
        ),
      ],
      keywords:
        'fuse, RCD, circuit breaker, short circuit, electric shock, power, 2000 W, 16 A, blackout',
    },
    {
      slug: 'repair-it-myself',
      audience: 'public',
      question: 'May I repair it myself? Do you sell parts and drawings?',
      answer: [
        p(
          'We like that. Our machines are held together by screws, not glue, and every part has a number. You find drawings beside the parts in the shop; for older machines [write to us](site:request) with the [serial number](entry:find-the-serial-number).'
        ),
        ul([
          '**Pull the plug and wait ten minutes.** The boiler is under pressure as long as it is hot.',
          'Take a picture before you pull anything off.',
          'Two pumps look alike; `7-220` is the one for machines from 2019 on.',
          'Never bridge the thermostat, not even “to try”.',
        ]),
        p(
          'What breaks while you do it is not covered by the warranty, everything else stays so. If you get stuck half way, bring it in a box as it is. Nobody here will laugh; we have all had a screw left over.'
        ),
      ],
      keywords: 'spare parts, diy, exploded view, drawing, manual, pump 7-220, screws, electrician',
    },
    {
      slug: 'is-it-worth-repairing',
      audience: 'public',
      question:
        'My machine is eleven years old, leaks a little at the front, needs twice as long to get warm as it used to and sounds like a moped going uphill: is it worth repairing at all, and how can I tell before I carry it all the way to you?',
      answer: [
        p(
          'Most likely yes. What you describe is a gasket, lime and a tired pump, together less than half of a new one.'
        ),
        p(
          'You can tell by the boiler. Pull the plug, let it cool, take the lid off (four screws) and look:'
        ),
        ul([
          '**Brown or slightly green at the edges:** healthy, and good for another ten years.',
          '**White crusts at the seams:** the seals have gone. Worth it.',
          '**Pits, or a seam that is eaten away:** the boiler is finished. Keep the pump and the handles as spares and let the rest go. We say so about one in thirty.',
        ]),
        p(
          'A picture of it is enough for an honest opinion, free of charge: [write to us](site:request).'
        ),
        quote(
          'A machine that can be opened can be mended. Oliver Quillbrook, in the first leaflet'
        ),
      ],
      keywords:
        'old machine, throw away, worth it, second-hand, flea market, honest opinion, boiler',
    },
    {
      slug: 'rook-lamp-codes',
      audience: 'staff',
      hint: {
        en: 'A Rook stands still in a café or an office. Answer within the hour, by telephone if there is a number, and send this only if nobody picks up. Four flashes: ask Henrik for a board before you promise a time.',
      },
      question: 'Rook: what the red lamp behind the tray says',
      answer: [
        p(
          'So that we bring the right part at once, please look behind the drip tray: there is a small red lamp. How often does it flash between two breaks?'
        ),
        code(
          '1   no water, or the tap at the filter is closed\n2   pressure of the mains above 6 bar\n3   boiler too hot\n4   board of the left group\n5   board of the right group\n6   door or tray not closed'
        ),
        ul([
          'With **1, 2 or 6** you can help yourselves: open the tap, close the dishwasher’s line for a moment, push the tray in until it clicks.',
          'With **3** switch the machine off for half an hour, and leave the steam taps open.',
          'With **4 or 5** the other group goes on working. Please leave it switched on; we come to you.',
        ]),
        p(
          'A short answer with the number is enough. I keep a place in today’s tour until I hear from you.'
        ),
      ],
      keywords: 'rook, red lamp, flashes, board, left group, café down, emergency, urgent',
    },
    {
      slug: 'cannot-be-repaired',
      audience: 'staff',
      hint: {
        en: 'Only after Henrik or Amina has looked at it. Offer one of the three, not all; second-hand machines are in the list at the bench. Never take money for the look.',
      },
      question: 'We cannot repair this machine',
      answer: [
        p(
          'I would have liked to write something else. Your machine has been on the bench for two days, and we cannot repair it honestly: the part is no longer made, and what we could put in its place would not last a year.'
        ),
        p('You pay nothing, neither for the look nor for the way back. What we can offer instead:'),
        ul([
          'We send it back as it is, with the screws in a bag.',
          'We keep it for parts and give you a **credit** for what is still good, mostly pump, handles and panels.',
          'We have a **second-hand machine** of the same kind, overhauled, with one year of warranty.',
        ]),
        p(
          'Please tell me which you would like; there is no hurry, it stands safely with us for three months. I am sorry, it was a good machine.'
        ),
      ],
      keywords: 'beyond repair, no spare parts, credit, second-hand offer, discontinued',
    },
  ],
  { ur: REPAIRS_UR, bn: REPAIRS_BN, sw: REPAIRS_SW, hi: REPAIRS_HI, ru: REPAIRS_RU }
);
