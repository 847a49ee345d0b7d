import type { Core } from '@strapi/strapi';
import type { ChatStatus, EpochMs } from '../../../contracts';
import { loadDirectory, type DirectoryAgent } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { remembered } from '../platform/remembered';
import { mayBeResponsible } from '../routing/load-people';
import { isOpen, nextChange } from '../routing/rules/business-hours';
import { isAvailable } from '../routing/rules/working-time';
import { readSettings } from '../site/settings';
import { loadCatalogue } from '../workflow/catalogue';
import type { ChatSource } from './read-chat-source';

const MINUTE_MS = 60_000;
const KEEP_MS = MINUTE_MS;
/** What the time of an answer is read from. */
const LOOK_BACK_MS = 4 * 60 * MINUTE_MS;
const MOST_CHATS = 500;

/** Who is there for this chat, and what that means for whoever asks now. Not to be called inside a transaction. */
export async function readChatStatus(strapi: Core.Strapi, source: ChatSource): Promise<ChatStatus> {
  const { hours } = await readSettings(strapi);
  const now = clock.now();
  const isOnline = (await peopleThere(strapi, source, now)).length > 0;
  return {
    isOnline,
    answersInMinutes: isOnline
      ? (source.settings.replyMinutes ?? (await usual.load(strapi)).get(source.id) ?? null)
      : null,
    opensAt: isOpen(hours, now) ? null : nextChange(hours, now),
  };
}

/** Those who may be given a chat of this source and are there now, by name. */
export async function peopleThere(
  strapi: Core.Strapi,
  source: ChatSource,
  now: EpochMs
): Promise<DirectoryAgent[]> {
  const [{ workflowById }, { teamByKey }, { hours }] = [
    await loadCatalogue(strapi),
    await loadDirectory(strapi),
    await readSettings(strapi),
  ];
  const { state, assignee } = source.settings;
  const workflow = workflowById.get(source.workflowId);
  if (!workflow) return [];
  const begins = workflow.states.find(({ key, isRetired }) => key === state && !isRetired);
  const people = await mayBeResponsible(strapi, {
    workflowId: workflow.id,
    state: begins?.key ?? workflow.document.initialState,
    teamId: teamByKey.get(assignee?.team ?? '')?.id ?? source.teamId,
    client: { email: null },
  });
  return people.filter((agent) => isAvailable(agent, hours, now));
}

/** By source, the minutes in which half of the newest chats had their first answer. */
const usual = remembered(KEEP_MS, async (strapi): Promise<ReadonlyMap<number, number>> => {
  const rows: Record<string, unknown>[] = await database(strapi)('helpdesk_tickets as t')
    .join('helpdesk_entries as e', 'e.ticket_id', 't.id')
    .where('t.opened_at', '>', clock.now() - LOOK_BACK_MS)
    .where({
      't.channel': 'chat',
      'e.kind': 'action',
      'e.actor_kind': 'agent',
      'e.is_internal': false,
    })
    .groupBy('t.id', 't.source_id', 't.opened_at')
    .orderBy('t.opened_at', 'desc')
    .limit(MOST_CHATS)
    .select('t.source_id', 't.opened_at')
    .min({ answered_at: 'e.at' });
  const bySource = new Map<number, number[]>();
  for (const row of rows) {
    const waits = bySource.get(Number(row.source_id)) ?? [];
    bySource.set(Number(row.source_id), [
      ...waits,
      Number(row.answered_at) - Number(row.opened_at),
    ]);
  }
  return new Map([...bySource].map(([source, waits]) => [source, minutesOf(waits)]));
});

function minutesOf(waits: number[]): number {
  const sorted = [...waits].sort((one, other) => one - other);
  return Math.max(1, Math.ceil(sorted[Math.floor(sorted.length / 2)] / MINUTE_MS));
}
