import { styled } from 'styled-components';
import type { TimedBecause } from '../../../../contracts/timing';
import { useDesk } from '../../i18n/desk-context';

/** That nobody performed this, after how long it happened and who has set that up; told to colleagues alone. */
export const EntryTimed = ({ timed }: { timed: TimedBecause }) => {
  const { t } = useDesk();
  const { after, clock, setUpBy, workflowVersion } = timed;
  const time = t(`workflows.timer.time.${clock}.${after.unit}`, { amount: after.amount });
  return (
    <Because>
      {t('timed.after', { time })} · {t('timed.setUp', { name: setUpBy, version: workflowVersion })}
    </Because>
  );
};

const Because = styled.p`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;
