import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { CopyButton } from './CopyButton';

interface FactProps {
  label: string;
  /** What the copy button takes along; without it there is none. */
  copies?: string;
  children: ReactNode;
}

/** One thing that is known, under its name. */
export const Fact = ({ label, copies, children }: FactProps) => (
  <Row>
    <dt>{label}</dt>
    <dd>
      <span>{children}</span>
      {copies ? <CopyButton value={copies} label={label} /> : null}
    </dd>
  </Row>
);

const Row = styled.div`
  dd {
    display: flex;
    align-items: flex-start;
    gap: 0.4rem;
  }

  dd > span {
    flex: 1;
    min-width: 0;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }

  a:focus-visible {
    border-radius: 0.2rem;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  /* There when it is looked for, quiet otherwise. */
  dd > button {
    flex: none;
    margin-block-start: -0.1rem;
  }
`;
