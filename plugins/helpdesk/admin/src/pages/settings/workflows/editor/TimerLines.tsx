import { Clock } from '@strapi/icons';
import { styled } from 'styled-components';
import type { WorkflowState } from '../../../../../../contracts/workflow';
import { useTimerWords } from './use-timer-words';
import { useWorkflowEdit } from './workflow-edit';

/** In the overview: what happens in a state by itself. */
export const TimerLines = ({ state }: { state: WorkflowState }) => {
  const { document } = useWorkflowEdit();
  const wordsOf = useTimerWords(document);
  const { timers = [] } = state;
  if (timers.length === 0) return null;
  return (
    <Lines>
      {timers.map((timer) => (
        <li key={timer.key}>
          <Clock aria-hidden width="1.4rem" height="1.4rem" />
          <bdi>{wordsOf(timer)}</bdi>
        </li>
      ))}
    </Lines>
  );
};

const Lines = styled.ul`
  display: grid;
  gap: 0.4rem;
  padding-block-start: 1.2rem;
  border-block-start: 1px dashed ${({ theme }) => theme.colors.neutral200};

  li {
    display: flex;
    gap: 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    line-height: var(--desk-line, 1.5);
  }

  svg {
    flex: none;
    margin-block-start: 0.3rem;
  }

  svg path {
    fill: ${({ theme }) => theme.colors.neutral500};
  }
`;
