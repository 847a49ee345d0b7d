import type { Core } from '@strapi/strapi';
import type { TestMailResult } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { logEvent } from '../platform/log';
import { escapeHtml } from '../platform/safe-html';
import { takeFromLimits } from '../platform/limits';
import { readSettings } from '../site/settings';
import { localize } from '../workflow/rules/localize';
import { handOver } from './hand-over';
import { isMailConfigured } from './is-mail-configured';
import { inLayout } from './layout';
import { FIXED_TEXTS } from './rules/fixed-texts';
import { forReader } from './rules/reader-language';
import { textToHtml } from './rules/text-to-html';

const TIMEOUT_MS = 20_000;
/** Of one agent. A server that is tried more often takes it for an attack. */
const PER_HOUR = 20;

/**
 * Sends a real mail at once, past the outbox, and says what became of it.
 *
 * @param to null: the agent's own address.
 * @throws DeskError TOO_MANY_REQUESTS
 */
export async function sendTestMail({
  strapi,
  actor,
  to,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  to: string | null;
}): Promise<TestMailResult> {
  if (!isMailConfigured(strapi)) return { isSent: false, reason: 'not-configured', error: null };
  const limit = { name: 'test-mail', key: String(actor.id), most: PER_HOUR };
  const answer = await takeFromLimits(strapi, [limit]);
  if (!answer.isAllowed) {
    const { retryAfterSeconds } = answer;
    const hint = `Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.`;
    throw new DeskError('TOO_MANY_REQUESTS', { hint, retryAfterSeconds });
  }
  const { agentById } = await loadDirectory(strapi);
  const agent = agentById.get(actor.id);
  const page = forReader(FIXED_TEXTS.testBody, agent?.locale ?? null);
  const subject = localize(FIXED_TEXTS.testSubject, page.language);
  const html = textToHtml(page.words, null, escapeHtml);
  const { company } = await readSettings(strapi);
  const mail = inLayout({ ...page, subject, text: page.words, html }, company);
  const handed = await handOver({
    strapi,
    timeoutMs: TIMEOUT_MS,
    mail: async () => ({
      to: to ?? agent?.email ?? '',
      subject,
      ...mail,
      language: page.language,
      headers: { 'Auto-Submitted': 'auto-generated' },
    }),
  });
  if (handed.isSent) return { isSent: true, reason: null, error: null };
  const { reason, error } = handed;
  logEvent(strapi, 'warn', 'mail.test-failed', { reason });
  return { isSent: false, reason, error };
}
