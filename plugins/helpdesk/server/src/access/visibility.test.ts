import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agent, CATALOGUE, grant, ME, MY_TEAM, REPAIRS } from './access-fixture';
import { contactActor, SCOPES, SYSTEM, type Actor, type TicketPlace } from './actor';
import { mayReach, whereVisible } from './visibility';

/** Every mix of state, assignee, team and contact. 99 is a state that the catalogue does not know. */
const TICKETS: TicketPlace[] = [11, 12, 13, 21, 22, 99]
  .flatMap((stateId) =>
    [null, ME, 8].flatMap((assigneeId) =>
      [null, MY_TEAM, 71].flatMap((teamId) =>
        [1, 2].map((contactId) => ({ id: 0, stateId, assigneeId, teamId, contactId }))
      )
    )
  )
  .map((ticket, index) => ({ ...ticket, id: index + 1 }));

const RIGHTS = [null, REPAIRS].flatMap((workflowId) =>
  [null, ['new'], ['old', 'open']].flatMap((states) =>
    SCOPES.map((scope) => grant({ workflowId, states, scope }))
  )
);

const AGENTS: Actor[] = [
  agent(),
  agent({ isOwner: true }),
  agent({ grants: [grant({ scope: 'team' })], teamIds: [] }),
  agent({ grants: [grant({ scope: 'team' })], teamIds: [MY_TEAM, 71] }),
  // Every right alone and every two together.
  ...RIGHTS.flatMap((first) => RIGHTS.map((second) => agent({ grants: [first, second] }))),
];
const CLIENTS: Actor[] = [
  contactActor(1, 'Client'),
  { ...contactActor(1, 'Guest'), ticketIds: [1, 2, 3] },
  { ...contactActor(1, 'Guest without a link'), ticketIds: [] },
  contactActor(3, 'Stranger'),
  { ...contactActor(1, 'Client of two addresses'), ownIds: [1, 2], contactIds: [1, 2] },
  { ...contactActor(3, 'Colleague of both'), contactIds: [1, 2, 3] },
  { ...contactActor(0, 'Account without an address'), ownIds: [], contactIds: [] },
];

let db: Knex;
beforeAll(async () => {
  db = knex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  });
  await db.schema.createTable('helpdesk_tickets', (table) => {
    table.integer('id');
    for (const column of ['state_id', 'assignee_id', 'team_id', 'contact_id']) {
      table.integer(column);
    }
  });
  const rows = TICKETS.map(({ id, stateId, assigneeId, teamId, contactId }) => ({
    id,
    state_id: stateId,
    assignee_id: assigneeId,
    team_id: teamId,
    contact_id: contactId,
  }));
  await db.batchInsert('helpdesk_tickets', rows, 100);
});
afterAll(() => db.destroy());

const found = async (actor: Actor) => {
  const where = whereVisible({ actor, catalogue: CATALOGUE });
  const rows = await db('helpdesk_tickets').where(where).orderBy('id').select('id');
  return rows.map((row) => Number(row.id));
};
const reached = (actor: Actor) =>
  TICKETS.filter((ticket) => mayReach({ actor, ticket, catalogue: CATALOGUE })).map(({ id }) => id);

test('lists and single tickets follow one rule, for every mix of rights and tickets', async () => {
  for (const actor of [...AGENTS, ...CLIENTS, SYSTEM]) {
    expect(await found(actor)).toEqual(reached(actor));
  }
});

test('an agent without a right sees nothing, an owner everything that has a known state', async () => {
  expect(await found(agent())).toEqual([]);
  expect(await found(agent({ isOwner: true }))).toHaveLength(
    TICKETS.filter((ticket) => ticket.stateId !== 99).length
  );
});

test('rights add up, and none takes away', async () => {
  for (const first of RIGHTS) {
    const alone = reached(agent({ grants: [first] }));
    for (const second of RIGHTS) {
      const both = reached(agent({ grants: [first, second] }));
      expect(both).toEqual(expect.arrayContaining(alone));
    }
  }
});

test('scope own sees what is mine, scope team also what is nobody’s or a colleague’s in my team', () => {
  const mine = reached(agent({ grants: [grant({ scope: 'own' })] }));
  const ours = reached(agent({ grants: [grant({ scope: 'team' })] }));
  const known = TICKETS.filter((ticket) => ticket.stateId !== 99);
  expect(mine).toEqual(known.filter((t) => t.assigneeId === ME).map(({ id }) => id));
  expect(ours).toEqual(
    known.filter((t) => t.assigneeId === ME || t.teamId === MY_TEAM).map(({ id }) => id)
  );
});

test('a guest reaches only followed links, and a followed link opens nobody else’s ticket', () => {
  const contact = contactActor(1, 'Guest');
  expect(reached({ ...contact, ticketIds: [1] })).toEqual([1]);
  // Ticket 2 is the other contact's.
  expect(reached({ ...contact, ticketIds: [2] })).toEqual([]);
  expect(reached({ ...contact, ticketIds: [] })).toEqual([]);
});

test('an account reaches the tickets of all its contacts, and without any contact none', () => {
  const of = (contactId: number) =>
    TICKETS.filter((ticket) => ticket.contactId === contactId).map(({ id }) => id);
  const account = contactActor(1, 'Client');
  expect(reached(account)).toEqual(of(1));
  expect(reached({ ...account, contactIds: [1, 2] })).toHaveLength(TICKETS.length);
  expect(reached({ ...account, id: 1, contactIds: [2] })).toEqual(of(2));
  expect(reached({ ...account, id: 0, ownIds: [], contactIds: [] })).toEqual([]);
});
