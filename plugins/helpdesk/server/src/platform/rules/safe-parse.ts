import type { z } from '@strapi/utils';

/** Accepted by no schema of an object, a text or a list, and harmless to each. */
const NOTHING_KNOWN = Symbol('not understood');

/**
 * `schema.safeParse`, for whatever a stranger sent. zod compares the `length` and `size` of what stands where a text or a
 * list should, so that `{"length": {"toString": 1}}` makes it throw; in the listener of a socket that would end the process.
 */
export function safeParse<S extends z.ZodType>(
  schema: S,
  value: unknown
): z.ZodSafeParseResult<z.output<S>> {
  try {
    return schema.safeParse(value);
  } catch {
    return schema.safeParse(NOTHING_KNOWN);
  }
}
