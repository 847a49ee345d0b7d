import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDesk } from '../../../../i18n/desk-context';

interface PublishBarProps {
  isDirty: boolean;
  isChecking: boolean;
  isPublishing: boolean;
  /** Something else must be decided first. */
  isBlocked: boolean;
  problems: number;
  onPublish: () => void;
  onDiscard: () => void;
}

/** In sight as long as something is not published: what stands in its way, or the way. */
export const PublishBar = ({
  isDirty,
  isChecking,
  isPublishing,
  isBlocked,
  problems,
  onPublish,
  onDiscard,
}: PublishBarProps) => {
  const { t } = useDesk();
  const state = () => {
    if (isChecking) return t('workflows.checking');
    return problems > 0 ? t('workflows.problems.count', { count: problems }) : t('workflows.sound');
  };
  return (
    <div aria-live="polite">
      {isDirty ? (
        <Bar role="group" aria-label={t('workflows.unpublished')}>
          <span>
            {t('workflows.unpublished')} <small>{state()}</small>
          </span>
          <Button variant="tertiary" type="button" disabled={isPublishing} onClick={onDiscard}>
            {t('settings.discard')}
          </Button>
          <Button
            type="button"
            loading={isPublishing}
            disabled={isBlocked || isChecking || problems > 0}
            onClick={onPublish}
          >
            {t('workflows.publish')}
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
    line-height: var(--desk-line, 1.5);
  }

  small {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.3rem;
    font-weight: 400;
  }
`;
