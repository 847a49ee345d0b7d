import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { logEvent } from '../platform/log';
import { handOver, type OutgoingMail } from './hand-over';
import type { LeasedItem, Outcome } from './lease-item';
import { loadAttachments } from './mail-files';
import type { MailPayload } from './payload';
import { nextAttempt } from './rules/backoff';
import { headerText } from './rules/header-text';

/** Hands one mail to Strapi's email plugin and says what became of it. Never throws. */
export async function sendItem({
  strapi,
  item,
  timeoutMs,
}: {
  strapi: Core.Strapi;
  item: LeasedItem;
  timeoutMs: number;
}): Promise<Outcome> {
  const handed = await handOver({ strapi, timeoutMs, mail: () => outgoing(strapi, item) });
  if (handed.isSent) return { status: 'sent' };
  const { reason, isFinal, error } = handed;
  const nextAt = nextAttempt({ attempts: item.attempts, key: item.key, now: clock.now() });
  const { id: mail, ticket, attempts: attempt } = item;
  logEvent(strapi, 'warn', 'mail.failed', { mail, ticket, attempt, reason });
  if (isFinal || nextAt === null) return { status: 'dead', reason, error };
  return { status: 'waiting', nextAt, reason, error };
}

async function outgoing(strapi: Core.Strapi, item: LeasedItem): Promise<OutgoingMail> {
  // Written by `addressMail`.
  const mail = JSON.parse(item.payload) as MailPayload;
  return {
    to: item.recipient,
    subject: headerText(mail.subject),
    text: mail.text,
    html: mail.html,
    language: mail.language ?? null,
    messageId: item.messageId,
    ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
    ...(mail.references.length > 0 ? { references: mail.references.join(' ') } : {}),
    headers: mail.headers,
    attachments: await loadAttachments(strapi, mail.files),
  };
}
