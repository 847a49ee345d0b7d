import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { Lookups, Tag, TagCount, Tagged } from '../../../contracts';
import { forgetRights } from '../access/load-rights';
import { createColleague } from '../access/people-fixture';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { workAt } from '../tickets/work-fixture';
import { forgetTagCounts } from './count-tags';

describe.each(DATABASES)('tags on %s', (kind) => {
  let desk: Desk;
  let work: ReturnType<typeof workAt>;
  const staff = {} as Record<'owner' | 'ada' | 'zain' | 'looker' | 'own', StaffMember>;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    work = workAt(desk);
    const permissions = ['ticket.read', 'ticket.perform'] as const;
    const right = { scope: 'all' as const };
    staff.owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    staff.ada = await createColleague(desk, { permissions, right, name: 'Ada Agent' });
    staff.zain = await createColleague(desk, { permissions, right, name: 'Zain Agent' });
    const none = { ...right, mayTag: false };
    staff.looker = await createColleague(desk, { permissions, right: none, name: 'Lena Looker' });
    const own = { scope: 'own' as const };
    staff.own = await createColleague(desk, { permissions, right: own, name: 'Omar Own' });
  });
  afterAll(() => desk.stop());

  const tag = async (who: StaffMember, number: number, body: object) => {
    const answer = await call(desk, who, 'POST', `/helpdesk/tickets/${number}/tags`, {
      clientId: randomUUID(),
      add: [],
      remove: [],
      ...body,
    });
    // The contract of this door, where it did not refuse.
    return { ...answer, data: answer.body.data as Tagged };
  };
  const names = ({ tags }: { tags: Tag[] }) => tags.map(({ name }) => name);
  const makeTag = async (name: string) => {
    const { number } = await work.open();
    const { data } = await tag(staff.owner, number, { create: [name] });
    return { number, key: data.tags[0].key };
  };
  const counted = async (who: StaffMember, key: string) => {
    forgetTagCounts(desk.strapi);
    const { body } = await call(desk, who, 'GET', '/helpdesk/tags');
    // The contract of this door.
    return (body.data as TagCount[]).find((one) => one.key === key)?.count;
  };
  const code = ({ body }: { body: Record<string, unknown> }) =>
    (body.error as { details: { code: string } } | undefined)?.details.code;

  test('are put on and taken off, by an entry that tells staff which', async () => {
    const { number } = await work.open();
    const first = await tag(staff.ada, number, { create: ['Money back', ' VIP '] });
    expect(first.status).toBe(200);
    expect(names(first.data)).toEqual(['Money back', 'VIP']);
    const [money, vip] = first.data.tags;
    const second = await tag(staff.zain, number, { remove: [vip.key], create: ['Öffnung'] });
    expect(names(second.data)).toEqual(['Money back', 'Öffnung']);
    const ticket = await work.read(staff.ada, number);
    expect(ticket.tags).toEqual(second.data.tags.map(({ key }) => key));
    expect(ticket.entries.slice(1).map(({ kind: one, tags }) => [one, tags])).toEqual([
      ['tagged', { added: ['Money back', 'VIP'], removed: [] }],
      ['tagged', { added: ['Öffnung'], removed: ['VIP'] }],
    ]);
    expect(ticket.entries.at(-1)).toMatchObject({ isInternal: true, text: null });
    const { body } = await call(desk, staff.looker, 'GET', '/helpdesk/lookups');
    // The contract of this door.
    expect((body.data as Lookups).tags.map(({ key }) => key)).toContain(money.key);
  });

  test('are no news: the ticket keeps its place, and whoever had read it all still has', async () => {
    const { number } = await work.open();
    await work.at(staff.ada, 'POST', number, 'read', { seq: 1 });
    const before = await work.read(staff.ada, number);
    await tag(staff.zain, number, { create: ['quiet'] });
    const after = await work.read(staff.ada, number);
    expect(after.lastActivityAt).toBe(before.lastActivityAt);
    expect([after.lastSeq, after.readSeq]).toEqual([2, 2]);
    expect((await work.read(staff.looker, number)).readSeq).toBe(0);
    // An answer that was begun before is sent as it is.
    const text = { format: 'text', body: 'Here it is.' };
    const sent = await work.perform(staff.ada, number, 'reply', { version: 1, text });
    expect(sent.status).toBe(200);
    // But not past what a colleague answered.
    expect((await work.perform(staff.zain, number, 'reply', { version: 1, text })).status).toBe(
      409
    );
  });

  test('the same change sent twice is one, and one that changes nothing is none', async () => {
    const { key, number } = await makeTag('Once');
    const other = await work.open();
    const body = { clientId: randomUUID(), add: [key] };
    const answers = await Promise.all([1, 2, 3].map(() => tag(staff.ada, other.number, body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ data }) => !data.isRepeat)).toHaveLength(1);
    expect((await tag(staff.ada, number, { add: [key] })).data.isRepeat).toBe(true);
    expect((await tag(staff.ada, number, { remove: ['never-there'] })).data.isRepeat).toBe(true);
    expect((await work.read(staff.ada, number)).lastSeq).toBe(2);
    expect((await work.read(staff.ada, other.number)).lastSeq).toBe(2);
  });

  test('many colleagues who tag one ticket at once lose nothing', async () => {
    const { number } = await work.open();
    const words = Array.from({ length: 8 }, (_, at) => `At once ${at}`);
    const answers = await Promise.all(
      words.map((name, at) => tag(at % 2 ? staff.ada : staff.zain, number, { create: [name] }))
    );
    expect(answers.map(({ status }) => status)).toEqual(words.map(() => 200));
    const last = await tag(staff.ada, number, {});
    expect(names(last.data)).toEqual(words);
    expect(last.data.version).toBe(9);
  });

  test('one name is one tag, however it is written and however many make it at once', async () => {
    const opened = await Promise.all([1, 2, 3, 4].map(() => work.open()));
    const written = ['Café Noir', 'CAFE  noir', 'café noir', 'Cafe Noir\u200b'];
    const answers = await Promise.all(
      opened.map(({ number }, at) => tag(staff.ada, number, { create: [written[at]] }))
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ data }) => data.tags[0].key)).size).toBe(1);
  });

  test('are refused: too many, one that is gone, no name, no right, no ticket', async () => {
    const { number } = await work.open();
    const many = Array.from({ length: 20 }, (_, at) => `Many ${at}`);
    expect((await tag(staff.ada, number, { create: many })).status).toBe(200);
    const [{ count: before }] = await database(desk.strapi)('helpdesk_tags').count({ count: '*' });
    const more = await tag(staff.ada, number, { create: ['One more'] });
    expect([more.status, code(more)]).toEqual([400, 'TOO_MANY_TAGS']);
    const gone = await tag(staff.ada, number, { add: ['gone-0a1b'], create: ['Half done'] });
    expect([gone.status, code(gone)]).toEqual([400, 'TAG_UNKNOWN']);
    expect((await tag(staff.ada, number, { create: ['\u202e'] })).status).toBe(400);
    // Nothing half-done: neither refusal made a tag.
    const [{ count: after }] = await database(desk.strapi)('helpdesk_tags').count({ count: '*' });
    expect(Number(after)).toBe(Number(before));
    const refused = await tag(staff.looker, number, { create: ['No'] });
    expect([refused.status, code(refused)]).toEqual([403, 'NOT_ALLOWED']);
    expect((await work.read(staff.looker, number)).may.tag).toBe(false);
    const hidden = await tag(staff.own, number, { create: ['No'] });
    const missing = await tag(staff.own, 999_999, { create: ['No'] });
    expect([hidden.status, hidden.body]).toEqual([404, missing.body]);
  });

  test('a right that is older than tags lets those tag who may act', async () => {
    const { number } = await work.open();
    await database(desk.strapi)('helpdesk_rights').update({ may_tag: null });
    forgetRights(desk.strapi);
    expect((await work.read(staff.ada, number)).may.tag).toBe(true);
  });

  test('are counted of what each agent sees and what is not in the trash', async () => {
    const { key, number } = await makeTag('Counted');
    const other = await work.open();
    await tag(staff.ada, other.number, { add: [key] });
    expect([await counted(staff.ada, key), await counted(staff.own, key)]).toEqual([2, 0]);
    const omar = await work.keyOf(staff.own);
    const { version } = await work.read(staff.owner, number);
    const id = (await database(desk.strapi)('helpdesk_agents').where({ key: omar }).first('id')).id;
    await database(desk.strapi)('helpdesk_tickets')
      .where({ number, version })
      .update({ assignee_id: id });
    expect(await counted(staff.own, key)).toBe(1);
    const trash = await database(desk.strapi)('helpdesk_states')
      .where({ category: 'trash' })
      .first('id');
    await database(desk.strapi)('helpdesk_tickets')
      .where({ number })
      .update({ state_id: trash.id });
    expect([await counted(staff.ada, key), await counted(staff.own, key)]).toEqual([1, 0]);
  });

  test('get another name and colour, and go, while histories keep what was said', async () => {
    const { key, number } = await makeTag('Old name');
    const taken = await makeTag('Taken');
    const put = (who: StaffMember, body: object) =>
      call(desk, who, 'PUT', `/helpdesk/tags/${key}`, body);
    expect((await put(staff.ada, { name: 'Mine', colour: 'red' })).status).toBe(403);
    const clash = await put(staff.owner, { name: 'TAKEN', colour: 'red' });
    expect([clash.status, code(clash)]).toEqual([409, 'TAG_EXISTS']);
    const saved = await put(staff.owner, { name: 'New name', colour: 'red' });
    expect(saved.body.data).toEqual({ key, name: 'New name', colour: 'red' });
    // The name that is free again makes another tag.
    const again = await makeTag('Old name');
    expect(again.key).not.toBe(key);
    const gone = await call(desk, staff.owner, 'DELETE', `/helpdesk/tags/${key}`);
    expect(gone.status).toBe(200);
    expect((await call(desk, staff.owner, 'DELETE', `/helpdesk/tags/${key}`)).status).toBe(404);
    const ticket = await work.read(staff.ada, number);
    expect(ticket.tags).toEqual([]);
    expect(ticket.entries.at(-1)?.tags).toEqual({ added: ['Old name'], removed: [] });
    expect((await work.read(staff.ada, taken.number)).tags).toEqual([taken.key]);
  });
});
