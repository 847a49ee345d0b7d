import { IconButton } from '@strapi/design-system';
import { ArrowClockwise, Cross, File, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';
import { describeError } from '../../format/error';
import { formatSize } from '../../format/size';
import { useDesk } from '../../i18n/desk-context';
import type { UploadItem } from './use-uploads';

interface FileUploadItemProps {
  item: UploadItem;
  canRetry: boolean;
  onRetry: () => void;
  onRemove: () => void;
}

/** One file: waiting, on its way, there, or refused and why. */
export const FileUploadItem = ({ item, canRetry, onRetry, onRemove }: FileUploadItemProps) => {
  const { t, tMaybe, locale } = useDesk();
  const { name, size, part, view, error } = item;
  const isOnItsWay = !error && !view;
  const Icon = error ? WarningCircle : File;
  return (
    <Item $isRefused={error !== null}>
      <Icon aria-hidden width="1.6rem" height="1.6rem" />
      <Name>
        <bdi>{name}</bdi>
        <small>
          {error ? (
            <span role="alert">{describeError(error, tMaybe)}</span>
          ) : part === null ? (
            t('files.waiting')
          ) : (
            formatSize(size, locale)
          )}
        </small>
        {isOnItsWay ? (
          <progress value={part ?? 0} max={1} aria-label={t('files.sending', { name })} />
        ) : null}
      </Name>
      {error && canRetry ? (
        <IconButton
          label={t('files.retry', { name })}
          variant="ghost"
          size="S"
          type="button"
          onClick={onRetry}
        >
          <ArrowClockwise />
        </IconButton>
      ) : null}
      <IconButton
        label={isOnItsWay ? t('files.cancel', { name }) : t('files.remove', { name })}
        variant="ghost"
        size="S"
        type="button"
        onClick={onRemove}
      >
        <Cross />
      </IconButton>
    </Item>
  );
};

const Item = styled.li<{ $isRefused: boolean }>`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  max-width: 52rem;
  padding-block: 0.6rem;
  padding-inline: 1.2rem 0.6rem;
  border: 1px solid
    ${({ theme, $isRefused }) => ($isRefused ? theme.colors.danger200 : theme.colors.neutral150)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};

  > svg {
    flex: none;
  }

  > svg path {
    fill: ${({ theme, $isRefused }) =>
      $isRefused ? theme.colors.danger600 : theme.colors.neutral500};
  }

  small {
    color: ${({ theme, $isRefused }) =>
      $isRefused ? theme.colors.danger600 : theme.colors.neutral600};
    font-size: 1.2rem;
  }
`;

const Name = styled.span`
  flex: 1;
  display: grid;
  min-width: 0;
  line-height: var(--desk-line, 1.4);

  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  progress {
    width: 100%;
    height: 0.4rem;
    margin-block-start: 0.4rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;
