import { styled } from 'styled-components';

/** The white card on which everything of the desk lies. */
export const Panel = styled.section`
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
`;

/** Only for screen readers. */
export const Hidden = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** Content of a page of the desk, between its margins. */
export const Content = styled.div`
  flex: 1;
  min-width: 0;
  padding: 2.4rem;

  @media (max-width: 767px) {
    padding: 1.6rem;
  }
`;
