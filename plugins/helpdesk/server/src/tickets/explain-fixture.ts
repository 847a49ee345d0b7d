import type { Desk } from '../../../../../tests/harness/desk';
import type { DatabaseKind } from '../../../../../tests/harness/databases';
import { database } from '../platform/database';
import type { Sql } from './queue-ranges';

/** How a database would read what the queue asks, for specs of its statements. */
export interface Plan {
  /** Indexes of helpdesk_tickets, in the order of their use. */
  indexes: string[];
  /** A range is sorted after it was read, so that all of it must be read. */
  sortsRanges: boolean;
  /** No row of the table is looked at, the index has all. */
  isCovered: boolean;
}

export async function explain(
  desk: Desk,
  kind: DatabaseKind,
  [{ text, bindings }]: Sql[]
): Promise<Plan> {
  const sql = `select * from ${text}`;
  const db = database(desk.strapi);
  if (kind === 'sqlite') return sqlitePlan(await db.raw(`explain query plan ${sql}`, bindings));
  if (kind === 'mysql') return mysqlPlan((await db.raw(`explain ${sql}`, bindings))[0]);
  return postgresPlan(await postgresRows(desk, sql, bindings));
}

/** Indexes of all tables that a statement reads, also of those of subqueries; a table that is read whole is told so. */
export async function explainTables(
  desk: Desk,
  kind: DatabaseKind,
  [{ text, bindings }]: Sql[]
): Promise<string[]> {
  const sql = `select * from ${text}`;
  const db = database(desk.strapi);
  if (kind === 'sqlite') {
    const rows: { detail: string }[] = await db.raw(`explain query plan ${sql}`, bindings);
    const reads = rows.filter(({ detail }) => /^(SEARCH|SCAN) [a-z] /.test(detail));
    return reads.map(({ detail }) => /INDEX (\w+)/.exec(detail)?.[1] ?? detail);
  }
  if (kind === 'mysql') {
    const rows: { table: string | null; key: string | null }[] = (
      await db.raw(`explain ${sql}`, bindings)
    )[0];
    const reads = rows.filter(({ table }) => table && /^[a-z]$/.test(table));
    return reads.map(({ key }) => String(key));
  }
  const lines = (await postgresRows(desk, sql, bindings)).map((row) => row['QUERY PLAN']);
  return lines
    .filter((line) => / on helpdesk_/.test(line))
    .map((line) => / using (\w+) /.exec(line)?.[1] ?? line);
}

function postgresRows(
  desk: Desk,
  sql: string,
  bindings: Sql['bindings']
): Promise<{ 'QUERY PLAN': string }[]> {
  return database(desk.strapi).transaction(async (trx) => {
    // A few hundred rows are faster read whole and sorted; the question is whether an index can serve a million.
    for (const way of ['seqscan', 'bitmapscan', 'sort']) {
      await trx.raw(`set local enable_${way} = off`);
    }
    const plan = await trx.raw(`explain (costs off) ${sql}`, bindings);
    return plan.rows;
  });
}

function sqlitePlan(rows: { detail: string }[]): Plan {
  const reads = rows.filter(({ detail }) => / k USING /.test(detail)).map(({ detail }) => detail);
  const whole = rows.map(({ detail }) => detail).join('\n');
  return {
    indexes: reads.map((detail) => /INDEX (\w+)/.exec(detail)?.[1] ?? detail),
    // A sort of a range is told right behind its reading; the last one is that of the merged page.
    sortsRanges: / k USING .*\nUSE TEMP B-TREE/.test(whole),
    isCovered: reads.every((detail) => detail.includes('COVERING INDEX')),
  };
}

function mysqlPlan(rows: { table: string; key: string | null; Extra: string }[]): Plan {
  const reads = rows.filter(({ table }) => table === 'k');
  return {
    indexes: reads.map(({ key }) => String(key)),
    sortsRanges: reads.some(({ Extra }) => Extra.includes('filesort')),
    isCovered: reads.every(({ Extra }) => Extra.includes('Using index')),
  };
}

function postgresPlan(rows: { 'QUERY PLAN': string }[]): Plan {
  const lines = rows.map((row) => row['QUERY PLAN']);
  const reads = lines.filter((line) => line.includes(' on helpdesk_tickets'));
  return {
    indexes: reads.map((line) => / using (\w+) /.exec(line)?.[1] ?? line),
    sortsRanges: lines.some((line) => /Sort Key: k(_1)?\./.test(line)),
    isCovered: reads.every((line) => line.includes('Index Only Scan')),
  };
}
