import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { BulkSummary } from '../../../../contracts/bulk';
import { useGetBulksQuery } from '../../api/bulk';
import { useDesk } from '../../i18n/desk-context';
import { useKeptWord } from '../use-kept-choice';
import { usePageVisible } from '../use-page-visible';
import { BulkItem } from './BulkItem';

const LOOK_EVERY = 1_000;
/** More are never listed at once. */
const KEPT = 20;

/** The agent's bulk actions, over every page of the desk: they go on whatever is on the screen. */
export const BulkProgress = () => {
  const { t } = useDesk();
  const isVisible = usePageVisible();
  const [isRunning, setIsRunning] = useState(false);
  const { data: bulks = [] } = useGetBulksQuery(undefined, {
    pollingInterval: isRunning && isVisible ? LOOK_EVERY : 0,
    refetchOnMountOrArgChange: true,
  });
  const [dismissed, setDismissed] = useKeptWord('bulk-dismissed', '');
  const hidden = dismissed.split(' ');
  const seen = useSeenRunning(bulks);
  useEffect(() => {
    setIsRunning(bulks.some(({ state }) => state === 'running'));
  }, [bulks]);

  const shown = bulks.filter(
    ({ key, state, refused }) =>
      state === 'running' || (!hidden.includes(key) && (refused > 0 || seen.has(key)))
  );
  if (shown.length === 0) return null;
  return (
    <Strip aria-label={t('bulk.label')}>
      <ul>
        {shown.map((bulk) => (
          <BulkItem
            key={bulk.key}
            bulk={bulk}
            onDismiss={() => setDismissed([bulk.key, ...hidden].slice(0, KEPT).join(' '))}
          />
        ))}
      </ul>
    </Strip>
  );
};

/** Those that ran while this page stood: their end is told even when there is nothing to complain of. */
const useSeenRunning = (bulks: readonly BulkSummary[]): ReadonlySet<string> => {
  const seen = useRef(new Set<string>());
  for (const { key, state } of bulks) if (state === 'running') seen.current.add(key);
  return seen.current;
};

const Strip = styled.section`
  padding: 0.4rem 2.4rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  @media (max-width: 767px) {
    padding-inline: 1.6rem;
  }
`;
