import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDesk } from '../../../i18n/desk-context';

interface SaveBarProps {
  isDirty: boolean;
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stays in sight at the foot of the page as long as something waits to be saved. */
export const SaveBar = ({ isDirty, isSaving, onSave, onDiscard }: SaveBarProps) => {
  const { t } = useDesk();
  return (
    <div aria-live="polite">
      {isDirty ? (
        <Bar role="group" aria-label={t('settings.unsaved')}>
          <span>{t('settings.unsaved')}</span>
          <Button variant="tertiary" type="button" disabled={isSaving} onClick={onDiscard}>
            {t('settings.discard')}
          </Button>
          <Button type="button" loading={isSaving} onClick={onSave}>
            {t('settings.save')}
          </Button>
        </Bar>
      ) : null}
    </div>
  );
};

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.8rem;
  padding: 1.2rem 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 0.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};

  > span {
    flex: 1 1 16rem;
    font-size: 1.4rem;
    font-weight: 500;
  }
`;

/** Where the bar stands: over the foot of the page. */
export const SaveDock = styled.div`
  position: sticky;
  inset-block-end: 1.6rem;
  z-index: 2;
`;
