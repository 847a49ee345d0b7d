import type { Core } from '@strapi/strapi';
import type { MacroAction } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { bareOffer } from '../tickets/bare-offer';
import { seenWorkflows } from '../tickets/read-lookups';
import { loadCatalogue } from '../workflow/catalogue';

/** What staff do in the workflows in which this agent sees tickets; who may do it is asked when a macro runs. */
export async function listActions(strapi: Core.Strapi, actor: AgentActor): Promise<MacroAction[]> {
  const [catalogue, { agentById }] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const locale = agentById.get(actor.id)?.locale ?? 'en';
  return seenWorkflows(actor, catalogue).flatMap(({ key: workflow, document }) =>
    document.actions
      .filter(({ staff }) => staff)
      .map((action) => ({ workflow, offer: bareOffer(action, locale) }))
  );
}
