import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { RIGHT_SCOPES, type RightScope } from '../../../contracts';
import { createTeam } from '../people/save-team';
import { setRating } from '../rating/write-rating';
import { workAt } from '../tickets/work-fixture';
import { insertValues } from '../tickets/write-values';
import { createRole, grantRight } from './people-fixture';

/*
 * A desk whose tickets stand in every mix of workflow, state and whose they are, each marked by words of its own, and
 * an agent for every kind of right. Who sees what is written down here a second time, as plainly as it can be said.
 */

export const PLACES = [
  { workflow: 'support', state: 'new' },
  { workflow: 'support', state: 'closed' },
  { workflow: 'repairs', state: 'new' },
  { workflow: 'repairs', state: 'awaiting-payment' },
] as const;
type Place = (typeof PLACES)[number];
/** mine: the agent's who looks; front: of a team that all agents are in, taken by nobody; colleague: taken there. */
const WHOSE = ['mine', 'front', 'back', 'colleague', 'nobody'] as const;

export interface MarkedTicket {
  id: number;
  number: number;
  place: Place;
  whose: (typeof WHOSE)[number];
  client: { key: string; mark: string };
  /** Of the note's file. */
  fileKey: string;
  /** Of subject, text, internal note and its file. */
  marks: string[];
  /** Of a tag and of an own field that this ticket alone has. */
  tag: string;
  value: string;
}

/** An own field of every form. */
export const FIELD = 'canary-field';

interface KindRight {
  workflow?: string;
  states?: string[];
  scope: RightScope;
}
/** A kind of agent: what was given to them, to their team, and by which of both. */
export interface AgentKind {
  name: string;
  rights: KindRight[];
  /** The rights are the team's instead of the person's role's. */
  isByTeam: boolean;
}

const STATES = [undefined, ['new'], ['awaiting-payment', 'closed']];
/** Every scope in every workflow and in some states; then mixes, and none. */
export const KINDS: AgentKind[] = [
  ...RIGHT_SCOPES.flatMap((scope) =>
    [undefined, 'repairs'].flatMap((workflow) =>
      STATES.map((states) => ({
        name: `${scope} of ${states?.join('+') ?? 'all'} in ${workflow ?? 'every workflow'}`,
        rights: [{ scope, workflow, states }],
        isByTeam: false,
      }))
    )
  ),
  {
    name: 'all of one workflow and own of the other',
    rights: [
      { scope: 'all', workflow: 'support' },
      { scope: 'own', workflow: 'repairs' },
    ],
    isByTeam: false,
  },
  {
    name: 'a team’s right to what is new',
    rights: [{ scope: 'team', states: ['new'] }],
    isByTeam: true,
  },
  {
    name: 'a right to a state that is gone',
    rights: [{ scope: 'all', states: ['lost'] }],
    isByTeam: false,
  },
  { name: 'no right', rights: [], isByTeam: false },
];

/** The rule, said a second time. */
export function isSeen({ rights }: AgentKind, { place, whose }: MarkedTicket): boolean {
  return rights.some(({ workflow, states, scope }) => {
    if (workflow && workflow !== place.workflow) return false;
    if (states && !states.includes(place.state)) return false;
    if (scope === 'all' || whose === 'mine') return true;
    return scope === 'team' && (whose === 'front' || whose === 'colleague');
  });
}

export interface Agent {
  kind: AgentKind;
  staff: StaffMember;
  id: number;
}

