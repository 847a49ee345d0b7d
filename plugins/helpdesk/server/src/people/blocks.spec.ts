import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, BlockBody } from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { newVisitor } from '../../../../../tests/harness/visitor';
import { asking, question } from '../forms/asking-fixture';
import { isBlocked } from './blocks';

describe.each(DATABASES)('blocks on %s', (database) => {
  let desk: Desk;
  let owner: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  });
  afterAll(() => desk.stop());
  const { time, ask } = asking(() => desk);

  const send = (body: Partial<BlockBody>) =>
    call(desk, owner, 'POST', '/helpdesk/blocks', {
      kind: 'sender',
      value: 'eve@example.com',
      reason: 'Advertises',
      until: null,
      ...body,
    });
  const block = async (body: Partial<BlockBody>) => {
    const answer = await send(body);
    expect(answer.status).toBe(200);
    // The contract of this door.
    return answer.body.data as Block;
  };
  const takeBack = ({ key }: Block) => call(desk, owner, 'DELETE', `/helpdesk/blocks/${key}`);
  const from = (address: string) => newVisitor(desk, { headers: { 'x-forwarded-for': address } });
  const tickets = async () =>
    Number((await desk.strapi.db.connection('helpdesk_tickets').count('id as n'))[0].n);

  test('are listed with who set them, the newest first, and are gone when taken back', async () => {
    const first = await block({ value: ' First@Example.com ' });
    time.now += 1_000;
    const second = await block({ kind: 'range', value: '203.0.113.9/24', until: time.now + 5 });
    expect(first).toMatchObject({
      kind: 'sender',
      value: 'first@example.com',
      reason: 'Advertises',
      createdBy: 'Olga Owner',
      until: null,
      isOver: false,
    });
    expect(second.value).toBe('203.0.113.0/24');
    time.now += 5;
    const { body } = await call(desk, owner, 'GET', '/helpdesk/blocks');
    expect(body.data).toEqual([{ ...second, isOver: true }, first]);
    await takeBack(first);
    await takeBack(second);
    expect((await takeBack(first)).status).toBe(404);
    expect((await call(desk, owner, 'GET', '/helpdesk/blocks')).body.data).toEqual([]);
  });

  test('are refused for what is none, for the whole internet and for the past', async () => {
    const refused = [
      { value: 'nobody' },
      { kind: 'range' as const, value: '0.0.0.0/0' },
      { kind: 'range' as const, value: '::/0' },
      { until: time.now },
    ];
    for (const body of refused) {
      const answer = await send(body);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ error: { details: { code: 'INPUT_INVALID' } } });
    }
    expect((await call(desk, owner, 'GET', '/helpdesk/blocks')).body.data).toEqual([]);
  });

  test('keep a sender out of the form, with words that do not say why, until they are over', async () => {
    const email = 'eve@example.com';
    const set = await block({ value: '@example.com', until: time.now + 3_600_000 });
    const before = await tickets();
    const refused = await ask({ ...question(), email });
    expect(refused.status).toBe(403);
    expect(await tickets()).toBe(before);
    time.now += 3_600_000;
    expect((await ask({ ...question(), email })).status).toBe(303);
    expect(await tickets()).toBe(before + 1);
    await takeBack(set);
  });

  test('keep an address and a range out, and their neighbours in', async () => {
    const set = [
      await block({ kind: 'address', value: '192.0.2.7' }),
      await block({ kind: 'range', value: '2001:db8:aa::/48' }),
    ];
    const statusFrom = async (address: string) =>
      (await ask(question(), { visitor: from(address) })).status;
    expect(await statusFrom('192.0.2.7')).toBe(403);
    expect(await statusFrom('192.0.2.8')).toBe(303);
    expect(await statusFrom('2001:db8:aa:1::5')).toBe(403);
    expect(await statusFrom('2001:db8:ab:1::5')).toBe(303);
    for (const one of set) await takeBack(one);
    expect(await statusFrom('192.0.2.7')).toBe(303);
  });

  test('are asked for a sender without an address, as mail is', async () => {
    const set = await block({ value: 'eve@example.com' });
    expect(await isBlocked(desk.strapi, { email: 'EVE@example.com', address: null })).toBe(true);
    expect(await isBlocked(desk.strapi, { email: 'ada@example.com', address: null })).toBe(false);
    await takeBack(set);
  });
});
