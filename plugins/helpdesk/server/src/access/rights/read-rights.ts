import type { Core } from '@strapi/strapi';
import type { RightsView } from '../../../../contracts';
import { DeskError } from '../../errors';
import { database } from '../../platform/database';
import { loadCatalogue } from '../../workflow/catalogue';
import { readRightRows } from '../load-rights';
import { readHolders } from './holders';
import { presentHolder, presentWorkflows } from './present-rights';

/**
 * Everybody to whom rights can be given, with their rights. Of one workflow: only who has a right that counts there.
 *
 * @throws DeskError NOT_FOUND for a workflow that is not there.
 */
export async function readRights(
  strapi: Core.Strapi,
  { workflow: key }: { workflow?: string } = {}
): Promise<RightsView> {
  const catalogue = await loadCatalogue(strapi);
  const rights = await readRightRows(database(strapi));
  const holders = await readHolders(strapi, rights);
  const view = {
    workflows: presentWorkflows(catalogue),
    holders: holders.map((holder) => presentHolder(holder, rights, catalogue)),
  };
  if (key === undefined) return view;
  if (!catalogue.workflowByKey.has(key)) throw new DeskError('NOT_FOUND');
  return {
    workflows: view.workflows.filter((workflow) => workflow.key === key),
    holders: view.holders
      .map((holder) => ({
        ...holder,
        rights: holder.rights.filter(({ workflow }) => workflow === null || workflow === key),
      }))
      .filter((holder) => holder.rights.length > 0),
  };
}
