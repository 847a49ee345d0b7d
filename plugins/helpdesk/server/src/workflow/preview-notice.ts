import type { Core } from '@strapi/strapi';
import type {
  FieldValues,
  LocalizedText,
  NoticePreview,
  NoticePreviewBody,
  WorkflowAction,
} from '../../../contracts';
import type { AgentActor } from '../access/actor';
import type { MailTemplate } from '../mail/write-mail';
import { writeMail } from '../mail/write-mail';
import { readContact } from '../people/contacts';
import { loadDirectory } from '../people/directory';
import { database, readJson } from '../platform/database';
import { readSettings } from '../site/settings';
import { findTicket } from '../tickets/find-ticket';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from './catalogue';
import { localize } from './rules/localize';
import { isSeenByClient } from './rules/offers';
import { readTemplate } from './rules/template-variables';

type Problem = NoticePreview['problems'][number];

/**
 * A notice or receipt as it would leave for this ticket, written by the writer of real mails. Nobody is mailed, and
 * the client's link in it opens nothing. What cannot be filled in is told with its place; the mail is then the fixed
 * text that would leave instead.
 *
 * @throws DeskError NOT_FOUND for a ticket that this agent may not see.
 */
export async function previewNotice({
  strapi,
  actor,
  ...body
}: { strapi: Core.Strapi; actor: AgentActor } & NoticePreviewBody): Promise<NoticePreview> {
  const ticket = await findTicket({ strapi, actor, ticket: { number: body.ticket } });
  const action = body.document.actions.find(({ key }) => key === body.action) ?? null;
  const audience = audienceOf(body, action);
  const isInternal = action !== null && !isSeenByClient(action);
  const [contact, catalogue, settings, directory, entry] = [
    await readContact(strapi, ticket.contactId),
    await loadCatalogue(strapi),
    await readSettings(strapi),
    await loadDirectory(strapi),
    await sampleEntry(strapi, { ticket, action, isForClient: audience === 'client' }),
  ];
  const state = catalogue.stateById.get(ticket.stateId)?.key ?? '';
  const write = (template: MailTemplate) =>
    writeMail({
      strapi,
      subject: {
        ticket,
        workflow: body.document,
        state: action?.to ?? state,
        action,
        actor,
        ...entry,
        fileKeys: [],
        isInternal,
      },
      reader: { address: '', audience, locale: body.locale },
      clientName: contact?.name ?? '',
      template,
      settings,
      directory,
      files: [],
      isPreview: true,
    });
  const mail = await write(body);
  const seen = [
    ...staticProblems('subject', body.subject, body.locale),
    ...staticProblems('body', body.body, body.locale),
  ];
  const problems = [...seen];
  if (seen.length === 0 && mail.problem) {
    const { problem } = await write({ subject: body.subject, body: { en: '' } });
    problems.push(toProblem(problem ? 'subject' : 'body', problem ?? mail.problem));
  }
  const { subject, html, text } = mail;
  return { subject, html, text, problems };
}

/** A receipt is read by the client; a notice by those whom the document sends it to. */
function audienceOf(
  { document, subject, body }: NoticePreviewBody,
  action: WorkflowAction | null
): 'client' | 'staff' {
  const notices = action ? action.notices : document.opening;
  const isSame = (a: LocalizedText, b: LocalizedText) => JSON.stringify(a) === JSON.stringify(b);
  const notice = notices.find(
    (candidate) => isSame(candidate.subject, subject) && isSame(candidate.body, body)
  );
  if (notice) return notice.to.some(({ kind }) => kind === 'client') ? 'client' : 'staff';
  return action === null || isSeenByClient(action) ? 'client' : 'staff';
}

/** What was written with this action last; else what was written last at all. */
async function sampleEntry(
  strapi: Core.Strapi,
  {
    ticket,
    action,
    isForClient,
  }: { ticket: TicketRow; action: WorkflowAction | null; isForClient: boolean }
): Promise<{ text: { format: 'text' | 'html'; body: string } | null; fields: FieldValues }> {
  const select = () => {
    const query = database(strapi)('helpdesk_entries as e')
      .join('helpdesk_entry_texts as t', 't.entry_id', 'e.id')
      .where('e.ticket_id', ticket.id)
      .orderBy('e.seq', action ? 'desc' : 'asc')
      .select('t.format', 't.body', 't.fields');
    if (isForClient) query.where('e.is_internal', false);
    return query;
  };
  const own = action ? await select().where('e.action_key', action.key).first() : undefined;
  const row = own ?? (await select().whereNotNull('t.body').first());
  const hasText = typeof row?.body === 'string' && row.body !== '';
  return {
    text: hasText ? { format: row.format === 'html' ? 'html' : 'text', body: row.body } : null,
    fields: own ? readJson<FieldValues>(own.fields, {}) : {},
  };
}

function staticProblems(part: Problem['part'], text: LocalizedText, locale: string): Problem[] {
  const findings = readTemplate(localize(text, locale));
  if (findings.error !== undefined) return [toProblem(part, findings.error)];
  return findings.unknown.map(({ name, line }) => ({
    part,
    line,
    variable: name,
    message: `There is no variable ${name}. See the list of variables.`,
  }));
}

/** The engine says where in the end of its message: "…, line:2, col:5". */
function toProblem(part: Problem['part'], message: string): Problem {
  const [, words = message, line = '1'] = /^(.*?), line:(\d+)(?:, col:\d+)?$/s.exec(message) ?? [];
  return { part, line: Number(line), variable: null, message: words };
}