export async function buildWays(desk: Desk): Promise<{
  owner: StaffMember;
  agents: Agent[];
  tickets: MarkedTicket[];
}> {
  const owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  const agents: Agent[] = [];
  for (const kind of KINDS) agents.push(await agentOf(desk, kind));
  const front = await teamOf(desk, 'Front', agents);
  // A right that is a team's reaches everybody in it, so that each such kind has a team of its own.
  for (const agent of agents.filter(({ kind }) => kind.isByTeam)) {
    const team = await teamOf(desk, newKey(), [agent]);
    for (const right of agent.kind.rights) {
      await grantRight(desk, { subject: 'team', team_id: team }, right);
    }
  }
  const back = await teamOf(desk, 'Back', []);
  await addRepairsForm(desk);
  const tickets: MarkedTicket[] = [];
  for (const place of PLACES) {
    for (const whose of WHOSE) {
      const ticket = await openMarked(desk, owner, { place, whose, index: tickets.length });
      const team = { front, back, mine: null, colleague: front, nobody: null }[whose];
      const colleague = whose === 'colleague' ? await agentRow(desk, owner) : null;
      const db = database(desk.strapi);
      const workflow = await db('helpdesk_workflows').where({ key: place.workflow }).first('id');
      const state = await db('helpdesk_states')
        .where({ workflow_id: workflow.id, key: place.state })
        .first('id');
      await db('helpdesk_tickets')
        .where({ id: ticket.id })
        .update({ state_id: state.id, team_id: team, assignee_id: colleague });
      tickets.push(ticket);
    }
  }
  await addField(desk);
  return { owner, agents, tickets };
}

/** From now on what is `mine` is this agent's; they are told of every ticket, also of those they may not see. */
export async function lookAs(desk: Desk, agent: Agent, tickets: MarkedTicket[]): Promise<void> {
  const db = database(desk.strapi);
  for (const table of ['helpdesk_notices', 'helpdesk_follows']) {
    await db(table).where({ agent_id: agent.id }).delete();
  }
  for (const { id, whose } of tickets) {
    if (whose === 'mine')
      await db('helpdesk_tickets').where({ id }).update({ assignee_id: agent.id });
    const key = newKey();
    await insertRow(db, 'helpdesk_notices', {
      document_id: key,
      key,
      agent_id: agent.id,
      ticket_id: id,
      seq: 1,
      event: 'assigned',
      actor_kind: 'system',
      actor_name: 'Helpdesk',
      at: clock.now(),
    });
    await insertRow(db, 'helpdesk_follows', {
      document_id: newKey(),
      agent_id: agent.id,
      ticket_id: id,
    });
  }
}

async function agentOf(desk: Desk, kind: AgentKind): Promise<Agent> {
  const role = await createRole(desk, {
    permissions: ['ticket.read', 'ticket.perform', 'outbox.read', 'rating.read'],
  });
  const staff = await createStaff(desk, { roles: [role], name: 'Ada Agent' });
  const rights = kind.isByTeam ? [] : kind.rights;
  for (const right of rights) await grantRight(desk, { subject: 'role', role_id: role }, right);
  return { kind, staff, id: await agentRow(desk, staff) };
}

async function agentRow(desk: Desk, staff: StaffMember): Promise<number> {
  const key = await workAt(desk).keyOf(staff);
  const row = await database(desk.strapi)('helpdesk_agents').where({ key }).first('id');
  return Number(row.id);
}

async function teamOf(desk: Desk, name: string, agents: Agent[]): Promise<number> {
  const db = database(desk.strapi);
  const rows = await db('helpdesk_agents')
    .select('key')
    .whereIn(
      'id',
      agents.map(({ id }) => id)
    );
  const members = rows.map((row) => ({ agent: String(row.key), isSupervisor: false }));
  const { key } = await createTeam(desk.strapi, { name, members });
  const team = await db('helpdesk_teams').where({ key }).first('id');
  return Number(team.id);
}

async function addRepairsForm({ strapi }: Desk): Promise<void> {
  const db = database(strapi);
  const repairs = await db('helpdesk_workflows').where({ key: 'repairs' }).first('id');
  await insertRow(db, 'helpdesk_sources', {
    document_id: newKey(),
    key: 'repairs-form',
    kind: 'form',
    names: JSON.stringify({ en: 'Repairs' }),
    workflow_id: repairs.id,
    locale: 'en',
    is_enabled: true,
    settings: '{}',
  });
}

