import type { Tag } from '../../../../../contracts/tags';

export type TagChoice = { kind: 'known'; tag: Tag } | { kind: 'new'; name: string };

const SHOWN_MOST = 50;
const fold = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();

/**
 * What can be chosen for what is typed: tags that begin so, then those that hold it, and, unless a tag is called just
 * that, a new one. The server knows best which names are one, and takes the tag that is there.
 */
export const tagChoices = ({
  typed,
  tags,
  taken,
}: {
  typed: string;
  tags: readonly Tag[];
  taken: readonly Tag[];
}): TagChoice[] => {
  const wanted = fold(typed);
  const begins = tags.filter(({ name }) => fold(name).startsWith(wanted));
  const holds = tags.filter((tag) => !begins.includes(tag) && fold(tag.name).includes(wanted));
  const known = [...begins, ...holds]
    .slice(0, SHOWN_MOST)
    .map((tag): TagChoice => ({ kind: 'known', tag }));
  const isName = [...tags, ...taken].some(({ name }) => fold(name) === wanted);
  if (wanted === '' || isName) return known;
  return [...known, { kind: 'new', name: typed.trim().replace(/\s+/g, ' ') }];
};
