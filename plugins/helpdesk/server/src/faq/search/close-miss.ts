import type { Core } from '@strapi/strapi';
import type { FaqMiss, MissStatus } from '../../../../contracts';
import { DeskError } from '../../errors';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { presentMiss, type MissRow } from './list-misses';

/**
 * Says what became of a search: done (an entry answers it), dropped (it is no question for the FAQ), or open again. It
 * goes on being counted; who searches for it later than `closedAt` has found nothing all the same.
 *
 * @throws DeskError NOT_FOUND; INPUT_INVALID for an entry that is not there.
 */
export async function closeMiss(
  strapi: Core.Strapi,
  { key, status, entry }: { key: string; status: MissStatus; entry: string | null }
): Promise<FaqMiss> {
  if (entry !== null && !(await isThere(strapi, entry))) {
    throw new DeskError('INPUT_INVALID', { fields: { entry: 'No entry has this documentId' } });
  }
  const change = {
    status,
    entry: status === 'open' ? null : entry,
    closed_at: status === 'open' ? null : clock.now(),
  };
  const db = database(strapi);
  const rows = () => db('helpdesk_faq_searches').where({ key });
  await rows().update(change);
  const row = await rows().first<MissRow | undefined>('*');
  if (!row) throw new DeskError('NOT_FOUND');
  return presentMiss(row);
}

/** Published or not: what answers a search may be a draft still. */
async function isThere(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const row = await strapi.db.query('plugin::helpdesk.faq-entry').findOne({
    where: { documentId },
    select: ['id'],
  });
  return row !== null;
}
