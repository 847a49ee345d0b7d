import type { ChatSourceView } from '../../../../../contracts/chat';
import { useDeleteChatSourceMutation } from '../../../api/chat-sources';
import { useDesk } from '../../../i18n/desk-context';
import { DeleteSource } from '../sources/DeleteSource';

interface DeleteChatProps {
  chat: ChatSourceView;
  onDeleted: () => void;
}

/** Takes a chat away by which nothing has come. */
export const DeleteChat = ({ chat, onDeleted }: DeleteChatProps) => {
  const { t, name } = useDesk();
  const [remove, { error, isLoading, reset }] = useDeleteChatSourceMutation();
  const { key, ticketCount } = chat;
  return (
    <DeleteSource
      words={{
        label: t('chatSource.delete'),
        title: t('chatSource.delete.of', { name: name(chat.name) }),
        text: t('chatSource.delete.text'),
        held: ticketCount > 0 ? t('chatSource.delete.held', { count: ticketCount }) : null,
        done: t('chatSource.deleted', { name: name(chat.name) }),
      }}
      isBusy={isLoading}
      error={error}
      onAsk={reset}
      onDelete={async () => !('error' in (await remove({ key })))}
      onDeleted={onDeleted}
    />
  );
};
