import { Button } from '@strapi/design-system';
import { Paperclip } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';
import { Hidden } from '../../components/Panel';
import { useDesk } from '../../i18n/desk-context';
import { FileUploadItem } from './FileUploadItem';
import type { Uploads } from './use-uploads';

/** Files to go along, with how far each has come. They are dropped on the form, pasted into the text, or chosen here. */
export const FileUpload = ({ uploads, refusal }: { uploads: Uploads; refusal?: string }) => {
  const { t } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { items, leftOut } = uploads;
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
      <Row>
        <Button
          ref={button}
          name="files"
          variant="tertiary"
          startIcon={<Paperclip />}
          onClick={() => input.current?.click()}
          type="button"
        >
          {t('files.add')}
        </Button>
        <Tip>{t('files.tip')}</Tip>
      </Row>
      {items.length > 0 ? (
        <ul aria-label={t('files.label')}>
          {items.map((item) => (
            <FileUploadItem
              key={item.id}
              item={item}
              canRetry={uploads.canRetry(item.id)}
              onRetry={() => uploads.retry(item.id)}
              onRemove={() => {
                uploads.remove(item.id);
                button.current?.focus();
              }}
            />
          ))}
        </ul>
      ) : null}
      <Refusals role="status">
        {leftOut ? <p>{t('files.leftOut', { count: leftOut.count, most: leftOut.most })}</p> : null}
        {refusal ? <p>{refusal}</p> : null}
      </Refusals>
    </Frame>
  );
};

const Frame = styled.div`
  display: grid;
  gap: 0.8rem;

  ul {
    display: grid;
    gap: 0.6rem;
  }
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 1.2rem;
`;

const Tip = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  /* Nothing is dragged on a phone. */
  @media (max-width: 767px) {
    display: none;
  }
`;

const Refusals = styled.div`
  color: ${({ theme }) => theme.colors.danger600};
  font-size: 1.3rem;

  &:empty {
    display: none;
  }
`;
