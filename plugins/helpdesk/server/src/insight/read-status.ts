import type { Core } from '@strapi/strapi';
import type { Check, Status } from '../../../contracts';
import { isMailConfigured } from '../mail/is-mail-configured';
import { clock } from '../platform/clock';
import { database, readNumber } from '../platform/database';
import { brokenTemplates } from '../platform/host-templates';
import { jobRecords } from '../platform/jobs';
import { logEvent } from '../platform/log';
import { countUnsearched } from '../tickets/search';
import { probeDatabase } from './probe-database';
import { probeDisk, probeFiles } from './probe-disk';
import {
  judgeDatabase,
  judgeDisk,
  judgeFiles,
  judgeJobs,
  judgeOutbox,
  judgeSearch,
  judgeTemplates,
  worstLevel,
  type OutboxFacts,
} from './rules';

/** However often anybody asks, the desk looks this often. */
const FRESH_MS = 3_000;
const COUNT_LIMIT = 1_000;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Kept {
  status: Promise<Status>;
  /** The machine's own time: the clock of the desk may jump. */
  at: number;
}
const kept = new WeakMap<Core.Strapi, Kept>();
const lastLevel = new WeakMap<Core.Strapi, Status['level']>();

/** How the desk is. Never rejects, answers within seconds, and is cheap however often it is called. */
export function readStatus(strapi: Core.Strapi): Promise<Status> {
  const known = kept.get(strapi);
  if (known && performance.now() - known.at < FRESH_MS) return known.status;
  const status = look(strapi);
  kept.set(strapi, { status, at: performance.now() });
  return status;
}

/** The next one who asks gets a new look. */
export function forgetStatus(strapi: Core.Strapi): void {
  kept.delete(strapi);
}

async function look(strapi: Core.Strapi): Promise<Status> {
  const [found, isFilesWritable, freeBytes] = await Promise.all([
    probeDatabase(strapi),
    probeFiles(strapi),
    probeDisk(strapi),
  ]);
  const checks = [
    judgeDatabase(found),
    // Without a database nobody can say, and its own check says so.
    found ? await checkOutbox(strapi) : UNKNOWN_OUTBOX,
    judgeJobs(jobRecords(strapi), clock.now()),
    judgeFiles(isFilesWritable),
    judgeDisk(freeBytes),
    found ? await checkSearch(strapi) : UNKNOWN_SEARCH,
    judgeTemplates(brokenTemplates(strapi)),
  ];
  const status = { level: worstLevel(checks), checks, at: clock.now() };
  tellChange(strapi, status);
  return status;
}

const UNKNOWN_OUTBOX: Check = { name: 'outbox', level: 'warning', code: 'unknown', values: {} };

const UNKNOWN_SEARCH: Check = { name: 'search', level: 'warning', code: 'unknown', values: {} };

async function checkSearch(strapi: Core.Strapi): Promise<Check> {
  try {
    return judgeSearch(await countUnsearched(strapi));
  } catch {
    return UNKNOWN_SEARCH;
  }
}

async function checkOutbox(strapi: Core.Strapi): Promise<Check> {
  try {
    return judgeOutbox(await readOutbox(strapi), clock.now());
  } catch {
    return UNKNOWN_OUTBOX;
  }
}

async function readOutbox(strapi: Core.Strapi): Promise<OutboxFacts> {
  const items = () => database(strapi)('helpdesk_outbox_items').where({ kind: 'mail' });
  const count = async (statuses: string[]) =>
    (await items().select('id').whereIn('status', statuses).limit(COUNT_LIMIT)).length;
  const waiting = ['waiting', 'leased'];
  const oldest = await items()
    .select('queued_at')
    .whereIn('status', waiting)
    .orderBy('queued_at')
    .first();
  return {
    oldestAt: readNumber(oldest?.queued_at),
    isConfigured: isMailConfigured(strapi),
    waiting: await count(waiting),
    dead: await count(['dead']),
    smsDead: (await lateSms(strapi)).length,
  };
}

/** An SMS is of use for minutes: what was given up longer ago is nobody's trouble any more. */
function lateSms(strapi: Core.Strapi) {
  return database(strapi)('helpdesk_outbox_items')
    .select('id')
    .where({ kind: 'sms', status: 'dead' })
    .where('queued_at', '>', clock.now() - DAY_MS)
    .limit(COUNT_LIMIT);
}

const LOG_LEVEL = { ok: 'info', warning: 'warn', failed: 'error' } as const;

/** A line in the log when it changes, not at every look. */
function tellChange(strapi: Core.Strapi, { level, checks }: Status): void {
  if ((lastLevel.get(strapi) ?? 'ok') === level) return;
  lastLevel.set(strapi, level);
  const codes = checks.filter((check) => check.level !== 'ok').map((check) => check.code);
  logEvent(strapi, LOG_LEVEL[level], `status.${level}`, { codes });
}
