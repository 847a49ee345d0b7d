import type {
  ActionStep,
  MacroAction,
  MacroStep,
  MacroStepKind,
} from '../../../../../contracts/macros';
import type { ActionOffer } from '../../../../../contracts/tickets';
import type { FieldValue, FieldValues } from '../../../../../contracts/workflow';
import { hasWords } from '../../../components/editor/editor-html';

/** A step as it is when it has just been added. */
export const newStep = (kind: MacroStepKind): MacroStep => {
  switch (kind) {
    case 'assign':
      return { kind, agent: 'me' };
    case 'tag':
      return { kind, add: [], remove: [] };
    case 'action':
      return { kind, action: '', texts: {}, fields: {}, assignee: null };
    default:
      return kind satisfies never;
  }
};

/** Another action: what was written stays as far as it can be asked for. */
export const withAction = (step: ActionStep, action: string): ActionStep => ({
  ...step,
  action,
  fields: {},
  assignee: null,
});

/** The form of the action that a step names; of several workflows the first that has it. */
export const offerOf = (
  actions: readonly MacroAction[],
  workflow: string | null,
  key: string
): ActionOffer | undefined =>
  actions.find((one) => one.offer.key === key && (workflow === null || one.workflow === workflow))
    ?.offer;

/** The actions to choose from, each key once. */
export const actionChoices = (
  actions: readonly MacroAction[],
  workflow: string | null
): ActionOffer[] => {
  const known = new Map<string, ActionOffer>();
  for (const { workflow: own, offer } of actions) {
    if (workflow !== null && own !== workflow) continue;
    if (!known.has(offer.key)) known.set(offer.key, offer);
  }
  return [...known.values()];
};

/** What has to be chosen or written, by the path under which the server refuses it. */
export const missingInStep = (step: MacroStep, offer: ActionOffer | undefined): string[] => {
  switch (step.kind) {
    case 'assign':
      return step.agent === undefined && step.team === undefined ? ['agent'] : [];
    case 'tag':
      return step.add.length + step.remove.length === 0 ? ['tag'] : [];
    case 'action':
      return offer ? missingInAction(step, offer) : ['action'];
    default:
      return step satisfies never;
  }
};

const missingInAction = (step: ActionStep, offer: ActionOffer): string[] => {
  const isWritten = Object.values(step.texts).some(hasWords);
  return [
    ...(offer.text.mode === 'required' && !isWritten ? ['texts'] : []),
    ...offer.fields
      .filter(({ required, key }) => required && isEmpty(step.fields[key]))
      .map(({ key }) => `fields.${key}`),
    ...(offer.choosesAssignee && !step.assignee ? ['assignee'] : []),
  ];
};

/** As it is sent: without what the action does not ask for, and without what was left empty. */
export const toStep = (step: MacroStep, offer: ActionOffer | undefined): MacroStep => {
  if (step.kind !== 'action' || !offer) return step;
  return {
    ...step,
    texts: offer.text.mode === 'none' ? {} : step.texts,
    fields: Object.fromEntries(
      offer.fields
        .map(({ key }) => [key, step.fields[key]] as const)
        .filter((pair): pair is [string, FieldValue] => !isEmpty(pair[1]))
    ) satisfies FieldValues,
    assignee: offer.choosesAssignee ? step.assignee : null,
  };
};

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);
