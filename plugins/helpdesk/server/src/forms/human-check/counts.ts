import type { Core } from '@strapi/strapi';
import { addToCount, countOf } from '../../platform/limits';
import type { Counts } from './rules/suspicion';

/** Whose check it is. */
export interface Checked {
  /** Key of the form. */
  form: string;
  /** The browser's mark; null: a program posts. */
  visitor: string | null;
  /** Of the address; see `limitKey`. */
  addressKey: string;
}

const SECONDS = 600;
const here = (name: string, key: string) => ({ name: `human-${name}`, key, seconds: SECONDS });

/** What happened in the last ten minutes, as far as this node has seen it. */
export async function readCounts(
  strapi: Core.Strapi,
  { visitor, addressKey }: Checked
): Promise<Counts> {
  const count = (name: string, key: string) => countOf(strapi, here(name, key));
  return {
    passedHere: await count('passed', addressKey),
    passedInAll: await count('passed', 'all'),
    missedHere: await count('missed', addressKey),
    failedHere: await count('failed', addressKey),
    failedByVisitor: visitor === null ? 0 : await count('failed-visitor', visitor),
    longHere: await count('long', addressKey),
  };
}

export async function countPassed(strapi: Core.Strapi, { addressKey }: Checked): Promise<void> {
  await addToCount(strapi, here('passed', addressKey));
  await addToCount(strapi, here('passed', 'all'));
}

export async function countMissed(strapi: Core.Strapi, { addressKey }: Checked): Promise<void> {
  await addToCount(strapi, here('missed', addressKey));
}

export async function countFailed(
  strapi: Core.Strapi,
  { visitor, addressKey }: Checked
): Promise<void> {
  await addToCount(strapi, here('failed', addressKey));
  if (visitor !== null) await addToCount(strapi, here('failed-visitor', visitor));
}

export async function countLong(strapi: Core.Strapi, { addressKey }: Checked): Promise<void> {
  await addToCount(strapi, here('long', addressKey));
}
