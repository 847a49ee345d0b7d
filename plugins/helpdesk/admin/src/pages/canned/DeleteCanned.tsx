import { IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { CannedReply } from '../../../../contracts/faq';
import { useDeleteCannedReplyMutation } from '../../api/canned';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { ConfirmDialog } from '../settings/frame/ConfirmDialog';

/** Takes a reply away for everybody who has it, after a question. */
export const DeleteCanned = ({ reply }: { reply: CannedReply }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading, error }] = useDeleteCannedReplyMutation();
  const [isAsking, setIsAsking] = useState(false);

  const confirm = async () => {
    const answer = await remove({ key: reply.key });
    if ('error' in answer) return;
    setIsAsking(false);
    toggleNotification({
      type: 'success',
      message: t('canned.deleted', { title: reply.title }),
    });
  };
  return (
    <>
      <Above>
        <IconButton
          label={t('canned.delete', { title: reply.title })}
          variant="ghost"
          type="button"
          onClick={() => setIsAsking(true)}
        >
          <Trash />
        </IconButton>
      </Above>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('canned.deleteTitle')}
        confirm={t('canned.deleteConfirm')}
        isBusy={isLoading}
        onConfirm={() => void confirm()}
        onCancel={() => setIsAsking(false)}
      >
        {error
          ? describeError(readError(error), tMaybe)
          : t(reply.scope === 'personal' ? 'canned.deleteText' : 'canned.deleteTextShared', {
              title: reply.title,
            })}
      </ConfirmDialog>
    </>
  );
};

/* Above the link that fills the row. */
const Above = styled.span`
  position: relative;
`;
