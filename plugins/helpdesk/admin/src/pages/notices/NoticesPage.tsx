import { Button, Typography } from '@strapi/design-system';
import { Bell } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { NoticeRow } from '../../../../contracts/notify';
import {
  useGetNoticesQuery,
  useLazyGetNoticesQuery,
  useReadNoticesMutation,
} from '../../api/notices';
import { Failed, Notice } from '../../components/Notice';
import { NoticeItem } from '../../components/notices/NoticeItem';
import { Content, Panel } from '../../components/Panel';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { NoticePreferencesForm } from './NoticePreferencesForm';

/** Everything that this agent was told, and what they want to be told of. */
export const NoticesPage = () => {
  const { t } = useDesk();
  const { data: first, isError, error, refetch } = useGetNoticesQuery({});
  const [readNotices, reading] = useReadNoticesMutation();
  const [loadMore, more] = useLazyGetNoticesQuery();
  const [older, setOlder] = useState<{ notices: NoticeRow[]; after: string | null } | null>(null);

  const after = older ? older.after : (first?.after ?? null);
  const known = new Set(first?.notices.map(({ key }) => key));
  // What is new pushes the first page on; a notice is not shown twice for that.
  const rest = older?.notices.filter(({ key }) => !known.has(key)) ?? [];
  const loadOlder = async () => {
    const { data } = await loadMore({ after: after ?? undefined });
    if (data) {
      setOlder((before) => ({
        notices: [...(before?.notices ?? []), ...data.notices],
        after: data.after,
      }));
    }
  };

  return (
    <main id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
      <Page.Title>{t('notices.title')}</Page.Title>
      <Content>
        <Head>
          <Typography tag="h1" variant="beta" id="main-content-title">
            {t('notices.title')}
          </Typography>
          {first && first.unread > 0 ? (
            <Button
              variant="secondary"
              size="S"
              loading={reading.isLoading}
              onClick={() => void readNotices({ all: true })}
            >
              {t('notices.readAll')}
            </Button>
          ) : null}
        </Head>
        <Columns>
          <div>
            {!first && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
            {!first && !isError ? <Skeleton lines={6} /> : null}
            {first?.notices.length === 0 ? (
              <Notice
                icon={<Bell aria-hidden width="3.2rem" height="3.2rem" />}
                title={t('notices.none')}
              >
                {t('notices.noneHint')}
              </Notice>
            ) : null}
            {first && first.notices.length > 0 ? (
              <List aria-label={t('notices.title')}>
                <ul>
                  {[...first.notices, ...rest].map((notice) => (
                    <li key={notice.key}>
                      <NoticeItem notice={notice} />
                    </li>
                  ))}
                </ul>
              </List>
            ) : null}
            {after ? (
              <More>
                <Button
                  variant="tertiary"
                  loading={more.isFetching}
                  onClick={() => void loadOlder()}
                >
                  {t('notices.older')}
                </Button>
              </More>
            ) : null}
          </div>
          <NoticePreferencesForm />
        </Columns>
      </Content>
    </main>
  );
};

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 1.2rem;
  margin-block-end: 1.6rem;
`;

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 62rem);
  align-items: start;
  gap: 2.4rem;

  @media (max-width: 1279px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const List = styled(Panel)`
  overflow: hidden;

  li + li {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const More = styled.div`
  display: flex;
  justify-content: center;
  margin-block-start: 1.6rem;
`;
