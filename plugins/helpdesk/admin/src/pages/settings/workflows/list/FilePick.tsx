import { Upload } from '@strapi/icons';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { useDesk } from '../../../../i18n/desk-context';

interface FilePickProps {
  /** Of the file that was picked last. */
  name: string;
  describedBy: string;
  onPick: (file: File) => void;
}

/** One JSON file, by the browser's own dialog or by dropping it here. */
export const FilePick = ({ name, describedBy, onPick }: FilePickProps) => {
  const { t } = useDesk();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    <Area
      htmlFor={id}
      $isOver={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onPick(file);
      }}
    >
      <Upload aria-hidden width="2rem" height="2rem" />
      <span>{name ? <bdi>{name}</bdi> : t('workflows.import.pick')}</span>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-label={t('workflows.import.pick')}
        aria-describedby={describedBy}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onPick(file);
          target.value = ''; // the same file again, after it was mended
        }}
      />
    </Area>
  );
};

const Area = styled.label<{ $isOver: boolean }>`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 0.8rem;
  padding: 2.4rem;
  border: 1px dashed
    ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral300)};
  border-radius: 0.6rem;
  background: ${({ theme, $isOver }) =>
    $isOver ? theme.colors.primary100 : theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral800};
  font-weight: 500;
  cursor: pointer;

  svg path {
    fill: ${({ theme }) => theme.colors.primary600};
  }

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  input {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
