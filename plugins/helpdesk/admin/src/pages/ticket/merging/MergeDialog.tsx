import { Button, Checkbox } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { TicketView } from '../../../../../contracts/tickets';
import { useMergeTicketMutation } from '../../../api/merging';
import { useGetLookupsQuery } from '../../../api/queue';
import { useGetTicketQuery } from '../../../api/tickets';
import { Banner } from '../../../components/Banner';
import { DialogFrame } from '../../../components/DialogFrame';
import { Failed } from '../../../components/Notice';
import { Skeleton } from '../../../components/Skeleton';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { newClientId } from '../client-id';
import { PickTicket } from './PickTicket';
import { TicketSummary } from './TicketSummary';

interface MergeDialogProps {
  ticket: TicketView;
  onClose: () => void;
}

/** Which request this one goes into, both in short before it is done, and whether the client is told. */
export const MergeDialog = ({ ticket, onClose }: MergeDialogProps) => {
  const { t, tMaybe, name } = useDesk();
  const { data: lookups } = useGetLookupsQuery();
  const navigate = useNavigate();
  const [merge, { error, isLoading, reset }] = useMergeTicketMutation();
  const [number, setNumber] = useState<number | null>(null);
  const [tellClient, setTellClient] = useState(false);
  const [clientId, setClientId] = useState(newClientId);
  const other = useGetTicketQuery(
    { number: number ?? 0 },
    { skip: number === null, refetchOnMountOrArgChange: true }
  );
  const into = number === null ? undefined : other.currentData;

  const onConfirm = async () => {
    if (!into) return;
    const body = {
      clientId,
      version: ticket.version,
      into: into.number,
      intoVersion: into.version,
      tellClient,
    };
    const answer = await merge({ number: ticket.number, body });
    if ('error' in answer) return;
    navigate(`/plugins/helpdesk/tickets/${into.number}`, {
      replace: true,
      state: { mergedFrom: ticket.number },
    });
  };
  const workflowOf = ({ state }: TicketView) => {
    const workflow = lookups?.workflows.find(({ key }) => key === state.workflow);
    return workflow ? name(workflow.name) : state.workflow;
  };
  const again = () => {
    reset();
    setNumber(null);
    setClientId(newClientId());
  };
  return (
    <DialogFrame
      title={t('merge.title', { number: ticket.number })}
      onClose={onClose}
      footer={
        <>
          <Button variant="tertiary" onClick={number === null ? onClose : again}>
            {t(number === null ? 'cancel' : 'merge.other')}
          </Button>
          <Button disabled={!into} loading={isLoading} onClick={() => void onConfirm()}>
            {t('merge.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('merge.text')}</p>
      {error ? (
        <Banner tone="danger" role="alert">
          {describeError(readError(error), tMaybe)}
        </Banner>
      ) : null}
      {number === null ? (
        <PickTicket ticket={ticket} label={t('merge.pick')} onPick={setNumber} />
      ) : (
        <>
          <TicketSummary label={t('merge.from')} ticket={ticket} />
          {into ? <TicketSummary label={t('merge.into')} ticket={into} /> : null}
          {into && into.state.workflow !== ticket.state.workflow ? (
            <Banner tone="info">
              {t('merge.workflows', { from: workflowOf(ticket), into: workflowOf(into) })}
            </Banner>
          ) : null}
          {!into && other.isError ? (
            <Failed error={other.error} onRetry={() => void other.refetch()} />
          ) : null}
          {!into && !other.isError ? <Skeleton lines={3} /> : null}
          <Checkbox checked={tellClient} onCheckedChange={(isOn) => setTellClient(isOn === true)}>
            {t('merge.tell')}
          </Checkbox>
        </>
      )}
    </DialogFrame>
  );
};
