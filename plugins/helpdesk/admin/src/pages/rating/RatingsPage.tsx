import { Typography } from '@strapi/design-system';
import { Information } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { RatingPeriod, RatingTotals } from '../../../../contracts/rating';
import { downloadRatings, useGetRatingTotalsQuery } from '../../api/ratings';
import { DownloadButton } from '../../components/DownloadButton';
import { Failed, Notice } from '../../components/Notice';
import { Content } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { GroupTable } from './GroupTable';
import { periodAddress, readPeriod, todayIn } from './period';
import { PeriodChoice } from './PeriodChoice';
import { Reasons } from './Reasons';
import { Summary } from './Summary';

/** How answers were liked: in total, by agent and by action, and what clients wrote. */
export const RatingsPage = () => {
  const { t, timeZone } = useDesk();
  const [search, setSearch] = useSearchParams();
  const chosen = readPeriod(search, todayIn(timeZone, Date.now()));
  const period: RatingPeriod = { from: chosen.from, to: chosen.to, timeZone };
  const {
    currentData: totals,
    isError,
    error,
    refetch,
  } = useGetRatingTotalsQuery(period, { refetchOnMountOrArgChange: true });
  const isEmpty = totals !== undefined && totals.total.asked === 0 && totals.total.rated === 0;
  return (
    <main id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
      <Page.Title>{t('ratings.title')}</Page.Title>
      <Content>
        <Head>
          <Typography tag="h1" variant="beta" id="main-content-title">
            {t('ratings.title')}
          </Typography>
          <PeriodChoice period={chosen} onChoose={(next) => setSearch(periodAddress(next))} />
          <DownloadButton download={() => downloadRatings(period)} />
        </Head>
        {!totals && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
        {!totals && !isError ? <Skeleton lines={8} /> : null}
        {isEmpty ? (
          <Notice
            icon={<Information aria-hidden width="3.2rem" height="3.2rem" />}
            title={t('ratings.empty.title')}
          >
            {t('ratings.empty.text')}
          </Notice>
        ) : null}
        {totals && !isEmpty ? (
          <Parts>
            <Summary figures={totals.total} />
            <Groups totals={totals} />
            {/* A new period begins with its own newest. */}
            <Reasons key={`${period.from} ${period.to}`} period={period} />
          </Parts>
        ) : null}
      </Content>
    </main>
  );
};

const Groups = ({ totals: { agents, actions } }: { totals: RatingTotals }) => {
  const { t, name } = useDesk();
  return (
    <>
      <GroupTable
        id="ratings-agents"
        title={t('ratings.byAgent')}
        label={t('ratings.agent')}
        rows={agents.map(({ agent, ...figures }) => ({
          key: agent.key,
          name: <bdi>{agent.name}</bdi>,
          figures,
        }))}
      />
      <GroupTable
        id="ratings-actions"
        title={t('ratings.byAction')}
        label={t('ratings.action')}
        rows={actions.map(({ workflow, action, ...figures }) => ({
          key: `${workflow.key}/${action.key}`,
          name: (
            <>
              <bdi>{name(action.name)}</bdi> <Small>{name(workflow.name)}</Small>
            </>
          ),
          figures,
        }))}
      />
    </>
  );
};

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 1.2rem;
  margin-block-end: 1.6rem;

  h1 {
    flex: 1 1 100%;
  }

  > form {
    flex: 1;
  }
`;

const Parts = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2.4rem;
`;

const Small = styled.small`
  display: block;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;
