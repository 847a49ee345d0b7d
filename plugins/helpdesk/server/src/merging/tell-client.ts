import type { Core } from '@strapi/strapi';
import type { LocalizedText } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { addressMail, earlierMails } from '../mail/address-mail';
import { FIXED_TEXTS } from '../mail/rules/fixed-texts';
import { isMailAddress } from '../mail/rules/mail-address';
import { automaticHeaders } from '../mail/rules/mail-headers';
import { writeMail } from '../mail/write-mail';
import { readContact } from '../people/contacts';
import { loadDirectory } from '../people/directory';
import type { OutboxDraft } from '../platform/outbox';
import { readSettings } from '../site/settings';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';

/**
 * The mail that tells a client under which number their request goes on; nothing for one who has no address, is
 * blocked, or wants no mails. Reads only.
 */
export async function prepareMergeMail({
  strapi,
  actor,
  from,
  into,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  from: TicketRow;
  into: TicketRow;
}): Promise<OutboxDraft[]> {
  const contact = await readContact(strapi, into.contactId);
  const catalogue = await loadCatalogue(strapi);
  const workflow = catalogue.workflowById.get(into.workflowId)?.document;
  const address = contact?.email ?? '';
  const isTold = contact && !contact.isBlocked && contact.mails.answers !== false;
  if (!isTold || !workflow || !isMailAddress(address)) return [];
  const reader = { address, audience: 'client' as const, locale: into.locale || contact.locale };
  const mail = await writeMail({
    strapi,
    subject: {
      ticket: into,
      workflow,
      state: catalogue.stateById.get(into.stateId)?.key ?? '',
      action: null,
      actor,
      text: null,
      fields: {},
      fileKeys: [],
      isInternal: false,
    },
    reader,
    clientName: contact.name,
    template: {
      subject: FIXED_TEXTS.brokenSubject,
      body: withNumber(FIXED_TEXTS.mergedBody, from.number),
    },
    settings: await readSettings(strapi),
    directory: await loadDirectory(strapi),
    files: [],
  });
  const headers = automaticHeaders({ actor: 'agent', audience: 'client' });
  const earlier = await earlierMails(strapi, into);
  return [addressMail({ strapi, ticket: into, reader, mail, headers, earlier })];
}

/** The number is ours and no word of a stranger, so that it may stand in the template itself. */
function withNumber(text: LocalizedText, number: number): LocalizedText {
  return Object.fromEntries(
    Object.entries(text).map(([locale, words]) => [locale, words.replace('%old%', String(number))])
  );
}
