import { styled } from 'styled-components';
import { Panel } from './Panel';

/** A table; on a small screen a list of cards, whose cells name themselves by `data-label`. */
export const TableFrame = styled(Panel)`
  overflow-x: auto;

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 1.4rem;
    line-height: var(--desk-line, 1.4);
  }

  th,
  td {
    padding: 1.2rem 1.6rem;
    text-align: start;
    vertical-align: middle;
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 600;
  }

  tbody tr {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  tbody th {
    font-weight: 400;
  }

  td {
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 767px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    tbody tr {
      padding-block: 1.2rem;
    }

    td {
      display: flex;
      justify-content: space-between;
      gap: 1.6rem;
      padding-block: 0.4rem;
    }

    td[data-label]::before {
      content: attr(data-label);
      color: ${({ theme }) => theme.colors.neutral600};
      font-size: 1.3rem;
    }
  }
`;

/** What a row is about, with what tells it apart below. */
export const Name = styled.span`
  display: inline-grid;
  justify-items: start;
  gap: 0.2rem;
  min-width: 0;

  a {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  a:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    overflow-wrap: anywhere;
  }
`;

/** Buttons at the end of a row; those that cannot be pressed are there, and quiet. */
export const RowButtons = styled.span`
  display: flex;
  flex: none;
  justify-content: flex-end;
  gap: 0.4rem;

  button:disabled,
  button[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
    opacity: 0.5;
  }
`;
