import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { startDesk, type Desk } from '../harness/desk';
import { request } from '../storage/requests';

/** Large, so that each needs pages of its own. */
const TEXT = 'It does not print. '.repeat(800);
const AT_ONCE = 20;

/** R9, on SQLite: its file may grow no further, as on a full disk. */
describe('a full disk', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  const db = () => desk.strapi.db.connection;
  const pragma = async (statement: string) => {
    const [row] = await db().raw(`pragma ${statement}`);
    return Number(Object.values(row)[0]);
  };
  const openMany = () =>
    Promise.allSettled(
      Array.from({ length: AT_ONCE }, () =>
        openTicket({
          strapi: desk.strapi,
          actor: null,
          input: request(SITE_FORM, randomUUID(), TEXT),
        })
      )
    );
  const numbersOf = (results: PromiseSettledResult<{ number: number }>[]) =>
    results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.number] : []));

  test('acknowledges nothing that it did not write, writes nothing by halves, and goes on', async () => {
    const before = numbersOf(await openMany());
    const limit = await pragma('max_page_count');
    const pages = await pragma('page_count');
    await pragma(`max_page_count = ${pages + 20}`);
    const during = await openMany();
    await pragma(`max_page_count = ${limit}`);
    const after = numbersOf(await openMany());

    expect(during.filter((result) => result.status === 'rejected').length).toBeGreaterThan(0);
    expect(after).toHaveLength(AT_ONCE);
    const told = [...before, ...numbersOf(during), ...after];
    const stored = await db()('helpdesk_tickets').orderBy('number').pluck('number');
    expect(stored).toEqual(told.sort((a, b) => a - b));
    const whole = await db()('helpdesk_tickets as t')
      .join('helpdesk_entries as e', 'e.ticket_id', 't.id')
      .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
      .where('x.body', TEXT)
      .countDistinct({ n: 't.id' })
      .first();
    expect(Number(whole?.n)).toBe(told.length);
  });
});
