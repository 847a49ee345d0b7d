import { styled } from 'styled-components';
import type { TicketView } from '../../../../../contracts/tickets';
import { RatingBadge } from '../../../components/RatingBadge';
import { ScoreText } from '../../../components/ScoreText';
import { Time } from '../../../components/Time';

/** What the client thought of the newest answer that they rated: as they gave it, as far as the history here has it. */
export const RatingFact = ({ ticket, percent }: { ticket: TicketView; percent: number }) => {
  const entry = ticket.entries.findLast(({ kind }) => kind === 'rated');
  if (!entry?.rating) return <RatingBadge percent={percent} />;
  return (
    <Fact>
      <ScoreText {...entry.rating} />
      <small>
        <Time at={entry.at} as="relative" />
      </small>
    </Fact>
  );
};

const Fact = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 1.2rem;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;
