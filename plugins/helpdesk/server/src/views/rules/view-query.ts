import type { QueueQuery } from '../../../../contracts';
import { queueQuery } from '../../../../contracts/queue-query.schema';
import { safeParse } from '../../platform/rules/safe-parse';

/*
 * A saved filter is the address of a list: what the list shows is kept, where somebody was in it is not. It is read
 * like the address itself, so that nothing is saved that the queue would refuse.
 */

/** Of a page, not of a list. */
const DROPPED = ['after', 'limit', 'columns'];

export type ReadQuery =
  | { query: QueueQuery; text: string; problems?: undefined }
  | { problems: Record<string, string> };

/** @param given as in the address bar, with or without `?`. */
export function readViewQuery(given: string): ReadQuery {
  const kept = [...new URLSearchParams(given)].filter(([name]) => !DROPPED.includes(name));
  const names = kept.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { problems: { [`query.${twice}`]: 'Once, with commas' } };
  const unknown = names.find((name) => !Object.hasOwn(queueQuery.shape, name));
  if (unknown !== undefined) return { problems: { [`query.${unknown}`]: 'No such filter' } };
  const { data, error } = safeParse(queueQuery, Object.fromEntries(kept));
  if (data) return { query: data, text: readable(kept) };
  const problems = error.issues.map(({ path, message }): [string, string] => [
    ['query', ...path].map(String).join('.'),
    message,
  ]);
  return { problems: Object.fromEntries(problems) };
}

/** Only what would be read as something else is encoded: what an agent writes in Urdu stays as short as it was. */
function readable(kept: [string, string][]): string {
  const plain = (text: string) => text.replace(/[%&+#]/g, encodeURIComponent).replaceAll(' ', '+');
  return kept.map(([name, value]) => `${name}=${plain(value)}`).join('&');
}

/** The same for two addresses of one list. */
export function nameOfQuery(text: string): string {
  const sorted = new URLSearchParams(text);
  sorted.sort();
  return sorted.toString();
}
