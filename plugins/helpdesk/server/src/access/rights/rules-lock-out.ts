import type { Catalogue, CatalogueWorkflow } from '../../workflow/catalogue';
import type { Grant } from '../actor';
import { widestScope } from '../rules';

/*
 * Somebody must be left who can put a workflow right: a person who can log in, may change settings, and sees every
 * ticket in every state of it. An owner of the site always is one. Where there is no owner, the last such person
 * does not lose that by a change of rights, neither by their own hand nor by another's.
 */

/** A person who can log in and may change settings. */
export interface Keeper {
  isOwner: boolean;
  /** A role of theirs may read tickets. */
  isReader: boolean;
  grants: readonly Grant[];
}

/** The workflows that somebody looks after now and nobody would afterwards. */
export function lostWorkflows({
  catalogue,
  before,
  after,
}: {
  catalogue: Catalogue;
  before: readonly Keeper[];
  after: readonly Keeper[];
}): CatalogueWorkflow[] {
  return catalogue.workflows.filter(
    (workflow) =>
      before.some((keeper) => isKept(workflow, keeper)) &&
      !after.some((keeper) => isKept(workflow, keeper))
  );
}

function isKept({ id, document }: CatalogueWorkflow, keeper: Keeper): boolean {
  if (keeper.isOwner) return true;
  if (!keeper.isReader) return false;
  return document.states.every(
    ({ key }) => widestScope(keeper.grants, { workflowId: id, state: key }) === 'all'
  );
}
