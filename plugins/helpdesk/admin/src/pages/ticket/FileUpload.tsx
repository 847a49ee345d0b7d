import { Button, IconButton } from '@strapi/design-system';
import { Cross, Paperclip } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';
import { Hidden } from '../../components/Panel';
import { describeError } from '../../format/error';
import { formatSize } from '../../format/size';
import { useDesk } from '../../i18n/desk-context';
import type { UploadItem, Uploads } from './use-uploads';

/** Files to go along, with how far each has come. */
export const FileUpload = ({ uploads, refusal }: { uploads: Uploads; refusal?: string }) => {
  const { t } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Frame>
      <Hidden
        as="input"
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('files.add')}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
          uploads.add([...(target.files ?? [])]);
          target.value = ''; // so that the same file can be chosen again
        }}
      />
      <Button
        variant="tertiary"
        startIcon={<Paperclip />}
        onClick={() => input.current?.click()}
        type="button"
      >
        {t('files.add')}
      </Button>
      <ul aria-label={t('files.label')} aria-live="polite">
        {uploads.items.map((item) => (
          <Item key={item.id} item={item} onRemove={() => uploads.remove(item.id)} />
        ))}
      </ul>
      {refusal ? <Refusal>{refusal}</Refusal> : null}
    </Frame>
  );
};

const Item = ({ item, onRemove }: { item: UploadItem; onRemove: () => void }) => {
  const { t, tMaybe, locale } = useDesk();
  return (
    <li>
      <bdi>{item.name}</bdi>
      <small>{formatSize(item.size, locale)}</small>
      {item.error ? <Refusal>{describeError(item.error, tMaybe)}</Refusal> : null}
      {!item.error && !item.view ? (
        <progress value={item.part} max={1} aria-label={t('files.sending', { name: item.name })} />
      ) : null}
      <IconButton
        label={t('files.remove', { name: item.name })}
        variant="ghost"
        size="S"
        onClick={onRemove}
      >
        <Cross />
      </IconButton>
    </li>
  );
};

const Frame = styled.div`
  display: grid;
  justify-items: start;
  gap: 0.8rem;

  ul {
    display: grid;
    gap: 0.4rem;
    width: 100%;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem;
    overflow-wrap: anywhere;
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  progress {
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;

const Refusal = styled.span`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;
`;
