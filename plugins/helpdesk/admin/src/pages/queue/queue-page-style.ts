import { styled } from 'styled-components';

/** The panel of the lists, and what is shown of the chosen one. */
export const QueueLayout = styled.div`
  display: flex;
  flex: 1;
  align-items: stretch;
  min-width: 0;

  @media (max-width: 1079px) {
    flex-direction: column;
  }
`;

export const QueueMain = styled.main`
  flex: 1;
  min-width: 0;
  outline: none;
`;
