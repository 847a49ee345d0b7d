import { styled } from 'styled-components';

/** One field in a list of fields, under its name. */
export const FieldFrame = styled.section`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;

  > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1.2rem;
  }

  h3 {
    font-size: 1.4rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  h3 small {
    margin-inline-start: 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-weight: 400;
  }
`;
