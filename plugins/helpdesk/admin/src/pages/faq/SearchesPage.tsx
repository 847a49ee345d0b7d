import { Search } from '@strapi/icons';
import { useRef } from 'react';
import { MISS_STATUSES } from '../../../../contracts/faq-search';
import { downloadFaqMisses, useGetFaqMissesQuery } from '../../api/faq';
import { Banner } from '../../components/Banner';
import { DownloadButton } from '../../components/DownloadButton';
import { Failed, Notice } from '../../components/Notice';
import { Select } from '../../components/Select';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { usePermissions } from '../../use-permissions';
import { FaqFrame } from './FaqFrame';
import { LocaleFilter } from './LocaleFilter';
import { Pager } from './Pager';
import { Rows } from './Rows';
import { SearchRow } from './SearchRow';
import { useFilters } from './use-filters';

/** What was asked and not answered: an editor makes entries of it, or says that nothing is to be done. */
export const SearchesPage = () => {
  const { t } = useDesk();
  const { canCreateFaq } = usePermissions();
  const { status, locale, after, show } = useFilters(MISS_STATUSES, 'open');
  const query = { status, locale: locale || undefined, after };
  const {
    currentData: page,
    isError,
    error,
    refetch,
  } = useGetFaqMissesQuery(query, { refetchOnMountOrArgChange: true });
  const list = useRef<HTMLUListElement>(null);
  const rows = page?.misses ?? [];
  return (
    <FaqFrame
      name="searches"
      tools={
        <>
          <Select
            aria-label={t('faq.status')}
            value={status}
            onChange={({ target }) =>
              show({ status: MISS_STATUSES.find((known) => known === target.value) })
            }
          >
            {MISS_STATUSES.map((known) => (
              <option key={known} value={known}>
                {t(`faq.status.${known}`)}
              </option>
            ))}
          </Select>
          <LocaleFilter value={locale} onChange={(next) => show({ locale: next })} />
          <DownloadButton
            download={() => downloadFaqMisses({ status, locale: locale || undefined })}
          />
        </>
      }
    >
      {!page && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!page && !isError ? <Skeleton lines={8} /> : null}
      {page && rows.length === 0 ? (
        <Notice
          icon={<Search aria-hidden width="3.2rem" height="3.2rem" />}
          title={t(`faq.searches.empty.${status}`)}
        >
          {status === 'open' ? t('faq.searches.emptyText') : null}
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <>
          {canCreateFaq || status !== 'open' ? null : (
            <Banner tone="info">{t('faq.draftRefused')}</Banner>
          )}
          <Rows ref={list} tabIndex={-1} aria-label={t('faq.searches')}>
            {rows.map((miss) => (
              <SearchRow
                key={miss.key}
                miss={miss}
                // The row is going, and with it the button that has the focus.
                onSettled={() => list.current?.focus()}
              />
            ))}
          </Rows>
        </>
      ) : null}
      <Pager
        isLater={after !== undefined}
        next={page?.after ?? null}
        onShow={(next) => show({ after: next })}
      />
    </FaqFrame>
  );
};
