import { Button, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { Banner } from '../../../components/Banner';
import { focusFirst } from '../../../components/focus-first';
import { useDesk } from '../../../i18n/desk-context';

interface ManyDialogProps {
  title: string;
  confirm: string;
  refusal: string | null;
  isBusy: boolean;
  isReady?: boolean;
  children: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

/** What is to be done with many tickets, before it is begun. */
export const ManyDialog = ({
  title,
  confirm,
  refusal,
  isBusy,
  isReady = true,
  children,
  onConfirm,
  onClose,
}: ManyDialogProps) => {
  const { t, direction } = useDesk();
  return (
    <Modal.Root open onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onOpenAutoFocus={focusFirst}>
        <Modal.Header closeLabel={t('cancel')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The part of the dialog that scrolls is left to right, whatever is around it. */}
          <Inside dir={direction}>
            {refusal ? (
              <Banner tone="danger" role="alert">
                {refusal}
              </Banner>
            ) : null}
            {children}
          </Inside>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={isBusy} disabled={!isReady} onClick={onConfirm}>
            {confirm}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

const Inside = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2rem;
  min-height: 12rem;
  align-content: start;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
`;
