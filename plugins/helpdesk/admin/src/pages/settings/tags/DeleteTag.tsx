import { useNotification } from '@strapi/strapi/admin';
import type { TagCount } from '../../../../../contracts/tags';
import { useDeleteTagMutation } from '../../../api/tags';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { ConfirmDialog } from '../frame/ConfirmDialog';
import { useTagCount } from './use-tag-count';

interface DeleteTagProps {
  tag: TagCount;
  isAsked: boolean;
  onClose: () => void;
}

/** Asks with how many requests lose the tag, deletes, and says so. */
export const DeleteTag = ({ tag, isAsked, onClose }: DeleteTagProps) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [remove, { error, isLoading }] = useDeleteTagMutation();
  const count = useTagCount(tag);
  const onConfirm = async () => {
    const answer = await remove({ key: tag.key });
    if ('error' in answer) return;
    onClose();
    toggleNotification({ type: 'success', message: t('tags.deleted', { name: tag.name }) });
  };
  const asks = tag.count > 0 ? t('tags.delete.text', { count }) : t('tags.delete.unused');
  return (
    <ConfirmDialog
      isOpen={isAsked}
      title={t('tags.delete', { name: tag.name })}
      confirm={t('tags.delete.confirm')}
      isBusy={isLoading}
      onConfirm={() => void onConfirm()}
      onCancel={onClose}
    >
      {error ? describeError(readError(error), tMaybe) : asks}
    </ConfirmDialog>
  );
};
