import type { Core } from '@strapi/strapi';
import type { MacroOffer, MacroPreviewStep } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { prepareFill } from '../faq/fill-text';
import { loadDirectory, type Directory } from '../people/directory';
import { readTags } from '../tagging/read-tags';
import { findTicket, type TicketLookup } from '../tickets/find-ticket';
import { refOf } from '../tickets/refs';
import { loadCatalogue } from '../workflow/catalogue';
import { fillForAWhile } from './fill-for-a-while';
import { loadWorld } from './load-world';
import { visibleMacros } from './macro-rows';
import { findProblems } from './rules/find-problems';
import { simulateSteps, type SimulatedStep } from './simulate-steps';

/**
 * The macros that can be run to their end on this ticket as it is, with what each would do. Where their texts take too
 * long, those of the last macros are not told.
 */
export async function offerMacros({
  strapi,
  actor,
  ticket: lookup,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
}): Promise<MacroOffer[]> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const [{ workflowById, stateById }, directory, world, tags] = [
    await loadCatalogue(strapi),
    await loadDirectory(strapi),
    await loadWorld(strapi),
    await readTags(strapi),
  ];
  const { fill, hasTime } = fillForAWhile(await prepareFill({ strapi, actor, ticket }));
  const here = workflowById.get(ticket.workflowId)?.key;
  const offers: MacroOffer[] = [];
  for (const macro of await visibleMacros(strapi, actor)) {
    const isForHere = macro.workflow === null || macro.workflow === here;
    if (!isForHere || findProblems(macro, world).length > 0) continue;
    const at = { strapi, actor, ticket, fill };
    // Whoever asks for something meanwhile comes in between.
    await new Promise((resolve) => setImmediate(resolve));
    const { steps, refusal } = await simulateSteps({ ...at, steps: macro.steps });
    if (refusal) continue;
    const isFilled = hasTime();
    const stateOf = (id: number) => stateById.get(id)?.key ?? '';
    const { key, title, icon, scope } = macro;
    offers.push({
      key,
      title,
      icon,
      scope,
      steps: steps.map((step, index) => {
        const before = steps[index - 1]?.after ?? ticket;
        return preview(step, { tags, directory, before: stateOf(before.stateId), isFilled });
      }),
      tellsClient: steps.some(tellsClient),
      isFilled,
    });
  }
  return offers;
}

function preview(
  { ready, after, plan }: SimulatedStep,
  {
    tags,
    directory,
    before,
    isFilled,
  }: {
    tags: Awaited<ReturnType<typeof readTags>>;
    directory: Directory;
    /** Key of the state before the step. */
    before: string;
    isFilled: boolean;
  }
): MacroPreviewStep {
  switch (ready.kind) {
    case 'assign':
      return {
        kind: 'assign',
        agent: refOf(directory.agentById, after.assigneeId),
        team: refOf(directory.teamById, after.teamId),
      };
    case 'tag': {
      const named = (keys: string[]) => tags.filter(({ key }) => keys.includes(key));
      return { kind: 'tag', add: named(ready.add), remove: named(ready.remove) };
    }
    case 'action': {
      const action = plan?.subject.action;
      const state = plan?.decision.state ?? null;
      return {
        kind: 'action',
        action: {
          key: ready.action,
          name: action?.name ?? {},
          colour: action?.colour ?? 'neutral',
          icon: action?.icon ?? 'arrow',
        },
        to: state === before ? null : state,
        text: isFilled ? (plan?.decision.text ?? null) : null,
        isClientVisible: plan ? !plan.decision.isInternal : false,
      };
    }
    default:
      return ready satisfies never;
  }
}

/** Do they read something new, or get a mail? */
function tellsClient({ plan }: SimulatedStep): boolean {
  if (!plan) return false;
  const { text, isInternal, notices } = plan.decision;
  const isWritten = text !== null && !isInternal;
  return isWritten || notices.some(({ to }) => to.some(({ kind }) => kind === 'client'));
}
