/*
 * A page shows an entry when its address ends with the entry's slug. A slug may have slashes in it, and may begin with
 * one; the longest ending that is a slug counts.
 */

/** Longer paths are nobody's slug. */
const SEGMENTS_MAX = 6;
const LENGTH_MAX = 255;

/** The parts of a path, decoded; what cannot be decoded stays as it is. */
export function pathSegments(path: string): string[] {
  return path.split('/').filter(Boolean).map(decoded);
}

/** Every ending of a path that a slug could be, the longest first. */
export function pathSuffixes(path: string): string[] {
  const segments = pathSegments(path);
  const shown = segments.slice(-SEGMENTS_MAX);
  const endings = shown.map((_segment, index) => shown.slice(index).join('/'));
  return endings.flatMap((ending) => [`/${ending}`, ending]).filter(fits);
}

function fits(text: string): boolean {
  // No slug has control characters in it, and PostgreSQL takes no zero in a text.
  return text.length <= LENGTH_MAX && !/\p{Cc}/u.test(text);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
