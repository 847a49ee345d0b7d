import type { Core } from '@strapi/strapi';
import type { Block, BlockBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import { database, insertRow, readNumber } from '../platform/database';
import { newKey } from '../platform/ids';
import { logEvent } from '../platform/log';
import { remembered } from '../platform/remembered';
import { tellBlocked } from './block-hints';
import { blockTest, foldBlock, isOver, type Sender } from './rules/block-rule';

/** More are a list that belongs into a firewall. */
const MOST_BLOCKS = 5_000;
/** How long a block that was set on another node may not bite yet. */
const KEEP_MS = 5_000;

const rules = remembered(KEEP_MS, async (strapi) => {
  const rows = await database(strapi)('helpdesk_blocks')
    .select('*')
    .where((open) => open.whereNull('until').orWhere('until', '>', clock.now()));
  return blockTest(
    rows.map((row) => ({
      // What we wrote ourselves.
      kind: row.kind as BlockBody['kind'],
      value: String(row.value),
      until: readNumber(row.until),
    }))
  );
});

/** What another node has changed is seen at once. */
export const forgetBlocks = rules.forget;

/** Is what this sender sends not to be taken? The one place that knows, for every way in. */
export async function isBlocked(strapi: Core.Strapi, sender: Sender): Promise<boolean> {
  return (await rules.load(strapi))(sender, clock.now());
}

/** The newest first. */
export async function listBlocks(strapi: Core.Strapi): Promise<Block[]> {
  const rows = await database(strapi)('helpdesk_blocks')
    .select('*')
    .orderBy([
      { column: 'created_on', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  return rows.map(toBlock);
}

/** @throws DeskError INPUT_INVALID for a value that is none of its kind, or an end that has passed. */
export async function createBlock({
  strapi,
  actor,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: BlockBody;
}): Promise<Block> {
  const now = clock.now();
  const folded = foldBlock(input);
  if ('problem' in folded) {
    throw new DeskError('INPUT_INVALID', { fields: { value: folded.problem } });
  }
  if (isOver(input, now)) {
    throw new DeskError('INPUT_INVALID', { fields: { until: 'A time that is to come' } });
  }
  const db = database(strapi);
  const [{ blocks }] = await db('helpdesk_blocks').count('id as blocks');
  if (Number(blocks) >= MOST_BLOCKS) {
    throw new DeskError('INPUT_INVALID', { hint: `At most ${MOST_BLOCKS} blocks.` });
  }
  const row = {
    document_id: newKey(),
    key: newKey(),
    kind: input.kind,
    value: folded.value,
    reason: input.reason,
    until: input.until,
    set_by: actor.name,
    created_on: now,
  };
  await insertRow(db, 'helpdesk_blocks', row);
  rules.forget(strapi);
  tellBlocked();
  // Not the value: logs outlive what somebody may have us forget.
  logEvent(strapi, 'info', 'block.created', { block: row.key, kind: row.kind, agent: actor.id });
  return toBlock(row);
}

/** @throws DeskError NOT_FOUND */
export async function deleteBlock({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<void> {
  const deleted = await database(strapi)('helpdesk_blocks').where({ key }).delete();
  rules.forget(strapi);
  if (deleted === 0) throw new DeskError('NOT_FOUND');
  logEvent(strapi, 'info', 'block.deleted', { block: key, agent: actor.id });
}

function toBlock(row: Record<string, unknown>): Block {
  const until = readNumber(row.until);
  return {
    key: String(row.key),
    // What we wrote ourselves.
    kind: row.kind as Block['kind'],
    value: String(row.value),
    reason: String(row.reason ?? ''),
    until,
    createdAt: Number(row.created_on),
    createdBy: String(row.set_by ?? ''),
    isOver: isOver({ until }, clock.now()),
  };
}
