import type { Core } from '@strapi/strapi';
import type { MailPreview, Preview } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { prepareMails, type PreparedMail } from '../mail/prepare-mails';
import type { Audience } from '../mail/rules/recipients';
import { templateProblems } from '../mail/rules/template-problems';
import { database } from '../platform/database';
import { whereClaimable } from './claim-files';
import { findTicket, type TicketLookup } from './find-ticket';
import { planAction, type ActionInput } from './plan-action';

const KINDS = { client: 'client', staff: 'staff', outside: 'other', copy: 'copy' } as const;

/**
 * What an action would send now, and to whom. Nothing is written, and the client's link in it opens nothing.
 *
 * @throws DeskError what `performAction` refuses, but for a race and a text that is still missing.
 */
export async function previewAction({
  strapi,
  actor,
  ticket: lookup,
  action,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  action: string;
  input: ActionInput;
}): Promise<Preview> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const plan = await planAction({ strapi, actor, ticket, action, input, isUnfinished: true });
  const { subject, copyTo, fileKeys } = plan;
  const names = await fileNames({ strapi, actor, ticketId: ticket.id, fileKeys });
  const { notices } = plan.decision;
  const mails = await prepareMails({ strapi, notices, subject, copyTo, isPreview: true });
  return { mails: mails.map((mail) => presentMail(mail, names)), problems: problemsOf(mails) };
}

function presentMail(
  { reader, name, mail }: PreparedMail,
  names: ReadonlyMap<string, string>
): MailPreview {
  // `satisfies` would not say that every audience has its kind.
  const kinds: Record<Audience, MailPreview['kind']> = KINDS;
  return {
    kind: kinds[reader.audience],
    to: reader.address,
    name,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    files: mail.files.flatMap((key) => names.get(key) ?? []),
  };
}

/** Each problem once, however many readers share the template. */
function problemsOf(mails: readonly PreparedMail[]): Preview['problems'] {
  const found = mails.flatMap(({ notice, reader, mail }) => {
    if (!notice) return [];
    const seen = templateProblems({ notice, locale: reader.locale });
    const messages = seen.length === 0 && mail.problem ? [mail.problem] : seen;
    return messages.map((message) => ({ notice: notice.key, message }));
  });
  const byText = new Map(found.map((problem) => [`${problem.notice} ${problem.message}`, problem]));
  return [...byText.values()];
}

async function fileNames({
  strapi,
  actor,
  ticketId,
  fileKeys,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticketId: number;
  fileKeys: string[];
}): Promise<Map<string, string>> {
  if (fileKeys.length === 0) return new Map();
  const rows = await database(strapi)('helpdesk_attachments')
    .select('key', 'name')
    .where(whereClaimable({ fileKeys, ticketId, actor }));
  if (rows.length !== fileKeys.length) throw new DeskError('FILE_UNKNOWN');
  return new Map(rows.map((row) => [String(row.key), String(row.name)]));
}
