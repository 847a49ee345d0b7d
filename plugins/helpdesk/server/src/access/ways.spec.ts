import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { call } from '../../../../../tests/harness/people';
import type {
  Board,
  Bulk,
  BulkOffers,
  ContactView,
  QueueCounts,
  QueuePage,
  ViewCount,
} from '../../../contracts';
import { database } from '../platform/database';
import {
  buildWays,
  dueDay,
  FIELD,
  isSeen,
  KINDS,
  lookAs,
  type Agent,
  type MarkedTicket,
} from './ways-fixture';
import { shareView } from './ways-views-fixture';

/** Yesterday to tomorrow: the days of a rating are those of a time zone. */
const [FROM, TO] = [-1, 1].map((days) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
);
const PERIOD = `from=${FROM}&to=${TO}&timeZone=UTC`;

/** Of the owner's own filter and search. */
const SECRET = 'canarysecretx';

/** Every way in which an agent could learn of a ticket, tried by every kind of agent; the words of tickets tell. */
describe.each(DATABASES)('every way to a ticket, on %s', (kind) => {
  let desk: Desk;
  let agents: Agent[];
  let tickets: MarkedTicket[];
  let views: string[];
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    const ways = await buildWays(desk);
    ({ agents, tickets } = ways);
    // Everybody's filters, one for each ticket; what somebody else keeps and searched for.
    views = [];
    for (const [index, { tag }] of tickets.entries()) {
      views.push(
        await shareView(desk, ways.owner, `tag=${tag}&state=new,open,waiting,closed`, index)
      );
    }
    await call(desk, ways.owner, 'POST', '/helpdesk/searches', { query: `q=${SECRET}` });
    await call(desk, ways.owner, 'POST', '/helpdesk/views', {
      ...{ name: SECRET, icon: 'star', isShared: false, query: '', layout: null },
      clientId: '0123456789abcdef',
    });
  });
  afterAll(() => desk.stop());

  test.each(KINDS.map(({ name }, index) => [name, index] as const))(
    'tells an agent with %s what is theirs, and nothing else',
    async (_name, index) => {
      const agent = agents[index];
      await lookAs(desk, agent, tickets);
      const seen = tickets.filter((ticket) => isSeen(agent.kind, ticket));
      const hidden = tickets.filter((ticket) => !seen.includes(ticket));
      const numbers = seen.map(({ number }) => number).sort();
      const heard: string[] = [];
      const ask = async (path: string, method = 'GET', sent: object = {}) => {
        const response = await fetch(`${desk.url}/helpdesk/${path}`, {
          method,
          headers: {
            Authorization: `Bearer ${agent.staff.token}`,
            ...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
          },
          body: method === 'GET' ? undefined : JSON.stringify(sent),
        });
        const text = await response.text();
        heard.push(text);
        return { status: response.status, text };
      };
      const read = async <T>(path: string, method?: string, sent?: object): Promise<T> => {
        const { status, text } = await ask(path, method, sent);
        expect([path, status]).toEqual([path, 200]);
        // The contract of each door.
        return (JSON.parse(text) as { data: T }).data;
      };
      const numbersOf = async (path: string) =>
        (await read<QueuePage>(path)).tickets.map(({ number }) => number).sort();
      /** What is still to be done, and what is closed. */
      const everyState = async (query: string) =>
        [
          ...(await numbersOf(`queue?limit=100&${query}`)),
          ...(await numbersOf(`queue?limit=100&state=closed&${query}`)),
        ].sort();

      // The list, and what is one under a filter: the home page's, and mine.
      expect(await everyState('')).toEqual(numbers);
      const mine = seen.filter(({ whose }) => whose === 'mine' || whose === 'front');
      expect(await everyState('assignee=mine')).toEqual(mine.map(({ number }) => number).sort());
      const open = seen.filter(({ place }) => place.state !== 'closed');
      expect(await numbersOf('queue?waiting=true&sort=waiting&limit=25')).toEqual(
        open.map(({ number }) => number).sort()
      );
      expect(await everyState('followed=true')).toEqual(numbers);

      // Counts.
      const counts = await read<QueueCounts>('queue/counts');
      const counted = counts.states.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(seen.length);
      expect(counts.lists.find(({ list }) => list === 'followed')?.count).toBe(open.length);

      // The search, by every word of every ticket.
      for (const ticket of tickets) {
        const { marks, number, place } = ticket;
        const where = place.state === 'closed' ? '&state=closed' : '';
        for (const word of marks.slice(0, 3)) {
          const found = await numbersOf(`queue?q=${word}${where}`);
          expect([word, found]).toEqual([word, seen.includes(ticket) ? [number] : []]);
        }
      }
      for (const mark of new Set(tickets.map(({ client }) => client.mark))) {
        const theirs = seen.filter(({ client }) => client.mark === mark);
        expect(await everyState(`q=${mark}`)).toEqual(theirs.map(({ number }) => number).sort());
      }

      // Every filter that one ticket alone meets, and both ways to look for it; and the counts of shared filters.
      const inStates = (filter: string) =>
        numbersOf(`queue?limit=100&state=new,open,waiting,closed&${filter}`);
      for (const [index, ticket] of tickets.entries()) {
        const { tag, value, number } = ticket;
        const found = seen.includes(ticket) ? [number] : [];
        for (const filter of [`tag=${tag}`, `fields=${FIELD}:${value}`, `due=${dueDay(index)}`]) {
          expect([filter, await inStates(filter)]).toEqual([filter, found]);
        }
      }
      for (const key of new Set(tickets.map(({ client }) => client.key))) {
        const theirs = seen.filter(({ client }) => client.key === key);
        const found = theirs.map(({ number }) => number).sort();
        expect(await inStates(`client=${key}`)).toEqual(found);
      }
      const noted = `did=note&last=note&when=${FROM}..${TO}&opened=${FROM}..${TO}`;
      expect(await inStates(noted)).toEqual(numbers);
      expect(await inStates('by=me')).toEqual([]);
      const viewCounts = await read<ViewCount[]>('views/counts');
      const countOf = new Map(viewCounts.map(({ view, count }) => [view, count]));
      expect(views.map((view) => countOf.get(view))).toEqual(
        tickets.map((ticket) => Number(seen.includes(ticket)))
      );
      await ask('views');
      expect(await read('searches')).toEqual([]);

      // The board of each workflow: columns, and what stands in them.
      const boards: Board[] = [];
      for (const workflow of ['support', 'repairs']) {
        boards.push(await read<Board>(`queue/board?workflow=${workflow}`));
      }
      const columns = boards.flatMap((board) => board.columns);
      const laid = columns.flatMap((column) => column.tickets.map(({ number }) => number));
      expect(laid.sort()).toEqual(numbers);
      expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length);

      // The ticket, its history, its neighbours, the link to its file, what its notices would say.
      for (const { number, fileKey } of tickets) {
        const status = seen.some((one) => one.number === number) ? 200 : 404;
        for (const [method, path] of [
          ['GET', `tickets/${number}`],
          ['GET', `tickets/${number}/entries`],
          ['GET', `tickets/${number}/neighbours`],
          ['GET', `tickets/${number}/draft`],
          ['GET', `tickets/${number}/macros`],
          ['POST', `tickets/${number}/files/${fileKey}/link`],
        ]) {
          expect([path, (await ask(path, method)).status]).toEqual([path, status]);
        }
      }

      // The client beside the ticket, and their other tickets.
      const clients = [...new Set(tickets.map(({ client }) => client.key))];
      const known = clients.filter((key) => seen.some(({ client }) => client.key === key));
      for (const key of clients.filter((one) => !known.includes(one))) {
        expect((await ask(`contacts/${key}`)).status).toBe(404);
        expect((await ask(`contacts/${key}/tickets`)).status).toBe(404);
      }
      for (const key of known) {
        const theirs = seen.filter(({ client }) => client.key === key);
        expect((await read<ContactView>(`contacts/${key}`)).ticketCount).toBe(theirs.length);
        expect(await numbersOf(`contacts/${key}/tickets?limit=100`)).toEqual(
          theirs.map(({ number }) => number).sort()
        );
      }

      // Notices, outgoing mail, ratings and their export.
      const notices = await read<{ notices: { ticket: { number: number } }[]; unread: number }>(
        'notices'
      );
      expect(notices.unread).toBe(seen.length);
      const told = notices.notices.map(({ ticket }) => ticket.number);
      expect(told.filter((number) => !numbers.includes(number))).toEqual([]);
      const outbox = await read<{ counts: Record<string, number> }>('outbox?limit=100');
      const mails = Object.values(outbox.counts).reduce((sum, count) => sum + count, 0);
      const sent = database(desk.strapi)('helpdesk_outbox_items').whereIn(
        'ticket_id',
        seen.map(({ id }) => id)
      );
      expect(mails).toBe((await sent).length);
      const rated = await read<{ total: { rated: number } }>(`ratings?${PERIOD}`);
      expect(rated.total.rated).toBe(seen.length);
      await ask(`ratings/reasons?${PERIOD}`);
      const { text: table } = await ask(`ratings/export?${PERIOD}`);
      expect(table.trim().split('\r\n')).toHaveLength(seen.length + 1);
      // Many at once: what is not in sight is told like what is not there.
      const every = { numbers: tickets.map(({ number }) => number) };
      const offers = await read<BulkOffers>('bulk/offers', 'POST', every);
      expect(offers.total).toBe(seen.length);
      const order = { ...every, clientId: randomUUID(), what: { kind: 'follow', follow: true } };
      const { key } = await read<{ key: string }>('bulk', 'POST', order);
      const bulk = await eventually(async () => {
        const present = await read<Bulk>(`bulk/${key}`);
        expect(present.state).toBe('done');
        return present;
      });
      expect(bulk.failed.map(({ number }) => number).sort()).toEqual(
        hidden.map(({ number }) => number).sort()
      );
      const reasons = bulk.failed.map(({ code, message }) => `${code} ${message}`);
      expect(new Set(reasons).size).toBe(Math.min(1, hidden.length));
      await ask('lookups');
      await ask('me');

      const all = heard.join('\n');
      const leaked = hidden.flatMap(({ marks }) => marks).filter((mark) => all.includes(mark));
      expect(leaked).toEqual([]);
      const strangers = tickets
        .filter(({ client }) => !known.includes(client.key))
        .map(({ client }) => client.mark);
      expect(strangers.filter((mark) => all.includes(mark))).toEqual([]);
      expect(all.includes(SECRET)).toBe(false);
      const missed = seen.flatMap(({ marks }) => marks).filter((mark) => !all.includes(mark));
      expect(missed).toEqual([]);
    }
  );
});
