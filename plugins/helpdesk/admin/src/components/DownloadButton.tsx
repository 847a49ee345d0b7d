import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { describeError, readError } from '../format/error';
import { useDesk } from '../i18n/desk-context';

interface DownloadButtonProps {
  /** Rejects with the server's error. */
  download: () => Promise<void>;
}

/** What is shown, all of it, as a table for a spreadsheet. */
export const DownloadButton = ({ download }: DownloadButtonProps) => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [isLoading, setIsLoading] = useState(false);
  const onClick = async () => {
    setIsLoading(true);
    try {
      await download();
    } catch (error) {
      const reason = describeError(readError(error), tMaybe);
      toggleNotification({ type: 'danger', message: t('ratings.exportFailed', { reason }) });
    }
    setIsLoading(false);
  };
  return (
    <Button
      variant="tertiary"
      startIcon={<Download />}
      loading={isLoading}
      onClick={() => void onClick()}
    >
      {t('ratings.export')}
    </Button>
  );
};
