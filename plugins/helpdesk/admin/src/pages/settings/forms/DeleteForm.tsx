import type { SourceView } from '../../../../../contracts/forms';
import { useDeleteSourceMutation } from '../../../api/sources';
import { useDesk } from '../../../i18n/desk-context';
import { DeleteSource } from '../sources/DeleteSource';

/** Takes a form away by which nothing has come. */
export const DeleteForm = ({ form, onDeleted }: { form: SourceView; onDeleted: () => void }) => {
  const { t, name } = useDesk();
  const [remove, { error, isLoading, reset }] = useDeleteSourceMutation();
  const { key, ticketCount } = form;
  return (
    <DeleteSource
      words={{
        label: t('forms.delete'),
        title: t('forms.delete.of', { name: name(form.name) }),
        text: t('forms.delete.text'),
        held: ticketCount > 0 ? t('forms.delete.held', { count: ticketCount }) : null,
        done: t('forms.deleted', { name: name(form.name) }),
      }}
      isBusy={isLoading}
      error={error}
      onAsk={reset}
      onDelete={async () => !('error' in (await remove({ key })))}
      onDeleted={onDeleted}
    />
  );
};
