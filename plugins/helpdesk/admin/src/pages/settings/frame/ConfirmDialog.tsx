import { Button, Dialog } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useDesk } from '../../../i18n/desk-context';

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  cancel?: string;
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be taken back. */
export const ConfirmDialog = ({
  isOpen,
  title,
  children,
  confirm,
  cancel,
  isBusy = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) => {
  const { t } = useDesk();
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onCancel())}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" aria-hidden />}>{children}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {cancel ?? t('cancel')}
            </Button>
          </Dialog.Cancel>
          {/* Not Dialog.Action: that closes at once, and a refusal would have no place. */}
          <Button variant="danger-light" fullWidth loading={isBusy} onClick={onConfirm}>
            {confirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
