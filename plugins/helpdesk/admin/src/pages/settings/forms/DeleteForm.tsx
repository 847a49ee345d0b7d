import { Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SourceView } from '../../../../../contracts/forms';
import { useDeleteSourceMutation } from '../../../api/sources';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { ConfirmDialog } from '../frame/ConfirmDialog';
import { Quiet } from '../workflows/parts/Part';

/** Takes a form away by which nothing has come; another one can be switched off. */
export const DeleteForm = ({ form, onDeleted }: { form: SourceView; onDeleted: () => void }) => {
  const { t, tMaybe, name } = useDesk();
  const { toggleNotification } = useNotification();
  const [isAsked, setIsAsked] = useState(false);
  const [remove, { error, isLoading, reset }] = useDeleteSourceMutation();
  const title = t('forms.delete.of', { name: name(form.name) });
  const onConfirm = async () => {
    const answer = await remove({ key: form.key });
    if ('error' in answer) return;
    toggleNotification({
      type: 'success',
      message: t('forms.deleted', { name: name(form.name) }),
    });
    onDeleted();
  };
  return (
    <Card title={t('forms.delete')}>
      <Quiet>
        {form.ticketCount > 0
          ? t('forms.delete.held', { count: form.ticketCount })
          : t('forms.delete.text')}
      </Quiet>
      <div>
        <Button
          type="button"
          variant="danger-light"
          startIcon={<Trash />}
          disabled={form.ticketCount > 0}
          onClick={() => {
            reset();
            setIsAsked(true);
          }}
        >
          {t('forms.delete')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={title}
        confirm={t('forms.delete.confirm')}
        isBusy={isLoading}
        onConfirm={() => void onConfirm()}
        onCancel={() => setIsAsked(false)}
      >
        {error ? describeError(readError(error), tMaybe) : t('forms.delete.text')}
      </ConfirmDialog>
    </Card>
  );
};
