import { IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Macro } from '../../../../contracts/macros';
import { useDeleteMacroMutation } from '../../api/macros';
import { describeError, readError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { ConfirmDialog } from '../settings/frame/ConfirmDialog';

/** Takes a macro away for everybody who has it, after a question. */
export const DeleteMacro = ({ macro }: { macro: Macro }) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading, error }] = useDeleteMacroMutation();
  const [isAsking, setIsAsking] = useState(false);
  const { title } = macro;

  const confirm = async () => {
    const answer = await remove({ key: macro.key });
    if ('error' in answer) return;
    setIsAsking(false);
    toggleNotification({ type: 'success', message: t('macros.deleted', { title }) });
  };
  return (
    <>
      <Above>
        <IconButton
          label={t('macros.delete', { title })}
          variant="ghost"
          type="button"
          onClick={() => setIsAsking(true)}
        >
          <Trash />
        </IconButton>
      </Above>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('macros.deleteTitle')}
        confirm={t('macros.deleteConfirm')}
        isBusy={isLoading}
        onConfirm={() => void confirm()}
        onCancel={() => setIsAsking(false)}
      >
        {error
          ? describeError(readError(error), tMaybe)
          : t(macro.scope === 'personal' ? 'macros.deleteText' : 'macros.deleteTextShared', {
              title,
            })}
      </ConfirmDialog>
    </>
  );
};

/* Above the link that fills the row. */
const Above = styled.span`
  position: relative;
`;
