import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { EpochMs } from '../../../contracts/common';
import { useDesk } from '../i18n/desk-context';

/** How long somebody waits, to the second: in a chat that is what counts. Not read out each second. */
export const WaitingTime = ({ since }: { since: EpochMs }) => {
  const { t, locale } = useDesk();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1_000));
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const clock = [
    ...(hours > 0 ? [plain.format(hours), two.format(minutes)] : [plain.format(minutes)]),
    two.format(seconds % 60),
  ].join(':');
  return (
    <Clock dir="ltr" role="timer" aria-live="off" aria-label={t('told.waits', { time: clock })}>
      {clock}
    </Clock>
  );
};

const Clock = styled.span`
  color: ${({ theme }) => theme.colors.danger600};
  font-variant-numeric: tabular-nums;
  font-weight: 600;
`;
