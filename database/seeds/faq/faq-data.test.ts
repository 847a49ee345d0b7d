import { describe, expect, test } from 'vitest';
import {
  FAQ_CATEGORIES,
  FAQ_ENTRIES,
  FAQ_LOCALES,
  FAQ_ANSWERED,
  FAQ_DROPPED,
  FAQ_MISSES,
  FAQ_PAGES,
  FAQ_READINGS,
  FAQ_REASONS,
  type Block,
  type FaqLocale,
} from '.';

const SCRIPTS: Record<FaqLocale, RegExp> = {
  en: /\p{Script=Latin}/u,
  ur: /\p{Script=Arabic}/u,
  bn: /\p{Script=Bengali}/u,
  sw: /\p{Script=Latin}/u,
  hi: /\p{Script=Devanagari}/u,
  ru: /\p{Script=Cyrillic}/u,
};
/** Stops and commas of another script. */
const WRONG_STOPS: Record<FaqLocale, RegExp> = {
  en: /[،؟۔।؛]/u,
  ur: /[\p{Script=Arabic}*][,;?.]|[।]/u,
  bn: /[\p{Script=Bengali}*]\.(\s|$)|[،؟۔؛]/u,
  sw: /[،؟۔।؛]/u,
  hi: /[\p{Script=Devanagari}*]\.(\s|$)|[،؟۔؛]/u,
  ru: /[،؟۔।؛]/u,
};
/** Names and numbers stay in Latin letters, also search words that are typed so. */
const LEAST_SHARE = 0.7;
/** Answered in one line, on purpose. */
const SHORT = ['can-i-use-vinegar'];

const TEXTS = FAQ_ENTRIES.flatMap(({ slug, texts }) =>
  FAQ_LOCALES.flatMap((locale) => {
    const text = texts[locale];
    return text ? [{ slug, locale, ...text }] : [];
  })
);
const PAGE_TEXTS = FAQ_PAGES.flatMap(({ slug, texts }) =>
  FAQ_LOCALES.map((locale) => ({ slug, locale, ...texts[locale] }))
);

const stringsOf = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
const proseOf = (blocks: Block[]) => stringsOf(blocks.filter(({ kind }) => kind !== 'code'));
const wordsIn = (blocks: Block[]) =>
  stringsOf(blocks)
    .join(' ')
    .replace(/\]\([^)]*\)/g, '')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const linksIn = (blocks: Block[]) =>
  [
    ...proseOf(blocks)
      .join(' ')
      .matchAll(/\]\(([^)]+)\)/g),
  ].map(([, address]) => address);

/** Kinds of blocks, lengths of lists, and where the reader is asked to write. */
const shapeOf = (blocks: Block[]) =>
  blocks
    .map((block) => (block.kind === 'list' ? `list ${block.items.length}` : block.kind))
    .concat(linksIn(blocks).filter((link) => link.startsWith('site:')))
    .join(', ');

