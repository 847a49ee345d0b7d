import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Desk } from '../../../../../tests/harness/desk';
import type { StaffMember } from '../../../../../tests/harness/people';
import type { BulkActionStep } from '../../../contracts';
import { workAt } from '../tickets/work-fixture';
import type { bulkAt } from './bulk-fixture';
import { runBulks } from './run-bulks';

export const NOTE: BulkActionStep = {
  kind: 'action',
  workflow: 'support',
  action: 'note',
  texts: { en: '<p>For {{ client.name }}</p>' },
  fields: {},
  assignee: null,
};

/** What is taken and what is refused when a bulk action begins; on a desk that the spec has started. */
export function startingTests(at: {
  desk: () => Desk;
  bulk: () => ReturnType<typeof bulkAt>;
  staff: Record<'ada', StaffMember>;
}) {
  const { staff } = at;
  test.each([
    ['a variable that is not there', '<p>Dear {{ client.nmae }}</p>'],
    ['a loop', '<p>Dear{% for i in (1..9999999) %}x{% endfor %}</p>'],
    ['a mark that is left open', '<p>Dear {{ client.name </p>'],
  ])('refuse a text with %s, which nobody would read before it leaves', async (_what, en) => {
    const numbers = await at.bulk().openMany(1);
    const { status, body } = await at
      .bulk()
      .start(staff.ada, { ...NOTE, texts: { en } }, { numbers });
    expect([status, body.error]).toEqual([
      400,
      expect.objectContaining({
        details: expect.objectContaining({ fields: { 'what.texts.en': expect.any(String) } }),
      }),
    ]);
  });

  test('of one agent wait for each other, and the same order twice is one', async () => {
    const [number] = await at.bulk().openMany(1);
    const clientId = randomUUID();
    const same = await Promise.all(
      [1, 2, 3].map(() => at.bulk().started(staff.ada, NOTE, { clientId, numbers: [number] }))
    );
    expect(new Set(same).size).toBe(1);
    for (let one = 1; one < 5; one += 1)
      await at.bulk().started(staff.ada, NOTE, { numbers: [number] });
    const { status, body } = await at.bulk().start(staff.ada, NOTE, { numbers: [number] });
    expect([status, body.error]).toEqual([
      409,
      expect.objectContaining({ details: expect.objectContaining({ code: 'BULK_WAITING' }) }),
    ]);
    await runBulks({ strapi: at.desk().strapi });
    expect(await at.bulk().countOf('note', [number])).toEqual([5]);
  });

  test('are no more than wait for each other, also when they come at once', async () => {
    const [number] = await at.bulk().openMany(1);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => at.bulk().start(staff.ada, NOTE, { numbers: [number] }))
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  test('are begun by a login, and not by a token that may be revoked meanwhile', async () => {
    const [number] = await at.bulk().openMany(1);
    const user = await at
      .desk()
      .strapi.db.query('admin::user')
      .findOne({ where: { id: staff.ada.userId }, populate: ['roles'] });
    const adminPermissions = ['ticket.read', 'ticket.perform'].map((uid) => ({
      action: `plugin::helpdesk.${uid}`,
      subject: null,
      properties: {},
      conditions: [],
      actionParameters: {},
    }));
    const asked = { name: 'Narrow', description: '', lifespan: null, adminPermissions };
    const { accessKey } = await at
      .desk()
      .strapi.service('admin::api-token-admin')
      .create({ ...asked, adminUserOwner: staff.ada.userId }, user);
    const token = { ...staff.ada, token: String(accessKey) };
    expect((await workAt(at.desk()).read(token, number)).number).toBe(number);
    const { status, body } = await at.bulk().start(token, NOTE, { numbers: [number] });
    expect([status, body.error]).toEqual([
      403,
      expect.objectContaining({
        details: { code: 'NOT_ALLOWED', hint: expect.stringContaining('API token') },
      }),
    ]);
  });

  test('take 10,000 numbers, and refuse one more with the reason', async () => {
    const numbers = Array.from({ length: 10_001 }, (_, index) => 2_000_000 + index);
    const whole = numbers.slice(0, 10_000);
    const versions = whole.map(() => 123_456);
    const { status } = await at.bulk().start(staff.ada, NOTE, { numbers: whole, versions });
    expect(status).toBe(200);
    const refused = await at.bulk().start(staff.ada, NOTE, { numbers });
    expect([refused.status, refused.body.error]).toEqual([
      400,
      expect.objectContaining({
        details: expect.objectContaining({
          fields: { numbers: 'At most 10000 tickets at once' },
        }),
      }),
    ]);
  });

  test.each([
    ['neither numbers nor a query', {}],
    ['both', { numbers: [1], query: {} }],
    ['a version too few', { numbers: [1, 2], versions: [1] }],
    ['no number', { numbers: [] }],
    ['a number that no column holds', { numbers: [4_000_000_000] }],
  ])('refuse %s', async (_what, more) => {
    expect((await at.bulk().start(staff.ada, NOTE, more)).status).toBe(400);
  });

  test.each(['a\u0000b', '\ud800'])('refuse a field of the odd name %j', async (name) => {
    const fields = { [name]: 'x' };
    expect((await at.bulk().start(staff.ada, { ...NOTE, fields }, { numbers: [1] })).status).toBe(
      400
    );
  });
}
