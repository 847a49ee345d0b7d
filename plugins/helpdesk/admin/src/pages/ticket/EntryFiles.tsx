import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { FileView } from '../../../../contracts/tickets';
import { backendUrl } from '../../api/backend-url';
import { useCreateFileLinkMutation } from '../../api/tickets';
import { describeError, readError } from '../../format/error';
import { formatSize } from '../../format/size';
import { useDesk } from '../../i18n/desk-context';

/** Files of an entry. The link to one is made when it is asked for and lives a short time. */
export const EntryFiles = ({ files, number }: { files: FileView[]; number: number }) => {
  const { t, tMaybe, locale } = useDesk();
  const { toggleNotification } = useNotification();
  const [createLink] = useCreateFileLinkMutation();
  if (files.length === 0) return null;

  const download = async (file: FileView) => {
    const answer = await createLink({ number, file: file.key });
    if ('error' in answer) {
      const message = describeError(readError(answer.error), tMaybe);
      toggleNotification({ type: 'danger', message });
      return;
    }
    startDownload(answer.data.url, file.name);
  };

  return (
    <Files aria-label={t('files.label')}>
      {files.map((file) => (
        <li key={file.key}>
          <File type="button" onClick={() => void download(file)}>
            <Download aria-hidden width="1.4rem" height="1.4rem" />
            <bdi>{file.name}</bdi>
            <small>{formatSize(file.size, locale)}</small>
          </File>
        </li>
      ))}
    </Files>
  );
};

const startDownload = (url: string, name: string) => {
  const link = document.createElement('a');
  link.href = new URL(url, backendUrl()).href;
  link.download = name;
  link.rel = 'noreferrer';
  link.click();
};

const Files = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;

  li {
    min-width: 0;
  }
`;

const File = styled.button`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  max-width: 100%;
  min-height: 3.2rem;
  padding: 0.4rem 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.3rem;
  cursor: pointer;

  bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  small {
    flex: none;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
  }

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
