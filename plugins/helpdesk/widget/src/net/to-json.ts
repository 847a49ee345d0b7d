const HOLDERS = [Object.prototype, Array.prototype, String.prototype] as { toJSON?: unknown }[];

/**
 * JSON as the standard says, also on a page whose library gave all arrays a `toJSON` of its own, as old ones do: they
 * would come out as texts.
 */
export function toJson(value: unknown): string {
  return withoutToJson(() => JSON.stringify(value));
}

export function withoutToJson<T>(work: () => T): T {
  const taken = HOLDERS.filter((holder) => Object.hasOwn(holder, 'toJSON')).map((holder) => {
    const property = Object.getOwnPropertyDescriptor(holder, 'toJSON');
    // One that cannot be taken away stays.
    return property?.configurable && delete holder.toJSON ? { holder, property } : null;
  });
  try {
    return work();
  } finally {
    for (const one of taken) if (one) Object.defineProperty(one.holder, 'toJSON', one.property);
  }
}
