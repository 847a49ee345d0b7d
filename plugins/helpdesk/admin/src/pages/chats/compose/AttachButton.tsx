import { IconButton } from '@strapi/design-system';
import { Paperclip } from '@strapi/icons';
import { useRef } from 'react';
import { Hidden } from '../../../components/Panel';
import { useDesk } from '../../../i18n/desk-context';

/** Chooses files to go along. */
export const AttachButton = ({ onFiles }: { onFiles: (files: File[]) => void }) => {
  const { t } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Hidden
        as="input"
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('files.add')}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
          onFiles([...(target.files ?? [])]);
          target.value = ''; // so that the same file can be chosen again
        }}
      />
      <IconButton
        type="button"
        size="L"
        variant="ghost"
        label={t('files.add')}
        onClick={() => input.current?.click()}
      >
        <Paperclip />
      </IconButton>
    </>
  );
};
