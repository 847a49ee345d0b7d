import type { Core } from '@strapi/strapi';
import type { Distribution } from '../../../contracts';
import { clock } from '../platform/clock';
import { loadDirectory } from '../people/directory';
import type { OpenInput } from '../tickets/open-input';
import type { CatalogueState, CatalogueWorkflow } from '../workflow/catalogue';
import { choosePerson, type Choice } from './choose-person';

/** Who is to get a ticket that is being opened. Not to be called inside a transaction. */
export async function chooseForOpening({
  strapi,
  distribution,
  input,
  source,
  workflow,
  state,
  owner: { teamId },
  contact,
}: {
  strapi: Core.Strapi;
  distribution: Distribution;
  input: OpenInput;
  source: { key: string };
  workflow: CatalogueWorkflow;
  state: CatalogueState;
  owner: { teamId: number | null };
  contact: { id: number } | null;
}): Promise<Choice> {
  const { teamById } = await loadDirectory(strapi);
  const client = contact ? { id: contact.id } : { email: input.contact.email };
  return choosePerson({
    strapi,
    distribution,
    place: { workflowId: workflow.id, state: state.key, teamId, client },
    ticket: {
      workflow: workflow.key,
      source: source.key,
      channel: input.channel,
      team: teamById.get(teamId ?? 0)?.key ?? null,
      locale: input.locale,
      subject: input.subject,
      fields: input.fields ?? {},
      page: input.origin?.page ?? null,
    },
    occasion: 'opened',
    now: clock.now(),
  });
}

/** Nobody was chosen, because others kept being faster. */
export function waiting(strategy: string): Choice {
  const because = { occasion: 'opened', reason: 'nobody', detail: null, load: null } as const;
  return { agentId: null, because: { ...because, strategy, dueAt: null }, seen: 0 };
}
