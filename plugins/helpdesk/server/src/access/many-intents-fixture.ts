import { randomUUID } from 'node:crypto';
import type { MacroBody } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { alike, NO_STAFF, ofAgents, ofTicket, type Intent } from './door-kinds-fixture';
import type { World } from './doors-fixture';

/* What `door-intents-fixture` says, of macros and of bulk actions. */

const MACRO: MacroBody = {
  title: 'Look at it later',
  icon: 'note',
  scope: 'personal',
  workflow: null,
  steps: [
    { kind: 'action', action: 'note', texts: { en: '<p>Later</p>' }, fields: {}, assignee: null },
  ],
};
/** With an action of one workflow alone: it may not be said to be of another. */
const OF_SUPPORT: MacroBody = {
  ...MACRO,
  workflow: 'support',
  steps: [{ kind: 'action', action: 'take', texts: {}, fields: {}, assignee: null }],
};

/** One of everybody's, so that whoever knocks may run it. */
async function standingMacro({ desk: { strapi } }: World): Promise<string> {
  const key = newKey();
  await insertRow(database(strapi), 'helpdesk_macros', {
    document_id: newKey(),
    key,
    scope: 'shared',
    title: MACRO.title,
    icon: MACRO.icon,
    workflow: null,
    steps: JSON.stringify(MACRO.steps),
    changed_at: clock.now(),
  });
  return key;
}

/** One of the agent's, that has ended and tells of a ticket. */
async function standingBulk({ desk: { strapi }, staff, tickets }: World): Promise<string> {
  const key = newKey();
  const db = database(strapi);
  const agent = await db('helpdesk_agents').where({ user_id: staff.agent.userId }).first('id');
  await insertRow(db, 'helpdesk_bulks', {
    document_id: newKey(),
    key,
    client_hash: newKey(),
    agent_id: agent.id,
    status: 'done',
    kind: 'read',
    what: JSON.stringify({ kind: 'read', isRead: true }),
    tickets: JSON.stringify({ numbers: [tickets.own.number], versions: null }),
    total: 1,
    done: 1,
    refused: 0,
    failures: '[]',
    started_at: clock.now(),
    ended_at: clock.now(),
    leased_until: 0,
  });
  return key;
}

/** For whoever began it, and owners; to others it is not there. */
const ofBulk: Intent = {
  isOfTicket: false,
  answers: { ...alike(404), ...NO_STAFF, agent: 200, owner: 200 },
  knock: async (world) => ({ params: { key: await standingBulk(world) } }),
};

export const MANY_INTENTS: Record<string, Intent> = {
  'macros.list': ofAgents(),
  'macros.actions': ofAgents(),
  'macros.create': ofAgents(() => ({ json: OF_SUPPORT })),
  // Of everybody: who may not edit them is refused.
  'macros.update': {
    isOfTicket: false,
    answers: { ...alike(403), ...NO_STAFF, supervisor: 200, owner: 200 },
    knock: async (world) => ({
      params: { macro: await standingMacro(world) },
      json: { ...MACRO, scope: 'shared' },
    }),
  },
  'macros.delete': {
    isOfTicket: false,
    answers: { ...alike(403), ...NO_STAFF, supervisor: 200, owner: 200 },
    knock: async (world) => ({ params: { macro: await standingMacro(world) } }),
  },
  'macros.offer': ofTicket((_world, { ticket }) => ({ params: { number: ticket.number } })),
  'macros.run': ofTicket(async (world, { ticket }) => {
    const row = await database(world.desk.strapi)('helpdesk_tickets')
      .where({ id: ticket.id })
      .first('version');
    return {
      params: { number: ticket.number, macro: await standingMacro(world) },
      json: { clientId: randomUUID(), version: Number(row?.version ?? 1) },
    };
  }),

  // Whichever ticket is meant: that it is not in sight is told afterwards, and like one that is not there.
  'bulk.start': ofAgents((_world, { ticket }) => ({
    json: {
      clientId: randomUUID(),
      what: { kind: 'read', isRead: true },
      numbers: [ticket.number],
    },
  })),
  'bulk.list': ofAgents(),
  'bulk.offers': ofAgents((_world, { ticket }) => ({ json: { numbers: [ticket.number] } })),
  'bulk.read': ofBulk,
  'bulk.cancel': ofBulk,
};
