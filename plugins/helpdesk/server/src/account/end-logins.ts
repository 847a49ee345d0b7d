import type { Core } from '@strapi/strapi';
import { tellVisitorChange } from '../chat/visitor-changes';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { endSiteTokens, type SiteUser } from '../platform/site-users';
import { endSessionsOf } from '../site/session';

/** A token says in whole seconds since when it holds. */
const SECOND_MS = 1000;

/**
 * Logs a user out everywhere: on our pages but in the session that is told, and in front ends that use the project's
 * API. Tokens of the older kind, which nobody can take back, are refused by our doors from now on.
 */
export async function endLogins(
  strapi: Core.Strapi,
  user: SiteUser,
  { exceptSessionId = null }: { exceptSessionId?: number | null } = {}
): Promise<void> {
  const tokensAfter = Math.floor(clock.now() / SECOND_MS) * SECOND_MS;
  await database(strapi)('helpdesk_accounts')
    .insert({
      document_id: newKey(),
      user_document: user.documentId,
      tokens_after: tokensAfter,
    })
    .onConflict('user_document')
    .merge(['tokens_after']);
  await endSessionsOf(strapi, user, exceptSessionId);
  await endSiteTokens(strapi, user);
  tellVisitorChange({});
}

/** Was this token issued before its user was logged out everywhere? */
export async function isTokenOver(
  strapi: Core.Strapi,
  { documentId }: SiteUser,
  issuedAt: number
): Promise<boolean> {
  const row = await database(strapi)('helpdesk_accounts')
    .where({ user_document: documentId })
    .first('tokens_after');
  return row !== undefined && issuedAt <= Number(row.tokens_after);
}
