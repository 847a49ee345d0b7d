import type { Distribution } from '../../../../contracts';

/** What a new source does until its owner says something else. */
export const NEW_SOURCE: Distribution = { strategy: 'least-loaded', limit: null, dueHours: 8 };

/** Where nothing was ever said: sources from before there was a choice go on as they did. */
export const NO_DISTRIBUTION: Distribution = { strategy: 'nobody', limit: null, dueHours: null };
