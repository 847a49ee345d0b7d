import { styled } from 'styled-components';

/** What there is no room for on a small screen: closed, under its name. */
export const Disclosure = styled.details`
  summary {
    min-height: 4.4rem;
    padding: 1rem 0;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.7);
    cursor: pointer;
  }

  summary:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
