import type { Core } from '@strapi/strapi';
import type { MacroStep } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayReach } from '../access/visibility';
import { DeskError, isDeskError } from '../errors';
import { prepareFill } from '../faq/fill-text';
import { loadDirectory } from '../people/directory';
import { planAction, type ActionPlan } from '../tickets/plan-action';
import { planAssignment } from '../tickets/plan-assignment';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import { loadTagsInHand, planTagStep, type TagsInHand } from './plan-tag-step';
import { readyStep, type Fill, type ReadyStep } from './ready-step';

/** A step that can be done, on the ticket as the steps before leave it. */
export interface SimulatedStep {
  ready: ReadyStep;
  after: TicketRow;
  /** Of an action. */
  plan: ActionPlan | null;
}

export interface Simulation {
  steps: SimulatedStep[];
  /** The first step that cannot be done, from 0, and why; the steps before it stand in `steps`. */
  refusal: { step: number; error: DeskError } | null;
}

/**
 * Decides steps one after the other, each on what the one before leaves, by the same rules that perform them; nothing
 * is written. A race apart, steps that pass here can all be done.
 */
export async function simulateSteps({
  strapi,
  actor,
  ticket,
  steps,
  fill: given,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  steps: readonly MacroStep[];
  /** Left out: every text is filled in. */
  fill?: Fill;
}): Promise<Simulation> {
  const [catalogue, directory, fill] = [
    await loadCatalogue(strapi),
    await loadDirectory(strapi),
    given ?? (await prepareFill({ strapi, actor, ticket })),
  ];
  const hasTags = steps.some(({ kind }) => kind === 'tag');
  const simulated: SimulatedStep[] = [];
  let present = ticket;
  let tags: TagsInHand = hasTags ? await loadTagsInHand(strapi, ticket.id) : { known: [], on: [] };
  for (const [index, step] of steps.entries()) {
    try {
      if (!mayReach({ actor, ticket: present, catalogue })) throw outOfSight();
      const ready = readyStep(step, { actor, ticket: present, directory, fill });
      if (ready.kind === 'tag') {
        const state = catalogue.stateById.get(present.stateId)?.key ?? '';
        const tagged = planTagStep({ actor, ticket: present, state, tags, ...ready });
        tags = tagged.tags;
        present = tagged.isChange ? changed(present, {}) : present;
        simulated.push({ ready, after: present, plan: null });
        continue;
      }
      const next = await decideStep({ strapi, actor, ticket: present, ready });
      simulated.push({ ready, ...next });
      present = next.after;
    } catch (error) {
      if (!isDeskError(error)) throw error;
      return { steps: simulated, refusal: { step: index, error } };
    }
  }
  return { steps: simulated, refusal: null };
}

async function decideStep({
  strapi,
  actor,
  ticket,
  ready,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  ready: Exclude<ReadyStep, { kind: 'tag' }>;
}): Promise<Omit<SimulatedStep, 'ready'>> {
  switch (ready.kind) {
    case 'assign': {
      const patch = await planAssignment({ strapi, actor, ticket, input: ready });
      return { after: ready.isChange ? changed(ticket, patch) : ticket, plan: null };
    }
    case 'action': {
      const { action, input } = ready;
      const plan = await planAction({ strapi, actor, ticket, action, input });
      return { after: changed(ticket, plan.patch), plan };
    }
    default:
      return ready satisfies never;
  }
}

function changed(ticket: TicketRow, patch: Partial<TicketRow>): TicketRow {
  return { ...ticket, ...patch, version: ticket.version + 1, lastSeq: ticket.lastSeq + 1 };
}

function outOfSight(): DeskError {
  return new DeskError('NOT_FOUND', {}, 'After the steps before, you do not see the ticket.');
}