/** Four tickets that lie apart share a client: who sees one of them learns nothing of the others. */
const CLIENTS = 5;

async function openMarked(
  desk: Desk,
  owner: StaffMember,
  { place, whose, index }: { place: Place; whose: MarkedTicket['whose']; index: number }
): Promise<MarkedTicket> {
  const work = workAt(desk);
  const db = database(desk.strapi);
  const mark = (part: string) => `canary${part}${String.fromCharCode(97 + index)}x`;
  const client = (index + Math.floor(index / CLIENTS)) % CLIENTS;
  const clientMark = `canaryclient${String.fromCharCode(97 + client)}x`;
  const { id, number } = await work.open({
    source: place.workflow === 'repairs' ? 'repairs-form' : 'site-form',
    submission: randomUUID(),
    subject: mark('subject'),
    text: { format: 'text', body: mark('text') },
    contact: {
      name: clientMark,
      email: `${clientMark}@example.com`,
      locale: 'en',
      timeZone: null,
    },
    wantsReceipt: true,
  });
  const file = await work.upload(owner, number, `${mark('file')}.png`);
  const note = { text: { format: 'text', body: mark('note') }, files: [file.key] };
  await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/actions/note`, {
    version: 1,
    clientId: randomUUID(),
    ...note,
  });
  const ticket = await db('helpdesk_tickets').where({ id }).first('contact_id');
  const contact = await db('helpdesk_contacts').where({ id: ticket.contact_id }).first('key');
  await rate(desk, id);
  await db('helpdesk_tickets')
    .where({ id })
    .update({ due_at: DUE_AT + index * DAY_MS });
  await insertValues(db, [{ ticketId: id, fields: { [FIELD]: mark('value') } }]);
  return {
    id,
    number,
    place,
    whose,
    client: { key: String(contact.key), mark: clientMark },
    fileKey: file.key,
    marks: [mark('subject'), mark('text'), mark('note'), mark('file')],
    tag: await tagAlone(desk, id, mark('tag')),
    value: mark('value'),
  };
}

const DAY_MS = 86_400_000;
/** Each ticket is due on a day of its own. */
const DUE_AT = Date.UTC(2031, 0, 1, 12);
export function dueDay(index: number): string {
  return new Date(DUE_AT + index * DAY_MS).toISOString().slice(0, 10);
}

async function tagAlone({ strapi }: Desk, ticketId: number, key: string): Promise<string> {
  const db = database(strapi);
  const row = { document_id: newKey(), key, name: key, name_hash: newKey(), colour: 'red' };
  const tagId = await insertRow(db, 'helpdesk_tags', row);
  await insertRow(db, 'helpdesk_ticket_tags', {
    document_id: newKey(),
    ticket_id: ticketId,
    tag_id: tagId,
  });
  return key;
}

/** Who sees tickets of both workflows knows the field from both forms. */
async function addField({ strapi }: Desk): Promise<void> {
  const field = { key: FIELD, type: 'text', label: {}, options: [], known: null };
  await database(strapi)('helpdesk_sources')
    .whereIn('key', ['repairs-form', 'site-form'])
    .update({ settings: JSON.stringify({ fields: [field] }) });
}

/** The client said what they think; their words are those of the note, which stands nowhere else. */
async function rate({ strapi }: Desk, ticketId: number): Promise<void> {
  const db = database(strapi);
  const ticket = await db('helpdesk_tickets').where({ id: ticketId }).first('workflow_id');
  const entry = await db('helpdesk_entries')
    .where({ ticket_id: ticketId, seq: 2 })
    .first('id', 'actor_agent_id');
  const id = Number(entry.id);
  await setRating(db, {
    ticket: { id: ticketId, workflowId: Number(ticket.workflow_id) },
    answer: { id, agentId: Number(entry.actor_agent_id), actionKey: 'note' },
    now: clock.now(),
    entryId: id,
    score: 5,
    scale: 'stars',
    percent: 100,
    channel: 'account',
  });
}
