import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { BulkSummary } from '../../../../contracts/bulk';
import { useGetBulksQuery } from '../../api/bulk';
import { useDesk } from '../../i18n/desk-context';
import { Disclosure } from '../Disclosure';
import { useKeptWord } from '../use-kept-choice';
import { usePageVisible } from '../use-page-visible';
import { BulkItem } from './BulkItem';

const LOOK_EVERY = 1_000;
/** So long the end of one that went well is shown: long enough to be read, and said. */
const SHOWN_FOR = 8_000;
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
  // Not kept: on another page nobody has seen them run.
  const [gone, setGone] = useState<string[]>([]);
  const seen = useSeenRunning(bulks);
  useEffect(() => {
    setIsRunning(bulks.some(({ state }) => state === 'running'));
  }, [bulks]);

  const shown = bulks.filter(
    ({ key, state, refused }) =>
      state === 'running' ||
      (!hidden.includes(key) && !gone.includes(key) && (refused > 0 || seen.has(key)))
  );
  const well = shown.filter(({ state, refused }) => state !== 'running' && refused === 0);
  useLater(well.map(({ key }) => key).join(' '), (keys) => setGone([...gone, ...keys.split(' ')]));

  if (shown.length === 0) return null;
  const refused = shown.filter((bulk) => bulk.state !== 'running' && bulk.refused > 0);
  const isFolded = refused.length > 1;
  const item = (bulk: BulkSummary) => (
    <BulkItem
      key={bulk.key}
      bulk={bulk}
      onDismiss={() => setDismissed([bulk.key, ...hidden].slice(0, KEPT).join(' '))}
    />
  );
  return (
    <Strip aria-label={t('bulk.label')}>
      <ul>{shown.filter((bulk) => !isFolded || !refused.includes(bulk)).map(item)}</ul>
      {isFolded ? (
        <Disclosure>
          <summary>{t('bulk.folded', { count: refused.length })}</summary>
          <ul>{refused.map(item)}</ul>
        </Disclosure>
      ) : null}
    </Strip>
  );
};

/** Does it with the text once that has stood for a while. */
const useLater = (text: string, run: (text: string) => void) => {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => latest.current(text), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [text]);
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
