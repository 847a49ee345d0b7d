import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RIGHT_PERMISSIONS, RIGHT_SCOPES } from '../../../../contracts';
import { agent, catalogueOfShipped, grant, ME, MY_TEAM } from '../access-fixture';
import type { Grant } from '../actor';
import { mayBeAssigned, mayOpen, mayPerform, mayTag, seenStates } from '../rules';
import { explainRights } from './rules-effective';

/** The workflows that ship: states and actions of real life. */
const CATALOGUE = catalogueOfShipped();
const STATES = CATALOGUE.workflows.flatMap(({ document }) => document.states.map(({ key }) => key));
const ACTIONS = CATALOGUE.workflows.flatMap(({ document }) =>
  document.actions.map(({ key }) => key)
);
const IDS = CATALOGUE.workflows.map(({ id }) => id);

const some = (keys: readonly string[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...keys, 'gone'), { maxLength: 6 }));
const grants: fc.Arbitrary<Grant[]> = fc.array(
  fc.record({
    workflowId: fc.option(fc.constantFrom(...IDS)),
    states: some(STATES),
    actions: some(ACTIONS),
    scope: fc.constantFrom(...RIGHT_SCOPES),
    mayCreate: fc.boolean(),
    mayBeAssigned: fc.boolean(),
    mayTag: fc.boolean(),
  }),
  { maxLength: 4 }
);
const NAMED = { read: 'ticket.read', perform: 'ticket.perform', create: 'ticket.create' } as const;

/** A ticket that each scope, and no narrower one, reaches. */
const TICKET = {
  own: { assigneeId: ME, teamId: null },
  team: { assigneeId: null, teamId: MY_TEAM },
  all: { assigneeId: 8, teamId: 71 },
};
const REACHED = { all: ['own', 'team', 'all'], team: ['own', 'team'], own: ['own'] } as const;

test('what is told is what the rules let through, for any rights, permissions and owners', () => {
  const permitted = fc.uniqueArray(fc.constantFrom('perform', 'create'));
  fc.assert(
    fc.property(grants, permitted, fc.boolean(), fc.boolean(), (held, extra, isOwner, isActive) => {
      const permissions = new Set(['read', ...extra] as (keyof typeof NAMED)[]);
      const actor = agent({
        grants: held,
        isOwner,
        permissions: new Set([...permissions].map((one) => NAMED[one])),
      });
      const told = explainRights({ isActive, isOwner, permissions, grants: held }, CATALOGUE);
      const seen = seenStates(actor, CATALOGUE);
      for (const [index, workflow] of CATALOGUE.workflows.entries()) {
        const { create, states } = told[index];
        expect(create.isGiven).toBe(mayOpen(actor, workflow.id));
        for (const state of states) {
          const id = workflow.states.find(({ key }) => key === state.key)?.id ?? 0;
          const scope = RIGHT_SCOPES.find((one) => seen[one].includes(id)) ?? null;
          expect(state.seen.scope).toBe(scope);
          const place = { workflowId: workflow.id, state: state.key };
          const candidate = { isActive, isOwner, isReader: true, grants: held };
          expect(state.assigned.isGiven).toBe(mayBeAssigned({ ...place, candidate }));
          const tags = (['own', 'team', 'all'] as const).filter((one) =>
            mayTag({ ...place, actor, ticket: TICKET[one] })
          );
          expect(tags).toEqual(state.tagged.scope ? REACHED[state.tagged.scope] : []);
          for (const { key: action, performed } of state.actions) {
            const performs = (['own', 'team', 'all'] as const).filter((one) =>
              mayPerform({ ...place, actor, action, ticket: TICKET[one] })
            );
            expect(performs).toEqual(performed.scope ? REACHED[performed.scope] : []);
          }
        }
      }
    }),
    { seed: 20261129, numRuns: 150 }
  );
});

const explain = (more: Partial<Parameters<typeof explainRights>[0]> = {}) =>
  explainRights(
    {
      isActive: true,
      isOwner: false,
      permissions: new Set(RIGHT_PERMISSIONS),
      grants: [],
      ...more,
    },
    CATALOGUE
  );
const stateOf = (told: ReturnType<typeof explain>, workflow: string, state: string) => {
  const found = told.find(({ key }) => key === workflow)?.states.find(({ key }) => key === state);
  if (!found) throw new Error(`${workflow} has no ${state}`);
  return found;
};

test('names every right that says yes, and only those', () => {
  const repairs = CATALOGUE.workflowByKey.get('repairs')?.id ?? 0;
  const told = explain({
    grants: [
      grant({ workflowId: repairs, states: ['awaiting-payment'], actions: ['payment-received'] }),
      grant({ scope: 'own' }),
      grant({ workflowId: repairs, states: ['awaiting-payment'], actions: [] }),
    ],
  });
  const paying = stateOf(told, 'repairs', 'awaiting-payment');
  expect(paying.seen).toEqual({ scope: 'all', by: [0, 1, 2] });
  const action = (key: string) => paying.actions.find((one) => one.key === key)?.performed;
  expect(action('payment-received')).toEqual({ scope: 'all', by: [0, 1] });
  expect(action('note')).toEqual({ scope: 'own', by: [1] });
  expect(paying.assigned).toEqual({ isGiven: false, by: [] });
  expect(stateOf(told, 'repairs', 'new').seen).toEqual({ scope: 'own', by: [1] });
});

test('tells of an owner everything, and no right as the reason', () => {
  const told = explain({ isOwner: true, grants: [grant({ states: [], scope: 'own' })] });
  const state = stateOf(told, 'support', 'new');
  expect(state.seen).toEqual({ scope: 'all', by: [] });
  expect(state.actions.map(({ performed }) => performed.scope)).not.toContain(null);
  expect(told.map(({ create }) => create)).toEqual(told.map(() => ({ isGiven: true, by: [] })));
});

test('tells nothing of one who may not read tickets, whatever the rights say', () => {
  const told = explain({ permissions: new Set(['perform', 'create'] as const), grants: [grant()] });
  const state = stateOf(told, 'support', 'new');
  expect(state.seen).toEqual({ scope: null, by: [] });
  expect(state.actions.map(({ performed }) => performed.scope)).toEqual(
    state.actions.map(() => null)
  );
});
