import { expect, test } from 'vitest';
import { catalogueOfShipped, grant } from '../access-fixture';
import { lostWorkflows, type Keeper } from './rules-lock-out';

const CATALOGUE = catalogueOfShipped();
const repairs = CATALOGUE.workflowByKey.get('repairs')?.id ?? 0;
const keeper = (more: Partial<Keeper> = {}): Keeper => ({
  isOwner: false,
  isReader: true,
  grants: [],
  ...more,
});
const WHOLE = keeper({ grants: [grant()] });
const NOTHING = keeper();
const lost = (before: Keeper[], after: Keeper[]) =>
  lostWorkflows({ catalogue: CATALOGUE, before, after }).map(({ key }) => key);

test('nothing is lost while an owner is there, whatever becomes of rights', () => {
  const owner = keeper({ isOwner: true, isReader: false });
  expect(lost([owner, WHOLE], [owner, NOTHING])).toEqual([]);
});

test('the last one who sees everything does not lose it, as a whole or in one workflow', () => {
  const rest = keeper({
    grants: CATALOGUE.workflows
      .filter(({ id }) => id !== repairs)
      .map(({ id }) => grant({ workflowId: id })),
  });
  expect(lost([WHOLE], [NOTHING])).toEqual(CATALOGUE.workflows.map(({ key }) => key));
  expect(lost([WHOLE], [rest])).toEqual(['repairs']);
  expect(lost([WHOLE, WHOLE], [WHOLE, NOTHING])).toEqual([]);
});

test('one state less, or a narrower scope, is not everything', () => {
  const states =
    CATALOGUE.workflowByKey.get('repairs')?.document.states.map(({ key }) => key) ?? [];
  const but = (right: Parameters<typeof grant>[0]) => keeper({ grants: [grant(right)] });
  expect(lost([WHOLE], [but({ states: states.slice(1) })])).toContain('repairs');
  expect(lost([WHOLE], [but({ scope: 'team' })])).toContain('repairs');
  expect(lost([WHOLE], [but({ workflowId: repairs, states })])).not.toContain('repairs');
});

test('who may not read tickets keeps nothing, and what nobody kept is not lost', () => {
  expect(lost([WHOLE], [keeper({ isReader: false, grants: [grant()] })])).not.toEqual([]);
  expect(lost([NOTHING], [NOTHING])).toEqual([]);
});
