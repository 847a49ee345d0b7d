import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../plugins/helpdesk/server/src/migrations';
import {
  runMigrations,
  type Migration,
} from '../../plugins/helpdesk/server/src/platform/migrations';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { request } from './requests';

const TICKETS = 12;
const QUICK = { leaseMs: 400, pollMs: 20 };

describe.each(DATABASES)('numbered migrations on %s', (database) => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk({ database, isFirstStart: true });
    for (let i = 0; i < TICKETS; i += 1) {
      const input = request(SITE_FORM, randomUUID());
      await openTicket({ strapi: desk.strapi, actor: null, input });
    }
  });
  afterAll(() => desk.stop());

  const db = () => desk.strapi.db.connection;
  const subjects = () => db()('helpdesk_tickets').orderBy('id').pluck('subject');
  const next = MIGRATIONS.length + 1;

  /** Marks subjects in small steps that find what is still to do; `dieAfter` cuts it off. */
  const mark = (number: number, word: string, dieAfter = Infinity): Migration => ({
    number,
    name: `mark ${word}`,
    run: async ({ db: knex }) => {
      for (let steps = 0; ; steps += 1) {
        const row = await knex('helpdesk_tickets')
          .select('id', 'subject')
          .whereNot('subject', 'like', `%${word}`)
          .first();
        if (!row) return;
        if (steps === dieAfter) throw new Error('the power went');
        await knex('helpdesk_tickets')
          .where({ id: row.id })
          .update({ subject: `${row.subject} ${word}` });
      }
    },
  });
  const both = (dieAfter?: number) => [
    ...MIGRATIONS,
    mark(next, 'one', dieAfter),
    mark(next + 1, 'two'),
  ];

  test('record the baseline at the first start', async () => {
    const rows = await db()('helpdesk_migrations').select('number', 'name').orderBy('number');
    expect(rows).toEqual(MIGRATIONS.map(({ number, name }) => ({ number, name })));
  });

  test('stop the start when one is cut off, and leave the later ones alone', async () => {
    await expect(runMigrations(desk.strapi, both(5), QUICK)).rejects.toThrow('the power went');
    const marked = (await subjects()).filter((subject) => subject.endsWith('one'));
    expect(marked).toHaveLength(5);
    expect((await subjects()).filter((subject) => subject.endsWith('two'))).toEqual([]);
  });

  test('complete what was cut off at the next start, then the later ones, each row once', async () => {
    await runMigrations(desk.strapi, both(), QUICK);
    expect(new Set(await subjects())).toEqual(new Set(['Printer one two']));
  });

  test('run on one node alone when several start at once', async () => {
    let runs = 0;
    const third: Migration = {
      number: next + 2,
      name: 'counted',
      run: async ({ db: knex }) => {
        runs += 1;
        // Long enough for the others to ask for the lease, and for the lease to be renewed.
        for (let i = 0; i < 30; i += 1) await knex('helpdesk_tickets').count();
      },
    };
    const all = [...both(), third];
    await Promise.all([1, 2, 3, 4].map(() => runMigrations(desk.strapi, all, QUICK)));
    expect(runs).toBe(1);
  });

  test('take over from a node that died while it ran one', async () => {
    const dead = { lease_key: 'dead', lease_until: Date.now() + 200, finished_at: null };
    await db()('helpdesk_migrations').where({ number: next }).update(dead);
    await db()('helpdesk_tickets').update({ subject: 'Printer' });
    await runMigrations(desk.strapi, both(), QUICK);
    expect(new Set(await subjects())).toEqual(new Set(['Printer one']));
  });

  test('refuse a list with a gap', async () => {
    await expect(runMigrations(desk.strapi, [mark(2, 'x')], QUICK)).rejects.toThrow(/1 is missing/);
  });
});
