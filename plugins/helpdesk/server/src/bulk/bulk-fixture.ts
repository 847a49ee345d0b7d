import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { expect } from 'vitest';
import type { Desk } from '../../../../../tests/harness/desk';
import { call, type StaffMember } from '../../../../../tests/harness/people';
import type { Bulk, BulkBody, BulkWhat } from '../../../contracts';
import { database } from '../platform/database';
import { workAt } from '../tickets/work-fixture';
import { runBulks } from './run-bulks';

/** What a spec of bulk actions does again and again. */
export function bulkAt(desk: Desk) {
  const work = workAt(desk);
  const db = () => database(desk.strapi);
  const start = (who: StaffMember, what: BulkWhat, more: Partial<BulkBody> = {}) =>
    call(desk, who, 'POST', '/helpdesk/bulk', { clientId: randomUUID(), what, ...more });
  const started = async (who: StaffMember, what: BulkWhat, more: Partial<BulkBody>) => {
    const { status, body } = await start(who, what, more);
    expect([status, body]).toEqual([200, expect.anything()]);
    // The contract of this door.
    return (body.data as { key: string; total: number }).key;
  };
  const read = async (who: StaffMember, key: string) => {
    const { body } = await call(desk, who, 'GET', `/helpdesk/bulk/${key}`);
    return body.data as Bulk;
  };
  const openMany = async (count: number) => {
    const opened: { id: number; number: number }[] = [];
    while (opened.length < count) {
      const size = Math.min(20, count - opened.length);
      opened.push(...(await Promise.all(Array.from({ length: size }, () => work.open()))));
    }
    return opened.map(({ number }) => number).sort((one, other) => one - other);
  };
  const setState = async (numbers: number[], workflow: string, state: string) => {
    const at = await db()('helpdesk_states as s')
      .join('helpdesk_workflows as w', 'w.id', 's.workflow_id')
      .where({ 'w.key': workflow, 's.key': state })
      .first('s.id', 'w.id as workflow_id');
    await db()('helpdesk_tickets')
      .whereIn('number', numbers)
      .update({ state_id: at.id, workflow_id: at.workflow_id });
  };
  /** How many entries of this action each of the tickets has. */
  const countOf = async (action: string, numbers: number[]) => {
    const rows = await db()('helpdesk_entries as e')
      .join('helpdesk_tickets as t', 't.id', 'e.ticket_id')
      .whereIn('t.number', numbers)
      .where('e.action_key', action)
      .select('t.number');
    const counts = new Map(numbers.map((number) => [number, 0]));
    for (const row of rows)
      counts.set(Number(row.number), (counts.get(Number(row.number)) ?? 0) + 1);
    return [...counts.values()];
  };
  /** Stops after the ticket under way, once so many have been done. */
  const workUntil = async (count: number, numbers: number[], node: Core.Strapi = desk.strapi) => {
    const stop = new AbortController();
    const running = runBulks({ strapi: node, signal: stop.signal });
    const watch = async () => {
      const done = await countOf('note', numbers);
      if (done.reduce((sum, one) => sum + one, 0) >= count) stop.abort();
      else await new Promise((resolve) => setImmediate(resolve)).then(watch);
    };
    await Promise.all([running, watch()]);
  };
  return { db, start, started, read, openMany, setState, countOf, workUntil };
}
