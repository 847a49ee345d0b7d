import type { Core } from '@strapi/strapi';
import { clock } from '../../plugins/helpdesk/server/src/platform/clock';
import { database, dialectOf } from '../../plugins/helpdesk/server/src/platform/database';
import { stopJobs } from '../../plugins/helpdesk/server/src/platform/jobs';
import { markRead } from '../../plugins/helpdesk/server/src/tickets/mark-read';
import { followTicket } from '../../plugins/helpdesk/server/src/tickets/follow-ticket';
import { planAwkward } from './awkward';
import { AGENTS, FORMER_AGENT } from './company';
import { DAY, HOUR } from './calendar';
import { useCanned, writeCanned } from './canned';
import { writeFaq } from './faq-content';
import { playAnswered, playMisses } from './faq-misses';
import { playFaqUse } from './faq-use';
import { openShop, shareOutRequests } from './forms';
import { settleOutbox } from './outbox';
import { LEFT_DAYS_AGO, planTickets, type PlannedTicket } from './plan';
import { playOpening, playStep, type PlayedTicket, type Stage } from './play';
import { rateAnswers } from './ratings';
import { createRandom } from './random';
import { dismiss, hireStaff } from './staff';

export { default as plugin } from '../../plugins/helpdesk/server/src';

const SEED = 20_260_517;
const CANNED_DAYS_AGO = 85;

/** Why this database must not be filled; null: it is empty. */
export async function whyNotEmpty(strapi: Core.Strapi): Promise<string | null> {
  const db = database(strapi);
  if (await db('helpdesk_tickets').select('id').first()) return 'The database has tickets already.';
  // Logins with a published password must never get onto a desk that belongs to somebody.
  if (await db('admin_users').select('id').first())
    return 'The database has administrators already.';
  return null;
}

/**
 * Fills an empty desk with a company and ninety days of its correspondence, moment by moment in the order in which
 * it happened, by the same operations that the doors of the desk call. The clock of the desk is set for each moment.
 */
export async function seedDesk(
  strapi: Core.Strapi,
  report: (done: number, total: number) => void
): Promise<{ tickets: number; moments: number }> {
  const now = Math.floor(clock.now() / HOUR) * HOUR;
  const random = createRandom(SEED);
  // A crash spoils a demo and nothing else: waiting for the disk at each of some thousand commits is not worth it.
  if (dialectOf(strapi) === 'sqlite') await database(strapi).raw('PRAGMA synchronous = OFF');
  // Nothing is to leave, and nothing to be swept, while the clock stands elsewhere.
  await stopJobs(strapi);
  const staff = await hireStaff(strapi);
  await openShop(strapi);

  const stage = { strapi, random, staff };
  const tickets = [...planTickets({ random, now }), ...planAwkward({ random, now })];
  const played: PlayedTicket[] = [];
  const moments = schedule(stage, { tickets, played, now });
  for (const [done, moment] of moments.entries()) {
    await moment.play();
    report(done + 1, moments.length);
  }
  clock.now = () => Date.now();
  await readWhatIsOld(stage, now);
  await useCanned(strapi, staff);
  await rateAnswers(strapi, now);
  await playAnswered(strapi, now);
  const keys = await writeFaq(strapi);
  await playFaqUse(strapi, { keys, now });
  await playMisses(strapi, { keys, now });
  await settleOutbox(strapi, { random, now });
  await shareOutRequests(strapi);
  return { tickets: tickets.length, moments: moments.length };
}

interface Moment {
  at: number;
  play(): Promise<void>;
}

/** Everything that happens, in the order of time. */
function schedule(
  stage: Stage,
  { tickets, played, now }: { tickets: PlannedTicket[]; played: PlayedTicket[]; now: number }
): Moment[] {
  const leftAt = now - LEFT_DAYS_AGO * DAY;
  const moments = tickets.flatMap((ticket, index): Moment[] => [
    {
      at: ticket.openedAt,
      play: async () => {
        played[index] = await playOpening(stage, ticket, index);
      },
    },
    ...ticket.steps.map((step) => ({
      at: step.at,
      play: () => playStep(stage, played[index], step),
    })),
    ...(ticket.contact.isBlocked ? [{ at: now - 15 * DAY, play: () => block(stage, ticket) }] : []),
  ]);
  moments.push({
    at: leftAt,
    play: async () => {
      clock.now = () => leftAt;
      await dismiss(stage.strapi, FORMER_AGENT.email);
    },
  });
  const cannedAt = now - CANNED_DAYS_AGO * DAY;
  moments.push({
    at: cannedAt,
    play: async () => {
      clock.now = () => cannedAt;
      await writeCanned(stage.strapi, stage.staff);
    },
  });
  return moments.sort((one, other) => one.at - other.at);
}

// Blocking has an operation of its own in a later part.
async function block({ strapi }: Stage, { contact }: PlannedTicket): Promise<void> {
  await database(strapi)('helpdesk_contacts')
    .where({ email: contact.email })
    .update({ is_blocked: true });
}

/** Colleagues have read what lay for two days; a few tickets are followed. */
async function readWhatIsOld({ strapi, random, staff }: Stage, now: number): Promise<void> {
  const rows = await database(strapi)('helpdesk_tickets')
    .select('number', 'last_seq', 'last_activity_at')
    .orderBy('number');
  const agents = AGENTS.flatMap(({ email }) => staff.get(email) ?? []);
  for (const row of rows) {
    const ticket = { number: Number(row.number) };
    const isOld = Number(row.last_activity_at) < now - 2 * DAY;
    for (const actor of isOld ? agents.filter(() => random.isHit(0.8)) : []) {
      await markRead({ strapi, actor, ticket, seq: Number(row.last_seq) });
    }
    if (random.isHit(0.08)) {
      await followTicket({ strapi, actor: random.pick(agents), ticket, follow: true });
    }
  }
}
