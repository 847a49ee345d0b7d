import type { Core } from '@strapi/strapi';
import { readSettings } from '../site/settings';
import { classifyFailure, type Verdict } from './rules/classify-failure';
import { secretsIn, serverAnswer } from './rules/server-answer';
import { senderOf } from './sender';

/** A mail as the provider takes it, but for who it is from. */
export interface OutgoingMail {
  to: string;
  /** Fit for a header. */
  subject: string;
  text: string;
  html: string;
  /** BCP 47, of the words; the sender is named in it. Null: not known. */
  language: string | null;
  [more: string]: unknown;
}

export type HandedOver = { isSent: true } | ({ isSent: false; error: string | null } & Verdict);

/** The sending took longer than allowed. It may still succeed later, unseen; the repeat has the same Message-ID. */
class SendTimeout extends Error {
  readonly code = 'ETIMEDOUT';
}

/** Hands one mail to Strapi's email plugin and says what became of it. Never throws. */
export async function handOver({
  strapi,
  timeoutMs,
  mail,
}: {
  strapi: Core.Strapi;
  timeoutMs: number;
  mail: () => Promise<OutgoingMail>;
}): Promise<HandedOver> {
  const send = async () => {
    const { language, ...outgoing } = await mail();
    const sender = senderOf(strapi, await readSettings(strapi), language);
    await strapi
      .plugin('email')
      .service('email')
      .send({ ...sender, ...outgoing });
  };
  try {
    await within(timeoutMs, send());
    return { isSent: true };
  } catch (error) {
    return { isSent: false, ...verdictOn(error), error: shownError(strapi, error) };
  }
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
