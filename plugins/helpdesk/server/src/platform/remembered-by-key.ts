import type { Core } from '@strapi/strapi';
import { remembered, type Remembered } from './remembered';

/**
 * The same as `remembered`, for several things of one kind. What a stranger made up must not be a key: each that was
 * ever asked for is kept.
 */
export function rememberedByKey<T>(
  keepMs: number,
  read: (strapi: Core.Strapi, key: string) => Promise<T>
): { load(strapi: Core.Strapi, key: string): Promise<T> } {
  const byKey = new Map<string, Remembered<T>>();
  return {
    load(strapi, key) {
      const known = byKey.get(key) ?? remembered(keepMs, (of) => read(of, key));
      byKey.set(key, known);
      return known.load(strapi);
    },
  };
}
