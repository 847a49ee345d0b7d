import type { Core } from '@strapi/strapi';
import type { ChatStartBody, ChatStarted, Origin } from '../../../contracts';
import { DeskError } from '../errors';
import { requireHuman } from '../forms/human-check/require-human';
import { saidZone } from '../forms/request-origin';
import { composeRequest } from '../forms/rules/compose-request';
import { isBlocked } from '../people/blocks';
import { clock } from '../platform/clock';
import { readContact } from '../people/contacts';
import { newKey } from '../platform/ids';
import type { Opened, OpenInput } from '../tickets/open-input';
import { openTicket } from '../tickets/open-ticket';
import { isBlank } from '../workflow/rules/is-blank';
import { afterSame } from './after-same';
import { checkedCaller, type ChatCaller } from './chat-caller';
import { startLimits, withinLimits } from './chat-limits';
import { findStarted, type Started } from './find-started';
import { readConversation } from './read-conversation';
import { readQuestionnaire, type Questionnaire } from './read-questionnaire';
import { visitedPages, webAddress } from './read-visit';
import { submissionOf } from './submission-of';
import { whileOpen } from './under-way';
import { visitorName } from './visitor-name';
import { tokensOfStart, type VisitorDraft } from './visitor-tokens';
import { loadVisitor, reloadVisitor, type KnownVisitor } from './visitors';
import { writeChat } from './write-chat';

/** What the door knows of the browser beside the body. */
export interface StartedFrom {
  /** By the owner's setting full, masked or absent. */
  ip: string | null;
  userAgent: string | null;
  languages: string | null;
}

interface Start {
  strapi: Core.Strapi;
  caller: ChatCaller;
  body: ChatStartBody;
  from: StartedFrom;
}

/**
 * The first message of a conversation opens a ticket, and gives a stranger the token by which this browser is known
 * from now on. The same client id twice is one conversation: where the first answer was lost, the second one brings
 * the same token, since nobody but its sender knows the id. Once that token was replaced or is over, a repeat brings
 * nothing.
 *
 * @throws DeskError INPUT_INVALID by field, TEXT_REQUIRED, HUMAN_CHECK_FAILED, CONTACT_BLOCKED, TOO_MANY_REQUESTS,
 *   SOURCE_CLOSED, UNAVAILABLE at shutdown, VISITOR_UNKNOWN for a repeat whose token is over.
 */
export async function startConversation(start: Start): Promise<ChatStarted> {
  const { strapi, caller, body } = start;
  const same = `${caller.source.key}:${body.clientId}`;
  const started = await afterSame(
    strapi,
    same,
    async () => (await findStarted(strapi, start)) ?? (await begin(start))
  );
  return answer(start, started);
}

async function begin(start: Start): Promise<Started> {
  const { strapi, caller, body } = start;
  const text = body.text.replace(/\r\n?/g, '\n').trim();
  if (isBlank({ format: 'text', body: text })) throw new DeskError('TEXT_REQUIRED');
  const asked = readQuestionnaire(caller.source, body, { isKnown: isKnownPerson(caller) });
  const { email } = asked.known;
  if (await isBlocked(strapi, { email: email || null, address: caller.address })) {
    throw new DeskError('CONTACT_BLOCKED');
  }
  if (!caller.known) {
    await requireHuman({
      strapi,
      of: checkedCaller(caller),
      answer: body.human ?? null,
      submission: submissionOf(body.clientId),
    });
  }
  const limits = await startLimits(strapi, caller);
  await whileOpen(strapi, () => withinLimits(strapi, limits, () => open(start, asked, text)));
  const started = await findStarted(strapi, start);
  if (!started) throw new DeskError('UNEXPECTED');
  return started;
}

