import { styled } from 'styled-components';

/** A dot beside bold words: what is new is told without its colour. */
export const Unread = styled.span`
  flex: none;
  width: 0.9rem;
  height: 0.9rem;
  border-radius: 50%;
  background: ${({ theme }) => theme.colors.primary600};
`;

/** Of a row that stands here only so that nothing moves. */
export const Gone = styled.span.attrs<{ 'data-gone'?: string }>({ 'data-gone': '' })`
  flex: none;
  padding: 0.1rem 0.8rem;
  border: 1px dashed ${({ theme }) => theme.colors.neutral400};
  border-radius: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.1rem;
  font-weight: 400;
`;

export const Row = styled.tr<{ $isUnread: boolean; $isWaiting: boolean }>`
  position: relative;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  line-height: var(--desk-line, 1.5);
  scroll-margin-block: 6rem;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &[data-is-selected] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:has([data-ticket-link]:focus) {
    background: ${({ theme }) => theme.colors.primary100};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  td {
    padding: 1.1rem 1.2rem;
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral600};
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: middle;
  }

  td[data-cell='select'] {
    padding: 0;
    overflow: visible;
  }

  [data-cell='number'] svg {
    margin-inline-end: 0.8rem;
    vertical-align: -0.2rem;
  }

  [data-cell='subject'] a {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: ${({ $isUnread }) => ($isUnread ? 700 : 400)};
    /* The text has its own direction, the column keeps its edge. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-decoration: none;
    text-overflow: ellipsis;
    outline: none;

    &::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }

  [data-cell='subject'] {
    /* A table cell that is a flex box would leave the table: its contents are laid by hand. */
    > span {
      display: inline-block;
      margin-inline-end: 0.8rem;
      vertical-align: middle;
    }
    /* Below the subject: beside it there may be no room. */
    > [data-gone] {
      display: block;
      width: fit-content;
      margin-block-start: 0.4rem;
    }
    > a {
      display: inline-block;
      max-width: ${({ $isUnread }) => ($isUnread ? 'calc(100% - 1.8rem)' : '100%')};
      vertical-align: middle;
    }
  }

  /* A name too long is cut at its own end, in whichever direction it is written. */
  td > bdi {
    display: block;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
  }

  [data-cell='number'] > bdi {
    display: inline;
  }

  [data-cell='waiting'] {
    overflow: visible;
  }

  [data-cell='client'] {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: ${({ $isUnread }) => ($isUnread ? 700 : 400)};
  }

  [data-cell='actions'] {
    padding: 0.4rem;
  }

  /* The red edge of what waits for an answer. */
  td:first-child {
    box-shadow: ${({ $isWaiting, theme }) =>
      $isWaiting ? `inset 3px 0 ${theme.colors.danger600}` : 'none'};
  }
  &:dir(rtl) td:first-child {
    box-shadow: ${({ $isWaiting, theme }) =>
      $isWaiting ? `inset -3px 0 ${theme.colors.danger600}` : 'none'};
  }

  /* A card: what every card has stands at its place, other columns follow below with their names. */
  @media (max-width: 767px) {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0.6rem 1.2rem;
    padding: 1.4rem 1.6rem 0.8rem;
    box-shadow: ${({ $isWaiting, theme }) =>
      $isWaiting ? `inset 3px 0 ${theme.colors.danger600}` : 'none'};

    &:dir(rtl) {
      box-shadow: ${({ $isWaiting, theme }) =>
        $isWaiting ? `inset -3px 0 ${theme.colors.danger600}` : 'none'};
    }

    td {
      grid-column: 1 / -1;
      order: 10;
      min-width: 0;
      padding: 0;
    }
    td:first-child {
      box-shadow: none !important;
    }
    td:empty {
      display: none;
    }

    /* In the corner, with the first line beside it. */
    td[data-cell='select'] {
      position: absolute;
      grid-column: auto; /* else it would be placed from that cell */
      inset-block-start: 0.2rem;
      inset-inline-start: 0.2rem;
    }
    &:not(:has([data-cell='number'])) {
      padding-inline-start: 4.6rem;
    }
    [data-cell='number'] {
      grid-column: 1;
      order: 1;
      padding-inline-start: 2.8rem;
    }
    [data-cell='activity'] {
      grid-column: 2 / -1;
      order: 2;
      text-align: end;
    }
    [data-cell='subject'] {
      order: 3;
      white-space: normal;
      > a {
        display: inline;
        white-space: normal;
        overflow-wrap: anywhere;
      }
    }
    [data-cell='client'] {
      grid-column: 1;
      order: 4;
    }
    [data-cell='assignee'] {
      grid-column: 2 / -1;
      order: 5;
      max-width: 18rem;
      text-align: end;
    }
    [data-cell='state'] {
      grid-column: 1;
      order: 6;
    }
    [data-cell='waiting'] {
      grid-column: 2;
      order: 7;
      text-align: end;
    }
    [data-cell='team'],
    [data-cell='channel'],
    [data-cell='source'],
    [data-cell='opened'],
    [data-cell='field'] {
      display: grid;
      grid-template-columns: minmax(8rem, auto) minmax(0, 1fr);
      gap: 0.8rem;
      font-size: 1.3rem;

      &::before {
        content: attr(data-label);
        font-weight: 500;
      }
    }
    [data-cell='actions'] {
      grid-column: 3;
      order: 8;
    }
  }
`;
