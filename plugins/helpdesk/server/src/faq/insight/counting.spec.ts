import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { asking } from '../../forms/asking-fixture';
import { database } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { recordInserted } from './record-inserted';
import { recordSolved } from './record-solved';
import { recordView } from './record-view';
import { recordVote } from './record-vote';
import { dayOf } from './rules/days';
import { sweepReads, sweepVotes } from './sweep-faq';
import { countedUse, writeEntries } from './use-fixture';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe.each(DATABASES)('the use of the FAQ on %s', (kind) => {
  let desk: Desk;
  let keys: Awaited<ReturnType<typeof writeEntries>>;
  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    keys = await writeEntries(desk);
  });
  afterAll(() => desk.stop());
  const { time } = asking(() => desk);
  const { stats, feedback } = countedUse(() => desk);

  const text = () => ({ entry: keys.loud, locale: 'en' });
  const vote = (visitor: string, isHelpful: boolean, reason: string | null = null) =>
    recordVote(desk.strapi, { ...text(), isHelpful, reason, visitor });

  describe('is counted', () => {
    test('two hundred times where two hundred read, insert, are answered and vote at once', async () => {
      const { strapi } = desk;
      const visitors = Array.from({ length: 200 }, () => newKey());
      await Promise.all(
        visitors.flatMap((visitor, index) => [
          recordView(strapi, { ...text(), visitor }),
          recordInserted(strapi, text()),
          recordSolved(strapi, { ...text(), visitor }),
          vote(visitor, index % 4 !== 0),
        ])
      );
      expect(await stats()).toEqual([
        {
          ...text(),
          views: 200,
          votes: [150, 50],
          inserted: 200,
          solved: 200,
          ticketsAfter: 0,
        },
      ]);
    });

    test('once an hour for a visitor who reads the same again and again, at once too', async () => {
      const visitor = newKey();
      const read = () => recordView(desk.strapi, { ...text(), visitor });
      await Promise.all(Array.from({ length: 20 }, read));
      time.now += HOUR - 1;
      await read();
      expect(await stats()).toMatchObject([{ views: 1 }]);
      time.now += 1;
      await Promise.all(Array.from({ length: 20 }, read));
      const sum = (await stats()).reduce((views, row) => views + row.views, 0);
      expect(sum).toBe(2);
    });

    test('by day and language', async () => {
      time.now = Date.UTC(2026, 4, 3, 23, 59);
      await recordInserted(desk.strapi, text());
      time.now += 2 * MINUTE;
      await recordInserted(desk.strapi, text());
      await recordInserted(desk.strapi, { ...text(), locale: 'ur' });
      const rows = await database(desk.strapi)('helpdesk_faq_stats').orderBy('id');
      expect(rows.map(({ locale, day }) => [locale, Number(day)])).toEqual([
        ['en', dayOf(Date.UTC(2026, 4, 3))],
        ['en', dayOf(Date.UTC(2026, 4, 4))],
        ['ur', dayOf(Date.UTC(2026, 4, 4))],
      ]);
    });

    test('once a day as what answered a question that was being written', async () => {
      const visitor = newKey();
      const solve = () => recordSolved(desk.strapi, { ...text(), visitor });
      await Promise.all(Array.from({ length: 10 }, solve));
      expect(await stats()).toMatchObject([{ solved: 1, views: 0 }]);
    });
  });

  describe('is told by votes', () => {
    test('of which a visitor has one a day: a second changes the first, whose reason may come later', async () => {
      const visitor = newKey();
      await vote(visitor, false);
      await vote(visitor, false, 'Too long');
      expect(await stats()).toMatchObject([{ votes: [0, 1] }]);
      expect(await feedback()).toMatchObject([{ reason: 'Too long', status: 'open' }]);

      await vote(visitor, true);
      expect(await stats()).toMatchObject([{ votes: [1, 0] }]);
      expect(await feedback()).toMatchObject([{ reason: null, status: 'done' }]);

      time.now += DAY;
      await vote(visitor, false, 'Not any more');
      const votes = (await stats()).map((row) => row.votes);
      expect(votes).toEqual([
        [1, 0],
        [0, 1],
      ]);
      expect(await feedback()).toHaveLength(2);
    });

    test('that stay one however often a visitor presses at once', async () => {
      const visitor = newKey();
      await Promise.all(Array.from({ length: 20 }, (_, index) => vote(visitor, index % 2 === 0)));
      const [{ votes }] = await stats();
      expect(votes[0] + votes[1]).toBe(1);
      const [row, ...others] = await feedback();
      expect(others).toEqual([]);
      expect(votes).toEqual(row.status === 'done' ? [1, 0] : [0, 1]);
    });

    test('that move with the language in which the entry was read', async () => {
      const visitor = newKey();
      await vote(visitor, false);
      await recordVote(desk.strapi, {
        entry: keys.loud,
        locale: 'ur',
        isHelpful: false,
        reason: 'سمجھ نہیں آیا',
        visitor,
      });
      const rows = await stats();
      expect(rows.map((row) => [row.locale, row.votes])).toEqual([
        ['en', [0, 0]],
        ['ur', [0, 1]],
      ]);
    });

    test('which stay settled when the same is pressed again', async () => {
      const visitor = newKey();
      await vote(visitor, false, 'Too long');
      await database(desk.strapi)('helpdesk_faq_feedback').update({ status: 'done' });
      await vote(visitor, false);
      expect(await feedback()).toMatchObject([{ status: 'done', reason: 'Too long' }]);
      await vote(visitor, false, 'And wrong');
      expect(await feedback()).toMatchObject([{ status: 'open', reason: 'And wrong' }]);
    });

    test('of which a visitor has sixty in an hour', async () => {
      const visitor = newKey();
      for (let count = 0; count < 60; count += 1) await vote(visitor, true);
      await expect(vote(visitor, true)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    });
  });

  describe('is forgotten', () => {
    test('after a day as far as it tells who read and voted what', async () => {
      await recordView(desk.strapi, { ...text(), visitor: newKey() });
      await vote(newKey(), true);
      await vote(newKey(), false, 'Too long');
      expect([await sweepReads(desk.strapi), await sweepVotes(desk.strapi)]).toEqual([0, 0]);
      time.now += DAY + 1;
      expect(await sweepReads(desk.strapi)).toBe(3);
      expect(await sweepVotes(desk.strapi)).toBe(3);
      // Of the helpful one without words nothing is left but its count.
      expect(await feedback()).toMatchObject([{ reason: 'Too long', voter: null }]);
      expect(await stats()).toMatchObject([{ views: 1, votes: [1, 1] }]);
      expect(await sweepVotes(desk.strapi)).toBe(0);
    });

    test('ninety days after a vote that was settled', async () => {
      await vote(newKey(), false, 'Done');
      await vote(newKey(), false, 'Open');
      await database(desk.strapi)('helpdesk_faq_feedback')
        .where({ reason: 'Done' })
        .update({ status: 'done' });
      time.now += 91 * DAY;
      await sweepVotes(desk.strapi);
      expect(await feedback()).toMatchObject([{ reason: 'Open' }]);
    });
  });
});
