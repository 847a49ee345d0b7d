import type { Core } from '@strapi/strapi';
import type { LocalizedText, Settings } from '../../../contracts';
import type { Directory } from '../people/directory';
import { clock } from '../platform/clock';
import { logEvent } from '../platform/log';
import { adminUrl } from '../platform/public-url';
import { escapeHtml, htmlToText, safeHtml } from '../platform/safe-html';
import { requestLink } from '../site/links';
import { clientState } from '../workflow/rules/client-state';
import { localize } from '../workflow/rules/localize';
import { inLayout } from './layout';
import { MAIL_FILES_MAX, type MailFile } from './mail-files';
import type { NoticeSubject } from './prepare-notices';
import { fieldTexts } from './rules/field-text';
import { FIXED_TEXTS } from './rules/fixed-texts';
import { headerText } from './rules/header-text';
import { forReader, type ReaderText } from './rules/reader-language';
import type { Reader } from './rules/recipients';
import { renderBody } from './rules/render-body';
import { renderTemplate, type TemplateScope } from './rules/render-template';

export interface WrittenMail {
  /** Fit for a header. */
  subject: string;
  text: string;
  html: string;
  /** Keys of the files that go with it. */
  files: string[];
}

export interface MailTemplate {
  subject: LocalizedText;
  body: LocalizedText;
}

interface WriteRequest {
  strapi: Core.Strapi;
  subject: NoticeSubject;
  reader: Reader;
  clientName: string;
  template: MailTemplate;
  settings: Settings;
  directory: Pick<Directory, 'agentById' | 'teamById'>;
  files: MailFile[];
}

/** Writes the mail that one reader has of a notice. A template that cannot be filled in gives way to a fixed text. */
export async function writeMail(request: WriteRequest): Promise<WrittenMail> {
  const { strapi, subject, reader, settings } = request;
  const body = forReader(request.template.body, reader.locale);
  const told = toldTo(request);
  const link = await linkFor(request);
  const scope = scopeFor({ ...request, subject: told }, link, body.language);
  const files = told.isTold ? request.files : [];
  const isTooLarge = files.reduce((sum, file) => sum + file.size, 0) > MAIL_FILES_MAX;
  const hint = isTooLarge ? `\n\n${localize(FIXED_TEXTS.filesLeftOut, body.language)}` : '';
  const fill = (words: MailTemplate, page: ReaderText): WrittenMail => {
    const title = renderTemplate(localize(words.subject, reader.locale), scope);
    const shown = renderBody({
      template: `${page.words}${hint}`,
      scope,
      entryHtml: told.text?.format === 'html' ? safeHtml(told.text.body) : null,
      button: {
        url: link,
        label: localize(FIXED_TEXTS.open, page.language),
        colour: settings.company.colour,
      },
      escape: escapeHtml,
    });
    const mail = { ...page, ...shown, subject: headerText(title) };
    return {
      ...inLayout(mail, settings.company),
      subject: mail.subject,
      files: isTooLarge ? [] : files.map((file) => file.key),
    };
  };
  try {
    return fill(request.template, body);
  } catch {
    // The owner's template, not the mail, is broken: the change must not fail for it.
    logEvent(strapi, 'error', 'mail.template-failed', { ticket: subject.ticket.number });
    const words = { subject: FIXED_TEXTS.brokenSubject, body: FIXED_TEXTS.brokenBody };
    return fill(words, forReader(words.body, reader.locale));
  }
}

/** What of the entry this reader is told: the client nothing of what stays with staff. */
function toldTo({ subject, reader }: WriteRequest): NoticeSubject & { isTold: boolean } {
  const isTold = reader.audience !== 'client' || !subject.isInternal;
  return { ...subject, isTold, ...(isTold ? {} : { text: null, fields: {} }) };
}

async function linkFor({ strapi, subject, reader }: WriteRequest): Promise<string> {
  const { ticket } = subject;
  if (reader.audience !== 'client') {
    return `${adminUrl(strapi)}/plugins/helpdesk/tickets/${ticket.number}`;
  }
  const { address: email } = reader;
  return requestLink({ strapi, ticketKey: ticket.key, email, now: clock.now() });
}

function scopeFor(
  { subject, reader, clientName, settings, directory }: WriteRequest,
  link: string,
  locale: string
): TemplateScope {
  const { ticket, workflow, action, actor, text } = subject;
  const isForClient = reader.audience === 'client';
  const state = workflow.states.find((candidate) => candidate.key === subject.state);
  const stateName = isForClient
    ? (clientState(workflow, subject.state) ?? FIXED_TEXTS.inProgress)
    : (state?.name ?? {});
  const assignee = ticket.assigneeId === null ? null : directory.agentById.get(ticket.assigneeId);
  const team = ticket.teamId === null ? null : directory.teamById.get(ticket.teamId);
  return {
    ticket: {
      number: ticket.number,
      subject: ticket.subject,
      state: localize(stateName, locale),
      link,
    },
    client: { name: clientName },
    actor: { name: actor.name },
    assignee: { name: assignee?.name ?? '' },
    team: { name: team?.name ?? '' },
    company: { name: localize(settings.company.name, locale) },
    action: { name: action ? localize(action.name, locale) : '' },
    entry: {
      text: text?.format === 'html' ? htmlToText(text.body) : (text?.body ?? ''),
      fields: fieldTexts({
        fields: action?.fields ?? [],
        values: subject.fields,
        locale,
        isForClient,
      }),
    },
  };
}
