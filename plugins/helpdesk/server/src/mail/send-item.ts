import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { logEvent } from '../platform/log';
import type { LeasedItem, Outcome } from './lease-item';
import { loadAttachments } from './mail-files';
import type { MailPayload } from './payload';
import { nextAttempt } from './rules/backoff';
import { classifyFailure, type Verdict } from './rules/classify-failure';
import { headerText } from './rules/header-text';
import { secretsIn, serverAnswer } from './rules/server-answer';

/** The sending took longer than allowed. It may still succeed later, unseen; the repeat has the same Message-ID. */
class SendTimeout extends Error {
  readonly code = 'ETIMEDOUT';
}

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
  try {
    await within(timeoutMs, hand(strapi, item));
    return { status: 'sent' };
  } catch (error) {
    const { reason, isFinal } = verdictOn(error);
    const nextAt = nextAttempt({ attempts: item.attempts, key: item.key, now: clock.now() });
    const shown = { reason, error: shownError(strapi, error) };
    const { id: mail, ticket, attempts: attempt } = item;
    logEvent(strapi, 'warn', 'mail.failed', { mail, ticket, attempt, reason });
    if (isFinal || nextAt === null) return { status: 'dead', ...shown };
    return { status: 'waiting', nextAt, ...shown };
  }
}

async function hand(strapi: Core.Strapi, item: LeasedItem): Promise<void> {
  // Written by `addressMail`.
  const mail = JSON.parse(item.payload) as MailPayload;
  await strapi
    .plugin('email')
    .service('email')
    .send({
      to: item.recipient,
      subject: headerText(mail.subject),
      text: mail.text,
      html: mail.html,
      messageId: item.messageId,
      ...(mail.inReplyTo ? { inReplyTo: mail.inReplyTo } : {}),
      ...(mail.references.length > 0 ? { references: mail.references.join(' ') } : {}),
      headers: mail.headers,
      attachments: await loadAttachments(strapi, mail.files),
    });
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SendTimeout()), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Errors of nodemailer, and what others have in common with them. */
interface SendError {
  code?: unknown;
  originalCode?: unknown;
  responseCode?: unknown;
  response?: unknown;
  command?: unknown;
}

function verdictOn(error: unknown): Verdict {
  const { code, originalCode, responseCode, command } = asSendError(error);
  return classifyFailure({
    code: text(originalCode) ?? text(code),
    status: typeof responseCode === 'number' ? responseCode : null,
    command: text(command),
  });
}

/** Only what a mail server answered, or a code: the messages of libraries may hold anything. */
function shownError(strapi: Core.Strapi, error: unknown): string | null {
  const { code, originalCode, responseCode, response } = asSendError(error);
  if (typeof responseCode !== 'number' || typeof response !== 'string') {
    return serverAnswer(text(originalCode) ?? text(code) ?? '', []) || null;
  }
  return serverAnswer(response, secretsIn(strapi.config.get('plugin::email.providerOptions')));
}

function asSendError(error: unknown): SendError {
  return typeof error === 'object' && error !== null ? error : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
