import { styled } from 'styled-components';
import type { HeldRight, RightsWorkflow } from '../../../../../contracts/rights';
import { useRightWords } from './use-right-words';

interface RightWordsProps {
  right: HeldRight;
  workflows: readonly RightsWorkflow[];
}

/** One right in a line: where, and what it gives there. */
export const RightWords = ({ right, workflows }: RightWordsProps) => {
  const { where, gives } = useRightWords(workflows);
  return (
    <Line>
      <strong>{where(right)}</strong>
      {gives(right).map((words) => (
        <span key={words}>{words}</span>
      ))}
    </Line>
  );
};

const Line = styled.span`
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 1rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
  line-height: var(--desk-line, 1.5);

  strong {
    color: ${({ theme }) => theme.colors.neutral800};
    font-weight: 500;
  }

  > * {
    display: inline-flex;
    min-width: 0;
    gap: 1rem;
  }

  /* At the end: where the line wraps, none begins with a dot. */
  > :not(:last-child)::after {
    content: '·';
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: 400;
  }
`;
