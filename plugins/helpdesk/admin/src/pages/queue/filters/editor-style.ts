import { styled } from 'styled-components';

/** A field of a filter. */
export const EditorInput = styled.input`
  width: 100%;
  min-width: 0;
  min-height: 3.6rem;
  padding-inline: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
    opacity: 1;
  }

  &:focus {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -1px;
  }

  @media (max-width: 767px) {
    min-height: 4.4rem;
    font-size: 1.6rem;
  }
`;

/** Fields side by side, each under its name. */
export const EditorRow = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 0.8rem;

  > label {
    display: grid;
    flex: 1 1 12rem;
    gap: 0.4rem;
    min-width: 0;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
