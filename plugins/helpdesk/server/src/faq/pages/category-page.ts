import type { FaqCategoryPage, FaqCategoryView, FaqEntryView } from '../../../../contracts';
import type { Page, PageAnswer } from '../../site/page';
import { addressesOf } from '../../site/page-head';
import { describeText } from '../rules/describe';
import { categoryPath, entryAnchor, entryPath } from '../rules/faq-addresses';
import { pictureOrigins } from '../rules/picture-origins';
import { faqPageData } from '../rules/structured-data';
import { categoryLink, otherLanguage, ownHtml } from '../shown-texts';
import { entryLink, stepsData, stepsTo, type OpenFaq } from './open-faq';

/** A category: its entries as links, or all of them whole; then what stands below it. */
export function categoryPage(
  page: Page,
  open: OpenFaq,
  { category, below, path, alternates, whole }: FaqCategoryPage
): PageAnswer {
  const steps = stepsTo(page, path);
  const paths = new Map(alternates.map(({ locale, slug }) => [locale, categoryPath(slug)]));
  const shown = { locale: category.locale, path: categoryPath(category.slug) };
  const addresses = addressesOf(page, paths, shown);
  const questions = whole.map(({ question, html, slug }) => {
    return { question, html, url: `${addresses.canonical}#${entryAnchor(slug)}` };
  });
  const names = category.entries.map(({ question }) => question).join(' · ');
  return {
    template: 'faq-category',
    title: category.name,
    isShared: true,
    pictures: pictureOrigins(whole.map(({ html }) => html).join('')),
    head: {
      ...addresses,
      description: describeText(category.description || names),
      kind: 'website',
      image: null,
      data: [
        stepsData(page, steps),
        ...(questions.length > 0 ? [faqPageData(questions, category.locale)] : []),
      ],
    },
    values: {
      steps: steps.slice(0, -1),
      category: {
        ...otherLanguage(page, category),
        name: category.name,
        description: category.description,
        icon: category.icon ?? '',
      },
      entries: category.entries.map((ref) => entryLink(page, open, ref, category)),
      whole: whole.map((entry) => wholeEntry(page, open, category, entry)),
      below: below.map((child) => ({
        ...categoryLink(page, child),
        icon: child.icon ?? '',
        description: child.description,
        depth: depthBelow(child, below),
        entries: child.entries.map((ref) => entryLink(page, open, ref, child)),
      })),
    },
  };
}

function wholeEntry(page: Page, { faq }: OpenFaq, category: FaqCategoryView, entry: FaqEntryView) {
  const { slug, question, html } = entry;
  return {
    ...otherLanguage(page, entry),
    id: entryAnchor(slug),
    question,
    html: ownHtml(page, html),
    href: page.url(entryPath(faq, { slug, categorySlug: category.slug })),
  };
}

/** How far a category stands below the one of the page: 1, 2 … */
function depthBelow({ parent }: FaqCategoryView, all: readonly FaqCategoryView[]): number {
  const above = all.find(({ key }) => key === parent);
  return above ? depthBelow(above, all) + 1 : 1;
}
