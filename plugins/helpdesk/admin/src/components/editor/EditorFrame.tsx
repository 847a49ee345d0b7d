import { styled } from 'styled-components';

/** The border around toolbar and text, one field to the eye; menus are placed in it. */
export const EditorFrame = styled.div<{ $isInvalid?: boolean }>`
  position: relative;
  border: 1px solid
    ${({ theme, $isInvalid }) => ($isInvalid ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};

  &:focus-within:has([contenteditable]:focus) {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
`;
