import { Popover } from '@strapi/design-system';
import type { ComponentProps, ReactNode } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';

interface FilterSheetProps
  extends Pick<ComponentProps<typeof Popover.Content>, 'onCloseAutoFocus'> {
  label: string;
  children: ReactNode;
}

/** What opens below a filter: wide enough for its choices, never wider than the window. */
export const FilterSheet = ({ label, children, ...props }: FilterSheetProps) => {
  const { direction } = useDesk();
  return (
    <Popover.Content align="start" collisionPadding={8} aria-label={label} {...props}>
      <Inside dir={direction}>{children}</Inside>
    </Popover.Content>
  );
};

const Inside = styled.div`
  display: grid;
  gap: 1.2rem;
  width: min(36rem, calc(100vw - 3.2rem));
  max-height: min(52rem, var(--radix-popover-content-available-height, 80vh));
  padding: 1.2rem;
  overflow-y: auto;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  > p {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  > p:empty {
    display: none;
  }
`;
