import { CaretDown } from '@strapi/icons';
import { forwardRef, type SelectHTMLAttributes } from 'react';
import { styled } from 'styled-components';

/**
 * The browser's own select in the look of the design system. The design system's list is laid out
 * from left to right only; this one follows the page, opens natively on phones and knows the keyboard.
 */
export const Select = forwardRef<HTMLSelectElement, SelectHTMLAttributes<HTMLSelectElement>>(
  ({ children, className, ...props }, ref) => (
    <Frame className={className}>
      <Control ref={ref} {...props}>
        {children}
      </Control>
      <CaretDown aria-hidden width="1.2rem" height="1.2rem" />
    </Frame>
  )
);
Select.displayName = 'Select';

const Frame = styled.span`
  position: relative;
  display: inline-flex;
  align-items: center;
  min-width: 0;

  svg {
    position: absolute;
    inset-inline-end: 1.2rem;
    pointer-events: none;
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;

const Control = styled.select`
  appearance: none;
  width: 100%;
  min-height: 3.6rem;
  padding-block: 0.4rem;
  padding-inline: 1.2rem 3.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  text-overflow: ellipsis;
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  &[aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  option,
  optgroup {
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
  }

  /* Below 16px phones zoom into the field. */
  @media (max-width: 767px) {
    min-height: 4.4rem;
    font-size: 1.6rem;
  }
`;
