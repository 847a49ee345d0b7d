import type { Core } from '@strapi/strapi';
import { contactActor } from '../../plugins/helpdesk/server/src/access/actor';
import { clock } from '../../plugins/helpdesk/server/src/platform/clock';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { newKey } from '../../plugins/helpdesk/server/src/platform/ids';
import { rateTicket } from '../../plugins/helpdesk/server/src/rating/rate-ticket';
import { DAY, HOUR } from './calendar';
import { createRandom } from './random';

/** Its own chance: what is rolled here changes nothing of the tickets. */
const SEED = 20_261_129;
/** Of a hundred clients whose request was closed. */
const RATERS = 45;
/** One in so many says why. */
const WITH_REASON = 3;
const SCORES = [5, 5, 5, 5, 4, 4, 4, 3, 2, 1];

const REASONS: Record<number, readonly string[]> = {
  5: [
    'Quick and friendly, and it works again.',
    'The photo of the right screw saved my morning.',
    'جلدی اور صاف جواب ملا، شکریہ۔',
    'Всё объяснили по шагам, спасибо!',
  ],
  4: ['Good answer, but I had to wait over the weekend.', 'जवाब अच्छा था, बस थोड़ा देर से मिला।'],
  3: ['It is solved, but I was asked for the order number twice.'],
  2: ['I still do not know why it happened.'],
  1: ['Nobody called me back as promised.'],
};

/** Some clients have said how the last answer was, a few hours after their request was closed. */
export async function rateAnswers(strapi: Core.Strapi, now: number): Promise<void> {
  const random = createRandom(SEED);
  const rows = await database(strapi)('helpdesk_tickets as k')
    .join('helpdesk_states as s', 's.id', 'k.state_id')
    .join('helpdesk_contacts as c', 'c.id', 'k.contact_id')
    .join('helpdesk_entries as e', 'e.ticket_id', 'k.id')
    .where({ 's.category': 'closed', 'e.kind': 'action', 'e.actor_kind': 'agent' })
    .where({ 'e.is_internal': false, 'c.is_blocked': false })
    .whereNotNull('c.email')
    .groupBy('k.id', 'k.contact_id', 'k.last_activity_at', 'c.name')
    .orderBy('k.id')
    .select('k.id', 'k.contact_id', 'k.last_activity_at', 'c.name')
    .max('e.seq as seq');
  for (const row of rows) {
    const score = random.pick(SCORES);
    const at = Number(row.last_activity_at) + random.between(HOUR, 2 * DAY);
    if (random.between(1, 100) > RATERS || at > now) continue;
    clock.now = () => at;
    await rateTicket({
      strapi,
      actor: contactActor(Number(row.contact_id), String(row.name)),
      ticketId: Number(row.id),
      answer: Number(row.seq),
      input: {
        clientId: newKey(),
        score,
        scale: 'stars',
        reason: random.between(1, WITH_REASON) === 1 ? random.pick(REASONS[score]) : '',
        channel: random.isHit(0.8) ? 'mail' : 'account',
      },
    });
  }
  clock.now = () => Date.now();
}
