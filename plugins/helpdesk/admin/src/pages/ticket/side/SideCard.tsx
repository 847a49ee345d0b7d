import { CaretDown } from '@strapi/icons';
import { useId, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { Panel } from '../../../components/Panel';
import { useKeptChoice } from '../../../components/use-kept-choice';

interface SideCardProps {
  /** Under this name it is remembered whether the card is open. */
  name: string;
  title: string;
  /** Beside the title, as long as the card is open. */
  action?: ReactNode;
  children: ReactNode;
}

/** One card beside the history. Who does not need it closes it, and finds it closed the next time. */
export const SideCard = ({ name, title, action, children }: SideCardProps) => {
  const [isOpen, setIsOpen] = useKeptChoice(`side.${name}`, true);
  const id = useId();
  return (
    <Frame aria-labelledby={`${id}-title`}>
      <Head>
        <h2 id={`${id}-title`}>
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Caret aria-hidden width="1.2rem" height="1.2rem" $isOpen={isOpen} />
            {title}
          </button>
        </h2>
        {isOpen ? action : null}
      </Head>
      {isOpen ? <Body id={id}>{children}</Body> : null}
    </Frame>
  );
};

const Frame = styled(Panel)`
  min-width: 0;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
`;

const Head = styled.header`
  display: flex;
  align-items: center;
  gap: 0.4rem;
  padding-inline-end: 1.2rem;

  h2 {
    flex: 1;
    min-width: 0;
  }

  h2 button {
    display: flex;
    align-items: center;
    gap: 0.8rem;
    width: 100%;
    min-height: 4.4rem;
    padding-inline: 2rem 0.8rem;
    border: 0;
    border-radius: 0.6rem;
    background: transparent;
    color: ${({ theme }) => theme.colors.neutral600};
    font: inherit;
    font-size: 1.2rem;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  h2 button:hover {
    color: ${({ theme }) => theme.colors.neutral800};
  }

  h2 button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Caret = styled(CaretDown)<{ $isOpen: boolean }>`
  flex: none;
  transform: rotate(${({ $isOpen }) => ($isOpen ? '180deg' : '0')});

  path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;

const Body = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.2rem;
  padding: 0 2rem 1.6rem;

  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8rem;
  }

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
