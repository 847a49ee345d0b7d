import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { Origin, Settings } from '../../../contracts';
import { clock } from '../platform/clock';
import { database as db, readJson } from '../platform/database';
import { PNG } from '../platform/files-fixture';
import { openFile } from '../platform/files';
import { stopJobs } from '../platform/jobs';
import { readSettings, writeSettings } from '../site/settings';
import { SITE_FORM } from './first-start';
import { openTicket } from './open-ticket';
import { engineOf } from './search/engine';
import { sweepOrigins } from './sweep-origins';
import { OF_TICKET, sweepTrash } from './sweep-trash';

const DAY_MS = 24 * 60 * 60 * 1000;
const CANARY = 'canaryword';
const realNow = clock.now;

describe.each(DATABASES)('what is kept on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;

  beforeAll(async () => {
    desk = await startDesk({ database });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    await stopJobs(desk.strapi);
  });
  afterAll(() => desk.stop());
  afterEach(() => {
    clock.now = realNow;
  });

  const inDays = (days: number) => {
    clock.now = () => realNow() + days * DAY_MS;
  };
  const keep = async (privacy: Partial<Settings['privacy']>) => {
    const settings = await readSettings(desk.strapi);
    const changed = { ...settings, privacy: { ...settings.privacy, ...privacy } };
    await writeSettings(desk.strapi, changed);
  };
  const open = async () => {
    const origin: Origin = {
      page: 'https://www.example.com/',
      referrer: null,
      ip: '192.0.2.7',
      userAgent: 'Browser',
      languages: 'en',
      timeZone: 'Asia/Karachi',
    };
    const contact = {
      name: 'Ada',
      email: `${randomUUID()}@example.com`,
      locale: 'en',
      timeZone: null,
    };
    const opened = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact,
        isProven: true,
        locale: 'en',
        subject: CANARY,
        text: { format: 'text', body: CANARY },
        origin,
        wantsReceipt: true,
      },
    });
    return opened.number;
  };
  const idOf = async (number: number) =>
    Number((await db(desk.strapi)('helpdesk_tickets').where({ number }).first('id'))?.id);
  const perform = async (number: number, action: string, body: Record<string, unknown> = {}) => {
    const { body: ticket } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
    // The contract of this route.
    const { version } = ticket.data as { version: number };
    const path = `/helpdesk/tickets/${number}/actions/${action}`;
    const json = { version, clientId: randomUUID(), ...body };
    expect((await call(desk, owner, 'POST', path, json)).status).toBe(200);
  };
  const upload = async (number: number) => {
    const body = new FormData();
    body.append('file', new File([new Uint8Array(PNG)], 'a.png'));
    const headers = { Authorization: `Bearer ${owner.token}` };
    const url = `${desk.url}/helpdesk/tickets/${number}/files`;
    const response = await fetch(url, { method: 'POST', headers, body });
    // The contract of this route.
    return ((await response.json()) as { data: { key: string } }).data.key;
  };
  const trashed = async () => {
    const number = await open();
    await perform(number, 'reply', {
      text: { format: 'text', body: CANARY },
      files: [await upload(number)],
    });
    const path = `/helpdesk/tickets/${number}/follow`;
    expect((await call(desk, owner, 'POST', path, { follow: true })).status).toBe(200);
    await perform(number, 'delete');
    return number;
  };
  const isThere = async (number: number) =>
    (await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`)).status === 200;
  const empty = async () => {
    let total = 0;
    for (let found = 1; found > 0; total += found) found = await sweepTrash(desk.strapi);
    return total;
  };

  test('a ticket leaves the trash with everything about it, when its days are over', async () => {
    await keep({ trashDays: 30 });
    const [number, other] = [await trashed(), await open()];
    const id = await idOf(number);
    const files = await db(desk.strapi)('helpdesk_attachments').where({ ticket_id: id });
    const entries = await db(desk.strapi)('helpdesk_entries').where({ ticket_id: id });
    const entryIds = entries.map((entry) => Number(entry.id));
    expect(files).toHaveLength(1);
    const logged = vi.spyOn(desk.strapi.log, 'log');

    inDays(29.9);
    expect(await empty()).toBe(0);
    expect(await isThere(number)).toBe(true);
    inDays(30.1);
    expect(await empty()).toBe(1);
    expect(await isThere(number)).toBe(false);
    expect(await isThere(other)).toBe(true);
    for (const table of OF_TICKET) {
      expect(await db(desk.strapi)(table).where({ ticket_id: id })).toEqual([]);
    }
    const texts = db(desk.strapi)('helpdesk_entry_texts').whereIn('entry_id', entryIds);
    expect(await texts).toEqual([]);
    const search = { words: [CANARY], upTo: 2_147_483_647, limit: 100 };
    const found = await engineOf(db(desk.strapi)).find(db(desk.strapi), search);
    expect(found.map(({ ticketId }) => ticketId)).toContain(await idOf(other));
    expect(found.map(({ ticketId }) => ticketId)).not.toContain(id);
    await expect(openFile(desk.strapi, String(files[0].path))).rejects.toThrow();
    const lines = JSON.stringify(logged.mock.calls);
    expect(lines).toContain('trash.emptied');
    expect(lines).not.toContain(CANARY);
    logged.mockRestore();
  });

  test('no table with rows of a ticket is forgotten', () => {
    const tables = Object.values(desk.strapi.contentTypes)
      .filter(
        ({ uid, attributes }) => uid.startsWith('plugin::helpdesk.') && 'ticket' in attributes
      )
      .map(({ collectionName }) => String(collectionName));
    expect(tables.sort()).toEqual([...OF_TICKET].sort());
  });

  test('what was taken out of the trash stays, and without days all of it', async () => {
    await keep({ trashDays: null });
    const [kept, restored] = [await trashed(), await trashed()];
    inDays(4_000);
    expect(await empty()).toBe(0);
    clock.now = realNow;
    await perform(restored, 'restore');
    await keep({ trashDays: 1 });
    inDays(2);
    expect(await empty()).toBe(1);
    expect([await isThere(kept), await isThere(restored)]).toEqual([false, true]);
  });

  test('two nodes that empty it at once take each ticket once', async () => {
    await keep({ trashDays: 1 });
    const numbers = [await trashed(), await trashed(), await trashed()];
    inDays(2);
    const taken = await Promise.all([sweepTrash(desk.strapi), sweepTrash(desk.strapi)]);
    expect(taken[0] + taken[1]).toBe(3);
    expect(await Promise.all(numbers.map(isThere))).toEqual([false, false, false]);
  });

  test('the address that a request came from goes after its days, and nothing else', async () => {
    await keep({ ipDays: 90 });
    const number = await open();
    const id = await idOf(number);
    const origin = async () => {
      const row = await db(desk.strapi)('helpdesk_entry_texts as t')
        .join('helpdesk_entries as e', 'e.id', 't.entry_id')
        .where({ 'e.ticket_id': id, 'e.seq': 1 })
        .first('t.origin', 't.body');
      return { ...readJson<Partial<Origin>>(row?.origin, {}), body: row?.body };
    };
    const before = await origin();
    expect(before).toMatchObject({ ip: '192.0.2.7', body: CANARY });
    inDays(89.9);
    await sweepOrigins(desk.strapi);
    expect(await origin()).toEqual(before);
    inDays(90.1);
    expect(await sweepOrigins(desk.strapi)).toBeGreaterThan(0);
    expect(await origin()).toEqual({ ...before, ip: null });
    expect(await sweepOrigins(desk.strapi)).toBe(0);
    await keep({ ipDays: null });
    inDays(0);
    const later = await open();
    inDays(4_000);
    expect(await sweepOrigins(desk.strapi)).toBe(0);
    expect(later).toBeGreaterThan(number);
  });
});
