import type { Core } from '@strapi/strapi';
import { NOTICE_EVENTS, RTL_LANGUAGES, type EpochMs } from '../../../contracts';
import { loadRights } from '../access/load-rights';
import { readerActor } from '../access/reader-actor';
import { whereVisible } from '../access/visibility';
import { inLayout } from '../mail/layout';
import { newMessageId } from '../mail/message-id';
import type { MailPayload } from '../mail/payload';
import { headerText } from '../mail/rules/header-text';
import { automaticHeaders } from '../mail/rules/mail-headers';
import { textToHtml } from '../mail/rules/text-to-html';
import { loadDirectory, type DirectoryAgent } from '../people/directory';
import { clock } from '../platform/clock';
import { database, inTransaction, readNumber } from '../platform/database';
import { newKey } from '../platform/ids';
import { logEvent } from '../platform/log';
import { wakeOutbox, writeOutbox, type OutboxDraft } from '../platform/outbox';
import { adminUrl } from '../platform/public-url';
import { escapeHtml } from '../platform/safe-html';
import { readSettings } from '../site/settings';
import { loadCatalogue } from '../workflow/catalogue';
import { localize } from '../workflow/rules/localize';
import { DIGEST_TEXTS } from './rules/digest-texts';
import { toNotice } from './list-notices';
import { withNoticeDefaults } from './rules/preferences-defaults';
import { isDigestDue } from './rules/digest-due';
import { writeDigest } from './rules/write-digest';

/** A mail tells of no more than these; the newest. */
const MOST = 200;
/** A notice is told in the digest of its time; by now every transaction of that time has ended. */
export const SETTLED_MS = 10_000;

/** Puts the digests that are due into the outbox. Right on several nodes: each agent's is claimed in one statement. */
export async function sendDigests(strapi: Core.Strapi, signal?: AbortSignal): Promise<void> {
  const { agents } = await loadDirectory(strapi);
  let hasWritten = false;
  for (const agent of agents) {
    if (signal?.aborted) break;
    if (!agent.isActive || !agent.noticePreferences) continue;
    try {
      if (await sendDigest(strapi, agent)) hasWritten = true;
    } catch {
      // One agent's mail must not keep the others' back.
      logEvent(strapi, 'error', 'digest.failed', { agent: agent.id });
    }
  }
  if (hasWritten) wakeOutbox();
}

async function sendDigest(strapi: Core.Strapi, agent: DirectoryAgent): Promise<boolean> {
  const until = clock.now() - SETTLED_MS;
  const preferences = withNoticeDefaults(agent.noticePreferences);
  const row = await database(strapi)('helpdesk_agents')
    .select('digest_at')
    .where({ id: agent.id })
    .first();
  const lastAt = readNumber(row?.digest_at);
  const { hours } = await readSettings(strapi);
  const timeZone = agent.timeZone ?? hours.timeZone;
  if (!isDigestDue({ preferences, timeZone, lastAt, now: until })) return false;

  const notices = await newsFor({ strapi, agent, since: lastAt, until });
  // Otherwise each look would write.
  if (preferences.digest === 'at-once' && notices.length === 0) return false;
  const mail = notices.length > 0 ? await digestMail({ strapi, agent, notices }) : null;
  return inTransaction(strapi, async (trx) => {
    const claimed = await trx('helpdesk_agents')
      .where({ id: agent.id, digest_at: lastAt })
      .update({ digest_at: until });
    if (claimed !== 1 || !mail) return false;
    await writeOutbox(trx, [mail], { ticketId: null, entryId: null, now: clock.now() });
    return true;
  });
}

/** What the agent has not read since then and wants by mail, of tickets that they may see; oldest first. */
async function newsFor({
  strapi,
  agent,
  since,
  until,
}: {
  strapi: Core.Strapi;
  agent: DirectoryAgent;
  since: EpochMs | null;
  until: EpochMs;
}) {
  const [rights, catalogue] = [await loadRights(strapi), await loadCatalogue(strapi)];
  const actor = readerActor(rights, agent);
  if (!actor) return [];
  const { events } = withNoticeDefaults(agent.noticePreferences);
  const rows = await database(strapi)('helpdesk_notices as n')
    .join('helpdesk_tickets as t', 't.id', 'n.ticket_id')
    .select('n.*', 't.number', 't.subject')
    .where('n.agent_id', agent.id)
    .whereNull('n.read_at')
    .where('n.at', '>=', since ?? 0)
    .where('n.at', '<', until)
    .whereIn(
      'n.event',
      NOTICE_EVENTS.filter((event) => events[event].mail)
    )
    .where(whereVisible({ actor, catalogue, table: 't' }))
    .orderBy('n.at', 'desc')
    .limit(MOST);
  return rows.reverse().map(toNotice);
}

async function digestMail({
  strapi,
  agent,
  notices,
}: {
  strapi: Core.Strapi;
  agent: DirectoryAgent;
  notices: ReturnType<typeof toNotice>[];
}): Promise<OutboxDraft> {
  const { company } = await readSettings(strapi);
  const locale = agent.locale ?? 'en';
  const panelUrl = `${adminUrl(strapi)}/plugins/helpdesk`;
  const { subject, text } = writeDigest({ notices, locale, panelUrl });
  const label = localize(DIGEST_TEXTS.open, locale);
  const html = textToHtml(text, { url: panelUrl, label, colour: company.colour }, escapeHtml);
  const isRtl = RTL_LANGUAGES.some((language) => language === locale.split('-')[0]);
  const direction = isRtl ? ('rtl' as const) : ('ltr' as const);
  const title = headerText(subject);
  const shown = inLayout({ language: locale, direction, subject: title, text, html }, company);
  const payload: MailPayload = {
    subject: title,
    ...shown,
    language: locale,
    inReplyTo: null,
    references: [],
    headers: automaticHeaders({ actor: 'system', audience: 'staff' }),
    files: [],
  };
  return {
    kind: 'mail',
    recipient: agent.email,
    subject: title,
    messageId: newMessageId({ strapi, ticketKey: newKey(), seq: 0 }),
    payload,
  };
}
