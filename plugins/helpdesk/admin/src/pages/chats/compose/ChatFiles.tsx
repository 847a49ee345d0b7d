import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';
import { FileUploadItem } from '../../ticket/FileUploadItem';
import type { Uploads } from '../../ticket/use-uploads';

interface ChatFilesProps {
  uploads: Uploads;
  /** Sending was stopped by a file that failed. */
  isStopped: boolean;
}

/** Files that go along with the next message, with how far each has come. */
export const ChatFiles = ({ uploads, isStopped }: ChatFilesProps) => {
  const { t } = useDesk();
  const { items, leftOut } = uploads;
  if (items.length === 0 && !leftOut) return null;
  return (
    <Frame>
      {items.length > 0 ? (
        <ul aria-label={t('files.label')}>
          {items.map((item) => (
            <FileUploadItem
              key={item.id}
              item={item}
              canRetry={uploads.canRetry(item.id)}
              onRetry={() => uploads.retry(item.id)}
              onRemove={() => uploads.remove(item.id)}
            />
          ))}
        </ul>
      ) : null}
      <div role="status">
        {leftOut ? <p>{t('files.leftOut', { count: leftOut.count, most: leftOut.most })}</p> : null}
        {isStopped ? <p>{t('files.failedFirst')}</p> : null}
      </div>
    </Frame>
  );
};

const Frame = styled.div`
  ul {
    display: grid;
    gap: 0.6rem;
    max-height: 16rem;
    overflow-y: auto;
  }

  > div {
    color: ${({ theme }) => theme.colors.danger600};
    font-size: 1.3rem;
  }
`;
