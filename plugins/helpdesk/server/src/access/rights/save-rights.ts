import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type {
  HeldRight,
  HolderRights,
  HolderRightsBody,
  RightHolderKind,
} from '../../../../contracts';
import { DeskError } from '../../errors';
import { lockTeams } from '../../people/lock-teams';
import { database, inTransaction, writeJson } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { lockSeries } from '../../platform/lock-series';
import { logEvent } from '../../platform/log';
import { loadCatalogue, type Catalogue } from '../../workflow/catalogue';
import type { AgentActor, Right } from '../actor';
import { forgetRights, readRightRows } from '../load-rights';
import { findHolder, HOLDER_COLUMN, isHeldBy, type Holder } from './holders';
import { loadPeople, keepersWith } from './keepers';
import { presentHolder, versionOf } from './present-rights';
import { goneParts } from './rules-gone';
import { lostWorkflows } from './rules-lock-out';

/**
 * Replaces all rights of one holder, whole or not at all.
 *
 * @throws DeskError NOT_FOUND, RIGHT_UNKNOWN, RIGHT_WITHOUT_EFFECT, RIGHTS_LOCK_OUT; SETTINGS_CHANGED when the rights
 *   of this holder are no longer those that were changed.
 */
export async function saveRights({
  strapi,
  actor,
  holder: lookup,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  holder: { kind: RightHolderKind; key: string };
  input: HolderRightsBody;
}): Promise<HolderRights> {
  const catalogue = await loadCatalogue(strapi);
  const holder = await findHolder(strapi, lookup);
  if (holder.note === 'owner' && input.rights.length > 0) {
    throw new DeskError('RIGHT_WITHOUT_EFFECT', {
      hint: 'Take the role of an owner away first, or give rights to somebody else.',
    });
  }
  const given = readGiven({ holder, rights: input.rights, catalogue });
  const people = await loadPeople(strapi);
  await inTransaction(strapi, async (trx) => {
    // Two who change rights wait for each other: only so is it known who is left.
    await lockSeries(trx, 'rights');
    if (holder.kind === 'team') await requireTeam(trx, holder);
    const standing = await readRightRows(trx);
    const own = standing.filter((right) => isHeldBy(right, holder));
    if (versionOf(own) !== input.version) {
      throw new DeskError('SETTINGS_CHANGED', { hint: 'Load the rights and change them again.' });
    }
    const after = [...standing.filter((right) => !isHeldBy(right, holder)), ...given];
    refuseLockOut(
      lostWorkflows({
        catalogue,
        before: keepersWith(people, standing),
        after: keepersWith(people, after),
      })
    );
    const column = HOLDER_COLUMN[holder.kind];
    await trx('helpdesk_rights')
      .where({ subject: holder.kind, [column]: holder.id })
      .delete();
    for (const right of given) await trx('helpdesk_rights').insert(rowOf(holder, right));
  });
  forgetRights(strapi);
  const facts = { holder: `${holder.kind}:${holder.id}`, rights: given.length, agent: actor.id };
  logEvent(strapi, 'info', 'rights.changed', facts);
  return presentHolder(holder, await readRightRows(database(strapi)), catalogue);
}

/** @throws DeskError RIGHT_UNKNOWN telling which right names what. */
function readGiven({
  holder,
  rights,
  catalogue,
}: {
  holder: Holder;
  rights: readonly HeldRight[];
  catalogue: Catalogue;
}): Right[] {
  const fields: Record<string, string> = {};
  const given = rights.map(({ workflow: key, ...right }, index): Right => {
    const path = `rights.${index}`;
    const workflow = key === null ? null : catalogue.workflowByKey.get(key);
    const whose = key === null ? 'No workflow has' : `The workflow ${key} does not have`;
    if (workflow === undefined) fields[`${path}.workflow`] = `There is no workflow ${key}`;
    const made = {
      roleId: holder.kind === 'role' ? holder.id : null,
      teamId: holder.kind === 'team' ? holder.id : null,
      agentId: holder.kind === 'agent' ? holder.id : null,
      workflowId: workflow?.id ?? null,
      ...right,
    };
    const gone = workflow === undefined ? { states: [], actions: [] } : goneParts(made, catalogue);
    for (const part of ['states', 'actions'] as const) {
      if (gone[part].length > 0) fields[`${path}.${part}`] = `${whose} ${gone[part].join(', ')}`;
    }
    return made;
  });
  if (Object.keys(fields).length === 0) return given;
  throw new DeskError('RIGHT_UNKNOWN', {
    fields,
    hint: 'Take out what is not there; GET /helpdesk/rights lists what there is.',
  });
}

/** A team that is being deleted takes no rights with it. */
async function requireTeam(trx: Knex.Transaction, { id }: Holder): Promise<void> {
  await lockTeams(trx);
  if (!(await trx('helpdesk_teams').where({ id }).first('id'))) throw new DeskError('NOT_FOUND');
}

function refuseLockOut(lost: readonly { key: string }[]): void {
  if (lost.length === 0) return;
  const text = 'Nobody who can change settings would see all of it any more';
  throw new DeskError('RIGHTS_LOCK_OUT', {
    fields: Object.fromEntries(lost.map(({ key }) => [`workflows.${key}`, text])),
    hint: 'Give somebody else who may change settings a right to every state first.',
  });
}

function rowOf(holder: Holder, right: Right): Record<string, unknown> {
  return {
    document_id: newKey(),
    subject: holder.kind,
    [HOLDER_COLUMN[holder.kind]]: holder.id,
    workflow_id: right.workflowId,
    states: writeJson(right.states),
    actions: writeJson(right.actions),
    scope: right.scope,
    may_create: right.mayCreate,
    may_be_assigned: right.mayBeAssigned,
    may_tag: right.mayTag,
  };
}
