import { styled } from 'styled-components';

export const Row = styled.li`
  display: flex;
  align-items: center;
  gap: 0.4rem;
  min-height: 4.4rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};

  &[data-dragged] {
    position: relative;
    z-index: 1;
    box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  }

  [data-handle] {
    display: grid;
    flex: none;
    place-items: center;
    width: 3.2rem;
    height: 4.4rem;
    cursor: grab;
    touch-action: none;
  }

  &[data-dragged] [data-handle] {
    cursor: grabbing;
  }

  > svg {
    flex: none;
  }

  bdi {
    flex: 1;
    min-width: 0;
    margin-inline-start: 0.6rem;
    overflow-wrap: anywhere;
  }

  &[data-hidden] bdi {
    color: ${({ theme }) => theme.colors.neutral600};
    text-decoration: line-through;
  }

  button {
    display: grid;
    flex: none;
    place-items: center;
    width: 3.2rem;
    height: 3.2rem;
    padding: 0;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    cursor: pointer;
  }

  button:disabled {
    opacity: 0.4;
    cursor: default;
  }

  button:not(:disabled):hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;
