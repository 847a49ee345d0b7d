import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { Banner } from '../../components/Banner';
import { Failed } from '../../components/Notice';
import { Content } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { QueueEmpty } from './QueueEmpty';
import { QueuePager } from './QueuePager';
import { QueueSide } from './QueueSide';
import { QueueTable } from './QueueTable';
import { QueueToolbar } from './QueueToolbar';
import { useQueue } from './use-queue';

/** Every request that this agent may see, in one list. */
export const QueuePage = () => {
  const { t } = useDesk();
  const { address, list, news, goTo } = useQueue();
  const page = list.currentData;
  const hasNothing = page?.tickets.length === 0;

  return (
    <Layout>
      <Page.Title>{t('queue.title')}</Page.Title>
      <QueueSide address={address} />
      <Main id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
        <Content>
          <QueueToolbar address={address} onChange={goTo} />
          <div aria-live="polite">
            {news > 0 ? (
              <NewsBar>
                <Button
                  variant="secondary"
                  size="S"
                  startIcon={<ArrowClockwise />}
                  onClick={() => void list.refetch()}
                >
                  {t('queue.news', { count: news })}
                </Button>
              </NewsBar>
            ) : null}
          </div>
          {list.isError && page ? (
            <Banner tone="warning" role="status">
              {t('queue.stale')}
            </Banner>
          ) : null}
          {!page && list.isError ? (
            <Failed error={list.error} onRetry={() => void list.refetch()} />
          ) : null}
          {!page && !list.isError ? <Skeleton lines={10} /> : null}
          {hasNothing ? <QueueEmpty address={address} onChange={goTo} /> : null}
          {page && !hasNothing ? (
            <QueueTable
              tickets={page.tickets}
              sort={address.sort}
              onSort={(sort) => goTo({ sort })}
            />
          ) : null}
          {page ? <QueuePager address={address} after={page.after} onChange={goTo} /> : null}
        </Content>
      </Main>
    </Layout>
  );
};

const Layout = styled.div`
  display: flex;
  flex: 1;
  align-items: stretch;
  min-width: 0;

  @media (max-width: 1079px) {
    flex-direction: column;
  }
`;

const Main = styled.main`
  flex: 1;
  min-width: 0;
  outline: none;
`;

const NewsBar = styled.div`
  display: flex;
  justify-content: center;
  margin-block-end: 1.6rem;
`;
