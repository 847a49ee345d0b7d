import { Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { focusFirst } from './focus-first';
import { useDesk } from '../i18n/desk-context';

interface DialogFrameProps {
  title: string;
  footer?: ReactNode;
  children: ReactNode;
  onClose: () => void;
}

/** A dialog over the page: closed by its cross, by Escape and from outside. */
export const DialogFrame = ({ title, footer, children, onClose }: DialogFrameProps) => {
  const { t, direction } = useDesk();
  return (
    <Modal.Root open onOpenChange={(stays) => (stays ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} onOpenAutoFocus={focusFirst}>
        <Modal.Header closeLabel={t('workflows.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The design system's scroll area is from left to right whatever stands around it. */}
          <Inside dir={direction}>{children}</Inside>
        </Modal.Body>
        {footer ? <Modal.Footer>{footer}</Modal.Footer> : null}
      </Modal.Content>
    </Modal.Root>
  );
};

const Inside = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
  font-size: 1.4rem;
  line-height: var(--desk-line, 1.5);
`;
