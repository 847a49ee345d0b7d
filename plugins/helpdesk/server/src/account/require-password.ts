import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { passwordProblem } from '../platform/site-users';

/**
 * Refuses a password that the project's rules, or ours, do not take.
 *
 * @throws DeskError INPUT_INVALID with `short`, `long` or `refused` for `password`.
 */
export async function requirePassword(strapi: Core.Strapi, password: string): Promise<void> {
  const problem = await passwordProblem(strapi, password);
  if (problem) throw new DeskError('INPUT_INVALID', { fields: { password: problem } });
}
