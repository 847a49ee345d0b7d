import { styled } from 'styled-components';
import type { EntryView } from '../../../../../contracts/tickets';

export type BubbleTone = 'client' | 'staff' | 'note';

export const toneOf = ({ actor, isInternal }: EntryView): BubbleTone => {
  if (isInternal) return 'note';
  return actor.kind === 'contact' ? 'client' : 'staff';
};

/** What somebody said: the visitor at the beginning of the line, staff at its end, notes in their own colour. */
export const Bubble = styled.article<{ $tone: BubbleTone }>`
  position: relative;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.4rem;
  width: fit-content;
  min-width: 9rem;
  max-width: min(88%, 60rem);
  margin-inline-start: ${({ $tone }) => ($tone === 'client' ? '0' : 'auto')};
  padding: 0.8rem 1.2rem;
  border: 1px solid
    ${({ theme, $tone }) =>
      ({
        client: theme.colors.neutral200,
        staff: `color-mix(in srgb, ${theme.colors.primary600} 25%, ${theme.colors.neutral0})`,
        note: `color-mix(in srgb, ${theme.colors.warning500} 45%, ${theme.colors.neutral0})`,
      })[$tone]};
  border-radius: 1rem;
  background: ${({ theme, $tone }) =>
    ({
      client: theme.colors.neutral0,
      staff: `color-mix(in srgb, ${theme.colors.primary600} 9%, ${theme.colors.neutral0})`,
      note: `color-mix(in srgb, ${theme.colors.warning500} 14%, ${theme.colors.neutral0})`,
    })[$tone]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
  overflow-wrap: anywhere;
`;
