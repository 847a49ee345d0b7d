import { Button, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Preview } from '../../../../../contracts/tickets';
import { Banner } from '../../../components/Banner';
import { Skeleton } from '../../../components/Skeleton';
import { describeError, type DeskError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { PreviewMails } from './PreviewMails';

interface PreviewDialogProps {
  isOpen: boolean;
  isLoading: boolean;
  preview: Preview | null;
  error: DeskError | null;
  onRetry: () => void;
  onClose: () => void;
}

/** The mails that an action would send. Nothing is written by looking. */
export const PreviewDialog = ({
  isOpen,
  isLoading,
  preview,
  error,
  onRetry,
  onClose,
}: PreviewDialogProps) => {
  const { t, tMaybe, direction } = useDesk();
  return (
    <Modal.Root open={isOpen} onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('preview.close')}>
          <Modal.Title>{t('preview.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The design system's scroll area is from left to right whatever stands around it. */}
          <Inside dir={direction}>
            {isLoading ? <Skeleton lines={6} /> : null}
            {error ? (
              <Banner
                tone="danger"
                role="alert"
                action={
                  <Button size="S" variant="tertiary" onClick={onRetry}>
                    {t('retry')}
                  </Button>
                }
              >
                {describeError(error, tMaybe)}
                {Object.entries(error.fields).map(([path, text]) => (
                  <p key={path}>{text}</p>
                ))}
              </Banner>
            ) : null}
            {preview && preview.problems.length > 0 ? (
              <Banner tone="warning" title={t('preview.problems')}>
                <ul>
                  {preview.problems.map(({ notice, message }) => (
                    <li key={`${notice} ${message}`}>
                      <bdi>{notice}</bdi>: <bdi dir="ltr">{message}</bdi>
                    </li>
                  ))}
                </ul>
              </Banner>
            ) : null}
            {preview && preview.mails.length === 0 ? (
              <Banner tone="info" title={t('preview.nobody')}>
                {t('preview.nobodyText')}
              </Banner>
            ) : null}
            {preview && preview.mails.length > 0 ? <PreviewMails mails={preview.mails} /> : null}
          </Inside>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('preview.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const Inside = styled.div`
  display: grid;
  gap: 1.6rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
`;
