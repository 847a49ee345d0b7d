import type { Core } from '@strapi/strapi';
import { errorTrace } from '../../platform/error-trace';

/** An entry of the Content Manager. */
export interface PageEntry {
  uid: string;
  documentId: string;
  /** Null: its type has no languages. */
  locale: string | null;
}

/** A page that a visitor is on. */
export interface VisitedPage {
  url: URL;
  /** Language of the visitor's window, where it is known. */
  locale: string | null;
}

/** How the host project finds the entry that one of its pages shows. */
export interface PageResolver {
  /** Small letters, digits and hyphens. */
  key: string;
  /** Null: not one of these pages. It has two seconds. */
  resolve(page: VisitedPage): PageEntry | null | Promise<PageEntry | null>;
}

const KEY = /^[a-z][a-z0-9-]{0,59}$/;
const PATIENCE_MS = 2_000;

const added = new WeakMap<Core.Strapi, Map<string, PageResolver>>();

/**
 * Adds a way from a page of the site to its entry, at the host's start. The first that knows a page is believed; those
 * of the host are asked before our own.
 *
 * @throws Error for a key that is none, or is taken.
 */
export function addPageResolver(strapi: Core.Strapi, resolver: PageResolver): void {
  const { key } = resolver;
  if (!KEY.test(key)) {
    throw new Error(`helpdesk: "${key}" is no key of a resolver: small letters, digits, hyphens`);
  }
  const own = added.get(strapi) ?? new Map<string, PageResolver>();
  if (own.has(key)) throw new Error(`helpdesk: there is a resolver "${key}" already`);
  added.set(strapi, own.set(key, resolver));
}

/** Asks those of the host. One that fails or takes too long is logged and passed over. */
export async function askHost(strapi: Core.Strapi, page: VisitedPage): Promise<PageEntry | null> {
  for (const { key, resolve } of added.get(strapi)?.values() ?? []) {
    try {
      const entry = await withPatience(async () => resolve(page));
      if (entry) return entry;
    } catch (error) {
      strapi.log.error(`helpdesk: page resolver ${key} failed: ${errorTrace(error)}`);
    }
  }
  return null;
}

async function withPatience<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
