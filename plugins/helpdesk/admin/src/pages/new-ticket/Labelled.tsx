import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface LabelledProps {
  label: string;
  refusal?: string;
  /** Gets the id that the label is of. */
  children: (id: string) => ReactNode;
}

/** A control of the browser's own under its name, with its refusal. */
export const Labelled = ({ label, refusal, children }: LabelledProps) => {
  const id = useId();
  return (
    <Frame>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {refusal ? <p role="alert">{refusal}</p> : null}
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  gap: 0.4rem;

  label {
    font-size: 1.2rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.33);
  }

  p {
    color: ${({ theme }) => theme.colors.danger600};
    font-size: 1.2rem;
  }
`;
