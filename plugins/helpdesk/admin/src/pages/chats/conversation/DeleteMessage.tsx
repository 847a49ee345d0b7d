import { useState } from 'react';
import type { EntryView } from '../../../../../contracts/tickets';
import { useDeleteMessageMutation } from '../../../api/chats';
import { Banner } from '../../../components/Banner';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ConfirmDialog } from '../../settings/frame/ConfirmDialog';
import { newClientId } from '../../ticket/client-id';
import { excerptOf } from './excerpt-of';

interface DeleteMessageProps {
  number: number;
  /** Null: none is to be deleted. */
  entry: EntryView | null;
  onClose: () => void;
  onDeleted: () => void;
}

/** Takes a sent message back, also after it was read: asked for once more, since it cannot be undone. */
export const DeleteMessage = ({ number, entry, onClose, onDeleted }: DeleteMessageProps) => {
  const { t, tMaybe } = useDesk();
  const [remove, { isLoading }] = useDeleteMessageMutation();
  const [error, setError] = useState<string | null>(null);
  const close = () => {
    setError(null);
    onClose();
  };
  const confirm = async () => {
    if (!entry) return;
    const body = { clientId: newClientId(), at: entry.at };
    const answer = await remove({ number, seq: entry.seq, body });
    if ('error' in answer) {
      setError(describeError(readError(answer.error), tMaybe));
      return;
    }
    onDeleted();
    close();
  };
  return (
    <ConfirmDialog
      isOpen={entry !== null}
      title={t('chats.delete.title')}
      confirm={t('chats.delete')}
      isBusy={isLoading}
      onConfirm={() => void confirm()}
      onCancel={close}
    >
      <p>{t('chats.delete.text')}</p>
      <p dir="auto">{entry ? excerptOf(entry) : ''}</p>
      {error ? (
        <Banner tone="danger" role="alert">
          {error}
        </Banner>
      ) : null}
    </ConfirmDialog>
  );
};
