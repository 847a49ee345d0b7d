import { z } from '@strapi/utils';

/** A text of a person: control characters and lone surrogates are refused, since databases refuse them. */
export const plainText = (maxLength: number) =>
  z
    .string()
    .max(maxLength, `At most ${maxLength} characters`)
    .refine((value) => !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(value), 'Remove control characters');

export const epochMs = z.number().int();
export const localizedText = z.record(z.string(), z.string());
/** Keys of rows: lower-case hex, or the owner's own short words. */
export const keyText = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Not a key');
/** Made by the client: UUID or hex, at least 16 characters. */
export const clientId = z
  .string()
  .regex(/^[0-9a-fA-F-]{16,64}$/, 'A UUID or at least 16 hexadecimal digits');
/** What an integer column holds: PostgreSQL fails when it is asked for more. */
const GREATEST = 2_147_483_647;
export const ticketNumber = z.object({ number: z.coerce.number().int().min(1).max(GREATEST) });
/** Sequence number of an entry in a query. */
export const entrySeq = z.coerce.number().int().min(0).max(GREATEST);
