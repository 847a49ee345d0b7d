import type { Core } from '@strapi/strapi';
import type { ConversationHead } from '../../../contracts';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { publicUrl } from '../platform/public-url';
import { readClientRating } from '../rating/read-client-rating';
import { readSettings } from '../site/settings';
import { headOf, offersOf } from '../tickets/read-client-ticket';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import { countAhead } from './count-ahead';
import type { FoundConversation } from './find-conversation';
import { presentPerson } from './present-person';
import type { KnownVisitor } from './visitors';

/** What a window shows of a conversation beside its entries. */
export async function readHead({
  strapi,
  known,
  found: { ticket, actor },
}: {
  strapi: Core.Strapi;
  known: KnownVisitor;
  found: FoundConversation;
}): Promise<ConversationHead> {
  const catalogue = await loadCatalogue(strapi);
  const { number, key, subject, state, isClosed } = headOf(ticket, catalogue);
  const { reply, actions } = offersOf(ticket, catalogue);
  const [{ readSeq, staffReadSeq, merges }, person, ahead, rating] = await Promise.all([
    readMarks(strapi, ticket, actor.ownIds),
    personOf(strapi, ticket),
    countAhead(strapi, ticket),
    readClientRating({ strapi, ticket, catalogue }),
  ]);
  return {
    key,
    number,
    subject,
    lastSeq: ticket.lastSeq,
    merges,
    state,
    isClosed,
    mayWrite: reply !== null,
    readSeq,
    staffReadSeq,
    person,
    ahead,
    actions,
    rating,
    transcriptTo: inPart(mailOf(known)),
  };
}

/** Where mail reaches this visitor; null: nowhere. */
export function mailOf({ account, emails }: KnownVisitor): string | null {
  if (!account) return emails[0] ?? null;
  return account.contacts[0]?.email ?? account.user.email;
}

/** `a…@example.com`: enough for who knows it. */
function inPart(email: string | null): string | null {
  const at = email?.lastIndexOf('@') ?? -1;
  if (!email || at < 1) return null;
  const [first] = email;
  return `${first}…${email.slice(at)}`;
}

/**
 * How far the person has read, by whichever of their contacts, and the farthest that one of staff has; what these
 * numbers are of.
 */
async function readMarks(
  strapi: Core.Strapi,
  { id }: TicketRow,
  contactIds: readonly number[]
): Promise<Pick<ConversationHead, 'readSeq' | 'staffReadSeq' | 'merges'>> {
  const db = database(strapi);
  const marks = (table: string) => db(table).max('seq').where({ ticket_id: id });
  const row = await db
    .select({
      client: marks('helpdesk_client_read_marks').whereIn('contact_id', [...contactIds]),
      staff: marks('helpdesk_read_marks'),
      merges: db('helpdesk_tickets').count('id').where({ merged_into_id: id }),
    })
    .first();
  return {
    readSeq: Number(row?.client ?? 0),
    staffReadSeq: Number(row?.staff ?? 0),
    merges: Number(row?.merges ?? 0),
  };
}

async function personOf(strapi: Core.Strapi, { assigneeId }: TicketRow) {
  const agent = (await loadDirectory(strapi)).agentById.get(assigneeId ?? 0);
  if (!agent) return null;
  const { hours, presence } = await readSettings(strapi);
  return presentPerson(agent, { hours, presence, now: clock.now(), site: publicUrl(strapi) });
}