async function answer(
  { strapi, caller: { source, known, address }, body }: Start,
  { key, visitorId }: Started
): Promise<ChatStarted> {
  const read = (as: KnownVisitor) =>
    readConversation({ strapi, source, known: as, key, pending: [body.clientId] });
  if (known && known.visitor.id === visitorId) {
    const now = await reloadVisitor(strapi, known, address);
    if (now) return { token: null, conversation: await read(now) };
  }
  for (const token of tokensOfStart(strapi, { source: source.key, clientId: body.clientId })) {
    const visitor = await loadVisitor(strapi, { source, token, address });
    if (visitor?.visitor.id === visitorId) return { token, conversation: await read(visitor) };
  }
  throw new DeskError('VISITOR_UNKNOWN');
}

/** Somebody who was asked before: by this browser, or by their account. */
function isKnownPerson({ known }: ChatCaller): boolean {
  if (!known) return false;
  return known.visitor.contactId !== null || (known.account?.contacts.length ?? 0) > 0;
}

async function open(start: Start, asked: Questionnaire, text: string): Promise<Opened> {
  const { strapi, caller, body, from } = start;
  const { source, known } = caller;
  const draft = visitorDraft(start, asked);
  const pages = visitedPages(body, clock.now());
  const [token] = tokensOfStart(strapi, { source: source.key, clientId: body.clientId });
  const contactId = known?.account?.contacts[0]?.id ?? known?.visitor.contactId ?? undefined;
  const contact = await contactOf(strapi, { contactId, draft, asked });
  const locale = source.locale ?? body.locale ?? known?.visitor.locale ?? 'en';
  const origin: Origin = {
    page: pages.at(-1)?.url ?? null,
    referrer: draft.referrer,
    ip: from.ip,
    userAgent: from.userAgent,
    languages: from.languages,
    timeZone: draft.timeZone,
  };
  return openTicket({
    strapi,
    actor: null,
    input: {
      submission: submissionOf(body.clientId),
      source: source.key,
      channel: 'chat',
      contact: { ...contact, locale: body.locale ?? locale, timeZone: draft.timeZone },
      contactId,
      isProven: Boolean(known?.account?.contacts.length),
      locale,
      subject: composeRequest({ subject: '', text, fields: [], values: {}, locale }).subject,
      text: { format: 'text', body: text },
      fields: asked.values,
      fieldNames: asked.names,
      state: source.settings.state,
      assignee: source.settings.assignee,
      origin,
      // What is said is on the screen; by mail the conversation goes on when the visitor has gone.
      wantsReceipt: false,
    },
    also: (trx, opened) =>
      writeChat(trx, {
        ...opened,
        visitor: known ? { id: known.visitor.id } : { draft, token },
        startPage: pages.at(-1) ?? null,
      }),
  });
}

/** The contact's own name stays with staff: whoever typed the address may be a stranger. */
async function contactOf(
  strapi: Core.Strapi,
  {
    contactId,
    draft,
    asked: { known },
  }: { contactId: number | undefined; draft: VisitorDraft; asked: Questionnaire }
): Promise<Pick<OpenInput['contact'], 'name' | 'email' | 'phone' | 'company'>> {
  const contact = contactId === undefined ? null : await readContact(strapi, contactId);
  if (contact) return { ...contact, name: draft.name };
  const { email, phone, company } = known;
  return {
    name: draft.name,
    email: email || null,
    phone: phone || null,
    company: company || null,
  };
}

function visitorDraft(
  { caller: { source, known }, body, from }: Start,
  asked: Questionnaire
): VisitorDraft {
  const locale = body.locale ?? known?.visitor.locale ?? null;
  const named = known?.account?.name || known?.visitor.name || asked.known.name;
  return {
    sourceId: source.id,
    contactId: null,
    name: named || visitorName(source.locale ?? locale ?? 'en', newKey()),
    user: null,
    locale,
    timeZone: saidZone(body.timeZone) ?? known?.visitor.timeZone ?? source.timeZone,
    ...from,
    referrer: webAddress(body.referrer),
    pages: visitedPages(body, clock.now()),
  };
}
