import { z } from '@strapi/utils';
import { REQUEST_LIMITS } from '../../../contracts';
import { plainText } from '../../../contracts/common.schema';
import { DeskError } from '../errors';
import { passwordMin } from '../platform/site-users';
import type { Page } from '../site/page';
import { fill, textsOf } from '../site/translations';
import { safeParse } from '../platform/rules/safe-parse';

/** What is read of a field; whether it fits is said beside it. */
export const typedText = z.string().max(1_000);

/** What a new password has to be. */
export function passwordHint({ strapi, locale }: Page): string {
  return fill(textsOf(locale).account.passwordHint, { count: passwordMin(strapi) }, locale);
}

const nameText = plainText(REQUEST_LIMITS.name);
const NOT_IN_LINE = /[\n\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** @throws DeskError INPUT_INVALID */
export function requireName(typed: string): string {
  const name = typed.trim();
  const refuse = (problem: string) => new DeskError('INPUT_INVALID', { fields: { name: problem } });
  if (!/[^\s\p{Cf}]/u.test(name)) throw refuse('missing');
  if (name.length > REQUEST_LIMITS.name) throw refuse('long');
  if (NOT_IN_LINE.test(name) || !safeParse(nameText, name).success) throw refuse('characters');
  return name;
}
