import {
  MACRO_STEPS_MAX,
  type Macro,
  type MacroAction,
  type MacroBody,
  type MacroStep,
  type MacroStepKind,
} from '../../../../contracts/macros';
import { missingInStep, newStep, offerOf, toStep } from './steps/step-draft';

/** A step in the form, with a name of its own: what was opened or written moves along with it. */
export interface DraftStep {
  id: number;
  step: MacroStep;
}

export interface MacroDraft extends Omit<MacroBody, 'steps'> {
  steps: DraftStep[];
}

export const openMacroDraft = (macro: Macro | null): MacroDraft => ({
  title: macro?.title ?? '',
  icon: macro?.icon ?? 'arrow',
  scope: macro?.scope ?? 'personal',
  workflow: macro?.workflow ?? null,
  steps: (macro?.steps ?? []).map((step, id) => ({ id, step })),
});

export const isFull = ({ steps }: MacroDraft): boolean => steps.length >= MACRO_STEPS_MAX;

export const addStep = (draft: MacroDraft, kind: MacroStepKind): MacroDraft => {
  const id = Math.max(-1, ...draft.steps.map((one) => one.id)) + 1;
  return { ...draft, steps: [...draft.steps, { id, step: newStep(kind) }] };
};

export const removeStep = (draft: MacroDraft, id: number): MacroDraft => ({
  ...draft,
  steps: draft.steps.filter((one) => one.id !== id),
});

export const changeStep = (draft: MacroDraft, id: number, step: MacroStep): MacroDraft => ({
  ...draft,
  steps: draft.steps.map((one) => (one.id === id ? { id, step } : one)),
});

export const moveStep = (draft: MacroDraft, id: number, by: 1 | -1): MacroDraft => {
  const at = draft.steps.findIndex((one) => one.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= draft.steps.length) return draft;
  const [moved] = draft.steps.slice(at, at + 1);
  const others = draft.steps.filter((one) => one.id !== id);
  return { ...draft, steps: [...others.slice(0, to), moved, ...others.slice(to)].flatMap(known) };
};

const known = (step: DraftStep | undefined): DraftStep[] => (step ? [step] : []);

/** What has to be written or chosen before it can be saved, by path. */
export const missingInMacro = (draft: MacroDraft, actions: readonly MacroAction[]): string[] => [
  ...(draft.title.trim() === '' ? ['title'] : []),
  ...(draft.steps.length === 0 ? ['steps'] : []),
  ...draft.steps.flatMap(({ step }, index) =>
    missingInStep(step, offerFor(step, draft, actions)).map((path) => `steps.${index}.${path}`)
  ),
];

export const toMacroBody = (draft: MacroDraft, actions: readonly MacroAction[]): MacroBody => ({
  ...draft,
  title: draft.title.trim(),
  steps: draft.steps.map(({ step }) => toStep(step, offerFor(step, draft, actions))),
});

export const offerFor = (
  step: MacroStep,
  { workflow }: Pick<MacroDraft, 'workflow'>,
  actions: readonly MacroAction[]
) => (step.kind === 'action' ? offerOf(actions, workflow, step.action) : undefined);

/** Refusals of one step, by the path within it. */
export const refusalsOf = (
  refusals: Record<string, string>,
  index: number
): Record<string, string> => {
  const start = `steps.${index}.`;
  return Object.fromEntries(
    Object.entries(refusals)
      .filter(([path]) => path.startsWith(start))
      .map(([path, text]) => [path.slice(start.length), text])
  );
};
