import type { ChangeValue, Difference } from '../../../../contracts';

/*
 * What is other between two states of a setting, place by place, as somebody would tell it: a part of a list is known
 * by its key, not by its place, so that a state that was put first is told as a new order and not as ten changed
 * states. What has no key is told by its number in the list, from 1.
 */

/** @param before what stood; null: nothing. @param after what stands; null: nothing any more. Both plain JSON. */
export function differences(before: unknown, after: unknown): Difference[] {
  return compare([], before ?? null, after ?? null);
}

function compare(path: string[], before: unknown, after: unknown): Difference[] {
  if (isLeaf(before) && isLeaf(after)) {
    return isSame(before, after) ? [] : [{ path, before, after }];
  }
  const [was, is] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const inside = names.flatMap((name) =>
    compare([...path, name], was.get(name) ?? null, is.get(name) ?? null)
  );
  return [...orderChange(path, before, after), ...inside];
}

/** Parts of two keyed lists that both have, in another order. */
function orderChange(path: string[], before: unknown, after: unknown): Difference[] {
  if (!isKeyedList(before) || !isKeyedList(after)) return [];
  const [was, is] = [before.map(keyOf), after.map(keyOf)];
  const wasKept = was.filter((key) => is.includes(key));
  const isKept = is.filter((key) => was.includes(key));
  if (isSame(wasKept, isKept)) return [];
  return [{ path, before: was, after: is }];
}

/** A leaf is told as a whole. An empty thing is nothing. */
function isLeaf(value: unknown): value is ChangeValue {
  if (value === null || typeof value !== 'object') return value !== undefined;
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isSame(one: ChangeValue, other: ChangeValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a thing is made of, by name; a leaf that became a thing, or was one, stands without a name. */
function partsOf(value: unknown): Map<string, unknown> {
  if (isEmptyList(value) || value === null) return new Map();
  if (isLeaf(value)) return new Map([['', value]]);
  if (isKeyedList(value)) return new Map(value.map((part) => [keyOf(part), part]));
  if (Array.isArray(value)) return new Map(value.map((part, at) => [String(at + 1), part]));
  return new Map(Object.entries(Object(value)));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

interface Keyed {
  key: string;
}

/** Every part has a key of its own. */
function isKeyedList(value: unknown): value is Keyed[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const keys = value.map((part) => (isKeyed(part) ? part.key : null));
  return !keys.includes(null) && new Set(keys).size === keys.length;
}

function isKeyed(value: unknown): value is Keyed {
  return (
    typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'
  );
}

const keyOf = ({ key }: Keyed): string => key;
