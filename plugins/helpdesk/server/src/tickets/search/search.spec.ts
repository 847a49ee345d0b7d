import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEARCH_TEXT_MAX, type QueueQuery } from '../../../../contracts';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import type { AgentActor } from '../../access/actor';
import { PERMISSIONS } from '../../access/permissions';
import { database, inTransaction, insertRow } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { loadCatalogue } from '../../workflow/catalogue';
import { openTicket, type OpenInput } from '../open-ticket';
import { performAction } from '../perform-action';
import { readNeighbours } from '../read-neighbours';
import { readQueue } from '../read-queue';
import { CANDIDATES_MAX } from './find-candidates';
import { indexEntries, noteContact, reindexContact, reindexTicket } from './index';
import { LANGUAGES, HOSTILE } from './search-fixture';

const HISTORY_SIZE = CANDIDATES_MAX + 5;

describe.each(DATABASES)('the text search on %s', (kind) => {
  let desk: Desk;
  let owner: AgentActor;
  let stranger: AgentActor;
  let staff: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    staff = await createStaff(desk, { roles: ['strapi-super-admin'] });
    owner = await agent({ isOwner: true });
    stranger = await agent({ isOwner: false });
  });
  afterAll(() => desk.stop());

  async function agent({ isOwner }: { isOwner: boolean }): Promise<AgentActor> {
    const key = newKey();
    const row = { document_id: key, key, name: 'Ada' };
    const grant = {
      workflowId: null,
      states: null,
      actions: null,
      scope: 'own' as const,
      ...{ mayCreate: false, mayBeAssigned: true, mayTag: true },
    };
    return {
      kind: 'agent',
      id: await insertRow(database(desk.strapi), 'helpdesk_agents', row),
      key,
      name: 'Ada',
      isOwner,
      permissions: new Set(PERMISSIONS.map(({ uid }) => uid)),
      teamIds: [],
      supervisedTeamIds: [],
      grants: isOwner ? [] : [grant],
    };
  }
  const open = async (given: {
    subject?: string;
    text?: string;
    name?: string;
    email?: string;
    more?: Partial<OpenInput>;
  }) => {
    const opened = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: 'site-form',
        channel: 'form',
        contact: {
          name: given.name ?? 'Somebody',
          email: given.email ?? `${newKey()}@example.com`,
          locale: 'en',
          timeZone: null,
        },
        isProven: false,
        locale: 'en',
        subject: given.subject ?? 'A question',
        text: { format: 'text', body: given.text ?? 'Nothing' },
        origin: null,
        wantsReceipt: false,
        ...given.more,
      },
    });
    return opened;
  };
  const page = (query: QueueQuery, actor = owner) =>
    readQueue({ strapi: desk.strapi, actor, query });
  const find = async (q: string, actor = owner) => {
    const { tickets } = await page({ q, limit: 100 }, actor);
    return tickets.map(({ number }) => number);
  };
  const note = (number: number, body: string) =>
    performAction({
      strapi: desk.strapi,
      actor: owner,
      ticket: { number },
      action: 'note',
      input: { version: null, clientId: randomUUID(), text: { format: 'text', body } },
    });

  test.each(LANGUAGES)('finds what was written in $language', async (language) => {
    const { number } = await open(language);
    for (const q of language.finds) expect([q, await find(q)]).toEqual([q, [number]]);
    for (const q of language.misses) expect([q, await find(q)]).toEqual([q, []]);
  });

  test('finds words that stand in the head and in one message together', async () => {
    const { number } = await open({
      subject: 'Wobbly hinge',
      name: 'Zubaida Quraishi',
      email: 'zubaida.q@mail.example.com',
      text: 'It creaks',
    });
    await note(number, 'Spindle ordered');
    for (const q of [
      'hinge creaks',
      'zubaida spindle',
      'spind ORDER wob',
      'zubaida.q@mail.example.com',
      `hinge ${number}`,
    ]) {
      expect([q, await find(q)]).toEqual([q, [number]]);
    }
    expect(await find('creaks spindle')).toEqual([]);
    expect(await find('inge')).toEqual([]);
  });

  test('finds a ticket by its number', async () => {
    const { number } = await open({});
    expect(await find(`#${number}`)).toEqual([number]);
    expect(await find(String(number))).toEqual([number]);
    expect(await find(` ${number} `)).toEqual([number]);
    expect(await find('2147483648')).toEqual([]);
  });

  test('finds short and common words as well, and longer ones by their beginning', async () => {
    const { number } = await open({ subject: 'Xq', text: 'to be or not z9 qqa zebrawood' });
    const long = `${'incomprehensibilities'.repeat(3)}`;
    const other = await open({ text: long });
    for (const q of ['xq to', 'xq be or not', 'xq z9', 'xq qqa', 'xq z', 'zebraw']) {
      expect([q, await find(q)]).toEqual([q, [number]]);
    }
    expect(await find(long)).toEqual([other.number]);
    expect(await find('incomprehensibilitiesinc')).toEqual([other.number]);
  });

  test('finds values of fields, names of files, words of HTML, and notes of staff', async () => {
    const { number, id } = await open({
      text: '<p>Grand<b>mother</b> &amp; clock</p><script>alarm()</script>',
      more: {
        text: {
          format: 'html',
          body: '<p>Grand<b>mother</b> &amp; clock</p><script>alarm()</script>',
        },
        fields: { serial: 'KX-77120', colours: ['aubergine'] },
      },
    });
    await note(number, 'Weatherglass, for us alone');
    const [entry] = await database(desk.strapi)('helpdesk_entries').where({
      ticket_id: id,
      seq: 1,
    });
    const key = newKey();
    await database(desk.strapi)('helpdesk_attachments').insert({
      document_id: key,
      key,
      ticket_id: id,
      entry_id: entry.id,
      name: 'receipt-marmalade.pdf',
    });
    await indexEntries(database(desk.strapi), [Number(entry.id)]);
    for (const q of [
      'grandmother clock',
      'kx 77120',
      'aubergine',
      'marmalade.pdf',
      'weatherglass',
    ]) {
      expect([q, await find(q)]).toEqual([q, [number]]);
    }
    expect(await find('alarm')).toEqual([]);
  });

  test('tells nothing of a ticket that may not be seen', async () => {
    const { number, id } = await open({ subject: 'Canarybird' });
    const nothing = { tickets: [], after: null, isCapped: false };
    expect(await page({ q: 'canarybird' }, stranger)).toEqual(nothing);
    expect(await page({ q: String(number) }, stranger)).toEqual(nothing);
    await expect(
      readNeighbours({
        strapi: desk.strapi,
        actor: stranger,
        ticket: { number },
        query: { q: 'canarybird' },
      })
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await find('canarybird')).toEqual([number]);
    await database(desk.strapi)('helpdesk_tickets')
      .where({ id })
      .update({ assignee_id: stranger.id });
    expect(await find('canarybird', stranger)).toEqual([number]);
  });

  test('narrows by every other filter, and pages exactly while more comes in', async () => {
    const opened: number[] = [];
    for (let index = 0; index < 23; index += 1) {
      opened.push((await open({ subject: `Periwinkle ${index}` })).number);
    }
    const state = { id: 0 };
    for (const workflow of (await loadCatalogue(desk.strapi)).workflows) {
      state.id = workflow.states.find(({ category }) => category === 'closed')?.id ?? state.id;
    }
    const closed = opened.slice(0, 3);
    const db = database(desk.strapi);
    await db('helpdesk_tickets').whereIn('number', closed).update({ state_id: state.id });
    await db('helpdesk_tickets').where({ number: opened[5] }).update({ waiting_since: null });
    const byNumber = (query: QueueQuery) => page({ q: 'periwinkle', sort: 'number', ...query });
    const numbers = async (query: QueueQuery) =>
      (await byNumber({ ...query, limit: 100 })).tickets.map(({ number }) => number);
    expect(await numbers({})).toEqual(opened.slice(3));
    expect(await numbers({ state: 'closed' })).toEqual(closed);
    expect(await numbers({ waiting: 'true' })).toEqual(
      opened.slice(3).filter((number) => number !== opened[5])
    );
    expect(await numbers({ followed: 'true' })).toEqual([]);
    expect(await numbers({ unread: 'true' })).toEqual(opened.slice(3));
    expect(await numbers({ assignee: 'me' })).toEqual([]);

    for (const sort of ['number', '-number', 'activity', '-activity', 'waiting'] as const) {
      const whole = (await page({ q: 'periwinkle', sort, limit: 100 })).tickets;
      const met: number[] = [];
      let after: string | null | undefined;
      do {
        const next = await page({ q: 'periwinkle', sort, limit: 6, after: after ?? undefined });
        met.push(...next.tickets.map(({ number }) => number));
        after = next.after;
        const late = await open({ subject: 'Periwinkle, late' });
        await db('helpdesk_tickets').where({ id: late.id }).update({ state_id: state.id });
      } while (after);
      expect([sort, met]).toEqual([sort, whole.map(({ number }) => number)]);
    }
  });

  test('names the neighbours in a list, also of a ticket that has left it', async () => {
    const opened: number[] = [];
    for (let index = 0; index < 4; index += 1) {
      opened.push((await open({ subject: `Larkspur ${index}` })).number);
    }
    const [first, second, third, last] = opened;
    const near = (number: number, query: QueueQuery) =>
      readNeighbours({ strapi: desk.strapi, actor: owner, ticket: { number }, query });
    const q = 'larkspur';
    expect(await near(second, { q, sort: 'number' })).toEqual({ previous: first, next: third });
    expect(await near(second, { q, sort: '-number' })).toEqual({ previous: third, next: first });
    expect(await near(first, { q, sort: 'waiting' })).toEqual({ previous: null, next: second });
    expect(await near(last, { q, sort: 'activity' })).toEqual({ previous: third, next: null });
    const db = database(desk.strapi);
    await db('helpdesk_tickets').where({ number: second }).update({ waiting_since: null });
    const waiting = { q, sort: 'number', waiting: 'true' } as const;
    expect(await near(second, waiting)).toEqual({ previous: first, next: third });
    expect(await near(third, waiting)).toEqual({ previous: first, next: last });
    // Whoever does not wait stands behind all who do.
    expect(await near(second, { q, sort: 'waiting' })).toEqual({ previous: last, next: null });
    expect(await near(last, { q, sort: 'waiting' })).toEqual({ previous: third, next: second });
  });

  test.each(HOSTILE)('takes %j for plain text', async (q) => {
    const query = new URLSearchParams({ q });
    const { status, body } = await call(desk, staff, 'GET', `/helpdesk/queue?${query}`);
    expect({ status, body }).toEqual({
      status: 200,
      body: { data: { tickets: [], after: null, isCapped: false } },
    });
  });

  test.each([SEARCH_TEXT_MAX + 1, 10_000])('refuses a text of %i characters', async (length) => {
    const url = `/helpdesk/queue?q=${'x'.repeat(length)}`;
    const { status, body } = await call(desk, staff, 'GET', url);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: {
        details: {
          code: 'INPUT_INVALID',
          fields: { q: expect.stringContaining(String(SEARCH_TEXT_MAX)) },
        },
      },
    });
    const longest = `/helpdesk/queue?q=${'x'.repeat(SEARCH_TEXT_MAX)}`;
    expect((await call(desk, staff, 'GET', longest)).status).toBe(200);
  });

  test('takes an empty text for no search', async () => {
    expect((await page({ q: ' ' })).tickets).toEqual((await page({})).tickets);
  });

  test('finds a corrected subject and an edited contact, and no longer what they were', async () => {
    const { number, id } = await open({ subject: 'Trumpett', name: 'Old Namewell' });
    await note(number, 'Valves');
    const db = database(desk.strapi);
    await inTransaction(desk.strapi, async (trx) => {
      await trx('helpdesk_tickets').where({ id }).update({ subject: 'Clarinet' });
      await reindexTicket(trx, id);
    });
    expect(await find('clarinet valves')).toEqual([number]);
    expect(await find('trumpett')).toEqual([]);
    const { contact_id: contactId } = await db('helpdesk_tickets').where({ id }).first();
    await db('helpdesk_contacts')
      .where({ id: contactId })
      .update({ name: 'New Fameworth', company: 'Woodwinds Ltd', phone: '+92 300 765-4321' });
    await noteContact(db, Number(contactId));
    await reindexContact(desk.strapi, Number(contactId));
    for (const q of ['fameworth valves', 'woodwinds', '923007654321', '+92 300 765-4321']) {
      expect([q, await find(q)]).toEqual([q, [number]]);
    }
    expect(await find('namewell')).toEqual([]);
  });

  test('finds a new message by the name of a client that is corrected in the same instant', async () => {
    const { id, number } = await open({ subject: 'Nasturtium', name: 'Former Appelation' });
    const db = database(desk.strapi);
    const contact = await db('helpdesk_tickets as k')
      .join('helpdesk_contacts as c', 'c.id', 'k.contact_id')
      .where('k.id', id)
      .first('c.key');
    const [{ id: _id, ...like }] = await db('helpdesk_entries').where({ ticket_id: id });
    let editing: Promise<unknown> = Promise.resolve();
    await inTransaction(desk.strapi, async (trx) => {
      const row = { ...like, document_id: newKey(), client_id: newKey(), seq: 2 };
      const entryId = await insertRow(trx, 'helpdesk_entries', row);
      const text = { document_id: newKey(), entry_id: entryId, format: 'text', body: 'Seedlings' };
      await insertRow(trx, 'helpdesk_entry_texts', text);
      await indexEntries(trx, [entryId]);
      editing = call(desk, staff, 'PUT', `/helpdesk/contacts/${contact.key}`, { name: 'Latter' });
      // Time in which it would be done, if it did not wait for this transaction.
      await Promise.race([editing, new Promise((resolve) => setTimeout(resolve, 1_000))]);
    });
    expect(await editing).toMatchObject({ status: 200 });
    expect(await find('latter seedlings')).toEqual([number]);
    expect(await find('appelation')).toEqual([]);
  });

  test('knows nothing of an entry that was rolled back', async () => {
    const { number, id } = await open({ subject: 'Foxglove' });
    await expect(
      inTransaction(desk.strapi, async (trx) => {
        await trx('helpdesk_tickets').where({ id }).update({ subject: 'Hemlock' });
        await reindexTicket(trx, id);
        throw new Error('no');
      })
    ).rejects.toThrow('no');
    expect(await find('hemlock')).toEqual([]);
    expect(await find('foxglove')).toEqual([number]);
  });

  test('looks through the newest messages with a word that is very common, and says so', async () => {
    const rare = await open({ subject: 'Ubiquitous', text: 'once' });
    const { id, number } = await open({ subject: 'Ubiquitous too' });
    const db = database(desk.strapi);
    const [{ id: _id, ...like }] = await db('helpdesk_entries').where({ ticket_id: id });
    const rows = Array.from({ length: HISTORY_SIZE }, (_, index) => ({
      ...like,
      document_id: newKey(),
      client_id: newKey() + newKey(),
      seq: index + 2,
    }));
    await db.batchInsert('helpdesk_entries', rows, 40);
    const entries = await db('helpdesk_entries').where({ ticket_id: id }).select('id');
    const texts = entries.slice(1).map((entry) => ({
      document_id: newKey(),
      entry_id: entry.id,
      format: 'text',
      body: 'again',
    }));
    await db.batchInsert('helpdesk_entry_texts', texts, 100);
    await inTransaction(desk.strapi, (trx) => reindexTicket(trx, id));
    const { tickets, isCapped } = await page({ q: 'ubiquitous' });
    expect({ numbers: tickets.map((row) => row.number), isCapped }).toEqual({
      numbers: [number],
      isCapped: true,
    });
    expect(await page({ q: 'ubiquitous once' })).toMatchObject({
      tickets: [{ number: rare.number }],
      isCapped: false,
    });
    expect((await page({ q: String(rare.number) })).tickets).toHaveLength(1);
  });

  test('is there again after a start on a database that has lost it', async () => {
    const { number } = await open({ subject: 'Evergreen' });
    await database(desk.strapi).schema.dropTable('helpdesk_search');
    await desk.restart();
    await expect.poll(() => find('evergreen'), { timeout: 30_000 }).toEqual([number]);
    await desk.restart();
    expect(await find('evergreen')).toEqual([number]);
  });
});
