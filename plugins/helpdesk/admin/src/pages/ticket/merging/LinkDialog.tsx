import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { TicketView } from '../../../../../contracts/tickets';
import { useLinkTicketMutation } from '../../../api/merging';
import { Banner } from '../../../components/Banner';
import { DialogFrame } from '../../../components/DialogFrame';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { newClientId } from '../client-id';
import { PickTicket } from './PickTicket';

interface LinkDialogProps {
  ticket: TicketView;
  onClose: () => void;
}

/** Which request belongs to this one: choosing it links it, and it is as easily taken away. */
export const LinkDialog = ({ ticket, onClose }: LinkDialogProps) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [link, { error, isLoading }] = useLinkTicketMutation();
  const onPick = async (to: number) => {
    if (isLoading) return;
    const answer = await link({ number: ticket.number, to, clientId: newClientId() });
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: t('link.done', { number: to }) });
    onClose();
  };
  return (
    <DialogFrame
      title={t('link.title', { number: ticket.number })}
      onClose={onClose}
      footer={
        <Button variant="tertiary" onClick={onClose}>
          {t('cancel')}
        </Button>
      }
    >
      <p>{t('link.text')}</p>
      {error ? (
        <Banner tone="danger" role="alert">
          {describeError(readError(error), tMaybe)}
        </Banner>
      ) : null}
      <PickTicket ticket={ticket} label={t('link.pick')} onPick={(number) => void onPick(number)} />
    </DialogFrame>
  );
};
