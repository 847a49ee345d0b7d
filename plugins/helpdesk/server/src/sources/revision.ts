import type { ChatSourceBody, SourceBody } from '../../../contracts';
import { DeskError } from '../errors';
import { sha256 } from '../platform/ids';

/** Changes with everything that an owner sets of a form or a chat: whoever names it saw what stands. */
export function revisionOf(set: SourceBody | ChatSourceBody): string {
  const { name, workflow, locale, timeZone, isEnabled, settings, distribution } = set;
  const all = [name, workflow, locale, timeZone, isEnabled, settings, distribution];
  return sha256(JSON.stringify(all)).slice(0, 16);
}

/**
 * @param seen the revision that was changed; left out: whatever stands is replaced.
 * @throws DeskError SETTINGS_CHANGED where somebody else was faster.
 */
export function requireSeen(stands: SourceBody | ChatSourceBody, seen: string | undefined): void {
  const revision = revisionOf(stands);
  if (seen !== undefined && seen !== revision) {
    throw new DeskError('SETTINGS_CHANGED', { revision, hint: 'Load it and change it again.' });
  }
}
