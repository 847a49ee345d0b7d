import { z } from '@strapi/utils';

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
    const issue = { code: 'custom' as const, path: [], message: 'Not understood', input: value };
    // It tells of no part of the value, so it is the same for every schema.
    return { success: false, error: new z.ZodError([issue]) as z.ZodError<z.output<S>> };
  }
}
