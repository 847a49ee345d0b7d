import type { PageMenu, SiteLink } from '../../../contracts';
import { readFaq } from '../faq/read-faq';
import { infoPath } from '../faq/rules/faq-addresses';
import { isPublic } from '../faq/rules/faq-tree';
import { presentPages } from '../faq/rules/present-faq';
import { errorTrace } from '../platform/error-trace';
import { localize } from '../workflow/rules/localize';
import type { Page } from './page-answer';
import { siteKey } from './site-path';

export interface MenuLink {
  label: string;
  /** Of the label, where it is not the page's; else empty. */
  lang: string;
  href: string;
  isCurrent: boolean;
}

/** What stands above and below every page. */
export interface Menus {
  header: MenuLink[];
  footer: MenuLink[];
  /** There is something to be searched. */
  hasFaq: boolean;
}

/** Links to the information pages that editors put into the menus, then those that the owner set. */
export async function readMenus(page: Page): Promise<Menus> {
  const { strapi, locale, settings } = page;
  const { headerLinks, footerLinks } = settings.design;
  const own = { header: ownLinks(headerLinks, locale), footer: ownLinks(footerLinks, locale) };
  try {
    const faq = await readFaq(strapi);
    const reader = { locale, site: siteKey(strapi) };
    const shown = presentPages(faq, reader);
    const linksIn = (menu: PageMenu): MenuLink[] =>
      shown
        .filter((ref) => ref.menu === menu)
        .map(({ title, slug, locale: lang, isFallback }) => ({
          label: title,
          lang: isFallback ? lang : '',
          href: page.url(infoPath(slug)),
          isCurrent: page.path === infoPath(slug),
        }));
    return {
      header: [...linksIn('header'), ...own.header],
      footer: [...linksIn('footer'), ...own.footer],
      hasFaq: [...faq.entries.values()].some((entry) => isPublic(faq, entry, reader)),
    };
  } catch (error) {
    // A page about something else must not fail for its menu.
    strapi.log.error(`helpdesk event=menus.failed: ${errorTrace(error)}`);
    return { ...own, hasFaq: false };
  }
}

function ownLinks(links: readonly SiteLink[], locale: string): MenuLink[] {
  return links.map(({ label, url }) => ({
    label: localize(label, locale),
    lang: '',
    href: url,
    isCurrent: false,
  }));
}
