import type { FaqEntryRef } from '../../../../contracts';
import type { Page } from '../../site/page';
import { pathOf, pickText, textRef, type Faq } from '../rules/faq-tree';
import { categoryRef } from '../rules/present-faq';
import { entryHref, ownHtml, readerOf } from '../shown-texts';
import type { Found } from './find-entries';

/* What was found, as the scripts of the search take it. */

export function foundRef(
  page: Page,
  faq: Faq,
  { entry, shown }: Found
): FaqEntryRef & { href: string } {
  const category = pathOf(faq, entry.category).at(-1);
  const named = category ? categoryRef(faq, category, readerOf(page)) : null;
  const ref = { ...textRef(entry, shown), question: shown.text.question };
  return { ...ref, href: entryHref(page, faq, ref, named) };
}

export function answerOf(page: Page, faq: Faq, { entry }: Found): string {
  return ownHtml(page, pickText(entry, page.locale, faq.defaultLocale)?.text.html ?? '');
}
