import type { Core } from '@strapi/strapi';
import { CHANNELS, RATING_PERCENTS, type FieldValues } from '../../../contracts';
import type { AgentActor, Grant } from '../access/actor';
import { PERMISSIONS } from '../access/permissions';
import { forgetDirectory, loadDirectory, type Directory } from '../people/directory';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from './rows';
import { insertValues } from './write-values';

/** A desk full of tickets and six agents of different rights, for specs of what is listed. The same for a seed. */
export interface QueueFixture {
  agents: AgentActor[];
  tickets: TicketRow[];
  /** `agentId:ticketId` to the newest entry that was read. */
  marks: Map<string, number>;
  /** `agentId:ticketId`. */
  follows: Set<string>;
  contacts: Named[];
  sources: Named[];
  tags: Named[];
  /** `ticketId:tagId`. */
  tagged: Set<string>;
  entries: FixtureEntry[];
}

/** The desk with what stands behind its keys. */
export interface Reference {
  fixture: QueueFixture;
  catalogue: Catalogue;
  directory: Directory;
}

interface Named {
  id: number;
  key: string;
}

export interface FixtureEntry {
  ticketId: number;
  seq: number;
  kind: 'opened' | 'action' | 'assigned';
  actionKey: string | null;
  actorKind: 'agent' | 'contact' | 'system';
  agentId: number | null;
  at: number;
}

const TICKETS = 400;
/** In these weeks the clocks of New York are set forward. */
const START = Date.UTC(2026, 2, 1);
const HOUR = 3_600_000;
const ZONES = ['America/New_York', 'Asia/Karachi', null];
export const ACTIONS = ['reply', 'note', 'close', 'write'];
/** As a form has them. */
export const FIELDS = [
  { key: 'order', type: 'text' },
  { key: 'amount', type: 'number' },
  { key: 'since', type: 'date' },
  { key: 'urgent', type: 'checkbox' },
  { key: 'size', type: 'choice' },
  { key: 'colours', type: 'choices' },
] as const;
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
  const more = dice(seed + 2);
  const teamIds = await insertNamed(strapi, 'helpdesk_teams', ['First line', 'Repairs', 'Night']);
  const agentIds = await insertNamed(strapi, 'helpdesk_agents', ['A', 'B', 'C', 'D', 'E', 'F']);
  const contactIds = await insertNamed(strapi, 'helpdesk_contacts', ['Ayesha', 'Бора', 'রিমা']);
  const tagIds = await insertNamed(strapi, 'helpdesk_tags', ['VIP', 'Refund', 'Seldom']);
  for (const [index, id] of agentIds.entries()) {
    await db('helpdesk_agents')
      .where({ id })
      .update({ time_zone: ZONES[index % ZONES.length] });
  }
  forgetDirectory(strapi);

  const catalogue = await loadCatalogue(strapi);
  const states = catalogue.workflows.flatMap((workflow) => workflow.states);
  const sourceIds = await insertSources(strapi, catalogue);
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
      source_id: pick(more, [null, ...sourceIds]),
      channel: pick(more, CHANNELS),
      fields: JSON.stringify(fieldsOf(more)),
      locale: 'en',
      version: 1,
      last_seq: 1 + random(3),
      // Few moments, so that many tickets share one and the order by id shows.
      opened_at: START + more(20 * 24) * HOUR,
      last_activity_at: START + random(40) * 7 * HOUR,
      waiting_since: random(3) === 0 ? START + random(20) * 13 * HOUR : null,
      closed_at: state.category === 'closed' ? START + more(20 * 24) * HOUR : null,
      due_at: more(4) === 0 ? START + more(20 * 24) * HOUR : null,
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
  await insertValues(
    db,
    tickets.map(({ id, fields }) => ({ ticketId: id, fields }))
  );
  const tagged = new Set(
    tickets.flatMap(({ id }) =>
      tagIds.filter((_tag, index) => more(2 + index * 20) === 0).map((tag) => `${id}:${tag}`)
    )
  );
  await db.batchInsert('helpdesk_ticket_tags', [...tagged].map(tagRow), 50);
  const entries = tickets.flatMap((ticket) => entriesOf(more, ticket, agentIds));
  await db.batchInsert('helpdesk_entries', entries.map(entryRow), 40);
  const keysOf = (table: string): Promise<Named[]> => db(table).select('id', 'key').orderBy('id');
  return {
    agents: await actors(strapi, agentIds, teamIds),
    tickets,
    marks,
    follows,
    contacts: await keysOf('helpdesk_contacts'),
    sources: await keysOf('helpdesk_sources'),
    tags: await keysOf('helpdesk_tags'),
    tagged,
    entries,
  };
}

/** A form for each workflow, with fields that every agent who sees tickets there knows. */
async function insertSources(strapi: Core.Strapi, { workflows }: Catalogue): Promise<number[]> {
  const fields = FIELDS.map((field) => ({ ...field, label: {}, options: [], known: null }));
  const ids: number[] = [];
  for (const { id, key } of workflows) {
    const row = { document_id: newKey(), key: `${key}-fixture`, kind: 'form', workflow_id: id };
    const settings = JSON.stringify({ fields });
    ids.push(await insertRow(database(strapi), 'helpdesk_sources', { ...row, settings }));
  }
  return ids;
}

function fieldsOf(random: (sides: number) => number): FieldValues {
  const values: FieldValues = {
    order: pick(random, ['KX-1', 'kx-17', 'Ärger', 'हिन्दी', 'ক্রয় 7']),
    amount: pick(random, [-5, 0, 0.1, 42, 1_000_000]),
    since: `2026-0${1 + random(3)}-1${random(9)}`,
    urgent: random(2) === 0,
    size: pick(random, ['l', 'large', 'xl']),
    colours: ['red', 'blue', 'black'].filter(() => random(2) === 0),
  };
  return Object.fromEntries(Object.entries(values).filter(() => random(3) > 0));
}

function entriesOf(
  random: (sides: number) => number,
  ticket: TicketRow,
  agentIds: readonly number[]
): FixtureEntry[] {
  return Array.from({ length: ticket.lastSeq }, (_, index) => {
    const kind = index === 0 ? 'opened' : pick(random, ['action', 'action', 'assigned'] as const);
    const actorKind = index === 0 ? 'contact' : pick(random, ['agent', 'agent', 'system'] as const);
    return {
      ticketId: ticket.id,
      seq: index + 1,
      kind,
      actionKey: kind === 'action' ? pick(random, ACTIONS) : null,
      actorKind,
      agentId: actorKind === 'agent' ? pick(random, agentIds) : null,
      at: START + random(20 * 24) * HOUR,
    };
  });
}

function entryRow({ ticketId, seq, kind, actionKey, actorKind, agentId, at }: FixtureEntry) {
  return {
    document_id: newKey(),
    client_id: newKey(),
    ticket_id: ticketId,
    seq,
    kind,
    action_key: actionKey,
    actor_kind: actorKind,
    actor_agent_id: agentId,
    actor_name: 'Somebody',
    at,
  };
}

function tagRow(pair: string) {
  const [ticketId, tagId] = pair.split(':').map(Number);
  return { document_id: newKey(), ticket_id: ticketId, tag_id: tagId };
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
