import { keyText } from '../../../../contracts/common.schema';
import { DeskError } from '../../errors';
import { clientAddress, limitKey } from '../../platform/client-address';
import { takeFromLimits, type Limit } from '../../platform/limits';
import { originOf } from '../../site/origin';
import type { Page } from '../../site/page';
import { siteKey } from '../../site/site-path';
import { readFaq } from '../read-faq';
import { isPublic, pickText } from '../rules/faq-tree';
import type { EntryText } from './add-to-stats';
import { safeParse } from '../../platform/rules/safe-parse';

/**
 * The text that the page shows of the entry.
 *
 * @throws DeskError NOT_ALLOWED for a request that is not of a page of ours, NOT_FOUND for an entry that the site does
 * not show.
 */
export async function shownText({ strapi, ctx, locale }: Page): Promise<EntryText> {
  // What says nothing of where it comes from is refused too: every browser says it with a POST.
  if (originOf(strapi, ctx) !== 'ours') throw new DeskError('NOT_ALLOWED');
  const faq = await readFaq(strapi);
  const key = safeParse(keyText, ctx.params.key).data ?? '';
  const entry = faq.entries.get(key);
  const isShown = entry && isPublic(faq, entry, { locale, site: siteKey(strapi) });
  const picked = isShown && pickText(entry, locale, faq.defaultLocale);
  if (!picked) throw new DeskError('NOT_FOUND');
  return { entry: key, locale: picked.locale };
}

/** @throws DeskError TOO_MANY_REQUESTS */
export async function takeFromPlace(
  { strapi, ctx }: Page,
  { entry }: EntryText,
  { name, most }: { name: string; most: { all: number; one: number } }
): Promise<void> {
  const key = limitKey(clientAddress(ctx.req));
  const limits: Limit[] = [
    { name: `${name}-address`, key, most: most.all },
    { name: `${name}-entry`, key: `${key} ${entry}`, most: most.one },
  ];
  const taken = await takeFromLimits(strapi, limits);
  if (taken.isAllowed) return;
  const { retryAfterSeconds } = taken;
  throw new DeskError('TOO_MANY_REQUESTS', { retryAfterSeconds });
}
