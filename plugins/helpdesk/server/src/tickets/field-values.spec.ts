import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { QueuePage } from '../../../contracts';
import { ticketValues } from '../migrations/003-ticket-values';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { workAt } from './work-fixture';
import { writeValues } from './write-values';

/** In the repairs workflow as it is shipped, whose actions ask for fields. */
describe.each(DATABASES)('own fields are found by their values, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    const db = database(desk.strapi);
    const repairs = await db('helpdesk_workflows').where({ key: 'repairs' }).first('id');
    const field = { key: 'serial', type: 'text', label: {}, options: [], known: null };
    await db('helpdesk_sources')
      .where({ key: 'site-form' })
      .update({ workflow_id: repairs.id, settings: JSON.stringify({ fields: [field] }) });
  });
  afterAll(() => desk.stop());

  const found = async (fields: string) => {
    const query = new URLSearchParams({ fields });
    const { body } = await call(desk, owner, 'GET', `/helpdesk/queue?${query}`);
    // The contract of this door.
    return (body.data as QueuePage).tickets.map(({ number }) => number);
  };
  const open = (serial: string) =>
    workAt(desk).open({ submission: randomUUID(), fields: { serial } });

  test('from the opening on, and by what an action has made of them', async () => {
    const { number } = await open('AB-100');
    expect(await found('serial:ab-1')).toEqual([number]);
    const work = workAt(desk);
    await work.perform(owner, number, 'accept');
    const text = { format: 'text', body: 'It will cost this much.' };
    const fields = { 'quoted-amount': 4500, 'quote-valid-until': '2026-03-31' };
    const answer = await work.perform(owner, number, 'quote', { version: 2, text, fields });
    expect(answer.status).toBe(200);
    expect(await found('quoted-amount:4000..5000;serial:ab')).toEqual([number]);
    expect(await found('quote-valid-until:2026-03-31')).toEqual([number]);
    expect(await found('quoted-amount:..4000')).toEqual([]);
    const { number: other } = await open('AB-200');
    expect(await found('serial:AB')).toEqual([other, number]);
    expect(await found('serial:ab-100,xy')).toEqual([number]);
    expect(await found('serial:b-100')).toEqual([]);
  });

  test('where they are after a merge, and by nothing that the ticket that stays has otherwise', async () => {
    const [from, into] = [await open('GONE-1'), await open('KEPT-1')];
    const db = database(desk.strapi);
    const fields = { serial: 'GONE-1', 'quoted-amount': 77 };
    await db('helpdesk_tickets')
      .where({ id: from.id })
      .update({ fields: JSON.stringify(fields) });
    await writeValues(db, from.id, fields);
    const path = `/helpdesk/tickets/${from.number}/merge`;
    const body = { into: into.number, version: 1, intoVersion: 1, tellClient: false };
    const merged = await call(desk, owner, 'POST', path, { ...body, clientId: randomUUID() });
    expect(merged.status).toBe(200);
    expect(await found('serial:kept-1;quoted-amount:77')).toEqual([into.number]);
    expect(await found('serial:gone-1')).toEqual([]);
    expect(await db('helpdesk_ticket_values').where({ ticket_id: from.id })).toEqual([]);
  });

  test('of tickets from before too, however often they are filled in', async () => {
    const { number } = await open(`OLD-${newKey()}`);
    const db = database(desk.strapi);
    const rows = async () =>
      (await db('helpdesk_ticket_values').select('ticket_id', 'field', 'value')).map((row) =>
        [row.ticket_id, row.field, row.value].join()
      );
    const written = (await rows()).sort();
    await db('helpdesk_ticket_values').delete();
    expect(await found('serial:old')).toEqual([]);
    for (const _again of [1, 2]) await ticketValues.run({ strapi: desk.strapi, db });
    expect(await found('serial:old')).toEqual([number]);
    expect((await rows()).sort()).toEqual(written);
  });
});
