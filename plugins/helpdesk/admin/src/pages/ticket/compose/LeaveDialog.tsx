import { Button, Dialog } from '@strapi/design-system';
import { useDesk } from '../../../i18n/desk-context';

interface LeaveDialogProps {
  /** Why it is asked: the form is being left with words in it, or they are to be thrown away. */
  reason: 'leave' | 'discard' | null;
  onStay: () => void;
  /** The form closes, the draft stays. */
  onLeave: () => void;
  onDiscard: () => void;
}

/** Nothing that was typed goes away without a question. */
export const LeaveDialog = ({ reason, onStay, onLeave, onDiscard }: LeaveDialogProps) => {
  const { t } = useDesk();
  return (
    <Dialog.Root open={reason !== null} onOpenChange={(isOpen) => (isOpen ? undefined : onStay())}>
      <Dialog.Content>
        <Dialog.Header>
          {reason === 'discard' ? t('draft.discardTitle') : t('draft.leaveTitle')}
        </Dialog.Header>
        <Dialog.Body>
          {reason === 'discard' ? t('draft.discardText') : t('draft.leaveText')}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {t('draft.stay')}
            </Button>
          </Dialog.Cancel>
          {reason === 'leave' ? (
            <Dialog.Action>
              <Button fullWidth onClick={onLeave}>
                {t('draft.leave')}
              </Button>
            </Dialog.Action>
          ) : (
            <Dialog.Action>
              <Button fullWidth variant="danger" onClick={onDiscard}>
                {t('draft.discard')}
              </Button>
            </Dialog.Action>
          )}
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
