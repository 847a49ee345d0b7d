import type { FaqEntryView } from '../../../../contracts';
import { formatDay } from '../../site/format';
import type { Page, PageAnswer } from '../../site/page';
import { addressesOf } from '../../site/page-head';
import { describeText } from '../rules/describe';
import { entryPath } from '../rules/faq-addresses';
import { firstPicture, pictureOrigins } from '../rules/picture-origins';
import { faqPageData } from '../rules/structured-data';
import { otherLanguage, ownHtml } from '../shown-texts';
import { entryLink, stepsData, stepsTo, wholePicture, type OpenFaq } from './open-faq';

/** Longest reason that a reader may give for "not helpful". */
const REASON_MAX = 1_000;

/** One question with its answer. */
export function entryPage(page: Page, open: OpenFaq, entry: FaqEntryView): PageAnswer {
  const { faq } = open;
  const category = entry.path.at(-1) ?? null;
  const own = pathOfEntry(open, entry);
  const paths = new Map(entry.alternates.map((text) => [text.locale, entryPath(faq, text)]));
  const steps = stepsTo(page, entry.path);
  const addresses = addressesOf(page, paths, { locale: entry.locale, path: own });
  const { question, html } = entry;
  return {
    template: 'faq-entry',
    title: question,
    isShared: true,
    pictures: pictureOrigins(html),
    head: {
      ...addresses,
      description: describeText(entry.text || question),
      kind: 'article',
      image: wholePicture(page, firstPicture(html)),
      data: [
        faqPageData([{ question, html, url: addresses.canonical }], entry.locale),
        stepsData(page, steps),
      ],
    },
    values: {
      steps,
      entry: {
        ...otherLanguage(page, entry),
        question,
        html: ownHtml(page, html),
        updated: formatDay(entry.updatedAt, page.locale),
      },
      related: entry.related.map((ref) => entryLink(page, open, ref, category)),
      vote: {
        action: page.url(`/faq-votes/${entry.key}`),
        // Where the way without a script comes back to.
        back: page.url(own),
        most: REASON_MAX,
      },
      viewed: page.url(`/faq-views/${entry.key}`),
    },
  };
}

/** Its one address in the language of the page. */
export function pathOfEntry({ faq }: OpenFaq, { slug, path }: FaqEntryView): string {
  return entryPath(faq, { slug, categorySlug: path.at(-1)?.slug ?? null });
}
