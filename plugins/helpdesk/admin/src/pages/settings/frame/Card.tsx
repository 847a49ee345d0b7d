import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { Panel } from '../../../components/Panel';

interface CardProps {
  title?: string;
  hint?: string;
  children: ReactNode;
}

/** Fields that belong together, under their name. */
export const Card = ({ title, hint, children }: CardProps) => {
  const id = useId();
  return (
    <Frame aria-labelledby={title ? id : undefined}>
      {title ? (
        <header>
          <h2 id={id}>{title}</h2>
          {hint ? <p>{hint}</p> : null}
        </header>
      ) : null}
      {children}
    </Frame>
  );
};

const Frame = styled(Panel)`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2rem;
  padding: 2.4rem;

  > header {
    display: grid;
    gap: 0.4rem;
  }

  h2 {
    font-size: 1.6rem;
    font-weight: 600;
    line-height: var(--desk-line, 1.4);
  }

  > header p {
    max-width: 72ch;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.5);
    text-wrap: pretty;
  }

  @media (max-width: 767px) {
    padding: 1.6rem;
  }
`;

/** Fields side by side where there is room. */
export const Pair = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
  align-items: start;
  gap: 2rem;
`;
