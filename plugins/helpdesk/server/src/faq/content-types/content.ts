import { FAQ_AUDIENCES, FAQ_ICONS, FAQ_LAYOUTS, PAGE_MENUS } from '../../../../contracts';
import { categoryView, entryView, pageView } from './content-views';

/*
 * What editors write in Strapi's own Content Manager: draft and publish, a text in each language, media, the host's
 * roles. Nothing of the desk holds a foreign key to these rows, which are made anew at every publishing: an entry is
 * named by its documentId and language.
 */

interface ContentSpec {
  /** How the Content Manager shows it. */
  view: object;
  singularName: string;
  pluralName: string;
  displayName: string;
  description: string;
  attributes: Record<string, Record<string, unknown>>;
}

function contentType({ singularName, pluralName, attributes, view, ...info }: ContentSpec) {
  return {
    schema: {
      kind: 'collectionType' as const,
      collectionName: `helpdesk_${pluralName.replaceAll('-', '_')}`,
      info: { singularName, pluralName, ...info },
      options: { draftAndPublish: true },
      pluginOptions: { i18n: { localized: true } },
      attributes,
      config: view,
    },
  };
}

/** Its own in each language. */
const localized = { pluginOptions: { i18n: { localized: true } } };
/** One for all languages. */
const shared = { pluginOptions: { i18n: { localized: false } } };

const text = (maxLength: number) => ({ type: 'string', maxLength, ...localized });
const slugOf = (targetField: string) => ({
  type: 'uid',
  targetField,
  required: true,
  ...localized,
});
const blocks = () => ({ type: 'blocks', required: true, ...localized });
const choice = (values: readonly string[]) => ({
  type: 'enumeration',
  enum: [...values],
  ...shared,
});
const number = () => ({ type: 'integer', default: 0, ...shared });
/** Key of the site that shows it, where one Strapi serves several; empty: all of them. */
const site = () => ({ type: 'string', maxLength: 60, ...shared });

const faqCategory = contentType({
  singularName: 'faq-category',
  pluralName: 'faq-categories',
  displayName: 'FAQ category',
  description: 'Groups the entries of the FAQ; categories may stand below others',
  view: categoryView,
  attributes: {
    name: { ...text(120), required: true },
    slug: slugOf('name'),
    description: text(255),
    icon: choice(FAQ_ICONS),
    layout: { ...choice(FAQ_LAYOUTS), default: 'separate' },
    position: number(),
    parent: {
      type: 'relation',
      relation: 'manyToOne',
      target: 'plugin::helpdesk.faq-category',
      ...shared,
    },
    site: site(),
  },
});

const faqEntry = contentType({
  singularName: 'faq-entry',
  pluralName: 'faq-entries',
  displayName: 'FAQ entry',
  description: 'A question with its answer, for the site, for staff as a canned reply, or for both',
  view: entryView,
  attributes: {
    question: { ...text(255), required: true },
    slug: slugOf('question'),
    answer: blocks(),
    /** Other words that people search with. */
    keywords: text(255),
    audience: { ...choice(FAQ_AUDIENCES), default: 'public', required: true },
    /** When agents should use it. */
    staffHint: { type: 'string', maxLength: 255, ...shared },
    category: {
      type: 'relation',
      relation: 'manyToOne',
      target: 'plugin::helpdesk.faq-category',
      ...shared,
    },
    position: number(),
    site: site(),
  },
});

const infoPage = contentType({
  singularName: 'info-page',
  pluralName: 'info-pages',
  displayName: 'Support page',
  description: 'A page of information beside the FAQ: delivery, prices, contact …',
  view: pageView,
  attributes: {
    title: { ...text(120), required: true },
    slug: slugOf('title'),
    body: blocks(),
    menu: { ...choice(PAGE_MENUS), default: 'footer' },
    position: number(),
    site: site(),
  },
});

export const contentTypes = {
  'faq-category': faqCategory,
  'faq-entry': faqEntry,
  'info-page': infoPage,
};
