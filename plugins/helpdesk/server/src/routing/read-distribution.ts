import type { Distribution } from '../../../contracts';
import { readJson } from '../platform/database';
import { NO_DISTRIBUTION } from './rules/distribution-defaults';

/** The column of a source. */
export function readDistribution(column: unknown): Distribution {
  return { ...NO_DISTRIBUTION, ...readJson<Partial<Distribution>>(column, {}) };
}
