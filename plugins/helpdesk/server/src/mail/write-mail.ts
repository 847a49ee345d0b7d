import type { Core } from '@strapi/strapi';
import type { LocalizedText, Settings } from '../../../contracts';
import type { Directory } from '../people/directory';
import { clock } from '../platform/clock';
import { logEvent } from '../platform/log';
import { adminUrl, publicUrl } from '../platform/public-url';
import { escapeHtml, htmlToText, safeHtml } from '../platform/safe-html';
import { ratingInMail, type AskedAnswer, type MailRating } from '../rating/rating-in-mail';
import { ratingHtml, ratingText } from '../rating/rules/rating-block';
import { requestLink } from '../site/links';
import { sitePath } from '../site/site-path';
import { clientState } from '../workflow/rules/client-state';
import { localize } from '../workflow/rules/localize';
import { inLayout } from './layout';
import { MAIL_FILES_MAX, type MailFile } from './mail-files';
import type { NoticeSubject } from './notice-subject';
import { fieldTexts } from './rules/field-text';
import { FIXED_TEXTS } from './rules/fixed-texts';
import { subjectLine } from './rules/header-text';
import { forReader, type ReaderText } from './rules/reader-language';
import type { Reader } from './rules/recipients';
import { renderBody } from './rules/render-body';
import { renderTemplate, type TemplateScope } from './rules/render-template';

export interface WrittenMail {
  /** Fit for a header. */
  subject: string;
  text: string;
  html: string;
  /** BCP 47, of the words. */
  language: string;
  /** Keys of the files that go with it. */
  files: string[];
  /** Why the template gave way to a fixed text; null: it did not. */
  problem: string | null;
  /** The answer that its reader is asked to rate; null: nothing is asked. */
  asks: AskedAnswer | null;
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
  /** Nobody is mailed: the client's link opens nothing. */
  isPreview?: boolean;
}

/** Stands in a preview where a mail has the client's own secret. */
const NO_TOKEN = 'preview';

/** Writes the mail that one reader has of a notice. A template that cannot be filled in gives way to a fixed text. */
export async function writeMail(request: WriteRequest): Promise<WrittenMail> {
  const { strapi, subject, reader, settings } = request;
  const template = templateFor(request);
  const body = forReader(template.body, reader.locale);
  const told = toldTo(request);
  const link = await linkFor(request);
  const templates = [body.words, localize(template.subject, reader.locale)];
  const rating = await ratingInMail({ ...request, templates, language: body.language });
  const scope = scopeFor({ ...request, subject: told }, { link, rating, locale: body.language });
  const files = told.isTold ? request.files : [];
  const isTooLarge = files.reduce((sum, file) => sum + file.size, 0) > MAIL_FILES_MAX;
  const leftOut = reader.audience === 'copy' ? 'filesLeftOutOfCopy' : 'filesLeftOut';
  const hint = isTooLarge ? `\n\n${localize(FIXED_TEXTS[leftOut], body.language)}` : '';
  const fill = (
    words: MailTemplate,
    page: ReaderText,
    problem: string | null = null
  ): WrittenMail => {
    const title = renderTemplate(localize(words.subject, reader.locale), scope);
    const shown = renderBody({
      template: `${page.words}${hint}`,
      scope,
      entryHtml: told.text?.format === 'html' ? safeHtml(told.text.body) : null,
      ratingHtml: rating && ratingHtml(rating, escapeHtml),
      button: link
        ? {
            url: link,
            label: localize(FIXED_TEXTS.open, page.language),
            colour: settings.company.colour,
          }
        : null,
      escape: escapeHtml,
    });
    const mail = { ...page, ...shown, subject: subjectLine(title, page.direction) };
    return {
      ...inLayout(mail, settings.company),
      subject: mail.subject,
      language: page.language,
      files: isTooLarge ? [] : files.map((file) => file.key),
      problem,
      asks: problem === null ? (rating?.answer ?? null) : null,
    };
  };
  try {
    return fill(template, body);
  } catch (error) {
    // The owner's template, not the mail, is broken: the change must not fail for it.
    const facts = { ticket: subject.ticket.number };
    if (!request.isPreview) logEvent(strapi, 'error', 'mail.template-failed', facts);
    const isCopy = reader.audience === 'copy';
    const words = {
      subject: FIXED_TEXTS.brokenSubject,
      body: isCopy ? FIXED_TEXTS.copyBody : FIXED_TEXTS.brokenBody,
    };
    const problem = error instanceof Error ? error.message : 'It cannot be filled in.';
    return fill(words, forReader(words.body, reader.locale), problem);
  }
}

/** The owner may keep what is said out of mails to clients, and then out of copies of them too. */
function isLinkOnly({ reader, settings }: WriteRequest): boolean {
  return isOutsider(reader) && settings.mail.content === 'link';
}

/** The receipt of a request stays the owner's: what it could repeat of the request is withheld from it. */
function templateFor(request: WriteRequest): MailTemplate {
  if (!isLinkOnly(request) || !request.subject.action) return request.template;
  const isCopy = request.reader.audience === 'copy';
  return {
    subject: FIXED_TEXTS.brokenSubject,
    body: isCopy ? FIXED_TEXTS.linkBodyOfCopy : FIXED_TEXTS.linkBody,
  };
}

/** What of the entry this reader is told: the client nothing of what stays with staff. */
function toldTo(request: WriteRequest): NoticeSubject & { isTold: boolean } {
  const { subject, reader } = request;
  const isTold = (!isOutsider(reader) || !subject.isInternal) && !isLinkOnly(request);
  return { ...subject, isTold, ...(isTold ? {} : { text: null, fields: {} }) };
}

/** Reads what the client reads, and no more. */
function isOutsider({ audience }: Reader): boolean {
  return audience === 'client' || audience === 'copy';
}

/** Whoever has a copy has no way into the request. */
async function linkFor({ strapi, subject, reader, isPreview }: WriteRequest): Promise<string> {
  const { ticket } = subject;
  if (reader.audience === 'copy') return '';
  if (reader.audience !== 'client') {
    return `${adminUrl(strapi)}/plugins/helpdesk/tickets/${ticket.number}`;
  }
  if (isPreview) return `${publicUrl(strapi)}${sitePath(strapi) ?? ''}/link/${NO_TOKEN}`;
  const { address: email } = reader;
  return requestLink({ strapi, ticketKey: ticket.key, email, now: clock.now() });
}

function scopeFor(
  { subject, reader, clientName, settings, directory }: WriteRequest,
  { link, rating, locale }: { link: string; rating: MailRating | null; locale: string }
): TemplateScope {
  const { ticket, workflow, action, actor, text } = subject;
  const isForClient = isOutsider(reader);
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
    ...(rating ? { rating: { link: rating.link, toString: () => ratingText(rating) } } : {}),
  };
}
