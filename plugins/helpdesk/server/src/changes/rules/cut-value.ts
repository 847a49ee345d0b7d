import type { ChangeValue } from '../../../../contracts';

/*
 * A history is read, not restored from: of a long text or list its beginning is told, with a mark where it ends.
 */

/** Characters of one value. */
const VALUE_MAX = 2_000;

export function cutValue(value: ChangeValue): { value: ChangeValue; isCut: boolean } {
  if (typeof value === 'string') return cutText(value, VALUE_MAX);
  if (!Array.isArray(value)) return { value, isCut: false };
  const parts: string[] = [];
  let left = VALUE_MAX;
  for (const one of value) {
    const part = cutText(one, left);
    // An empty part takes room too.
    left -= part.value.length + 1;
    parts.push(part.value);
    if (part.isCut) return { value: parts, isCut: true };
    if (left <= 0) break;
  }
  if (parts.length === value.length) return { value, isCut: false };
  return { value: [...parts, '…'], isCut: true };
}

/** Never through the middle of a sign: databases refuse half a sign. */
function cutText(text: string, most: number): { value: string; isCut: boolean } {
  if (text.length <= most) return { value: text, isCut: false };
  return { value: `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`, isCut: true };
}
