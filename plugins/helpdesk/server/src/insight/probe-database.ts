import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';

/** Longer than this, the database counts as not there: whoever asks for health needs an answer. */
const PATIENCE_MS = 2_000;

/** A question that hangs is not asked again beside itself: each would take a connection of the pool. */
const underWay = new WeakMap<Core.Strapi, Promise<Probe>>();

export interface Probe {
  ms: number;
  isWritable: boolean;
}

/** How long the database takes to answer, and whether it takes a row. Null: it does not answer in time. */
export async function probeDatabase(strapi: Core.Strapi): Promise<Probe | null> {
  const asked = underWay.get(strapi) ?? ask(strapi);
  underWay.set(strapi, asked);
  // Its failure is told by the race below, or by nobody when it comes too late.
  asked.catch(() => {}).finally(() => underWay.delete(strapi));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

async function ask(strapi: Core.Strapi): Promise<Probe> {
  const since = performance.now();
  await database(strapi).raw('select 1');
  const ms = Math.round(performance.now() - since);
  return { ms, isWritable: await isWritable(strapi) };
}

/** Inserts a row and takes it back: nothing is left of it. */
async function isWritable(strapi: Core.Strapi): Promise<boolean> {
  const trx = await database(strapi).transaction();
  try {
    const key = newKey();
    await trx('helpdesk_counters').insert({ document_id: key, name: `probe-${key}`, value: 0 });
    return true;
  } catch {
    return false;
  } finally {
    await trx.rollback();
  }
}
