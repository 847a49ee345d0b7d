import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { RatedReason, RatingPeriod } from '../../../../contracts/rating';
import { useGetRatingReasonsQuery, useLazyGetRatingReasonsQuery } from '../../api/ratings';
import { Failed } from '../../components/Notice';
import { Panel } from '../../components/Panel';
import { ScoreText } from '../../components/ScoreText';
import { Skeleton } from '../../components/Skeleton';
import { TicketNumber } from '../../components/TicketNumber';
import { Time } from '../../components/Time';
import { useDesk } from '../../i18n/desk-context';

/** What clients wrote with their ratings, the newest first, each with the way to its request. */
export const Reasons = ({ period }: { period: RatingPeriod }) => {
  const { t } = useDesk();
  const {
    currentData: first,
    isError,
    error,
    refetch,
  } = useGetRatingReasonsQuery(period, {
    refetchOnMountOrArgChange: true,
  });
  const [load, more] = useLazyGetRatingReasonsQuery();
  const [older, setOlder] = useState<{ reasons: RatedReason[]; after: string | null } | null>(null);
  const after = older ? older.after : (first?.after ?? null);
  const loadOlder = async () => {
    const { data } = await load({ ...period, after: after ?? undefined });
    if (!data) return;
    setOlder((before) => ({
      reasons: [...(before?.reasons ?? []), ...data.reasons],
      after: data.after,
    }));
  };
  const shown = [...(first?.reasons ?? []), ...(older?.reasons ?? [])];
  return (
    <section aria-labelledby="ratings-reasons">
      <Title id="ratings-reasons">{t('ratings.reasons')}</Title>
      {!first && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!first && !isError ? <Skeleton lines={4} /> : null}
      {first && shown.length === 0 ? <Quiet>{t('ratings.reasons.none')}</Quiet> : null}
      {shown.length > 0 ? (
        <List>
          <ul>
            {shown.map((reason) => (
              // One rating of one request at one moment.
              <li key={`${reason.ticket.number}-${reason.at}-${reason.score}`}>
                <Reason reason={reason} />
              </li>
            ))}
          </ul>
        </List>
      ) : null}
      {after ? (
        <More>
          <Button variant="tertiary" loading={more.isFetching} onClick={() => void loadOlder()}>
            {t('ratings.reasons.more')}
          </Button>
        </More>
      ) : null}
    </section>
  );
};

const Reason = ({
  reason: { at, ticket, agent, action, reason, ...score },
}: {
  reason: RatedReason;
}) => {
  const { t, name } = useDesk();
  return (
    <Row>
      <header>
        <ScoreText {...score} />
        <small>
          <Time at={at} />
        </small>
      </header>
      <blockquote dir="auto">{reason}</blockquote>
      <footer>
        <Link to={`/plugins/helpdesk/tickets/${ticket.number}`}>
          <TicketNumber number={ticket.number} />{' '}
          <bdi>{ticket.subject || t('ticket.noSubject')}</bdi>
        </Link>
        <span>
          {agent ? <bdi>{agent.name}</bdi> : null}
          {agent ? ' · ' : null}
          <bdi>{name(action.name)}</bdi>
        </span>
      </footer>
    </Row>
  );
};

const Title = styled.h2`
  margin-block-end: 1.2rem;
  font-size: 1.6rem;
  font-weight: 600;
  line-height: var(--desk-line, 1.4);
`;

const Quiet = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
`;

const List = styled(Panel)`
  overflow: hidden;

  li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Row = styled.article`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.6rem;
  padding: 1.6rem 2rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4rem 1.6rem;
  }

  footer,
  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  blockquote {
    max-width: 80ch;
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  a {
    min-width: 0;
    color: ${({ theme }) => theme.colors.primary600};
    overflow-wrap: anywhere;
  }

  a:focus-visible {
    border-radius: 0.2rem;
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const More = styled.div`
  display: flex;
  justify-content: center;
  margin-block-start: 1.6rem;
`;
