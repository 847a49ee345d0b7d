import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ActionOffer, PreviewBody } from '../../../../contracts/tickets';
import { useDesk } from '../../i18n/desk-context';
import { asksNothing } from './action-form';
import { PreviewButton } from './compose/PreviewButton';

interface ActionButtonsProps {
  number: number;
  action: ActionOffer;
  label: string;
  isSending: boolean;
  isOffered: boolean;
  /** For files that are still coming. */
  isWaiting: boolean;
  previewBody: () => PreviewBody;
  onStopWaiting: () => void;
  onCancel: () => void;
}

/** Send, look before, or go away; the words stay. */
export const ActionButtons = ({
  number,
  action,
  label,
  isSending,
  isOffered,
  isWaiting,
  previewBody,
  onStopWaiting,
  onCancel,
}: ActionButtonsProps) => {
  const { t } = useDesk();
  return (
    <Buttons>
      <Button
        type="submit"
        loading={isSending || isWaiting}
        disabled={!isOffered}
        aria-keyshortcuts="Control+Enter"
      >
        {label}
      </Button>
      {isWaiting ? (
        <Waiting role="status">
          {t('form.waitsForFiles')}
          <Button type="button" size="S" variant="ghost" onClick={onStopWaiting}>
            {t('form.stopWaiting')}
          </Button>
        </Waiting>
      ) : (
        <>
          {asksNothing(action) ? null : (
            <PreviewButton
              number={number}
              action={action.key}
              isDisabled={!isOffered || isSending}
              body={previewBody}
            />
          )}
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Keys aria-hidden>{t('form.keys', { keys: KEYS })}</Keys>
        </>
      )}
    </Buttons>
  );
};

const KEYS = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ Enter' : 'Ctrl Enter';

const Buttons = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
`;

const Waiting = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;

const Keys = styled.span`
  margin-inline-start: auto;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;

  @media (max-width: 767px) {
    display: none;
  }
`;
