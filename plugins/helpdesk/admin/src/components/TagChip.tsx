import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Tag } from '../../../contracts/tags';
import type { Lookups } from '../../../contracts/tickets';
import { WORKFLOW_COLOURS } from './workflow-colours';

/** A tag in its colour; `children` is what can be done with it. */
export const TagChip = ({ tag, children }: { tag: Tag; children?: ReactNode }) => (
  <Chip $colour={tag.colour}>
    <bdi title={tag.name}>{tag.name}</bdi>
    {children}
  </Chip>
);

/** Tags by their keys. One that is not known yet, being new, is left out until its name has come. */
export const tagsOf = (keys: readonly string[], lookups: Lookups | undefined): Tag[] =>
  keys.flatMap((key) => lookups?.tags.find((tag) => tag.key === key) ?? []);

/** In a list: in one line as far as there is room. */
export const TagChips = ({
  tags: keys,
  lookups,
}: {
  tags: readonly string[];
  lookups: Lookups | undefined;
}) => {
  const tags = tagsOf(keys, lookups);
  if (tags.length === 0) return null;
  return (
    <Chips title={tags.map(({ name }) => name).join(' · ')}>
      {tags.map((tag) => (
        <li key={tag.key}>
          <TagChip tag={tag} />
        </li>
      ))}
    </Chips>
  );
};

const Chip = styled.span<{ $colour: Tag['colour'] }>`
  --tone: ${({ $colour }) => WORKFLOW_COLOURS[$colour]};
  display: inline-flex;
  align-items: center;
  gap: 0.2rem;
  min-width: 0;
  max-width: 100%;
  padding: 0.2rem 0.8rem;
  border: 1px solid color-mix(in srgb, var(--tone) 45%, ${({ theme }) => theme.colors.neutral0});
  border-radius: 0.4rem;
  background: color-mix(in srgb, var(--tone) 12%, ${({ theme }) => theme.colors.neutral0});
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  line-height: var(--desk-line, 1.4);

  > bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

const Chips = styled.ul`
  display: flex;
  gap: 0.4rem;
  min-width: 0;
  overflow: hidden;

  li {
    flex: 0 1 auto;
    display: flex;
    min-width: 3.2rem;
  }

  @media (max-width: 767px) {
    flex-wrap: wrap;
  }
`;
