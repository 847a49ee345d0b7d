/*
 * Own fields in an address: `order-number:1042;size:l,xl`. A value of a text may hold anything but a semicolon, which
 * stands between two fields.
 */

/** By the key of the field, in the order in which they stand. */
export const readFields = (text: string | undefined): Map<string, string> =>
  new Map(
    (text ? text.split(';') : []).map((part) => {
      const at = part.indexOf(':');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    })
  );

/** The fields with this one changed; an empty value takes it away. */
export const withField = (
  text: string | undefined,
  key: string,
  value: string
): string | undefined => {
  const fields = readFields(text);
  const clean = value.replaceAll(';', ' ').trim();
  if (clean) fields.set(key, clean);
  else fields.delete(key);
  return [...fields].map(([name, kept]) => `${name}:${kept}`).join(';') || undefined;
};

/** Both ends of `from..to`; a single value is both of them. */
export const readRange = (value: string): { from: string; to: string } => {
  const at = value.indexOf('..');
  return at < 0
    ? { from: value, to: value }
    : { from: value.slice(0, at), to: value.slice(at + 2) };
};

export const rangeOf = ({ from, to }: { from: string; to: string }): string => {
  if (!from && !to) return '';
  return from === to ? from : `${from}..${to}`;
};
