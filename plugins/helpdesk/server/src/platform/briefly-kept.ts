const KEPT_MOST = 500;
/** Longer than any browser writes. */
const LENGTH_MOST = 500;

/** Answers to the few texts that come again and again: headers of browsers. */
export function brieflyKept<T>(): (text: string, compute: () => T) => T {
  const known = new Map<string, T>();
  return (text, compute) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute();
    // What nobody repeats would stay for nothing.
    if (known.size >= KEPT_MOST) known.clear();
    if (text.length <= LENGTH_MOST) known.set(text, value);
    return value;
  };
}
