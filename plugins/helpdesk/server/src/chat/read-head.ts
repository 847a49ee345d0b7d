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
  const [readSeq, staffReadSeq, person, ahead, rating] = await Promise.all([
    readByClient(strapi, ticket, actor.ownIds),
    readByStaff(strapi, ticket),
    personOf(strapi, ticket),
    countAhead(strapi, ticket),
    readClientRating({ strapi, ticket, catalogue }),
  ]);
  return {
    key,
    number,
    subject,
    lastSeq: ticket.lastSeq,
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

async function readByClient(
  strapi: Core.Strapi,
  { id }: TicketRow,
  contactIds: readonly number[]
): Promise<number> {
  const row = await database(strapi)('helpdesk_client_read_marks')
    .where({ ticket_id: id })
    .whereIn('contact_id', [...contactIds])
    .max({ seq: 'seq' })
    .first();
  return Number(row?.seq ?? 0);
}

async function readByStaff(strapi: Core.Strapi, { id }: TicketRow): Promise<number> {
  const row = await database(strapi)('helpdesk_read_marks')
    .where({ ticket_id: id })
    .max({ seq: 'seq' })
    .first();
  return Number(row?.seq ?? 0);
}

async function personOf(strapi: Core.Strapi, { assigneeId }: TicketRow) {
  const agent = (await loadDirectory(strapi)).agentById.get(assigneeId ?? 0);
  if (!agent) return null;
  const { hours, presence } = await readSettings(strapi);
  return presentPerson(agent, { hours, presence, now: clock.now(), site: publicUrl(strapi) });
}
