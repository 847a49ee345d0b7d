import { styled } from 'styled-components';

/* A choice in the desk's header: a button, and below it the sheet that it opens. */

export const MenuFrame = styled.div`
  position: relative;
  display: flex;
  align-items: center;
`;

export const MenuToggle = styled.button`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 3.2rem;
  padding-inline: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

export const MenuSheet = styled.div`
  position: absolute;
  inset-block-start: calc(100% - 0.4rem);
  inset-inline-end: 0;
  z-index: ${({ theme }) => theme.zIndices.popover};
  display: grid;
  gap: 1.6rem;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;
