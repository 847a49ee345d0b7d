import type { DeskError } from '../../../format/error';

/**
 * Whether an answer takes a chat from the screen that stands there already: it is gone, another request now, or not for
 * this agent any more. Whatever else failed passes, and what was shown and typed stays.
 */
export const endsShowing = ({ code, into }: Pick<DeskError, 'code' | 'into'>): boolean =>
  into !== null || code === 'NOT_FOUND' || code === 'NOT_ALLOWED';
