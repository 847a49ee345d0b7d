/** Numbers that look like chance and are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)];

/** What no window of ours sends: wrong types, hostile keys, and texts of every length. */
export function randomValue(random: Random, depth = 0): unknown {
  const leaves: (() => unknown)[] = [
    () => null,
    () => true,
    () => Math.floor(random() * 4_294_967_296) - 2_147_483_648,
    () => random() * 1e308,
    () => '',
    () => 'x'.repeat(Math.floor(random() * 20_000)),
    () => '\u0000\ud800‮<script>{{7*7}}{% raw %}',
    () => "' or 1=1; drop table helpdesk_tickets; --",
    () => Buffer.from('binary'),
    () => undefined,
  ];
  if (depth > 3 || random() < 0.5) return pick(random, leaves)();
  if (random() < 0.4) {
    const length = Math.floor(random() * 5);
    return Array.from({ length }, () => randomValue(random, depth + 1));
  }
  return randomObject(random, depth);
}

function randomObject(random: Random, depth: number): object {
  const keys = [
    'key',
    'seq',
    'text',
    'clientId',
    'quote',
    'files',
    'isTyping',
    'number',
    'doing',
    'url',
    'title',
    'at',
    '__proto__',
    'constructor',
    'toString',
    'length',
  ];
  const entries = Array.from({ length: Math.floor(random() * 6) }, () => [
    pick(random, keys),
    randomValue(random, depth + 1),
  ]);
  // `__proto__` as a key of its own, as JSON brings it; what has no JSON is sent as it is.
  const made: object = Object.fromEntries(entries);
  return random() < 0.5 ? made : Object.assign(Object.create(null), made);
}

/** Something right with one thing wrong in it. */
export function mutated(random: Random, right: Record<string, unknown>): unknown {
  const keys = Object.keys(right);
  const key = pick(random, keys);
  const { [key]: _gone, ...rest } = right;
  if (random() < 0.3) return rest;
  if (random() < 0.3) return { ...right, more: randomValue(random) };
  return { ...right, [key]: randomValue(random) };
}
