import { describe, expect, test } from 'vitest';
import type { FaqUsageRow } from '../../../../contracts/faq-insight';
import { helpfulPercent, rankUsage, totalOf } from './rank-usage';

const row = (entry: string, counts: Partial<FaqUsageRow>): FaqUsageRow => ({
  entry,
  question: entry,
  locale: 'en',
  views: 0,
  helpful: 0,
  unhelpful: 0,
  inserted: 0,
  solved: 0,
  ticketsAfter: 0,
  ...counts,
});
const keys = (ranked: { row: FaqUsageRow }[]) => ranked.map(({ row: { entry } }) => entry);

describe('entries by their use', () => {
  test('are the ten that are read most, and none that was not read', () => {
    const rows = Array.from({ length: 12 }, (_, index) => row(`e${index}`, { views: index }));
    const { mostRead } = rankUsage(rows);
    expect(keys(mostRead)).toEqual(['e11', 'e10', 'e9', 'e8', 'e7', 'e6', 'e5', 'e4', 'e3', 'e2']);
    expect(mostRead[0]).toMatchObject({ value: 11 });
    expect(rankUsage([row('unread', {})])).toEqual({
      mostRead: [],
      leastHelpful: [],
      mostInserted: [],
      mostFollowed: [],
    });
  });

  test('help least where many say so, before one where one did', () => {
    const { leastHelpful } = rankUsage([
      row('one of one', { unhelpful: 1 }),
      row('ten of a hundred', { helpful: 90, unhelpful: 10 }),
      row('forty of fifty', { helpful: 10, unhelpful: 40 }),
      row('none', { helpful: 5 }),
    ]);
    expect(keys(leastHelpful)).toEqual(['forty of fifty', 'one of one', 'ten of a hundred']);
  });

  test('stand alike where they are alike: the more read first', () => {
    const rows = [row('a', { inserted: 2, views: 1 }), row('b', { inserted: 2, views: 9 })];
    expect(keys(rankUsage(rows).mostInserted)).toEqual(['b', 'a']);
    const asked = [row('a', { ticketsAfter: 1 }), row('b', { ticketsAfter: 3 })];
    expect(keys(rankUsage(asked).mostFollowed)).toEqual(['b', 'a']);
  });

  test('make a whole', () => {
    const rows = [row('a', { views: 2, helpful: 3, solved: 1 }), row('b', { unhelpful: 1 })];
    const total = totalOf(rows);
    expect(total).toEqual({
      views: 2,
      helpful: 3,
      unhelpful: 1,
      inserted: 0,
      solved: 1,
      ticketsAfter: 0,
    });
    expect(helpfulPercent(total)).toBe(75);
    expect(helpfulPercent(row('c', {}))).toBeNull();
  });
});
