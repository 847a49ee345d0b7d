import { styled } from 'styled-components';
import { Panel } from '../../components/Panel';

/** The list of a page about the FAQ: what it is about on one side, what is done with it on the other. */
export const Rows = styled(Panel).attrs({ as: 'ul' })`
  &:focus {
    outline: none;
  }

  > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 1.2rem 2.4rem;
    padding: 1.6rem 2rem;
    font-size: 1.4rem;
    line-height: var(--desk-line, 1.5);
  }

  > li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  @media (max-width: 767px) {
    > li {
      grid-template-columns: minmax(0, 1fr);
      padding: 1.6rem;
    }
  }
`;

export const About = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.4rem;
  min-width: 0;

  h2 {
    font-size: 1.5rem;
    font-weight: 600;
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }

  h2 a {
    color: ${({ theme }) => theme.colors.neutral800};
    text-decoration: none;
  }

  h2 a:hover {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  a:focus-visible {
    border-radius: 0.2rem;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

export const Facts = styled.p`
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;

export const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;

  @media (min-width: 768px) {
    justify-content: flex-end;
  }
`;
