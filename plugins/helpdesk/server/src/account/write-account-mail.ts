import type { Core } from '@strapi/strapi';
import { inLayout } from '../mail/layout';
import { newMessageId } from '../mail/message-id';
import type { MailPayload } from '../mail/payload';
import { ACCOUNT_TEXTS, type AccountTextName } from '../mail/rules/account-texts';
import { headerText } from '../mail/rules/header-text';
import { forReader } from '../mail/rules/reader-language';
import { textToHtml } from '../mail/rules/text-to-html';
import { newKey } from '../platform/ids';
import type { OutboxDraft } from '../platform/outbox';
import { publicUrl } from '../platform/public-url';
import { escapeHtml } from '../platform/safe-html';
import { readSettings } from '../site/settings';
import { sitePath } from '../site/site-path';
import { localize } from '../workflow/rules/localize';

/** A machine writes it, because somebody pressed a button; nobody's machine should answer. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/** A mail about an account, in the reader's language, for the outbox. */
export async function writeAccountMail({
  strapi,
  kind,
  token,
  email,
  locale,
}: {
  strapi: Core.Strapi;
  kind: AccountTextName;
  /** Of the link; null: the mail only leads to a page. */
  token: string | null;
  email: string;
  locale: string;
}): Promise<OutboxDraft> {
  const { company } = await readSettings(strapi);
  const words = ACCOUNT_TEXTS[kind];
  const page = forReader(words.body, locale);
  const link = `${publicUrl(strapi)}${sitePath(strapi) ?? ''}${pathOf(kind, token)}`;
  const text = page.words.replace('{{ link }}', link);
  const label = localize(words.button, page.language);
  const html = textToHtml(text, { url: link, label, colour: company.colour }, escapeHtml);
  const subject = headerText(localize(words.subject, page.language));
  const payload: MailPayload = {
    subject,
    ...inLayout({ ...page, subject, text, html }, company),
    language: page.language,
    inReplyTo: null,
    references: [],
    headers: HEADERS,
    files: [],
    isSecret: token !== null,
  };
  return {
    kind: 'mail',
    recipient: email,
    subject,
    // Of no ticket: a reply to it begins a new one.
    messageId: newMessageId({ strapi, ticketKey: newKey(), seq: 0 }),
    payload,
  };
}

function pathOf(kind: AccountTextName, token: string | null): string {
  switch (kind) {
    case 'register':
    case 'address':
      return `/account/confirm/${token}`;
    case 'reset':
      return `/account/reset/${token}`;
    case 'known':
    case 'unknown':
      return '/account/login';
    case 'taken':
      return '/account/profile';
    case 'changed':
      return '/account/forgotten';
    default:
      return kind satisfies never;
  }
}
