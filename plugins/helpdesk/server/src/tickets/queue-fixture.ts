import type { Core } from '@strapi/strapi';
import { RATING_PERCENTS } from '../../../contracts';
import type { AgentActor, Grant } from '../access/actor';
import { PERMISSIONS } from '../access/permissions';
import { forgetDirectory, loadDirectory } from '../people/directory';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { loadCatalogue } from '../workflow/catalogue';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from './rows';

/** A desk full of tickets and six agents of different rights, for specs of what is listed. The same for a seed. */
export interface QueueFixture {
  agents: AgentActor[];
  tickets: TicketRow[];
  /** `agentId:ticketId` to the newest entry that was read. */
  marks: Map<string, number>;
  /** `agentId:ticketId`. */
  follows: Set<string>;
}

const TICKETS = 400;
const START = Date.UTC(2026, 0, 1);
const ALL: Grant = {
  workflowId: null,
  states: null,
  actions: null,
  scope: 'all',
  mayCreate: false,
  mayBeAssigned: true,
  mayTag: true,
};

export async function fillQueue(strapi: Core.Strapi, seed: number): Promise<QueueFixture> {
  const db = database(strapi);
  const random = dice(seed);
  const rated = dice(seed + 1);
  const teamIds = await insertNamed(strapi, 'helpdesk_teams', ['First line', 'Repairs', 'Night']);
  const agentIds = await insertNamed(strapi, 'helpdesk_agents', ['A', 'B', 'C', 'D', 'E', 'F']);
  const contactIds = await insertNamed(strapi, 'helpdesk_contacts', ['Ayesha', 'Бора', 'রিমা']);
  forgetDirectory(strapi);

  const catalogue = await loadCatalogue(strapi);
  const states = catalogue.workflows.flatMap((workflow) => workflow.states);
  const numbers = shuffled(random, TICKETS);
  const rows = numbers.map((number) => {
    const state = pick(random, states);
    const key = newKey();
    return {
      document_id: key,
      key,
      submission: newKey(),
      number: 5_000 + number,
      subject: `Question ${number}`,
      workflow_id: state.workflowId,
      state_id: state.id,
      contact_id: pick(random, contactIds),
      assignee_id: pick(random, [null, null, ...agentIds]),
      team_id: pick(random, [null, ...teamIds]),
      channel: 'form',
      locale: 'en',
      version: 1,
      last_seq: 1 + random(3),
      // Few moments, so that many tickets share one and the order by id shows.
      opened_at: START,
      last_activity_at: START + random(40) * 60_000,
      waiting_since: random(3) === 0 ? START + random(20) * 60_000 : null,
      rating: pick(rated, [null, null, ...RATING_PERCENTS]),
    };
  });
  await db.batchInsert('helpdesk_tickets', rows, 50);
  const tickets = (await db('helpdesk_tickets').select(TICKET_COLUMNS)).map(toTicketRow);

  const marks = new Map<string, number>();
  const follows = new Set<string>();
  for (const ticket of tickets) {
    for (const agentId of agentIds) {
      if (random(2) === 0) marks.set(`${agentId}:${ticket.id}`, random(ticket.lastSeq + 1));
      if (random(5) === 0) follows.add(`${agentId}:${ticket.id}`);
    }
  }
  await db.batchInsert(
    'helpdesk_read_marks',
    [...marks].map(([pair, seq]) => ({ ...pairRow(pair), seq })),
    50
  );
  await db.batchInsert('helpdesk_follows', [...follows].map(pairRow), 50);
  return { agents: await actors(strapi, agentIds, teamIds), tickets, marks, follows };
}

async function actors(
  strapi: Core.Strapi,
  agentIds: number[],
  [firstLine, repairs, night]: number[]
): Promise<AgentActor[]> {
  const catalogue = await loadCatalogue(strapi);
  const directory = await loadDirectory(strapi);
  const repairsFlow = catalogue.workflowByKey.get('repairs')?.id ?? 0;
  const supportFlow = catalogue.workflowByKey.get('support')?.id ?? 0;
  const rights: Pick<AgentActor, 'isOwner' | 'teamIds' | 'grants'>[] = [
    { isOwner: true, teamIds: [firstLine], grants: [] },
    { isOwner: false, teamIds: [], grants: [{ ...ALL, workflowId: supportFlow }] },
    { isOwner: false, teamIds: [firstLine, night], grants: [{ ...ALL, scope: 'team' }] },
    { isOwner: false, teamIds: [repairs], grants: [{ ...ALL, scope: 'own' }] },
    {
      isOwner: false,
      teamIds: [repairs],
      grants: [
        { ...ALL, scope: 'own' },
        { ...ALL, workflowId: repairsFlow, scope: 'team' },
        { ...ALL, workflowId: supportFlow, states: ['new', 'closed'] },
      ],
    },
    { isOwner: false, teamIds: [firstLine], grants: [] },
  ];
  return rights.map((right, index) => {
    const { id, key, name } = directory.agentById.get(agentIds[index]) ?? UNKNOWN;
    const permissions = new Set(PERMISSIONS.map(({ uid }) => uid));
    return { kind: 'agent', id, key, name, permissions, supervisedTeamIds: [], ...right };
  });
}

const UNKNOWN = { id: 0, key: '', name: '' };

async function insertNamed(strapi: Core.Strapi, table: string, names: string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const name of names) {
    const key = newKey();
    ids.push(await insertRow(database(strapi), table, { document_id: key, key, name }));
  }
  return ids;
}

function pairRow(pair: string) {
  const [agentId, ticketId] = pair.split(':').map(Number);
  return { document_id: newKey(), agent_id: agentId, ticket_id: ticketId };
}

/** A whole number below `sides`, the same series for a seed (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function pick<T>(random: (sides: number) => number, values: readonly T[]): T {
  return values[random(values.length)];
}

/** 1 to `count`, mixed. */
function shuffled(random: (sides: number) => number, count: number): number[] {
  const values = Array.from({ length: count }, (_, index) => index + 1);
  for (let end = count - 1; end > 0; end -= 1) {
    const other = random(end + 1);
    [values[end], values[other]] = [values[other], values[end]];
  }
  return values;
}