describe('the help of the demo', () => {
  test('has sixty entries with addresses of their own', () => {
    const slugs = FAQ_ENTRIES.map(({ slug }) => slug);
    expect(slugs).toHaveLength(60);
    expect(new Set(slugs).size).toBe(60);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });

  test('has six categories, one of them with two below it, each with entries', () => {
    const top = FAQ_CATEGORIES.filter(({ parent }) => parent === null).map(({ slug }) => slug);
    expect(top).toHaveLength(6);
    const below = FAQ_CATEGORIES.filter(({ parent }) => parent !== null);
    expect(below.map(({ parent }) => parent)).toEqual(['machines', 'machines']);
    const used = new Set(FAQ_ENTRIES.map(({ category }) => category));
    expect([...used].sort()).toEqual(FAQ_CATEGORIES.map(({ slug }) => slug).sort());
  });

  test('is for the public, for staff, and for both in the numbers that the demo needs', () => {
    const count = (audience: string) =>
      FAQ_ENTRIES.filter((entry) => entry.audience === audience).length;
    expect([count('public'), count('both'), count('staff')]).toEqual([45, 8, 7]);
    const withHint = FAQ_ENTRIES.filter(({ hint }) => hint !== null);
    expect(withHint.map(({ audience }) => audience).filter((one) => one === 'public')).toEqual([]);
    expect(withHint).toHaveLength(15);
  });

  test('is whole in all six languages in twenty entries, and in Urdu in twelve more', () => {
    const whole = FAQ_ENTRIES.filter(({ texts }) => FAQ_LOCALES.every((locale) => texts[locale]));
    expect(whole.length).toBeGreaterThanOrEqual(20);
    const urdu = FAQ_ENTRIES.filter(({ texts }) => Object.keys(texts).join() === 'en,ur');
    expect(urdu.length).toBeGreaterThanOrEqual(12);
  });

  test.each(FAQ_LOCALES)('is written in the letters of its language: %s', (locale) => {
    const written = [
      ...TEXTS.filter((text) => text.locale === locale).map(({ slug, question, answer }) => ({
        slug,
        text: [question, ...proseOf(answer)].join(' '),
      })),
      ...PAGE_TEXTS.filter((text) => text.locale === locale).map(
        ({ slug, title, description, content }) => ({
          slug,
          text: [title, description, ...proseOf(content)].join(' '),
        })
      ),
      ...FAQ_CATEGORIES.map(({ slug, texts }) => ({
        slug,
        text: `${texts[locale].name} ${texts[locale].description}`,
      })),
    ];
    const foreign = written.filter(({ text }) => shareOf(SCRIPTS[locale], text) < LEAST_SHARE);
    expect(foreign).toEqual([]);
    const wrongStop = written.filter(({ text }) => WRONG_STOPS[locale].test(text));
    expect(wrongStop).toEqual([]);
  });

  test('answers in 40 to 180 words, but for the one that needs no more than a line', () => {
    const outside = TEXTS.filter(({ slug }) => !SHORT.includes(slug))
      .map(({ slug, locale, answer }) => ({ slug, locale, words: wordsIn(answer) }))
      .filter(({ words }) => words < 40 || words > 180);
    expect(outside).toEqual([]);
  });

  test('has questions that fit into a title, one of them very long', () => {
    const lengths = TEXTS.map(({ question }) => question.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(250);
    expect(Math.max(...lengths)).toBeGreaterThan(200);
    expect(new Set(TEXTS.map(({ question, locale }) => `${locale} ${question}`)).size).toBe(
      TEXTS.length
    );
  });

  test('has search words for every text, separated by plain commas', () => {
    const poor = TEXTS.filter(
      ({ keywords }) => keywords.split(', ').length < 5 || /[،;\n]/u.test(keywords)
    );
    expect(poor).toEqual([]);
  });

  test('has the same parts in every language that an entry or a page is written in', () => {
    const english = new Map(
      [...FAQ_ENTRIES.map(({ slug, texts }) => [slug, texts.en.answer] as const)].concat(
        FAQ_PAGES.map(({ slug, texts }) => [`page:${slug}`, texts.en.content] as const)
      )
    );
    const all = [
      ...TEXTS.map(({ slug, locale, answer }) => ({ slug, locale, blocks: answer })),
      ...PAGE_TEXTS.map(({ slug, locale, content }) => ({
        slug: `page:${slug}`,
        locale,
        blocks: content,
      })),
    ];
    const torn = all.filter(
      ({ slug, blocks }) => shapeOf(blocks) !== shapeOf(english.get(slug) ?? [])
    );
    expect(torn.map(({ slug, locale }) => `${slug} ${locale}`)).toEqual([]);
  });

  test('leads to entries and pages that are there, and never from the site to what is for staff', () => {
    const isPublic = new Set(
      FAQ_ENTRIES.filter(({ audience }) => audience !== 'staff').map(({ slug }) => `entry:${slug}`)
    );
    const pages = new Set(FAQ_PAGES.map(({ slug }) => `page:${slug}`));
    const site = ['site:request', 'site:request/repair-form', 'site:account'];
    const known = (link: string) =>
      isPublic.has(link) ||
      pages.has(link) ||
      site.includes(link) ||
      /^(mailto:support@example\.com|tel:[\d-]+)$/.test(link);
    const links = [
      ...TEXTS.flatMap(({ slug, answer }) => linksIn(answer).map((link) => ({ slug, link }))),
      ...PAGE_TEXTS.flatMap(({ slug, content }) =>
        linksIn(content).map((link) => ({ slug, link }))
      ),
    ];
    expect(links.filter(({ link }) => !known(link))).toEqual([]);
    expect(links.filter(({ slug, link }) => link === `entry:${slug}`)).toEqual([]);
  });

  test('leaves no mark open', () => {
    const open = [...TEXTS.map(({ answer }) => answer), ...PAGE_TEXTS.map(({ content }) => content)]
      .flatMap(proseOf)
      .filter((text) => (text.match(/\*\*/g) ?? []).length % 2 || /\]\s+\(|\]\([^)]*\s/.test(text));
    expect(open).toEqual([]);
  });

  test('has five pages, whole in six languages', () => {
    expect(FAQ_PAGES).toHaveLength(5);
    expect(new Set(FAQ_PAGES.map(({ slug }) => slug)).size).toBe(5);
    expect(PAGE_TEXTS.filter(({ content }) => wordsIn(content) < 90)).toEqual([]);
  });
});

