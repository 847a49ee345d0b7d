import type { Core } from '@strapi/strapi';
import type { FaqFeedbackBody } from '../../../../contracts';
import { DeskError } from '../../errors';
import { database } from '../../platform/database';

/**
 * Settles the unhelpful votes of an entry that an editor has seen, or opens them again.
 *
 * @throws DeskError NOT_FOUND where there is no vote on such an entry.
 */
export async function settleFeedback(
  strapi: Core.Strapi,
  { entry, status, until }: FaqFeedbackBody & { entry: string }
): Promise<void> {
  const votes = () =>
    database(strapi)('helpdesk_faq_feedback')
      .where({ entry, is_helpful: false })
      .where('at', '<=', until);
  if (!(await votes().first('id'))) throw new DeskError('NOT_FOUND');
  await votes().update({ status });
}
