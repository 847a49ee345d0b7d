import type { Core } from '@strapi/strapi';
import type { SourceBody, SourceView } from '../../../contracts';
import { FORM_LIMITS } from '../../../contracts/forms.schema';
import { SYSTEM, type Actor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { database, insertOnce, inTransaction, writeJson, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import { NEW_SOURCE } from '../routing/rules/distribution-defaults';
import { listStrategies } from '../routing/strategies';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { describeSource } from './describe-source';
import { presentSources } from './present-source';
import { checkForm } from './rules/check-form';
import { keyOfName } from './rules/key-of-name';

/** Forms beyond that are a mistake or a mischief. */
const MOST_FORMS = 200;
const ATTEMPTS = 50;

/**
 * A new form under a key made of its name.
 *
 * @param actor left out: the desk itself.
 * @throws DeskError INPUT_INVALID with everything wrong at once.
 */
export async function createSource(
  strapi: Core.Strapi,
  body: SourceBody,
  actor: Actor = SYSTEM
): Promise<SourceView> {
  const distribution = body.distribution ?? NEW_SOURCE;
  const columns = await checkedColumns(strapi, { ...body, distribution });
  const catalogue = await loadCatalogue(strapi);
  const db = database(strapi);
  const [{ forms }] = await db('helpdesk_sources').where({ kind: 'form' }).count('id as forms');
  if (Number(forms) >= MOST_FORMS) {
    throw new DeskError('INPUT_INVALID', { hint: `At most ${MOST_FORMS} forms.` });
  }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const key = keyOfName(body.name, attempt);
    const row = { document_id: newKey(), key, kind: 'form', ...columns };
    // Sources of other kinds share the keys.
    const isMade = await inTransaction(strapi, async (trx) => {
      const { isNew } = await insertOnce(trx, 'helpdesk_sources', row, 'key');
      if (isNew) await noteSource(trx, { actor, key, catalogue, before: null });
      return isNew;
    });
    if (isMade) return viewOf(strapi, key);
  }
  throw new DeskError('INPUT_INVALID', {
    fields: { name: 'Many forms have this name: choose another.' },
  });
}

/**
 * Replaces a form. Its key stays, because addresses and embedding pages hold it.
 *
 * @param actor left out: the desk itself.
 * @throws DeskError INPUT_INVALID, NOT_FOUND.
 */
export async function updateSource(
  strapi: Core.Strapi,
  key: string,
  body: SourceBody,
  actor: Actor = SYSTEM
): Promise<SourceView> {
  const columns = await checkedColumns(strapi, body);
  const catalogue = await loadCatalogue(strapi);
  await inTransaction(strapi, async (trx) => {
    const before = await describeSource(trx, { key, catalogue });
    if (!before) throw new DeskError('NOT_FOUND');
    await trx('helpdesk_sources').where({ key, kind: 'form' }).update(columns);
    await noteSource(trx, { actor, key, catalogue, before });
  });
  return viewOf(strapi, key);
}

async function noteSource(
  db: Db,
  {
    actor,
    key,
    catalogue,
    before,
  }: { actor: Actor; key: string; catalogue: Catalogue; before: SourceBody | null }
): Promise<void> {
  const after = await describeSource(db, { key, catalogue });
  const name = after?.name ?? {};
  await noteChange(db, { actor, area: 'form', subject: key, name, before, after });
}

async function viewOf(strapi: Core.Strapi, key: string): Promise<SourceView> {
  const [view] = await presentSources(strapi, key);
  if (!view) throw new DeskError('NOT_FOUND');
  return view;
}

async function checkedColumns(strapi: Core.Strapi, body: SourceBody) {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const { settings } = body;
  const team = directory.teamByKey.get(settings.assignee?.team ?? '');
  const agent = directory.agentByKey.get(settings.assignee?.agent ?? '');
  const problems: Record<string, string> = {
    ...checkForm(settings, { mostOwnFields: FORM_LIMITS.ownFields }),
    ...wrongPlace(catalogue, body),
  };
  if (settings.assignee?.team !== undefined && !team) {
    problems['settings.assignee.team'] = 'There is no such team.';
  }
  if (settings.assignee?.agent !== undefined && !agent?.isActive) {
    problems['settings.assignee.agent'] = 'There is no such agent who can log in.';
  }
  const strategies = listStrategies(strapi).map((strategy) => strategy.key);
  if (body.distribution && !strategies.includes(body.distribution.strategy)) {
    problems['distribution.strategy'] = `One of: ${strategies.join(', ')}.`;
  }
  for (const [at, { team: key }] of (body.distribution?.pages ?? []).entries()) {
    if (directory.teamByKey.has(key)) continue;
    problems[`distribution.pages.${at}.team`] = 'There is no such team.';
  }
  if (Object.keys(problems).length > 0) {
    throw new DeskError('INPUT_INVALID', { fields: problems, hint: 'See the fields.' });
  }
  return {
    names: writeJson(body.name),
    workflow_id: catalogue.workflowByKey.get(body.workflow)?.id ?? null,
    team_id: team?.id ?? null,
    locale: body.locale,
    time_zone: body.timeZone,
    is_enabled: body.isEnabled,
    ...(body.distribution ? { distribution: writeJson(body.distribution) } : {}),
    settings: writeJson({ ...settings, audience: [...new Set(settings.audience)] }),
  };
}

function wrongPlace(
  { workflows, workflowByKey }: Catalogue,
  { workflow: key, settings }: SourceBody
): Record<string, string> {
  const workflow = workflowByKey.get(key);
  if (!workflow) {
    return { workflow: `One of: ${workflows.map((one) => one.key).join(', ')}.` };
  }
  const states = workflow.states.filter((s) => !s.isRetired && s.category !== 'trash');
  if (settings.state === null || states.some((state) => state.key === settings.state)) return {};
  return { 'settings.state': `One of: ${states.map((state) => state.key).join(', ')}.` };
}
