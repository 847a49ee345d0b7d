import type { Core } from '@strapi/strapi';
import { clock } from '../../platform/clock';
import { database } from '../../platform/database';
import { isSiteSessionActive } from '../../platform/site-users';

/*
 * A visitor who was shown to be a user is that user for as long as the login stands by which it was shown: one of the
 * project's API, or one of our own pages.
 */

const OWN = 'site:';

/** How a session of our pages is named beside those of users-permissions, which are hexadecimal. */
export function ownSessionMark({ id }: { id: number }): string {
  return `${OWN}${id}`;
}

/** Does the login still stand by which this user was shown? */
export async function isShownSessionActive(
  strapi: Core.Strapi,
  { mark, userDocument }: { mark: string; userDocument: string }
): Promise<boolean> {
  if (!mark.startsWith(OWN)) return isSiteSessionActive(strapi, mark);
  const row = await database(strapi)('helpdesk_sessions')
    .where({ id: Number(mark.slice(OWN.length)), user_document: userDocument })
    .where('expires_at', '>', clock.now())
    .first('id');
  return row !== undefined;
}
