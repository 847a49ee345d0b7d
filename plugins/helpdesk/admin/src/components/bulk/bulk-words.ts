import type { BulkFailure, BulkSummary } from '../../../../contracts/bulk';
import type { Desk } from '../../i18n/desk-context';

/** `412 of 1,000 · 3 refused` */
export const progressText = (
  { done, total, refused }: BulkSummary,
  { t, locale }: Desk
): string => {
  const digits = new Intl.NumberFormat(locale);
  const parts = [t('bulk.progress', { done: digits.format(done), total: digits.format(total) })];
  if (refused > 0) parts.push(t('bulk.refused', { count: refused }));
  return parts.join(' · ');
};

/** Said aloud: at every quarter, and at the end. */
export const spokenText = (bulk: BulkSummary, desk: Desk): string => {
  const { t } = desk;
  const name = t(`bulk.what.${bulk.what}`);
  if (bulk.state !== 'running') {
    return `${name}: ${t(`bulk.state.${bulk.state}`)} ${progressText(bulk, desk)}`;
  }
  const quarter = Math.floor((bulk.done / bulk.total) * 4) * 25;
  return t('bulk.spoken', { name, percent: quarter });
};

/** In the reader's language by the code, else the server's English. */
export const reasonText = (
  { code, message, step }: BulkFailure,
  { t, tMaybe }: Pick<Desk, 't' | 'tMaybe'>
): string => {
  const reason = tMaybe(`error.${code}`) ?? message;
  return step === null ? reason : t('bulk.atStep', { step, reason });
};
