import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useDesk } from '../../i18n/desk-context';
import { ConfirmDialog } from '../settings/frame/ConfirmDialog';

interface LeaveGuardProps {
  isDirty: boolean;
  /** Addresses that begin so are the same page. */
  within?: string;
  /** What becomes of it; else that what was typed waits in this tab. */
  text?: string;
}

/** Whoever leaves before something was sent is asked; so is whoever closes the tab. */
export const LeaveGuard = ({ isDirty, within, text }: LeaveGuardProps) => {
  const { t } = useDesk();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty &&
      currentLocation.pathname !== nextLocation.pathname &&
      !(within && nextLocation.pathname.startsWith(within))
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
      {text ?? t('new.leave.text')}
    </ConfirmDialog>
  );
};
