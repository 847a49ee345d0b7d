import { describeText } from './describe';

/*
 * What pages tell search engines in the words of schema.org. A question of ours with our answer is a FAQPage (a
 * QAPage is one on which readers answer).
 */

export interface AnsweredQuestion {
  question: string;
  html: string;
  /** Whole address of the answer. */
  url: string;
}

export type Structured = Record<string, unknown>;

export function faqPageData(questions: readonly AnsweredQuestion[], language: string): Structured {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: language,
    mainEntity: questions.map(({ question, html, url }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: html, url },
    })),
  };
}

export function breadcrumbData(steps: readonly { name: string; url: string }[]): Structured {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

export function articleData(article: {
  title: string;
  text: string;
  url: string;
  updatedAt: number;
  language: string;
}): Structured {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: article.title,
    description: describeText(article.text),
    url: article.url,
    inLanguage: article.language,
    dateModified: new Date(article.updatedAt).toISOString(),
  };
}

export function siteData(site: { name: string; url: string; search: string; language: string }) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: site.url,
    inLanguage: site.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** For a script element that holds data: nothing in it can end the element or begin a comment. */
export function dataText(data: Structured): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
