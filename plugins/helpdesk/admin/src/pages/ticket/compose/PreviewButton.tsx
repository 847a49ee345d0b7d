import { Button } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useRef, useState } from 'react';
import type { PreviewBody } from '../../../../../contracts/tickets';
import { usePreviewActionMutation } from '../../../api/preview';
import { readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { PreviewDialog } from './PreviewDialog';

interface PreviewButtonProps {
  number: number;
  action: string;
  isDisabled: boolean;
  /** What would be sent, as it stands now. */
  body: () => PreviewBody;
}

/** Shows what would leave if the form were sent now, and to whom. */
export const PreviewButton = ({ number, action, isDisabled, body }: PreviewButtonProps) => {
  const { t } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [load, { data, error, isLoading, reset }] = usePreviewActionMutation();

  const open = () => {
    reset();
    setIsOpen(true);
    void load({ number, action, body: body() });
  };
  return (
    <>
      <Button
        ref={button}
        type="button"
        variant="secondary"
        startIcon={<Eye />}
        disabled={isDisabled}
        onClick={open}
      >
        {t('preview.open')}
      </Button>
      <PreviewDialog
        isOpen={isOpen}
        isLoading={isLoading}
        preview={data ?? null}
        error={error ? readError(error) : null}
        onRetry={open}
        onClose={() => {
          setIsOpen(false);
          button.current?.focus();
        }}
      />
    </>
  );
};
