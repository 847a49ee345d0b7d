import { useEffect, useRef } from 'react';
import type { Lookups } from '../../../contracts/tickets';
import { useGetLookupsQuery } from '../api/queue';

const tagsIn = (text: string) => text.split(' ').filter(Boolean);

/** The lookups; asked for anew, once for each, when there are tags whose names they do not hold: a colleague made them. */
export const useKnownTags = (keys: readonly string[]): Lookups | undefined => {
  const { data: lookups, refetch } = useGetLookupsQuery();
  const asked = useRef(new Set<string>());
  const text = [...new Set(keys)].sort().join(' ');
  useEffect(() => {
    if (!lookups) return;
    const known = new Set(lookups.tags.map(({ key }) => key));
    const strange = tagsIn(text).filter((key) => !known.has(key) && !asked.current.has(key));
    if (strange.length === 0) return;
    for (const key of strange) asked.current.add(key);
    void refetch();
  }, [text, lookups, refetch]);
  return lookups;
};
