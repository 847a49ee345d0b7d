import type { FaqCategoryView, FaqHome } from '../../../../contracts';
import { SITE_LOCALES } from '../../../../contracts';
import type { Page, PageAnswer } from '../../site/page';
import { addressesOf, wholeAddress } from '../../site/page-head';
import { textsOf } from '../../site/translations';
import { listClientTickets } from '../../tickets/list-client-tickets';
import { localize } from '../../workflow/rules/localize';
import { presentHome } from '../rules/present-faq';
import { siteData } from '../rules/structured-data';
import { categoryLink } from '../shown-texts';
import { entryLink, openFaq, type OpenFaq } from './open-faq';

/** Entries of a category that stand on the home; the rest is behind the category's own page. */
const TOP = 4;
/** The latest requests. */
const LISTED = 10;

/** What is asked most, by category; and the two ways on: to ask, and to find what was asked. */
export async function homePage(page: Page): Promise<PageAnswer> {
  const open = await openFaq(page);
  const home = presentHome(open.faq, open.reader);
  const t = textsOf(page.locale);
  const name = localize(page.settings.company.name, page.locale);
  // Our own words stand here in every language.
  const paths = new Map<string, string>(SITE_LOCALES.map((locale) => [locale, '']));
  const addresses = addressesOf(page, paths, { locale: page.locale, path: '' });
  const search = wholeAddress(page, page.locale, '/search');
  return {
    template: 'home',
    titleOf: 'home',
    isShared: true,
    head: {
      ...addresses,
      description: t.home.lead,
      kind: 'website',
      image: null,
      data: [siteData({ name, url: addresses.canonical, search, language: page.locale })],
    },
    values: {
      categories: outermost(home).map((category) => shownCategory(page, open, home, category)),
      entries: home.entries.map((ref) => entryLink(page, open, ref, null)),
      tickets: await ticketsOf(page),
    },
  };
}

function outermost({ categories }: FaqHome): FaqCategoryView[] {
  return categories.filter(({ parent }) => parent === null);
}

function shownCategory(page: Page, open: OpenFaq, { categories }: FaqHome, view: FaqCategoryView) {
  const below = categories.filter(({ parent }) => parent === view.key);
  return {
    ...categoryLink(page, view),
    icon: view.icon ?? '',
    description: view.description,
    count: view.count,
    entries: view.entries.slice(0, TOP).map((ref) => entryLink(page, open, ref, view)),
    below: below.map((child) => categoryLink(page, child)),
  };
}

/** Of whoever is known here. */
async function ticketsOf({ strapi, session, locale, url }: Page) {
  if (!session) return [];
  const query = { limit: LISTED };
  const { requests } = await listClientTickets({ strapi, actor: session.actor, query });
  return requests.map((ticket) => ({
    ...ticket,
    href: url(`/account/requests/${ticket.key}`),
    state: ticket.state ? localize(ticket.state, locale) : textsOf(locale).ticket.inProgress,
  }));
}
