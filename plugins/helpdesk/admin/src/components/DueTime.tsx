import { styled } from 'styled-components';
import type { EpochMs } from '../../../contracts/common';
import { formatDuration, formatExact } from '../format/time';
import { useDesk } from '../i18n/desk-context';
import { useNow } from './use-now';

/** How long is left until a task is due, or for how long it has been. */
export const DueTime = ({ at }: { at: EpochMs }) => {
  const desk = useDesk();
  const now = useNow();
  const isOver = at < now;
  return (
    <Due
      $isOver={isOver}
      dateTime={new Date(at).toISOString()}
      title={formatExact(at, desk)}
      data-due={isOver ? 'over' : 'ahead'}
    >
      {desk.t(isOver ? 'due.over' : 'due.in', {
        duration: formatDuration(Math.abs(at - now), desk.locale),
      })}
    </Due>
  );
};

const Due = styled.time<{ $isOver: boolean }>`
  color: ${({ theme, $isOver }) => ($isOver ? theme.colors.danger700 : theme.colors.neutral600)};
  font-weight: ${({ $isOver }) => ($isOver ? 600 : 400)};
  white-space: nowrap;
`;
