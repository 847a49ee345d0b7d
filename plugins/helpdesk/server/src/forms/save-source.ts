import type { Core } from '@strapi/strapi';
import type { SourceBody, SourceView } from '../../../contracts';
import { FORM_LIMITS } from '../../../contracts/forms.schema';
import { SYSTEM, type Actor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { inTransaction, writeJson, type Db } from '../platform/database';
import { NEW_SOURCE } from '../routing/rules/distribution-defaults';
import { checkPlace, refuseProblems } from '../sources/check-place';
import { insertSource } from '../sources/insert-source';
import { requireSeen } from '../sources/revision';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { describeSource } from './describe-source';
import { presentSources } from './present-source';
import { checkForm } from './rules/check-form';

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
  const key = await insertSource({
    strapi,
    kind: 'form',
    name: body.name,
    columns,
    note: (trx, made) => noteSource(trx, { actor, key: made, catalogue, before: null }),
  });
  return viewOf(strapi, key);
}

/**
 * Replaces a form. Its key stays, because addresses and embedding pages hold it.
 *
 * @param actor left out: the desk itself.
 * @throws DeskError INPUT_INVALID, NOT_FOUND; SETTINGS_CHANGED where it is not what `revision` names any more.
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
    const before = await describeSource(trx, { key, catalogue, isHeld: true });
    if (!before) throw new DeskError('NOT_FOUND');
    requireSeen(before, body.revision);
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
  const { settings } = body;
  const { problems, columns } = await checkPlace(strapi, body);
  refuseProblems({ ...checkForm(settings, { mostOwnFields: FORM_LIMITS.ownFields }), ...problems });
  const audience = [...new Set(settings.audience)];
  return { ...columns, settings: writeJson({ ...settings, audience }) };
}
