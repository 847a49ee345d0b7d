import { styled } from 'styled-components';
import type { RatingKind } from '../../../contracts/rating';
import type { StateColour } from '../../../contracts/workflow';
import { formatPercent, kindOf } from '../format/rating';
import { useDesk } from '../i18n/desk-context';
import { WORKFLOW_COLOURS } from './workflow-colours';

const COLOURS: Record<RatingKind, StateColour> = { good: 'green', neutral: 'yellow', bad: 'red' };

/** How an answer was liked, on whatever scale: its kind, in a colour beside the word, and its percent. */
export const RatingBadge = ({ percent }: { percent: number }) => {
  const { t, locale } = useDesk();
  const kind = kindOf(percent);
  return (
    <Badge $colour={COLOURS[kind]}>
      {t(`rating.kind.${kind}`)} <small>{formatPercent(percent, locale)}</small>
    </Badge>
  );
};

const Badge = styled.span<{ $colour: StateColour }>`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  font-size: 1.3rem;
  white-space: nowrap;

  &::before {
    content: '';
    flex: none;
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 50%;
    background: ${({ $colour }) => WORKFLOW_COLOURS[$colour]};
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    font-variant-numeric: tabular-nums;
  }
`;
