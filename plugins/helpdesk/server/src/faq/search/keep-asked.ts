import { FAQ_SEARCH_LIMITS } from '../../../../contracts';
import { errorTrace } from '../../platform/error-trace';
import { requestId } from '../../platform/log';
import type { Page } from '../../site/page';
import { readerOf } from '../shown-texts';
import { recordMiss } from './record-miss';

/**
 * Keeps the search from which somebody went on to ask us, for those whose browser runs no script. The request stands
 * already: nothing that goes wrong here may undo it.
 */
export async function keepAsked(
  page: Page,
  { query, visitor, addressKey }: { query: string; visitor: string; addressKey: string }
): Promise<void> {
  const { strapi, ctx } = page;
  if (query === '' || query.length > FAQ_SEARCH_LIMITS.query) return;
  try {
    await recordMiss(strapi, { query, reader: readerOf(page), visitor, addressKey });
  } catch (error) {
    strapi.log.error(
      `helpdesk event=faq.miss-lost request=${requestId(ctx)}: ${errorTrace(error)}`
    );
  }
}
