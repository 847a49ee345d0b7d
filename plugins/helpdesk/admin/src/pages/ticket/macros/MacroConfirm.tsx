import { Button, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { MacroOffer } from '../../../../../contracts/macros';
import { useGetLookupsQuery } from '../../../api/queue';
import { RichText } from '../../../components/editor/RichText';
import { focusFirst } from '../../../components/focus-first';
import { useDesk } from '../../../i18n/desk-context';
import { previewText } from './preview-text';

interface MacroConfirmProps {
  offer: MacroOffer;
  /** Of the ticket. */
  workflow: string;
  isBusy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asked only where the client reads what is done: step by step, with the texts as they will be written. */
export const MacroConfirm = ({
  offer,
  workflow,
  isBusy,
  onConfirm,
  onCancel,
}: MacroConfirmProps) => {
  const desk = useDesk();
  const { t, direction } = desk;
  const { data: lookups } = useGetLookupsQuery();
  // The texts stand below in full.
  const sentences = previewText(offer, { desk, lookups, workflow, isShort: true });
  return (
    <Modal.Root open onOpenChange={(stays) => (stays ? undefined : onCancel())}>
      <Modal.Content aria-describedby={undefined} onOpenAutoFocus={focusFirst}>
        <Modal.Header closeLabel={t('cancel')}>
          <Modal.Title>{offer.title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* The part of the dialog that scrolls is left to right, whatever is around it. */}
          <Inside dir={direction}>
            <p>{t('macro.tellsClient')}</p>
            {offer.isFilled ? null : <p>{t('macro.notFilled')}</p>}
            <ol>
              {offer.steps.map((step, index) => (
                // They are not changed here.
                <li key={index}>
                  <span>{sentences[index]}</span>
                  {step.kind === 'action' && step.text ? (
                    <blockquote>
                      <RichText html={step.text.body} />
                    </blockquote>
                  ) : null}
                </li>
              ))}
            </ol>
          </Inside>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" data-first onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button loading={isBusy} onClick={onConfirm}>
            {t('macro.run')}
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

  ol {
    display: grid;
    gap: 0.8rem;
    margin: 0;
    padding-inline-start: 2.4rem;
    list-style: decimal;
  }

  blockquote {
    margin: 0.4rem 0 0;
    padding: 0.8rem 1.2rem;
    border-inline-start: 3px solid ${({ theme }) => theme.colors.primary200};
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;
