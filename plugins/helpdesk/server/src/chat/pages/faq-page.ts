import type { Core } from '@strapi/strapi';
import { SITE_LOCALES } from '../../../../contracts';
import { readFaq } from '../../faq/read-faq';
import { findBySlug, pickText, type FaqDocument } from '../../faq/rules/faq-tree';
import { publicUrl } from '../../platform/public-url';
import { sitePath } from '../../site/site-path';
import type { PageEntry, VisitedPage } from './page-resolvers';
import { pathSegments } from './rules/path-suffixes';

/** The entry, the category or the information page that one of our own pages shows. */
export async function faqPage(
  strapi: Core.Strapi,
  { url, locale: spoken }: VisitedPage
): Promise<PageEntry | null> {
  const root = sitePath(strapi);
  if (root === null || url.origin !== new URL(publicUrl(strapi)).origin) return null;
  const [path, base] = [pathSegments(url.pathname), pathSegments(root)];
  if (!base.every((segment, index) => path[index] === segment)) return null;
  const inside = path.slice(base.length);
  const named = SITE_LOCALES.find((own) => own === inside[0]);
  const [part, ...slugs] = named ? inside.slice(1) : inside;
  const slug = slugs.at(-1);
  if (slug === undefined) return null;

  const faq = await readFaq(strapi);
  const locale = named ?? spoken ?? faq.defaultLocale;
  const found = <T extends { slug: string }>(
    documents: readonly FaqDocument<T>[],
    type: string
  ): PageEntry | null => {
    const document = findBySlug(documents, slug, locale);
    const picked = document && pickText(document, locale, faq.defaultLocale);
    if (!document || !picked) return null;
    return { uid: `plugin::helpdesk.${type}`, documentId: document.key, locale: picked.locale };
  };
  if (part === 'pages' && slugs.length === 1) return found(faq.pages, 'info-page');
  if (part !== 'faq' || slugs.length > 2) return null;
  const entry = () => found([...faq.entries.values()], 'faq-entry');
  const category = () => found([...faq.categories.values()], 'faq-category');
  // An entry without a category stands where categories do.
  return slugs.length === 2 ? entry() : (category() ?? entry());
}
