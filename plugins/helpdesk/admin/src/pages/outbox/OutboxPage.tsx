import { Button, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { OUTBOX_COUNT_MAX, OUTBOX_STATUSES } from '../../../../contracts/mail';
import { useGetOutboxQuery } from '../../api/outbox';
import { Banner } from '../../components/Banner';
import { Failed, Notice } from '../../components/Notice';
import { Content, Panel } from '../../components/Panel';
import { Select } from '../../components/Select';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { OutboxItem } from './OutboxItem';

const LOOK_EVERY = 20_000;

/** Every mail that left or is to leave, with the reason in plain words where it has not. */
export const OutboxPage = () => {
  const { t, locale } = useDesk();
  const [search, setSearch] = useSearchParams();
  const status = OUTBOX_STATUSES.find((known) => known === search.get('status'));
  const after = search.get('after') ?? undefined;
  const {
    currentData: page,
    isError,
    error,
    refetch,
  } = useGetOutboxQuery(
    { status, after },
    { refetchOnMountOrArgChange: true, pollingInterval: LOOK_EVERY }
  );
  const number = new Intl.NumberFormat(locale);
  const counted = (count: number) =>
    `${number.format(Math.min(count, OUTBOX_COUNT_MAX))}${count > OUTBOX_COUNT_MAX ? '+' : ''}`;

  return (
    <main id="main-content" aria-labelledby="main-content-title" tabIndex={-1}>
      <Page.Title>{t('outbox.title')}</Page.Title>
      <Content>
        <Head>
          <Typography tag="h1" variant="beta" id="main-content-title">
            {t('outbox.title')}
          </Typography>
          <Select
            aria-label={t('outbox.status')}
            value={status ?? ''}
            onChange={({ target }) => setSearch(target.value ? { status: target.value } : {})}
          >
            <option value="">{t('outbox.all')}</option>
            {OUTBOX_STATUSES.map((key) => (
              <option key={key} value={key}>
                {`${t(`outbox.${key}`)}${page ? ` (${counted(page.counts[key])})` : ''}`}
              </option>
            ))}
          </Select>
        </Head>
        {page && !page.isConfigured ? (
          <Space>
            <Banner tone="warning" title={t('outbox.notConfigured.title')}>
              {t('outbox.notConfigured.text')}
            </Banner>
          </Space>
        ) : null}
        {!page && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
        {!page && !isError ? <Skeleton lines={8} /> : null}
        {page?.items.length === 0 ? (
          <Notice
            icon={<Mail aria-hidden width="3.2rem" height="3.2rem" />}
            title={t('outbox.empty.title')}
          >
            {t('outbox.empty.text')}
          </Notice>
        ) : null}
        {page && page.items.length > 0 ? (
          <Panel>
            <ul>
              {page.items.map((item) => (
                <OutboxItem key={item.key} item={item} />
              ))}
            </ul>
          </Panel>
        ) : null}
        {page?.after || after ? (
          <More>
            <Button
              variant="tertiary"
              disabled={!after}
              onClick={() => setSearch(status ? { status } : {})}
            >
              {t('pager.first')}
            </Button>
            <Button
              variant="tertiary"
              disabled={!page?.after}
              onClick={() =>
                page?.after && setSearch({ ...(status && { status }), after: page.after })
              }
            >
              {t('pager.next')}
            </Button>
          </More>
        ) : null}
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

const Space = styled.div`
  margin-block-end: 1.6rem;
`;

const More = styled.nav`
  display: flex;
  justify-content: space-between;
  margin-block-start: 1.6rem;
`;
