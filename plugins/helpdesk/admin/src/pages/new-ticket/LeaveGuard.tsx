import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useDesk } from '../../i18n/desk-context';
import { ConfirmDialog } from '../settings/frame/ConfirmDialog';

/** Whoever leaves in the middle of writing is asked; what was typed waits in this tab. */
export const LeaveGuard = ({ isDirty }: { isDirty: boolean }) => {
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
      title={t('new.leave.title')}
      confirm={t('new.leave.confirm')}
      cancel={t('new.leave.stay')}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('new.leave.text')}
    </ConfirmDialog>
  );
};
