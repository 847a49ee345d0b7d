import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { pickText, type Faq } from '../rules/faq-tree';
import { buildTextIndex, type TextIndex } from './text-index';

/** How long a search waits for what was just published; a large FAQ is read anew beside the searches. */
const PATIENCE_MS = 100;

/** The index of one language, and the one that is being made to take its place. */
interface Held {
  ready: TextIndex | null;
  next: Promise<TextIndex> | null;
}

const kept = new WeakMap<Core.Strapi, Map<string, Held>>();
const languages = new WeakMap<Faq, { written: Set<string>; chains: Map<string, string[]> }>();

/** The indexes in which a reader of this language may find something, the own language's first. */
export async function readIndexes(
  strapi: Core.Strapi,
  faq: Faq,
  locale: string
): Promise<TextIndex[]> {
  const wanted = languagesFor(faq, locale);
  return Promise.all(wanted.map((language) => readIndex(strapi, faq, language)));
}

/** However many ask at once, it is made once; while it is, the old one answers. */
async function readIndex(strapi: Core.Strapi, faq: Faq, locale: string): Promise<TextIndex> {
  const all = kept.get(strapi) ?? new Map<string, Held>();
  kept.set(strapi, all);
  const held = all.get(locale) ?? { ready: null, next: null };
  all.set(locale, held);
  if (held.ready?.stamp === faq.stamp) return held.ready;
  held.next ??= renew(held, faq, locale);
  if (!held.ready) return held.next;
  return Promise.race([held.next, setTimeout(PATIENCE_MS, held.ready, { ref: false })]);
}

async function renew(held: Held, faq: Faq, locale: string): Promise<TextIndex> {
  try {
    held.ready = await buildTextIndex(faq, locale);
    return held.ready;
  } finally {
    held.next = null;
  }
}

/**
 * The reader's own, the site's and English, which many read beside their own, and every one that stands for an entry
 * without any of these.
 */
function languagesFor(faq: Faq, locale: string): string[] {
  const { written, chains } = languagesOf(faq);
  const own = [locale, locale.replace(/-.*/, '')].filter((one) => written.has(one));
  // By what is written alone: whoever invents languages must not fill the memory.
  const name = own.join();
  const known = chains.get(name);
  if (known) return known;
  const shared = [faq.defaultLocale, 'en'].filter((one) => written.has(one));
  const chain = [...new Set([...own, ...shared, ...standIns(faq, own[0] ?? faq.defaultLocale)])];
  chains.set(name, chain);
  return chain;
}

function languagesOf(faq: Faq) {
  const known = languages.get(faq);
  if (known) return known;
  const written = new Set([...faq.entries.values()].flatMap(({ texts }) => [...texts.keys()]));
  const made = { written, chains: new Map<string, string[]>() };
  languages.set(faq, made);
  return made;
}

function standIns(faq: Faq, locale: string): string[] {
  return [...faq.entries.values()].flatMap((entry) =>
    entry.audience === 'staff' ? [] : (pickText(entry, locale, faq.defaultLocale)?.locale ?? [])
  );
}
