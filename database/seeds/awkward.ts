import { CLIENT_EMAIL, FORMER_AGENT } from './company';
import { DAY, HOUR, MINUTE } from './calendar';
import { contact, type PlannedContact } from './contacts';
import { LEFT_DAYS_AGO, type PlannedStep, type PlannedTicket } from './plan';
import type { Random } from './random';
import * as texts from './awkward-texts';

const AGENT = 'agent@example.com';
const LEAD = 'supervisor@example.com';

/** What goes wrong on real desks, each case in a ticket of its own. */
export function planAwkward({ random, now }: { random: Random; now: number }): PlannedTicket[] {
  const person = (name: string, address: string, locale = 'en') =>
    contact(random, { name, locale, address: `${address}@example.com` });
  const ticket = (
    days: number,
    from: PlannedContact,
    [subject, text]: readonly [string, string],
    steps: PlannedStep[] = [],
    more: Partial<PlannedTicket> = {}
  ): PlannedTicket => ({
    workflow: 'support',
    contact: from,
    openedAt: now - days * DAY,
    subject,
    text,
    files: [],
    steps,
    ...more,
  });
  const step = (
    days: number,
    by: string,
    action: string,
    text?: string,
    more: Partial<PlannedStep> = {}
  ): PlannedStep => ({ at: now - days * DAY, by, action, ...(text ? { text } : {}), ...more });

  const pest = { ...person('Crispin Loudwater', 'crispin.loudwater'), isBlocked: true };
  const robin = contact(random, { name: 'Robin Ellerby', locale: 'en', address: CLIENT_EMAIL });
  return [
    ticket(2.1, person('Winifred Longacre', 'winifred.longacre'), texts.LONG_SUBJECT),
    ticket(3.2, person('محمد بلال الرحمانی', 'bilal.rahmani', 'ur'), texts.RIGHT_TO_LEFT, [
      step(3.1, 'sana@example.com', 'reply', texts.RIGHT_TO_LEFT_ANSWER),
      step(2.3, 'client', 'client-reply', 'Heron Duo، سیریل H21-40417، آرڈر Q-48213، شکریہ!'),
    ]),
    ticket(4.4, person('Layla ليلى Haddadin', 'layla.haddadin', 'ur'), texts.MIXED_DIRECTION, [
      step(4.2, 'sana@example.com', 'take'),
    ]),
    ticket(1.3, person('Juniper 🌿 Fairweather', 'juniper'), texts.EMOJI, [
      step(1.2, AGENT, 'reply-close', '☕️➡️😀 Fixed! (The 3️⃣ at the end was a 8️⃣ upside down.)'),
    ]),
    ticket(6.3, person('Ambrose Penhaligon', 'ambrose.penhaligon'), texts.VERY_LONG, [
      step(6.1, AGENT, 'take'),
      step(
        5.9,
        AGENT,
        'note',
        'I have read all of it. Twice. The answer is in cup 212: change the gasket.'
      ),
    ]),
    ticket(
      16.2,
      pest,
      ['I WANT MY MONEY', 'I know where the door of your shop is. Answer within the hour.'],
      [
        step(
          16,
          LEAD,
          'note',
          'Third message of this kind today. Do not answer; blocked from now on.'
        ),
        step(15.99, LEAD, 'close'),
      ]
    ),
    ticket(
      16.1,
      pest,
      ['WELL???', 'STILL NO ANSWER. STILL NO ANSWER. STILL NO ANSWER.'],
      [step(15.98, LEAD, 'delete')]
    ),
    ticket(34.2, robin, texts.TWICE_REOPENED, twiceReopened(step), { files: ['photo'] }),
    ticket(5.2, person('<b>Bobby</b> <img src=x>', 'markup'), texts.LOOKS_LIKE_HTML, [
      step(
        5.1,
        AGENT,
        'reply',
        'Thank you. We see it here exactly as you typed it: <b>not</b> bold & with all brackets.'
      ),
    ]),
    ticket(7.2, person('{{ client.name }}', 'liquid'), texts.LOOKS_LIKE_LIQUID, [
      step(
        7.1,
        AGENT,
        'reply-close',
        'The braces {{ ticket.number }} stay as they are, also in this answer: {% raw %}.'
      ),
    ]),
    ticket(LEFT_DAYS_AGO + 3, person('Rosamund Tidewell', 'rosamund.tidewell'), texts.LEFT_BEHIND, [
      step(LEFT_DAYS_AGO + 2.9, FORMER_AGENT.email, 'take'),
      step(
        LEFT_DAYS_AGO + 2.8,
        FORMER_AGENT.email,
        'reply',
        'I will look at it myself tomorrow and call you.'
      ),
      step(LEFT_DAYS_AGO + 1.5, 'client', 'client-reply', 'Nobody called. Tomorrow again then?'),
    ]),
    ticket(
      8.3,
      person('Phineas Snapwell', 'phineas.snapwell'),
      texts.MANY_FILES,
      [
        step(
          8.2,
          AGENT,
          'reply',
          'Thank you for the pictures. Could we see it from the left as well, please?'
        ),
        step(7.9, 'client', 'client-reply', 'From the left, from below, and the receipts.', {
          files: ['photo', 'photo', 'photo', 'invoice', 'invoice'],
        }),
        step(7.7, 'client', 'client-message', 'And the rest, only five go at once.', {
          files: ['photo', 'photo', 'photo', 'log', 'log'],
        }),
      ],
      { files: ['photo', 'photo', 'photo', 'photo', 'invoice'] }
    ),
    ticket(0.4, person('Q', 'q'), ['?', '?']),
    ticket(2.6, person('Theodora Wideword', 'theodora.wideword'), texts.NO_SPACES),
    ticket(9.1, person('Alma Quayle', 'alma.quayle.one'), texts.SAME_NAME, [
      step(8.9, AGENT, 'note', 'Not the Alma Quayle of #1013: another address, another town.'),
    ]),
    ticket(9.05, person('Alma Quayle', 'alma.quayle.two'), texts.SAME_NAME),
  ];
}

/** Fourteen entries: taken, asked, answered, closed, opened again by the client, and all of it once more. */
function twiceReopened(
  step: (days: number, by: string, action: string, text?: string) => PlannedStep
): PlannedStep[] {
  const [ask, reply, answer, more, answerMore, again, note, last] = texts.TWICE_REOPENED_LINES;
  const minute = MINUTE / DAY;
  return [
    step(34.1, AGENT, 'take'),
    step(34.1 - 20 * minute, AGENT, 'reply', ask),
    step(33.4, 'client', 'client-reply', reply),
    step(33.2, AGENT, 'reply-close', answer),
    step(29.3, 'client', 'client-reply', more),
    step(29.1, LEAD, 'forward', 'Second time. Could you have a look?'),
    step(28.3, LEAD, 'note', note),
    step(28.2, AGENT, 'hand-back', 'Float bent, as in the two others. A new one goes out.'),
    step(28.1, AGENT, 'reply-close', answerMore),
    step(20.4, 'client', 'client-reply', again),
    step(20.2, AGENT, 'take'),
    step(20.2 - (2 * HOUR) / DAY, AGENT, 'reply-close', last),
    step(19.1, LEAD, 'note', 'Closed for good, I hope. Robin wrote a very kind card.'),
  ]
    .map((planned) => (planned.action === 'forward' ? { ...planned, agent: AGENT } : planned))
    .map(handBack);
}

function handBack(step: PlannedStep): PlannedStep {
  return step.action === 'hand-back' ? { ...step, agent: LEAD } : step;
}
