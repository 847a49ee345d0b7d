import { CaretDown } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { Lookups, StateView } from '../../../../../contracts/tickets';
import { useKeptChoice } from '../../../components/use-kept-choice';
import { WORKFLOW_COLOURS } from '../../../components/workflow-colours';
import { useDesk } from '../../../i18n/desk-context';
import type { QueueAddress } from '../queue-address';
import { QueueSideLink } from './QueueSideLink';

interface QueueSideStatesProps {
  workflow: Lookups['workflows'][number];
  states: { state: StateView; to: QueueAddress; isCurrent: boolean; count?: string }[];
}

/** The states of one workflow; they fold away, but for the one whose tickets are shown. */
export const QueueSideStates = ({ workflow, states }: QueueSideStatesProps) => {
  const { name } = useDesk();
  const [isOpen, setIsOpen] = useKeptChoice(`queue-side.${workflow.key}`, true);
  const id = useId();
  const shown = states.filter(({ isCurrent }) => isOpen || isCurrent);
  return (
    <Section>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <bdi>{name(workflow.name)}</bdi>
          <CaretDown aria-hidden width="1rem" height="1rem" />
        </button>
      </h2>
      <ul id={id}>
        {shown.map(({ state, count, ...link }) => (
          <QueueSideLink
            key={state.key}
            {...link}
            colour={WORKFLOW_COLOURS[state.colour]}
            count={count}
          >
            {name(state.name)}
          </QueueSideLink>
        ))}
      </ul>
    </Section>
  );
};

const Section = styled.section`
  margin-block-start: 1.6rem;

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.2rem;
  }

  button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.8rem;
    width: 100%;
    min-height: 3.2rem;
    padding-inline: 1.2rem;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius};
    background: none;
    color: ${({ theme }) => theme.colors.neutral600};
    font: inherit;
    font-size: 1.2rem;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }

  [aria-expanded='false'] svg {
    transform: rotate(90deg);
  }
  [aria-expanded='false']:dir(ltr) svg {
    transform: rotate(-90deg);
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;
