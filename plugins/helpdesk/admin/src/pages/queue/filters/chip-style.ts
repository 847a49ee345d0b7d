import { styled } from 'styled-components';

/** A filter that is set is filled; one that waits to be set is only an outline. */
export const ChipFrame = styled.span<{ $isSet: boolean; $isStrange?: boolean }>`
  --edge: ${({ theme, $isSet, $isStrange }) =>
    $isStrange
      ? theme.colors.warning500
      : $isSet
        ? theme.colors.primary200
        : theme.colors.neutral200};
  display: inline-flex;
  max-width: 100%;
  min-height: 3.2rem;
  border: 1px ${({ $isSet }) => ($isSet ? 'solid' : 'dashed')} var(--edge);
  border-radius: 1.6rem;
  background: ${({ theme, $isSet, $isStrange }) =>
    $isStrange
      ? theme.colors.warning100
      : $isSet
        ? theme.colors.primary100
        : theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.4);

  > button,
  > span {
    display: inline-flex;
    align-items: center;
    gap: 0.6rem;
    min-width: 0;
    padding: 0 1.2rem;
    border: 0;
    border-radius: 1.6rem;
    background: none;
    color: inherit;
    font: inherit;
  }

  > button {
    cursor: pointer;
  }

  > button:hover {
    background: color-mix(in srgb, ${({ theme }) => theme.colors.primary600} 10%, transparent);
  }

  > button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  /* The way to take it away. */
  > * + button {
    flex: none;
    justify-content: center;
    width: 3.2rem;
    margin-inline-start: -0.8rem;
    padding: 0;
  }

  bdi {
    flex: none;
    max-width: 100%;
    color: ${({ theme }) => theme.colors.neutral700};
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  b {
    max-width: 34rem;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  @media (max-width: 767px) {
    min-height: 4.4rem;
    border-radius: 2.2rem;

    > * + button {
      width: 4.4rem;
    }

    b {
      max-width: 17rem;
    }
  }
`;