describe('what readers of the help do', () => {
  test('is told of every entry that the site shows, and of no other', () => {
    const shown = FAQ_ENTRIES.filter(({ audience }) => audience !== 'staff').map(
      ({ slug }) => slug
    );
    expect(Object.keys(FAQ_READINGS).sort()).toEqual(shown.sort());
    for (const { views, helpful } of Object.values(FAQ_READINGS)) {
      expect(views).toBeGreaterThan(0);
      expect(helpful).toBeLessThanOrEqual(100);
    }
  });

  test('is a dozen reasons in six languages, each about an entry in that language', () => {
    expect(FAQ_REASONS).toHaveLength(12);
    expect(new Set(FAQ_REASONS.map(({ locale }) => locale)).size).toBe(6);
    const read = new Set(TEXTS.map(({ slug, locale }) => `${slug} ${locale}`));
    expect(FAQ_REASONS.filter(({ slug, locale }) => !read.has(`${slug} ${locale}`))).toEqual([]);
  });

  test('is twenty-five wishes that nothing answers, in six languages', () => {
    expect(FAQ_MISSES).toHaveLength(25);
    expect(new Set(FAQ_MISSES.map(({ locale }) => locale)).size).toBe(6);
    const queries = FAQ_MISSES.flatMap((miss) => miss.queries);
    expect(new Set(queries).size).toBe(queries.length);
    expect(FAQ_MISSES.filter(({ queries: { length }, count }) => count < length)).toEqual([]);
  });

  test('is answered by entries in the language in which it was asked, or dropped', () => {
    const written = new Set(TEXTS.map(({ slug, locale }) => `${slug} ${locale}`));
    const named = FAQ_ANSWERED.map(({ slug, locale }) => `${slug} ${locale}`);
    expect(named.filter((text) => !written.has(text))).toEqual([]);
    const asked = new Set(
      FAQ_MISSES.flatMap(({ locale, queries }) => queries.map((query) => `${locale} ${query}`))
    );
    const dropped = FAQ_DROPPED.map(({ locale, query }) => `${locale} ${query}`);
    expect(dropped.filter((query) => !asked.has(query))).toEqual([]);
  });
});

/** Letters of a script, of all letters. */
function shareOf(script: RegExp, text: string): number {
  const letters = text.replace(/\]\([^)]*\)/g, '').match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => script.test(letter)).length / letters.length;
}
