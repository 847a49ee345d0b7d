import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { OutboxRow, OutboxStatus } from '../../../../contracts/mail';
import type { StateColour } from '../../../../contracts/workflow';
import { useRetryMailMutation } from '../../api/outbox';
import { TicketNumber } from '../../components/TicketNumber';
import { Time } from '../../components/Time';
import { WORKFLOW_COLOURS } from '../../components/workflow-colours';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { usePermissions } from '../../use-permissions';

/** One mail or SMS: where to, what about, how far it has come, and what to do if it is stuck. */
export const OutboxItem = ({ item }: { item: OutboxRow }) => {
  const { t, tMaybe } = useDesk();
  // An SMS has no subject: it is named by what it tells of.
  const smsSubject = t('outbox.sms', {
    what: tMaybe(`notices.kind.${item.subject}`) ?? t('outbox.sms.test'),
  });
  const reason = tMaybe(
    `${item.kind === 'sms' ? 'outbox.sms.reason' : 'outbox.reason'}.${item.reason ?? 'unknown'}`
  );
  return (
    <Row>
      <Main>
        <strong dir="auto">{item.kind === 'sms' ? smsSubject : item.subject}</strong>
        <span>
          <bdi dir="ltr">{item.to}</bdi>
          {item.ticket === null ? null : (
            <Link to={`/plugins/helpdesk/tickets/${item.ticket}`}>
              <TicketNumber number={item.ticket} />
            </Link>
          )}
        </span>
        {item.reason && item.status !== 'sent' ? <Reason>{reason}</Reason> : null}
        {item.error && item.status !== 'sent' ? (
          <details>
            <summary>{t(item.kind === 'sms' ? 'outbox.sms.said' : 'outbox.serverSaid')}</summary>
            <code dir="ltr">{item.error}</code>
          </details>
        ) : null}
      </Main>
      <Progress>
        <Status $colour={STATUS_COLOURS[item.status]}>{t(`outbox.${item.status}`)}</Status>
        <small>{t('outbox.attempts', { count: item.attempts })}</small>
        <small>
          <When item={item} />
        </small>
      </Progress>
      <Retry item={item} />
    </Row>
  );
};

const When = ({ item }: { item: OutboxRow }) => {
  const { t } = useDesk();
  if (item.sentAt !== null) return <Time at={item.sentAt} />;
  if (item.nextAt === null || !canLeave(item)) return <Time at={item.createdAt} />;
  return (
    <>
      {t('outbox.next')} <Time at={item.nextAt} />
    </>
  );
};

const Retry = ({ item }: { item: OutboxRow }) => {
  const { t, tMaybe } = useDesk();
  const { canRetryOutbox } = usePermissions();
  const { toggleNotification } = useNotification();
  const [retry, { isLoading }] = useRetryMailMutation();
  const isStuck = item.status === 'dead' || item.status === 'waiting';
  if (!isStuck || !canRetryOutbox || !canLeave(item)) return null;
  const onRetry = async () => {
    const answer = await retry({ key: item.key });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: describeError(readError(answer.error), tMaybe) }
        : { type: 'success', message: t('outbox.retried') }
    );
  };
  return (
    <Button variant="tertiary" size="S" loading={isLoading} onClick={() => void onRetry()}>
      {t('outbox.retry')}
    </Button>
  );
};

/** Until its way out is set up, no attempt is made, and none can be asked for. */
const canLeave = ({ reason }: OutboxRow) => reason !== 'not-configured';

const STATUS_COLOURS: Record<OutboxStatus, StateColour> = {
  waiting: 'yellow',
  leased: 'blue',
  sent: 'green',
  dead: 'red',
};

const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) 22rem 14rem;
  align-items: center;
  gap: 1.2rem 2.4rem;
  padding: 1.4rem 2rem;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);

  &:last-child {
    border: 0;
  }

  > button {
    justify-self: end;
  }

  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr) auto;

    > :first-child {
      grid-column: 1 / -1;
    }
  }
`;

const Main = styled.div`
  display: grid;
  gap: 0.4rem;
  min-width: 0;
  overflow-wrap: anywhere;

  strong {
    font-weight: 500;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  > span {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }

  details {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Reason = styled.p`
  font-size: 1.3rem;
`;

const Progress = styled.div`
  display: grid;
  gap: 0.2rem;

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Status = styled.span<{ $colour: StateColour }>`
  display: flex;
  align-items: center;
  gap: 0.6rem;
  font-size: 1.3rem;
  font-weight: 500;

  &::before {
    content: '';
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 50%;
    background: ${({ $colour }) => WORKFLOW_COLOURS[$colour]};
  }
`;
