import { styled } from 'styled-components';

/** Columns side by side; what does not fit is scrolled to, by keyboard too. */
export const Columns = styled.div`
  position: relative; /* holds what is hidden from sight */
  display: flex;
  align-items: stretch;
  gap: 1.2rem;
  min-height: 0;
  padding-block-end: 0.8rem;
  overflow-x: auto;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  &[data-past] {
    opacity: 0.5;
    pointer-events: none;
  }
`;

export const Column = styled.section`
  --tone: ${({ theme }) => theme.colors.neutral400};
  display: flex;
  flex: 1 0 27rem;
  flex-direction: column;
  max-width: 40rem;
  min-height: 0;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-block-start: 3px solid var(--tone);
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral150};

  h2 {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    min-height: 4.4rem;
    padding: 0.4rem 1.2rem;
    font-size: 1.4rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
  }

  h2 bdi {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  h2 span {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  > div {
    display: grid;
    align-content: start;
    gap: 0.8rem;
    flex: 1;
    min-height: 0;
    padding: 0.4rem 0.8rem 0.8rem;
    overflow-y: auto;
  }

  ul[data-cards] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8rem;
  }

  > div > p {
    padding: 1.6rem 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    text-align: center;
  }

  /* While a card is under way: where it may go, and where it is held just now. */
  &[data-drop='yes'] {
    background: color-mix(
      in srgb,
      ${({ theme }) => theme.colors.primary600} 8%,
      ${({ theme }) => theme.colors.neutral0}
    );
    outline: 2px dashed ${({ theme }) => theme.colors.primary500};
    outline-offset: -2px;
  }

  &[data-drop='no'] {
    opacity: 0.45;
  }

  &[data-drop='yes'][data-over] {
    outline-style: solid;
  }

  @media (max-width: 767px) {
    flex-basis: 80vw;
  }
`;

export const Card = styled.li<{ $isUnread: boolean }>`
  position: relative;
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.6rem;
  padding: 1rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.4);
  cursor: grab;

  &:hover {
    border-color: ${({ theme }) => theme.colors.neutral400};
  }

  &:has([data-ticket-link]:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  &[data-dragged] {
    opacity: 0.4;
  }

  p {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    min-width: 0;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  p > bdi {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    /* The name has its own direction, the card keeps its edge. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  p svg {
    display: block;
  }

  p > span {
    flex: none;
  }

  h3 {
    display: flex;
    align-items: baseline;
    gap: 0.8rem;
    font-size: 1.4rem;
    font-weight: ${({ $isUnread }) => ($isUnread ? 700 : 500)};
  }

  h3 a {
    display: -webkit-box;
    flex: 1;
    min-width: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    color: ${({ theme }) => theme.colors.neutral800};
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-decoration: none;
    outline: none;
  }

  /* The whole card is its link. */
  h3 a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  button {
    position: relative; /* above the link that covers the card */
    z-index: 1;
    display: grid;
    flex: none;
    place-items: center;
    width: 2.8rem;
    height: 2.8rem;
    margin-inline-start: auto;
    padding: 0;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: none;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  @media (max-width: 767px) {
    button {
      width: 4.4rem;
      height: 4.4rem;
      margin-block: -0.8rem;
    }
  }
`;

export const Waits = styled.b`
  color: ${({ theme }) => theme.colors.danger600};
  font-weight: 600;
`;

/** The card at the pointer. */
export const Ghost = styled.div`
  position: fixed;
  z-index: ${({ theme }) => theme.zIndices.popover};
  max-width: 26rem;
  padding: 1rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.primary600};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.4);
  pointer-events: none;
  overflow-wrap: anywhere;
`;
