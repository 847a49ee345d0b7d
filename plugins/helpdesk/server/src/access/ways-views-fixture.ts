import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../../../tests/harness/desk';
import { call, type StaffMember } from '../../../../../tests/harness/people';

/** A filter that everybody has. @returns its key. */
export async function shareView(
  desk: Desk,
  owner: StaffMember,
  query: string,
  index: number
): Promise<string> {
  const view = { name: `Filter ${index}`, icon: 'list', isShared: true, query, layout: null };
  const { body } = await call(desk, owner, 'POST', '/helpdesk/views', {
    ...view,
    clientId: randomUUID(),
  });
  // The contract of this door.
  return (body.data as { key: string }).key;
}
