import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import type { DirectoryAgent } from '../people/directory';
import { loadRights } from './load-rights';
import { grantsOf, mayBeAssigned, type RightPlace } from './rules';

/**
 * Refuses a person who may not be made responsible for a ticket of this workflow in this state: one who is gone or
 * cannot log in, and one without a right that says so.
 *
 * @throws DeskError ASSIGNEE_NOT_ACCEPTED
 */
export async function requireAssignable(asked: Asked): Promise<void> {
  if (await isAssignable(asked)) return;
  throw new DeskError('ASSIGNEE_NOT_ACCEPTED', {
    hint: 'Choose an active agent whose rights let them be responsible here.',
  });
}

type Asked = RightPlace & { strapi: Core.Strapi; agent: DirectoryAgent | undefined };

export async function isAssignable({ strapi, agent, ...place }: Asked): Promise<boolean> {
  const rights = await loadRights(strapi);
  return (
    agent !== undefined &&
    mayBeAssigned({
      ...place,
      candidate: {
        isActive: agent.isActive,
        isOwner: agent.isOwner,
        isReader: agent.roleIds.some((id) => rights.readerRoleIds.has(id)),
        grants: grantsOf(rights.rows, agent),
      },
    })
  );
}
