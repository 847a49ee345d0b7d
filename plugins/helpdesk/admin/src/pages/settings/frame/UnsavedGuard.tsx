import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useDesk } from '../../../i18n/desk-context';
import { ConfirmDialog } from './ConfirmDialog';

interface UnsavedGuardProps {
  isDirty: boolean;
  /** What is asked, and what becomes of the changes; else that they would be lost. */
  title?: string;
  text?: string;
}

/** Whoever leaves a page with unsaved changes is asked first; so is whoever closes the tab. */
export const UnsavedGuard = ({ isDirty, title, text }: UnsavedGuardProps) => {
  const { t } = useDesk();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname
  );
  useEffect(() => {
    if (!isDirty) return undefined;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isDirty]);
  return (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked'}
      title={title ?? t('settings.leave.title')}
      confirm={t('settings.leave.confirm')}
      cancel={t('settings.leave.stay')}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {text ?? t('settings.leave.text')}
    </ConfirmDialog>
  );
};
