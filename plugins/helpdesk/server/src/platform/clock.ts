import type { EpochMs } from '../../../contracts';

/** The one source of the present time; specs set it. */
export const clock = {
  now: (): EpochMs => Date.now(),
};
