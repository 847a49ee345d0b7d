import { forwardRef, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface ToolButtonProps {
  label: string;
  /** As `aria-keyshortcuts` writes them. */
  keys?: string;
  /** Only for what is on or off. */
  isPressed?: boolean;
  /** Only for what opens something. */
  isOpen?: boolean;
  isDisabled?: boolean;
  /** Words beside the picture. */
  text?: string;
  onClick: () => void;
  children: ReactNode;
}

/** A button of the editor's toolbar; its bar decides which of them the Tab key reaches. */
export const ToolButton = forwardRef<HTMLButtonElement, ToolButtonProps>(
  ({ label, keys, isPressed, isOpen, isDisabled = false, text, onClick, children }, ref) => (
    <Button
      ref={ref}
      type="button"
      tabIndex={-1}
      data-tool=""
      aria-label={label}
      title={keys ? `${label} (${keys.replace('Control', CONTROL)})` : label}
      aria-keyshortcuts={keys}
      aria-pressed={isPressed}
      aria-expanded={isOpen}
      aria-disabled={isDisabled || undefined}
      // The selection in the text stays.
      onMouseDown={(event) => event.preventDefault()}
      onClick={isDisabled ? undefined : onClick}
    >
      {children}
      {text ? <span aria-hidden>{text}</span> : null}
    </Button>
  )
);
ToolButton.displayName = 'ToolButton';

const CONTROL = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

const Button = styled.button`
  display: inline-flex;
  flex: none;
  align-items: center;
  justify-content: center;
  gap: 0.6rem;
  min-width: 3.2rem;
  height: 3.2rem;
  padding-inline: 0.8rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  cursor: pointer;

  svg {
    width: 1.6rem;
    height: 1.6rem;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }

  &:hover:not([aria-disabled]) {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  &[aria-pressed='true'],
  &[aria-expanded='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &[aria-pressed='true'] svg path,
  &[aria-expanded='true'] svg path {
    fill: ${({ theme }) => theme.colors.primary600};
  }

  &[aria-disabled] {
    opacity: 0.4;
    cursor: default;
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  @media (max-width: 767px) {
    min-width: 4rem;
    height: 4rem;
  }
`;

export const ToolDivider = styled.span.attrs({ 'aria-hidden': true })`
  width: 1px;
  margin: 0.6rem 0.4rem;
  background: ${({ theme }) => theme.colors.neutral200};
`;
