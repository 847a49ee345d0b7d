import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgentActor } from '../../plugins/helpdesk/server/src/access/actor';
import { ERRORS, isDeskError } from '../../plugins/helpdesk/server/src/errors';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { assignTicket } from '../../plugins/helpdesk/server/src/tickets/assign-ticket';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { performAction } from '../../plugins/helpdesk/server/src/tickets/perform-action';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { call, createStaff, type StaffMember } from '../harness/people';
import { request } from '../storage/requests';
import { isAsked, isFull, pick, random, seed } from './fault-plan';

/** R5: on each database. */
const ROUNDS = isFull ? 1_000 : isAsked ? 200 : 60;
const AT_ONCE = isFull ? 50 : 20;
/** Every so many rounds go through HTTP, the others straight to the operation. */
const BY_HTTP = 10;

/** What one of the many got. */
type Outcome = 'won' | 'repeat' | 'changed' | `broken: ${string}`;

/** One round: prepares a ticket, then says what each of the many does and what there must be in the end. */
interface Round {
  act(): Promise<Outcome>;
  ticket: { id: number };
  /** All use one client's id: a double click, or a retry. Else each has one: as many agents. */
  isSameClient: boolean;
  entries: number;
  mails: number;
}

describe.each(DATABASES)('many at once on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;
  let actor: AgentActor;

  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    await call(desk, owner, 'GET', '/helpdesk/me');
    const agent = await db()('helpdesk_agents').first();
    actor = {
      kind: 'agent',
      id: Number(agent.id),
      key: agent.key,
      name: agent.name,
      isOwner: true,
      permissions: new Set(['ticket.read', 'ticket.perform', 'ticket.assign']),
      teamIds: [],
      supervisedTeamIds: [],
      grants: [],
    };
  });
  afterAll(() => desk.stop());

  const db = () => desk.strapi.db.connection;
  const strapi = () => desk.strapi;
  const openOne = (submission: string) =>
    openTicket({
      strapi: strapi(),
      actor: null,
      // Proven: receipts to addresses that nobody proved are capped per hour.
      input: { ...request(SITE_FORM, submission), isProven: true },
    });
  const clientIds = (isSame: boolean) => {
    const id = randomUUID();
    return isSame ? () => id : randomUUID;
  };
  const text = { format: 'text', body: 'We look into it.' } as const;

  /** Agents press the same button, or one presses it many times. */
  async function pressing(isSameClient: boolean): Promise<Round> {
    const ticket = await openOne(randomUUID());
    const clientId = clientIds(isSameClient);
    const act = () =>
      outcomeOf(
        performAction({
          strapi: strapi(),
          actor,
          ticket: { number: ticket.number },
          action: 'reply',
          input: { version: 1, clientId: clientId(), text },
        })
      );
    return { act, ticket, isSameClient, entries: 2, mails: 2 };
  }

  async function pressingByHttp(isSameClient: boolean): Promise<Round> {
    const ticket = await openOne(randomUUID());
    const clientId = clientIds(isSameClient);
    const path = `/helpdesk/tickets/${ticket.number}/actions/reply`;
    const act = async (): Promise<Outcome> => {
      const body = { version: 1, clientId: clientId(), text };
      const answer = await call(desk, owner, 'POST', path, body);
      // The contracts of this route and of every refusal.
      const { data, error } = answer.body as {
        data?: { isRepeat: boolean };
        error?: { details: { code: string } };
      };
      if (answer.status === 200) return data?.isRepeat ? 'repeat' : 'won';
      if (error?.details.code === 'TICKET_CHANGED') return 'changed';
      return `broken: ${answer.status} ${error?.details.code}`;
    };
    return { act, ticket, isSameClient, entries: 2, mails: 2 };
  }

  /** Agents take the ticket for themselves. */
  async function taking(isSameClient: boolean): Promise<Round> {
    const ticket = await openOne(randomUUID());
    const clientId = clientIds(isSameClient);
    const act = () =>
      outcomeOf(
        assignTicket({
          strapi: strapi(),
          actor,
          ticket: { number: ticket.number },
          input: { version: 1, clientId: clientId(), agent: actor.key, team: null },
        })
      );
    return { act, ticket, isSameClient, entries: 2, mails: 1 };
  }

  /** A visitor's form is sent again and again. */
  async function submitting(): Promise<Round> {
    const submission = randomUUID();
    const ticket = { id: 0 };
    const act = () =>
      outcomeOf(
        openOne(submission).then((opened) => {
          ticket.id = opened.id;
          return opened;
        })
      );
    return { act, ticket, isSameClient: true, entries: 1, mails: 1 };
  }

  const plan = random(seed + DATABASES.indexOf(database));

  function nextRound(round: number): Promise<Round> {
    const isSameClient = plan() < 0.5;
    if (round % BY_HTTP === 0) return pressingByHttp(isSameClient);
    const kind = pick(plan, [pressing, pressing, taking, submitting]);
    return kind(isSameClient);
  }

  async function countOf(table: string, ticketId: number): Promise<number> {
    const row = await db()(table).where({ ticket_id: ticketId }).count({ n: '*' }).first();
    return Number(row?.n);
  }

  test(
    `one wins, the others are told (${ROUNDS} rounds of ${AT_ONCE}, seed ${seed})`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { act, ticket, isSameClient, entries, mails } = await nextRound(round);
        const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, act));
        const where = `round ${round}, seed ${seed}`;
        const others = Array<Outcome>(AT_ONCE - 1).fill(isSameClient ? 'repeat' : 'changed');
        expect(outcomes.sort(), where).toEqual([...others, 'won'].sort());
        expect(await countOf('helpdesk_entries', ticket.id), where).toBe(entries);
        expect(await countOf('helpdesk_outbox_items', ticket.id), where).toBe(mails);
      }
    },
    isFull ? 3_600_000 : 600_000
  );
});

async function outcomeOf(work: Promise<{ isRepeat: boolean }>): Promise<Outcome> {
  try {
    return (await work).isRepeat ? 'repeat' : 'won';
  } catch (error) {
    if (isDeskError(error) && error.code === 'TICKET_CHANGED') return 'changed';
    return `broken: ${isDeskError(error) ? ERRORS[error.code][1] : String(error)}`;
  }
}
