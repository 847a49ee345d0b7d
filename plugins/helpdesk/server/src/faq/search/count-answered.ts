import type { Core } from '@strapi/strapi';
import { DeskError } from '../../errors';
import { takeFromLimits } from '../../platform/limits';
import { recordSolved } from '../insight/record-solved';
import { readFaq } from '../read-faq';
import { isPublic, pickText, type FaqReader } from '../rules/faq-tree';

/** In an hour, of one browser and of one address. */
const MOST = { visitor: 20, address: 100 };

/**
 * Counts that an entry answered a question while it was being written, so that it was not sent. One browser counts
 * once in a day for an entry; whatever is over a limit is thanked for and not counted.
 *
 * @throws DeskError NOT_FOUND for an entry that the site does not show.
 */
export async function countAnswered(
  strapi: Core.Strapi,
  {
    entry,
    reader,
    visitor,
    addressKey,
  }: { entry: string; reader: FaqReader; visitor: string; addressKey: string }
): Promise<void> {
  const faq = await readFaq(strapi);
  const found = faq.entries.get(entry);
  const picked =
    found && isPublic(faq, found, reader) && pickText(found, reader.locale, faq.defaultLocale);
  if (!picked) throw new DeskError('NOT_FOUND');
  const { isAllowed } = await takeFromLimits(strapi, [
    { name: 'faq-answered-visitor', key: visitor, most: MOST.visitor },
    { name: 'faq-answered-address', key: addressKey, most: MOST.address },
  ]);
  if (!isAllowed) return;
  await recordSolved(strapi, { entry, locale: picked.locale, visitor });
}
