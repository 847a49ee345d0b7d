import { expect, it } from 'vitest';
import {
  addStep,
  changeStep,
  isFull,
  missingInMacro,
  moveStep,
  openMacroDraft,
  refusalsOf,
  removeStep,
  toMacroBody,
} from './macro-draft';

it('adds, moves and removes steps, each under its own name', () => {
  let draft = openMacroDraft(null);
  draft = addStep(addStep(addStep(draft, 'assign'), 'tag'), 'action');
  expect(draft.steps.map(({ id }) => id)).toEqual([0, 1, 2]);
  draft = moveStep(draft, 2, -1);
  expect(draft.steps.map(({ step }) => step.kind)).toEqual(['assign', 'action', 'tag']);
  expect(moveStep(draft, 0, -1)).toBe(draft);
  draft = addStep(removeStep(draft, 2), 'tag');
  expect(draft.steps.map(({ id }) => id)).toEqual([0, 1, 2]);
  draft = changeStep(draft, 1, { kind: 'tag', add: ['refund'], remove: [] });
  expect(draft.steps[1]?.step).toMatchObject({ add: ['refund'] });
});

it('takes ten steps', () => {
  let draft = openMacroDraft(null);
  for (let step = 0; step < 10; step += 1) draft = addStep(draft, 'assign');
  expect(isFull(draft)).toBe(true);
});

it('names what is missing by the path of the server', () => {
  const draft = addStep(addStep(openMacroDraft(null), 'tag'), 'action');
  expect(missingInMacro(draft, [])).toEqual(['title', 'steps.0.tag', 'steps.1.action']);
  expect(missingInMacro(openMacroDraft(null), [])).toEqual(['title', 'steps']);
  const refusals = { title: 'x', 'steps.1.texts.ur': 'y', 'steps.10.tag': 'z' };
  expect(refusalsOf(refusals, 1)).toEqual({ 'texts.ur': 'y' });
});

it('sends a title without its ends, and the steps without their names', () => {
  const draft = { ...addStep(openMacroDraft(null), 'assign'), title: ' Mine ' };
  expect(toMacroBody(draft, [])).toEqual({
    title: 'Mine',
    icon: 'arrow',
    scope: 'personal',
    workflow: null,
    steps: [{ kind: 'assign', agent: 'me' }],
  });
});
