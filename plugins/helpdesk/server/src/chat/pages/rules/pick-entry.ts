import { pathSegments } from './path-suffixes';

/*
 * Of several entries with a slug that the address ends with, the one whose slug is the longest part of it; of those, one
 * of a type that the address names before ("/articles/…"); of its languages the one that the address names, else the
 * visitor's, else the first. Where two types remain that both could be meant, none is: a wrong page is worse than none.
 */

export interface SlugMatch {
  uid: string;
  documentId: string;
  locale: string | null;
  slug: string;
  /** What its type is called in addresses: singular, plural, name of its table. */
  names: readonly string[];
}

export function pickEntry(
  matches: readonly SlugMatch[],
  { path, locale }: { path: string; locale: string | null }
): SlugMatch | null {
  const length = ({ slug }: SlugMatch) => pathSegments(slug).length;
  const longest = Math.max(0, ...matches.map(length));
  const ending = matches.filter((match) => length(match) === longest);
  const before = pathSegments(path)
    .slice(0, -longest)
    .map((segment) => segment.toLowerCase());
  const named = ending.filter(({ names }) => names.some((name) => before.includes(name)));
  const meant = named.length > 0 ? named : ending;
  if (new Set(meant.map(({ uid, documentId }) => `${uid} ${documentId}`)).size !== 1) return null;
  const inLanguage = (wanted: string | null | undefined) =>
    wanted
      ? meant.find((match) => match.locale?.toLowerCase() === wanted.toLowerCase())
      : undefined;
  const ofPath = before.map(inLanguage).find(Boolean);
  return ofPath ?? inLanguage(locale) ?? inLanguage(locale?.split('-')[0]) ?? meant[0] ?? null;
}
