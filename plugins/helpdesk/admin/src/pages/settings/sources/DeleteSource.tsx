import { Button } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { Card } from '../frame/Card';
import { ConfirmDialog } from '../frame/ConfirmDialog';
import { Quiet } from '../workflows/parts/Part';

interface DeleteSourceProps {
  words: {
    /** Of the card and its button. */
    label: string;
    /** Of the question. */
    title: string;
    /** What follows of it. */
    text: string;
    /** Why it cannot be; null: it can. */
    held: string | null;
    done: string;
  };
  isBusy: boolean;
  /** Of the last try. */
  error: unknown;
  /** @returns whether it is gone. */
  onDelete: () => Promise<boolean>;
  onAsk: () => void;
  onDeleted: () => void;
}

/** Takes a form or a chat away by which nothing has come; another one can be switched off. */
export const DeleteSource = ({
  words,
  isBusy,
  error,
  onDelete,
  onAsk,
  onDeleted,
}: DeleteSourceProps) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [isAsked, setIsAsked] = useState(false);
  const onConfirm = async () => {
    if (!(await onDelete())) return;
    toggleNotification({ type: 'success', message: words.done });
    onDeleted();
  };
  return (
    <Card title={words.label}>
      <Quiet>{words.held ?? words.text}</Quiet>
      <div>
        <Button
          type="button"
          variant="danger-light"
          startIcon={<Trash />}
          disabled={words.held !== null}
          onClick={() => {
            onAsk();
            setIsAsked(true);
          }}
        >
          {words.label}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsked}
        title={words.title}
        confirm={t('forms.delete.confirm')}
        isBusy={isBusy}
        onConfirm={() => void onConfirm()}
        onCancel={() => setIsAsked(false)}
      >
        {error ? describeError(readError(error), tMaybe) : words.text}
      </ConfirmDialog>
    </Card>
  );
};
