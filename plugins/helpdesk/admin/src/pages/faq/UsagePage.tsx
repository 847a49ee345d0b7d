import { ChartPie } from '@strapi/icons';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { FAQ_PERIODS, type FaqPeriod } from '../../../../contracts/faq-insight';
import { downloadFaqUsage, useGetFaqUsageQuery } from '../../api/faq';
import { DownloadButton } from '../../components/DownloadButton';
import { Failed, Notice } from '../../components/Notice';
import { Select } from '../../components/Select';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { FaqFrame } from './FaqFrame';
import { LocaleFilter } from './LocaleFilter';
import { RankedList } from './RankedList';
import { RANKINGS, rankUsage, totalOf } from './rank-usage';
import { UsageTotals } from './UsageTotals';

const USUAL: FaqPeriod = 30;

/** How all entries are used: in total, and those that stand out. */
export const UsagePage = () => {
  const { t } = useDesk();
  const [search, setSearch] = useSearchParams();
  const days = FAQ_PERIODS.find((known) => String(known) === search.get('days')) ?? USUAL;
  const given = search.get('locale') ?? '';
  const locale = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(given) ? given : '';
  const query = { days, locale: locale || undefined };
  const {
    currentData: rows,
    isError,
    error,
    refetch,
  } = useGetFaqUsageQuery(query, { refetchOnMountOrArgChange: true });
  const rankings = useMemo(() => rankUsage(rows ?? []), [rows]);
  const total = useMemo(() => totalOf(rows ?? []), [rows]);
  const show = (next: { days?: number; locale?: string }) => {
    const chosen = { days, locale, ...next };
    setSearch({
      ...(chosen.days === USUAL ? {} : { days: String(chosen.days) }),
      ...(chosen.locale ? { locale: chosen.locale } : {}),
    });
  };
  return (
    <FaqFrame
      name="usage"
      tools={
        <>
          <Select
            aria-label={t('ratings.period')}
            value={days}
            onChange={({ target }) => show({ days: Number(target.value) })}
          >
            {FAQ_PERIODS.map((known) => (
              <option key={known} value={known}>
                {t('ratings.days', { count: known })}
              </option>
            ))}
          </Select>
          <LocaleFilter value={locale} onChange={(next) => show({ locale: next })} />
          <DownloadButton download={() => downloadFaqUsage(query)} />
        </>
      }
    >
      {!rows && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!rows && !isError ? <Skeleton lines={8} /> : null}
      {rows?.length === 0 ? (
        <Notice
          icon={<ChartPie aria-hidden width="3.2rem" height="3.2rem" />}
          title={t('faq.usage.empty')}
        >
          {t('faq.usage.emptyText')}
        </Notice>
      ) : null}
      {rows && rows.length > 0 ? (
        <Parts>
          <UsageTotals total={total} />
          {RANKINGS.map((name) => (
            <RankedList key={name} name={name} ranked={rankings[name]} />
          ))}
        </Parts>
      ) : null}
    </FaqFrame>
  );
};

const Parts = styled.div`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  align-items: start;
  gap: 1.6rem;

  > :first-child {
    grid-column: 1 / -1;
  }

  @media (max-width: 1023px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
