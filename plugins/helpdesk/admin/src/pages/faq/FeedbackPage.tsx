import { ThumbUp } from '@strapi/icons';
import { useRef } from 'react';
import { FEEDBACK_STATUSES } from '../../../../contracts/faq-insight';
import { useGetFaqFeedbackQuery } from '../../api/faq';
import { Failed, Notice } from '../../components/Notice';
import { Select } from '../../components/Select';
import { Skeleton } from '../../components/Skeleton';
import { useDesk } from '../../i18n/desk-context';
import { FaqFrame } from './FaqFrame';
import { FeedbackRow } from './FeedbackRow';
import { LocaleFilter } from './LocaleFilter';
import { Pager } from './Pager';
import { Rows } from './Rows';
import { useFilters } from './use-filters';

/** Entries that visitors found not helpful, each with their words. */
export const FeedbackPage = () => {
  const { t } = useDesk();
  const { status, locale, after, show } = useFilters(FEEDBACK_STATUSES, 'open');
  const {
    currentData: page,
    isError,
    error,
    refetch,
  } = useGetFaqFeedbackQuery(
    { status, locale: locale || undefined, after },
    { refetchOnMountOrArgChange: true }
  );
  const list = useRef<HTMLUListElement>(null);
  const groups = page?.groups ?? [];
  return (
    <FaqFrame
      name="votes"
      tools={
        <>
          <Select
            aria-label={t('faq.status')}
            value={status}
            onChange={({ target }) =>
              show({ status: FEEDBACK_STATUSES.find((known) => known === target.value) })
            }
          >
            {FEEDBACK_STATUSES.map((known) => (
              <option key={known} value={known}>
                {t(`faq.status.${known}`)}
              </option>
            ))}
          </Select>
          <LocaleFilter value={locale} onChange={(next) => show({ locale: next })} />
        </>
      }
    >
      {!page && isError ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {!page && !isError ? <Skeleton lines={8} /> : null}
      {page && groups.length === 0 ? (
        <Notice
          icon={<ThumbUp aria-hidden width="3.2rem" height="3.2rem" />}
          title={t(`faq.votes.empty.${status}`)}
        >
          {status === 'open' ? t('faq.votes.emptyText') : null}
        </Notice>
      ) : null}
      {groups.length > 0 ? (
        <Rows ref={list} tabIndex={-1} aria-label={t('faq.votes')}>
          {groups.map((group) => (
            <FeedbackRow
              key={group.entry}
              group={group}
              status={status}
              onSettled={() => list.current?.focus()}
            />
          ))}
        </Rows>
      ) : null}
      <Pager
        isLater={after !== undefined}
        next={page?.after ?? null}
        onShow={(next) => show({ after: next })}
      />
    </FaqFrame>
  );
};
