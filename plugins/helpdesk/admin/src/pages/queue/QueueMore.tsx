import { Button } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import type { LaidList } from './queue-list';
import { scrollerOf } from './scroller-of';

/** How far below the screen the next page is asked for. */
const AHEAD = '300px';
/** A list that fits on one page needs no word about its end. */
const LONG = 25;

interface QueueMoreProps {
  list: LaidList;
  isLoading: boolean;
  error: unknown;
  onMore: () => void;
}

/** The end of what is loaded: the next page comes as it nears, or by the button. */
export const QueueMore = ({ list, isLoading, error, onMore }: QueueMoreProps) => {
  const { t, tMaybe } = useDesk();
  const end = useRef<HTMLDivElement>(null);
  const count = list.rows.length;
  const { after } = list;
  useEffect(() => {
    // After a failure the agent decides; else a server in trouble would be asked without end.
    if (!end.current || !after || error) return undefined;
    const watcher = new IntersectionObserver(
      ([entry]) => (entry?.isIntersecting ? onMore() : undefined),
      // A margin counts only for the part that scrolls itself.
      { root: scrollerOf(end.current), rootMargin: AHEAD }
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [after, count, error, onMore]);

  return (
    <End ref={end}>
      {error ? <p role="alert">{describeError(readError(error), tMaybe)}</p> : null}
      {after ? (
        <Button variant="tertiary" loading={isLoading} onClick={onMore}>
          {t('queue.more')}
        </Button>
      ) : null}
      {!after && count > LONG ? <p>{t('queue.end', { count })}</p> : null}
    </End>
  );
};

const End = styled.div`
  display: grid;
  justify-items: center;
  gap: 0.8rem;
  min-height: 5.6rem;
  padding-block: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
