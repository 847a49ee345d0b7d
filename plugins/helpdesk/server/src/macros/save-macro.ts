import type { Core } from '@strapi/strapi';
import { MACROS_MAX, type Macro, type MacroBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { inTransaction, insertRow, writeJson, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import { loadCatalogue } from '../workflow/catalogue';
import { loadWorld } from './load-world';
import { findMacro, presentMacro, visibleMacros } from './macro-rows';
import { checkTexts } from './rules/check-texts';
import { findProblems } from './rules/find-problems';
import { mayEditMacro } from './rules/macro-rights';
import { safeStep } from './safe-step';

interface Save {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: MacroBody;
}

/** @throws DeskError NOT_ALLOWED, INPUT_INVALID */
export async function createMacro({ strapi, actor, input }: Save): Promise<Macro> {
  const { kept, columns } = await checked({ strapi, actor, input });
  const seen = await visibleMacros(strapi, actor);
  if (seen.filter(({ scope }) => scope === input.scope).length >= MACROS_MAX) {
    throw unfit({ scope: `At most ${MACROS_MAX}; delete one that is not used` });
  }
  const key = newKey();
  const row = { document_id: newKey(), key, agent_id: actor.id, ...columns };
  await inTransaction(strapi, async (trx) => {
    await insertRow(trx, 'helpdesk_macros', row);
    await noteShared(trx, { actor, key, before: null, after: kept });
  });
  return viewOf({ strapi, actor, key });
}

/**
 * A macro that is made personal becomes its editor's own.
 *
 * @throws DeskError NOT_FOUND, NOT_ALLOWED, INPUT_INVALID
 */
export async function updateMacro({
  strapi,
  actor,
  key,
  input,
}: Save & { key: string }): Promise<Macro> {
  const row = await findMacro(strapi, actor, key);
  if (!mayEditMacro(actor, row)) throw new DeskError('NOT_ALLOWED');
  const { kept, columns } = await checked({ strapi, actor, input });
  const owner = input.scope === 'personal' ? { agent_id: actor.id } : {};
  await inTransaction(strapi, async (trx) => {
    const changed = await trx('helpdesk_macros')
      .where({ id: row.id, scope: row.scope })
      .update({ ...columns, ...owner });
    // Somebody deleted it meanwhile, or took it for themselves.
    if (changed !== 1) throw new DeskError('NOT_FOUND');
    await noteShared(trx, { actor, key, before: row, after: kept });
  });
  return viewOf({ strapi, actor, key });
}

/** @throws DeskError NOT_FOUND, NOT_ALLOWED */
export async function deleteMacro({
  strapi,
  actor,
  key,
}: Omit<Save, 'input'> & { key: string }): Promise<void> {
  const row = await findMacro(strapi, actor, key);
  if (!mayEditMacro(actor, row)) throw new DeskError('NOT_ALLOWED');
  await inTransaction(strapi, async (trx) => {
    const gone = await trx('helpdesk_macros').where({ id: row.id, scope: row.scope }).delete();
    if (gone !== 1) throw new DeskError('NOT_FOUND');
    await noteShared(trx, { actor, key, before: row, after: null });
  });
}

/** What is for everybody is a setting of the desk; what is somebody's own is not. */
async function noteShared(
  db: Db,
  {
    actor,
    key,
    before,
    after,
  }: { actor: AgentActor; key: string; before: MacroBody | null; after: MacroBody | null }
): Promise<void> {
  const shared = (macro: MacroBody | null) => {
    if (macro?.scope !== 'shared') return null;
    const { title, icon, workflow, steps } = macro;
    return { title, icon, workflow, steps };
  };
  await noteChange(db, {
    actor,
    area: 'macro',
    subject: key,
    name: (after ?? before)?.title ?? '',
    before: shared(before),
    after: shared(after),
  });
}

async function viewOf({ strapi, actor, key }: Omit<Save, 'input'> & { key: string }) {
  const row = await findMacro(strapi, actor, key);
  const [directory, world] = [await loadDirectory(strapi), await loadWorld(strapi)];
  return presentMacro(row, { actor, directory, world });
}

/** What is kept of the input, and as columns. */
async function checked({ strapi, actor, input }: Save) {
  const { scope, title, icon, workflow } = input;
  if (!mayEditMacro(actor, { scope, agentId: actor.id })) throw new DeskError('NOT_ALLOWED');
  // Sanitised first: what is checked is what is kept.
  const steps = input.steps.map(safeStep);
  const gone = findProblems({ workflow, steps }, await loadWorld(strapi)).map(
    ({ step, what, key }) =>
      [step === null ? what : `steps.${step}.${what}`, `There is no ${what} ${key}`] as const
  );
  if (gone.length > 0) throw unfit(Object.fromEntries(gone));
  const { workflowByKey } = await loadCatalogue(strapi);
  const problems = checkTexts(steps, workflowByKey.get(workflow ?? '')?.document ?? null);
  if (Object.keys(problems).length > 0) throw unfit(problems);
  const kept: MacroBody = { ...input, steps };
  const changed = { steps: writeJson(steps), changed_at: clock.now() };
  return { kept, columns: { scope, title, icon, workflow, ...changed } };
}

function unfit(fields: Record<string, string>): DeskError {
  return new DeskError('INPUT_INVALID', { fields, hint: 'See the fields.' });
}
